import { fieldTitles } from '../../shared/claim.ts';
import { type Block, heading, list, text } from '../pipeline/research/blocks.ts';
import type { HypothesisJson } from './hypothesis.ts';

/** The hypothesis as a document; every heading of what nobody has validated says so. */
export function hypothesisBlocks(found: HypothesisJson): Block[] {
	const { claims, assumptions, plan, overlap, gaps, burnDown } = found;
	const textOf = new Map(claims.map((claim) => [claim.id, claim.text]));
	return [
		heading(1, found.name),
		text(
			'Not validated. Everything here is a hypothesis, drawn from what is known of the market; each line names the statement it comes from.',
		),
		heading(2, 'The persona (hypothesis)'),
		...(claims.length === 0 ? [text('The file does not say enough to write a claim.')] : []),
		...list(
			claims.map((claim) => ({
				text: `${fieldTitles[claim.field]}: ${claim.text}`,
				by: claim.citations.join(', '),
				isHypothesis: true,
			})),
		),
		heading(2, 'Five assumptions, riskiest first'),
		text(
			`Risk is impact times uncertainty. Still open: ${burnDown.open} of ${burnDown.total}; refuted: ${burnDown.refuted}.`,
		),
		...list(
			assumptions.map((one) => ({
				text: `${one.text} Risk ${one.risk} (impact ${one.impact}, uncertainty ${one.uncertainty}). ${one.why} State: ${one.state}, ${one.for} for and ${one.against} against.`,
				by: one.citations.join(', '),
				isHypothesis: one.state !== 'supported',
			})),
		),
		heading(2, `Plan of ${plan.days} days`),
		...list(
			plan.steps.map((step) => ({
				text: `Days ${step.fromDay} to ${step.toDay}, “${step.assumption}”: ${step.method}; ${step.sample} people.`,
				under: [
					{ text: `Supported if ${step.supportedIf}` },
					{ text: `Refuted if ${step.refutedIf}` },
					{ text: step.stop },
				],
			})),
		),
		text(plan.decide),
		heading(2, 'Overlap with the personas there are'),
		...(overlap.length === 0 ? [text('No board was given.')] : []),
		...list(
			overlap.map(({ name, share, same, onlyHere, onlyThere }) => ({
				text: `${name}: shares ${same.length} of ${same.length + onlyHere.length} claims (${Math.round(share * 100)} %).`,
				under: [
					...same.map(({ claim, text: theirs }) => ({ text: `Both: ${textOf.get(claim)} There: ${theirs}` })),
					...onlyHere.map((id) => ({ text: `Only here: ${textOf.get(id)}`, isHypothesis: true })),
					...onlyThere.map((words) => ({ text: `Only there: ${words}` })),
				],
			})),
		),
		heading(2, 'Likely product gaps (hypothesis)'),
		...(gaps.length === 0 ? [text('None follows from the file.')] : []),
		...list(gaps.map((gap) => ({ text: gap.text, by: gap.citations.join(', '), isHypothesis: true }))),
	];
}
