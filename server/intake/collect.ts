import type { Evidence } from '../../shared/evidence.ts';
import { each, type InPieces, withoutPause } from '../pieces.ts';
import { keyedEvidenceId } from './evidence-id.ts';
import { contentKey } from './normalise.ts';
import type { Candidate, IntakeOptions, IntakeResult, KeptApart } from './types.ts';

/** What makes a text the same quote as another; a text without words is its own. */
export function keyOf(text: string): string {
	return contentKey(text) || text;
}

/**
 * Folds repeats into one evidence each and gives ids. A repeat has the same participant and the same content key; a text
 * without participant repeats the one participant who said the same, if there is exactly one.
 * Throws when the counts do not add up, which is a defect.
 */
export function collect(...about: Parameters<typeof collecting>): IntakeResult {
	return withoutPause(collecting(...about));
}

/** The same for tens of thousands, while others are served. */
export function* collecting(
	read: number,
	candidates: readonly Candidate[],
	keptApart: KeptApart[],
	options: IntakeOptions,
	notices: string[],
): InPieces<IntakeResult> {
	const keys: string[] = [];
	const speakers = new Map<string, Set<string>>();
	yield* each(candidates, ({ key: known, text, participant }) => {
		const key = known ?? keyOf(text);
		keys.push(key);
		if (participant !== null) speakers.set(key, (speakers.get(key) ?? new Set()).add(participant));
	});

	const result: IntakeResult = { evidence: [], places: [], duplicates: [], keptApart, notices };
	const byId = new Map<string, Evidence>();
	yield* each(candidates, (candidate, i) => {
		const key = keys[i]!;
		const said = speakers.get(key);
		const participant = candidate.participant ?? (said?.size === 1 ? [...said][0]! : null);
		const id = keyedEvidenceId(options.salt, participant, key);
		if (candidate.node !== null) result.places.push({ node: candidate.node, evidence: id });
		const first = byId.get(id);
		if (first) {
			first.tags = [...new Set([...first.tags, ...candidate.tags])];
			first.flags = [...new Set([...first.flags, ...candidate.flags])];
			result.duplicates.push({ ref: candidate.ref, of: id });
			return;
		}
		const { ref, kind, text, date, score, tags, flags, locator, context, fields, language } = candidate;
		const evidence: Evidence = {
			id,
			ref,
			kind,
			text,
			participant,
			source: options.source,
			locator,
			context,
			fields: { ...fields },
			language,
			date,
			score,
			tags: [...tags],
			flags: [...flags],
		};
		byId.set(id, evidence);
		result.evidence.push(evidence);
	});

	const accounted = result.evidence.length + result.duplicates.length + result.keptApart.length;
	if (accounted !== read) throw new Error(`Intake lost count: ${read} read, ${accounted} accounted for`);
	return result;
}
