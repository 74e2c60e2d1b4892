import { type Decision, type DecisionOption, mostNeeds, mostOptions } from '../../shared/decision.ts';
import { AppError } from '../../shared/errors.ts';
import type { StickySnapshot } from '../../shared/sticky.ts';
import type { Hear } from '../../words/hear.ts';

type Note = Pick<StickySnapshot, 'text' | 'section' | 'evidence' | 'x' | 'y'>;
type Lines = Omit<DecisionOption, 'id'>;

const anyQuestion = 'Which one do we do first?';
/** A section nobody has named. */
const unnamed = /^(?:section|untitled|frame)?\s*\d*$/iu;
const bullet = /^(?:[-–—•*▪◦·]|\d+[.)])\s+/u;
const span = '\\d+(?:[.,]\\d+)?\\s*(?:person[- ])?(?:d|days?|w|wks?|weeks?|m|mo|months?|quarters?)';
const bareEffort = new RegExp(`^[(~≈]*\\s*(${span})\\s*\\)?[.]?$`, 'iu');
const effortBehind = new RegExp(`\\s*[([,–—-]\\s*[~≈]?\\s*(${span})\\s*[)\\]]?$`, 'iu');
const effortLine = /^(?:effort|size|cost|takes?)\s*[:=]\s*(.+)$/iu;
const contextLine = /^(?:business )?context\s*:\s*(.+)$/isu;
const needsLine = /^(?:needs?|serves|for whom|gives)\s*:\s*(.*)$/iu;
const forGood = /^(?:irreversible|(?:it )?can(?:not|['’]t) be (?:undone|taken back))[.]?$/iu;
const canGoBack = /^(?:reversible|(?:it )?can be (?:undone|taken back))[.]?$/iu;
const longestTitle = 80;

/**
 * A decision from notes people wrote for it (rule TR24): one note an option, its first line the title and the others
 * its needs and effort; or one section an option, its notes the needs. A note that ends with "?" is the question, else
 * the name of the section all of them lie in, else one that `hear` says in the board's language. Notes that were brought in as quotes are nobody's options and are left out;
 * `left` tells how many. Throws AppError `bad-request` where fewer than two options can be read.
 */
export function decisionOfNotes(notes: readonly Note[], hear: Hear): { body: Decision; left: number } {
	const own = notes.filter(({ text, evidence }) => evidence === null && text.trim() !== '');
	const ordered = [...own].sort((a, b) => a.y - b.y || a.x - b.x);
	const contexts = ordered.filter(({ text }) => contextLine.test(text.trim()));
	const rest = ordered.filter((note) => !contexts.includes(note));
	const asked = rest.find(({ text }) => /[?？]$/u.test(text.trim()));
	const told = rest.filter((note) => note !== asked);
	const shared = sharedPath(told);
	const options = optionsOf(told, shared.length);
	if (options.length < 2)
		throw new AppError(
			'bad-request',
			own.length < notes.length
				? 'Two options are needed. Notes that were brought in as quotes are not taken for options: write each option on a note of its own.'
				: 'Two options are needed. Write each on a note of its own, select them, and try again.',
		);
	if (options.length > mostOptions)
		throw new AppError('too-large', `A decision takes ${mostOptions} options at most. Select fewer notes.`);
	const section = shared.findLast((name) => !unnamed.test(name.trim()));
	const context = contexts.map(({ text }) => contextLine.exec(text.trim())![1]!.trim()).join(' ');
	return {
		left: notes.length - own.length,
		body: {
			question: shortened(plain(asked?.text ?? section ?? hear(anyQuestion)), 400),
			options: options.map((option, at) => ({ id: `o${at + 1}`, ...option })),
			...(context === '' ? {} : { context: context.slice(0, 2000) }),
		},
	};
}

/** One note an option; one section an option where the notes lie in several sections below the shared ones. */
function optionsOf(notes: readonly Note[], depth: number): Lines[] {
	const below = new Map<string, Note[]>();
	for (const note of notes) {
		const name = note.section?.path[depth];
		if (name !== undefined) below.set(name, [...(below.get(name) ?? []), note]);
	}
	if (below.size < 2) return notes.map(({ text }) => optionOf(linesOf(text)));
	return [...below].map(([name, own]) => optionOf([name, ...own.flatMap(({ text }) => linesOf(text))]));
}

/** The first line is the title; what is no effort and says nothing of going back is a need. */
function optionOf([first = '', ...others]: readonly string[]): Lines {
	const { title, effort: behind, need } = headOf(first);
	const needs = need === '' ? [] : need.split(/\s*;\s*/u).filter(Boolean);
	let effort = behind;
	let reversible: boolean | undefined;
	for (const line of others) {
		const span = effortLine.exec(line)?.[1] ?? bareEffort.exec(line)?.[1];
		if (span !== undefined) effort = span;
		else if (forGood.test(line)) reversible = false;
		else if (canGoBack.test(line)) reversible = true;
		else needs.push(...(needsLine.exec(line)?.[1] ?? line).split(/\s*;\s*/u).filter(Boolean));
	}
	if (needs.length > mostNeeds)
		throw new AppError(
			'too-large',
			`“${title}” has more than ${mostNeeds} needs. Keep those that decide it, and try again.`,
		);
	return {
		title,
		needs: needs.map((line) => shortened(line, 400)),
		...(effort === undefined ? {} : { effort: effort.trim().slice(0, 80) }),
		...(reversible === undefined ? {} : { reversible }),
	};
}

/** "Option A: Open shifts: find cover fast (3 weeks)" is a title, a need and an effort. */
function headOf(line: string): { title: string; effort: string | undefined; need: string } {
	const plainLine = line.replace(/^option\s+[\p{L}\d]\s*[:.)–—-]\s*/iu, '');
	const effort = effortBehind.exec(plainLine)?.[1];
	const words = plainLine.replace(effortBehind, '').trim() || plainLine;
	const [head = '', ...tail] = words.split(/:\s+|\s+[–—]\s+/u);
	const isLong = words.length > longestTitle && tail.length === 0;
	return {
		title: shortened(tail.length > 0 ? head : words, longestTitle),
		effort,
		need: isLong ? words : tail.join(': '),
	};
}

function linesOf(text: string): string[] {
	return text
		.split(/[\r\n\u2028\u2029]+/u)
		.map((line) => plain(line).replace(bullet, '').trim())
		.filter(Boolean);
}

/** Names of the sections all notes lie in, from outside in. */
function sharedPath(notes: readonly Note[]): string[] {
	const [first = [], ...others] = notes.map(({ section }) => section?.path ?? []);
	const end = first.findIndex((name, at) => others.some((path) => path[at] !== name));
	return end < 0 ? first : first.slice(0, end);
}

function plain(text: string): string {
	return text.replace(/\s+/gu, ' ').trim();
}

function shortened(text: string, most: number): string {
	return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
