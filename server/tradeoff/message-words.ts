import type { StakeholderMessage } from './messages.ts';
import { figure } from './recommend-words.ts';
import type { WeighedDecision } from './weigh-decision.ts';
import { cellSentence, type Lookup, lowerFirst } from './words.ts';

/** A message in its paragraphs: what we heard, the evidence, the trade-off, what happens meanwhile and when we look again. */
export function messageParagraphs(
	{ option, persona, need, meanwhile, behind, reopens, watch }: StakeholderMessage,
	weighed: WeighedDecision,
	look: Lookup,
): string[] {
	const titleOf = (id: string): string => weighed.decision.options.find((one) => one.id === id)!.title;
	const best = titleOf(weighed.winner);
	const isOpen = weighed.verdict === 'toss-up';
	const who = persona === null ? null : look.inText(persona);
	const claim = need === null ? undefined : look.claim(need);
	const heard =
		who === null
			? `“${titleOf(option)}” stays on the list. The research so far has nothing that shows whom it would help.`
			: `“${titleOf(option)}” speaks for ${who}${claim ? `, of whom we know: ${claim.text}` : '.'}`;
	const traded = isOpen
		? `Between it and “${best}” the evidence does not decide yet: they are ${figure(behind)} of a step apart. Nothing is dropped; we find out more first.`
		: `“${best}” comes first because it is ${figure(behind)} ahead on a scale from −2 to +2, over all personas as they are weighted.${who === null ? '' : ` ${capital(who)} gives up that need for now.`}`;
	const mean =
		who === null || meanwhile === null
			? null
			: meanwhile.score > 0
				? `Meanwhile “${best}” does something for them too: ${lowerFirst(cellSentence(meanwhile, look))}`
				: meanwhile.score < 0
					? `It also costs them something: ${lowerFirst(cellSentence(meanwhile, look))} Plan for that before it is built.`
					: `“${best}” is not known to do anything for them, so what they do today has to hold meanwhile.`;
	const again = [
		...(reopens
			? [
					`when ${look.inText(reopens.persona)} comes to weigh ${reopens.side} than ${figure(reopens.weight)} (now ${figure(reopens.now)})`,
				]
			: []),
		...watch.flatMap((id) => {
			const text = look.claim(id)?.text;
			return text ? [lowerFirst(text.replace(/(?:;[^;]*)?[.]$/u, '')).replace(/^look again /u, '')] : [];
		}),
	];
	return [
		heard,
		traded,
		...(mean === null ? [] : [mean]),
		again.length > 0
			? `We look at this again ${again.join('; ')}.`
			: 'We look at this again when new evidence speaks for it.',
	];
}

function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
