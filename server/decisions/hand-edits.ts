import type { Segment } from '../../shared/claim.ts';
import type { Decision } from '../../shared/decision.ts';
import type { Edit } from '../../shared/edit.ts';
import type { PersonaId } from '../../shared/ids.ts';
import type { Sheet } from '../../shared/sheet.ts';
import { type Hear, hearCell } from '../../words/hear.ts';
import { countedPart } from '../tradeoff/cell-words.ts';
import { reasonKey, tableCell, weightKey } from '../tradeoff/decision-table.ts';

type Line = Extract<Edit, { type: 'line' }>;
type Taken = Extract<Edit, { type: 'line' | 'hide' }>;
/** A cell a person wrote over. `score` null: counted from evidence again. */
export type HandScore = {
	readonly option: string;
	readonly persona: PersonaId;
	readonly score: number | null;
	readonly note: string | null;
	readonly by: string;
};
export type HandEdits = {
	readonly scores: readonly HandScore[];
	/** New shares of personas, 0…1, in the order they were written, and who wrote the last. */
	readonly weights: readonly { readonly persona: PersonaId; readonly share: number }[];
	readonly weighedBy: string | null;
	/** Edits that say nothing beyond that: the sheet says it from now on. */
	readonly spent: readonly Taken[];
};

const signs = /^(?<sign>[+＋]{1,2}|[−–—-]{1,2}|○|±)(?!\s*\d)/u;
const figures = /^(?<sign>[+＋−–—-]?)\s*(?<figure>[012](?:[.,]\d+)?)(?![\d.,%])(?<after>.*)$/su;
const unsaid = /^(?:\/\/.*|(?:no evidence|(?:from|by) evidence|counted)[.]?)$/iu;
const byHand = /· by /u;
const mostNote = 400;

/**
 * What people wrote over the score lines of cells and over weights of a decision's sheet that is a score or a weight (rule
 * TR25). What is neither is words: it stands on the sheet as any line somebody wrote. `hear` says a sheet's words in the
 * language it is drawn in. Pure.
 */
export function handEdits(
	sheet: Sheet,
	edits: ReadonlyMap<string, Edit>,
	options: Decision['options'],
	personas: readonly PersonaId[],
	hear: Hear,
): HandEdits {
	const scores: HandScore[] = [];
	const weights: { persona: PersonaId; share: number; at: number; by: string }[] = [];
	const spent: Taken[] = [];
	const lineOf = (key: string): Line | null => {
		const edit = edits.get(`line:${key}`);
		return edit?.type === 'line' ? edit : null;
	};
	const machine = (key: string): string => sheet.table?.cells[key]?.text ?? '';
	for (const persona of personas) {
		const row = lineOf(weightKey(sheet.id, persona));
		const share = row && shareIn(wordsOf(row.text), hearCell(machine(row.line), hear));
		if (row && share !== null) {
			weights.push({ persona, share, at: row.at, by: row.by });
			spent.push(row);
		}
		for (const { id: option } of options) {
			const cell = lineOf(tableCell(sheet.id, option, persona));
			const read = cell && scoreIn(wordsOf(cell.text), machine(cell.line), hear);
			if (!cell || !read) continue;
			scores.push({ option, persona, ...read, by: cell.by });
			spent.push(cell);
			// Who typed a score over the whole cell took no sentence off.
			const hide = edits.get(`hide:${reasonKey(sheet.id, option, persona)}`);
			if (hide?.type === 'hide' && hide.by === cell.by && hide.at === cell.at) spent.push(hide);
		}
	}
	weights.sort((a, b) => a.at - b.at);
	return {
		scores,
		weights: weights.map(({ persona, share }) => ({ persona, share })),
		weighedBy: weights.at(-1)?.by ?? null,
		spent,
	};
}

/**
 * Shares with some of them set: those are kept as they are, as far as they leave room, and the others share what is left
 * in proportion.
 */
