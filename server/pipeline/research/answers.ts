import type { BoardJson } from '../../../shared/board-json.ts';
import type { Evidence } from '../../../shared/evidence.ts';
import type { EvidenceId } from '../../../shared/ids.ts';
import { heardOn } from '../../synthesis/people/heard-on.ts';

/** What was heard on one question, and from whom not. */
export type Answer = {
	readonly question: string;
	/** Notes that speak to it, the nearest first, one a person before anybody's second. */
	readonly shown: readonly EvidenceId[];
	readonly notes: number;
	readonly people: number;
	/** Archetypes none of whose people were heard on it, by label. */
	readonly unheard: readonly string[];
};

/** A round of research answers so many questions at once. */
export const mostAnswered = 3;
const shownNotes = 4;

/** Answers to the first three stated questions, by the notes that speak to them; nothing is summed up in other words. */
export function answersOf(
	questions: readonly string[],
	evidence: readonly Evidence[],
	{ archetypes }: Pick<BoardJson, 'archetypes'>,
): Answer[] {
	const asked = questions.slice(0, mostAnswered);
	const byId = new Map(evidence.map((item) => [item.id, item]));
	return heardOn(asked, evidence).map((heard, at) => {
		const seen = new Set<string>();
		const first = heard.filter((id) => {
			const who = byId.get(id)?.participant ?? id;
			return !seen.has(who) && seen.add(who);
		});
		const people = new Set(heard.flatMap((id) => byId.get(id)?.participant ?? []));
		return {
			question: asked[at]!,
			shown: [...first, ...heard.filter((id) => !first.includes(id))].slice(0, shownNotes),
			notes: heard.length,
			people: people.size,
			unheard: archetypes
				.filter(({ participants }) => participants.length > 0 && !participants.some((one) => people.has(one)))
				.map(({ label }) => label),
		};
	});
}
