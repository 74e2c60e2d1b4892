import { proseOf } from './column-roles.ts';
import { readMoment } from './dates.ts';

/** What the filled cells of a column look like; shares are 0–1. */
export type ColumnFacts = {
	readonly filled: number;
	readonly words: number;
	readonly distinct: number;
	readonly dates: number;
	readonly emails: number;
	readonly numbers: number;
	readonly names: number;
	/** URLs, JSON: nothing a person wrote. */
	readonly technical: number;
	readonly markup: number;
	/** Lists of the same few labels: several ticked answers in a cell. */
	readonly choices: boolean;
	/** Most characters of a cell. */
	readonly longest: number;
};

const EMAIL = /^[^\s@]+@[^\s@]+\.\p{L}{2,}$/u;
const TECHNICAL = /^(?:https?:\/\/\S*|\{.*\}|\[.*\])$/su;
/** "Maria K", "Ana Ruiz", "Owner, A": two or three capitalised words and nothing else. */
const PERSON = /^\p{Lu}[\p{L}'’-]*,?(?:\s\p{Lu}[\p{L}'’.-]*){1,2}$/u;
export const MARKUP = /<(?:p|div|br|span|ul|ol|li|table|body|html|a)\b[^>]*>/iu;

/** Looks at up to 500 cells. */
export function factsOf(cells: readonly string[]): ColumnFacts {
	const filled = cells.slice(0, 500).flatMap((cell) => (cell.trim() === '' ? [] : [cell.trim()]));
	const share = (test: (cell: string) => boolean): number =>
		filled.length === 0 ? 0 : filled.filter(test).length / filled.length;
	const prose = proseOf(cells.slice(0, 500));
	return {
		filled: prose.filled,
		words: prose.words,
		distinct: prose.distinct,
		// A bare number may be a moment, but it does not look like one.
		dates: share(
			(cell) =>
				!/^\d+(?:\.\d+)?$/u.test(cell) && (readMoment(cell, 'day') ?? readMoment(cell, 'month')) !== null,
		),
		emails: share((cell) => EMAIL.test(cell)),
		numbers: share((cell) => /^[-+]?\d+(?:[.,]\d+)*\s?%?$/u.test(cell)),
		names: share((cell) => PERSON.test(cell)),
		technical: share((cell) => TECHNICAL.test(cell)),
		markup: share((cell) => MARKUP.test(cell)),
		choices: areChoices(filled),
		longest: filled.reduce((most, cell) => Math.max(most, cell.length), 0),
	};
}

function areChoices(cells: readonly string[]): boolean {
	const parts = cells.flatMap((cell) => cell.split(/\s*[,;|]\s*/u));
	return parts.length >= 20 && parts.length > cells.length && new Set(parts).size / parts.length < 0.4;
}