export function withShares(
	now: ReadonlyMap<PersonaId, number>,
	set: readonly { readonly persona: PersonaId; readonly share: number }[],
): Record<PersonaId, number> {
	const fixed = new Map(set.map(({ persona, share }) => [persona, share]));
	const rest = [...now].filter(([id]) => !fixed.has(id));
	const left = Math.max(0, 1 - [...fixed.values()].reduce((sum, share) => sum + share, 0));
	const old = rest.reduce((sum, [, share]) => sum + share, 0);
	return Object.fromEntries([
		...fixed,
		...rest.map(([id, share]) => [id, old > 0 ? (share / old) * left : left / rest.length] as const),
	]);
}

/**
 * What a person wrote over a sheet's lines that its lines say by themselves now, such as by undoing what they had written.
 */
export function sameAs(sheet: Sheet, edits: ReadonlyMap<string, Edit>): Line[] {
	return sheet.lines.flatMap(({ key, text }) => {
		const edit = edits.get(`line:${key}`);
		return edit?.type === 'line' && spelled(edit.text) === spelled(text) ? [edit] : [];
	});
}

/**
 * The score a score line begins with: "+2", "−1.5", "++", "○", "0", and what is said after it. A line that stood there
 * before a hand score takes it back, as "no evidence" does; null for words.
 */
export function scoreIn(
	given: string,
	machine: string,
	hear: Hear = (words) => words,
): { score: number | null; note: string | null } | null {
	const text = plain(given);
	if (unsaid.test(text)) return { score: null, note: null };
	const own = plain(hearCell(machine, hear)).replace(/^\S+\s*/u, '');
	const core =
		own !== '' && text.endsWith(` ${own}`)
			? text.slice(0, -own.length).trim()
			: text.replace(countedPart, '');
	const signed = signs.exec(core)?.groups;
	const counted = signed ? null : figures.exec(core)?.groups;
	if (!signed && !counted) return null;
	// What stood there before somebody scored by hand tells what it was counted from.
	if (byHand.test(machine) && !text.endsWith(own) && countedPart.test(text))
		return { score: null, note: null };
	const after = (signed ? core.slice(signed.sign!.length) : counted!.after!).trim();
	// "2 people" without a sign is what is left of a cell whose sign was rubbed out.
	if (counted && counted.sign === '' && /^\p{L}/u.test(after)) return null;
	const score = signed
		? stepsOf(signed.sign!)
		: (isMinus(counted!.sign!) ? -1 : 1) * Number(counted!.figure!.replace(',', '.'));
	if (Math.abs(score) > 2) return null;
	const note = after.replace(/^(?:[·:;,.–—-]|because\b)\s*/iu, '').trim();
	return { score: score === 0 ? 0 : score, note: note === '' ? null : note.slice(0, mostNote) };
}

/** "The floor lead · 50 %" or "50 %" as a share; null where the name was changed too. */
function shareIn(given: string, machine: string): number | null {
	const text = given.trim();
	const name = machine.replace(/\s*·\s*[\d.,]+\s%$/u, '');
	const figure = text.startsWith(name) ? text.slice(name.length).replace(/^\s*·?\s*/u, '') : text;
	const found = /^(\d{1,3}(?:[.,]\d+)?)\s*%?$/u.exec(figure)?.[1];
	const percent = found === undefined ? Number.NaN : Number(found.replace(',', '.'));
	return percent <= 100 ? percent / 100 : null;
}

function stepsOf(sign: string): number {
	if (sign === '○' || sign === '±') return 0;
	return isMinus(sign) ? -[...sign].length : [...sign].length;
}

function isMinus(sign: string): boolean {
	return /^[−–—-]/u.test(sign);
}

function plain(text: string): string {
	return text.replace(/\s+/gu, ' ').trim();
}

function wordsOf(text: readonly Segment[]): string {
	return text.map((segment) => (typeof segment === 'string' ? segment : '…')).join('');
}

/** One word for the same text, however it is cut into segments. */
function spelled(text: readonly Segment[]): string {
	return text
		.map((part) => (typeof part === 'string' ? part : `\u0000${part.quote} ${part.start} ${part.end}\u0000`))
		.join('')
		.trim();
}
