import type { DecisionView } from '../../shared/decision-api.ts';
import type { PersonaId } from '../../shared/ids.ts';
import { glyphOf } from '../../shared/score-words.ts';
import type { SheetLine } from '../../shared/sheet.ts';
import type { TradeoffJson } from '../../shared/tradeoff.ts';

/** What the people in the room put to a decision. */
export type Room = Pick<DecisionView, 'votes' | 'ratings' | 'dissent' | 'record'>;
type Line = Pick<SheetLine, 'key' | 'kind' | 'asWritten'> & { readonly text: string };

const mostLines = 6;

/** Where people differ, once ratings are revealed, and who disagrees: as lines of the sheet (rule TR28). */
export function inTheRoom(
	{ ratings, dissent }: Room,
	result: TradeoffJson,
	nameOf: (persona: PersonaId) => string,
): Line[] {
	const differ = (ratings.differ ?? []).slice(0, mostLines).map(
		({ option, persona, low, high }, at): Line => ({
			key: `differ-${at}`,
			kind: 'supported',
			text: `${titleOf(result, option)} for ${nameOf(persona)}: from ${glyphOf(low)} to ${glyphOf(high)}`,
		}),
	);
	const against = dissent.slice(0, mostLines).map(
		({ by, text }, at): Line => ({
			key: `dissent-${at}`,
			kind: 'supported',
			text: `${by}: ${text}`,
			asWritten: true,
		}),
	);
	return [
		...(differ.length > 0 ? [heading('differ', 'Where people differ'), ...differ] : []),
		...(against.length > 0 ? [heading('dissent', 'Disagreement on record'), ...against] : []),
	];
}

/** ", 3 votes"; empty where nobody votes for it. */
export function votesFor(room: Room | null, option: string): string {
	const n = room?.votes.find((one) => one.option === option)?.voters.length ?? 0;
	return n === 0 ? '' : `, ${n === 1 ? '1 vote' : `${n} votes`}`;
}

/** What was decided, by whom and when. */
export function decidedWords({ choice, by, at }: NonNullable<Room['record']>, result: TradeoffJson): string {
	return `Decided for “${titleOf(result, choice)}” by ${by} on ${at.slice(0, 10)}`;
}

function titleOf({ options }: TradeoffJson, id: string): string {
	return options.find((option) => option.id === id)?.title ?? id;
}

function heading(key: string, text: string): Line {
	return { key, kind: 'heading', text };
}
