import { sql } from 'kysely';
import type { Doc } from 'yjs';
import { boardMap, type EvidenceEntry, readBoard, setEntry } from '../../shared/board-doc.ts';
import type { Segment } from '../../shared/claim.ts';
import type { BoardId, EvidenceId, FindingId } from '../../shared/ids.ts';
import type { Finding } from '../../shared/people.ts';
import type { Vault } from '../privacy/vault.ts';
import type { Database } from '../storage/database.ts';
import {
	countFindings,
	dropFindings,
	evidenceOf,
	findingsIn,
	firstFindings,
	type StoredFinding,
} from '../storage/finding-store.ts';
import { openOriginals } from '../storage/original-store.ts';
import type { Rooms } from '../sync/rooms.ts';
import { type HiddenStretch, requote, shownPlaces, shownText } from './hidden-text.ts';
import { findOwnWords } from './own-words.ts';

export interface Review {
	/** What was found, what nobody has looked at first; at most 1,000. */
	list(board: BoardId): Promise<Finding[]>;
	counts(board: BoardId): Promise<{ open: number; severeShown: number }>;
	/** Shows or hides findings; quotes in claims move along. Returns how many were changed. */
	decide(
		board: BoardId,
		findings: readonly FindingId[],
		state: 'hidden' | 'shown',
		by: string,
	): Promise<number>;
	/** Shows what nobody has decided on and the team now calls a word of its own; it is no finding any more. Returns how many there were. */
	release(board: BoardId, words: readonly string[], by: string): Promise<number>;
}

export type ReviewDeps = {
	database: Database;
	vault: Vault;
	rooms: Pick<Rooms, 'transact'>;
	/** Drops what is kept of texts as they were. */
	forgetTexts: (texts: readonly string[]) => Promise<void>;
};

type Changed = {
	readonly before: readonly HiddenStretch[];
	readonly now: readonly HiddenStretch[];
	readonly text: string;
	readonly was: string;
};

const mostListed = 1000;
const around = 60;

export function createReview({ database: { kysely }, vault, rooms, forgetTexts }: ReviewDeps): Review {
	async function textsOf(board: BoardId, ids: readonly EvidenceId[]): Promise<Map<EvidenceId, string>> {
		const rows = await kysely
			.selectFrom('evidence')
			.select(['id', 'text'])
			.where('board', '=', board)
			.where(sql<boolean>`id = any(${[...ids]}::text[])`)
			.execute();
		return new Map(rows.map(({ id, text }) => [id, text]));
	}

	const review: Review = {
		async list(board) {
			const wanted = await firstFindings(kysely, board, mostListed);
			const ids = await evidenceOf(kysely, board, wanted);
			const [findings, texts] = await Promise.all([findingsIn(kysely, board, ids), textsOf(board, ids)]);
			const shown = new Map<FindingId, Finding>();
			for (const [id, list] of findings)
				for (const finding of describe(texts.get(id) ?? '', list)) shown.set(finding.id, finding);
			return wanted.flatMap((id) => shown.get(id) ?? []);
		},
		counts: (board) => countFindings(kysely, board),
		async decide(board, wanted, state, by) {
			const chosen = new Set(wanted);
			const changed = new Map<EvidenceId, Changed>();
			const count = await kysely.transaction().execute(async (tx) => {
				const ids = await evidenceOf(tx, board, wanted);
				const originals = await openOriginals(tx, vault, board, ids);
				const decided: FindingId[] = [];
				for (const [id, list] of await findingsIn(tx, board, ids)) {
					const original = originals.get(id);
					if (original === undefined) continue;
					const next = list.map((one) => (chosen.has(one.id) ? { ...one, state } : one));
					decided.push(...list.flatMap(({ id: one }) => (chosen.has(one) ? [one] : [])));
					const before = stretches(list);
					const now = stretches(next);
					const text = shownText(original, now);
					const was = shownText(original, before);
					if (text !== was) changed.set(id, { before, now, text, was });
				}
				await sql`update findings set state = ${state}, decided_by = ${by}
					where board = ${board} and id = any(${decided}::text[])`.execute(tx);
				for (const [id, { text }] of changed) {
					await tx
						.updateTable('evidence')
						.set({ text })
						.where('board', '=', board)
						.where('id', '=', id)
						.execute();
				}
				return decided.length;
			});
			if (changed.size === 0) return count;
			await rooms.transact(board, 'pipeline', (doc) => moveQuotes(doc, changed));
			await forgetTexts([...changed.values()].map(({ was }) => was));
			return count;
		},
		async release(board, words, by) {
			const found = await findOwnWords(kysely, vault, board, words);
			if (found.length === 0) return 0;
			await review.decide(board, found, 'shown', by);
			await dropFindings(kysely, board, found);
			return found.length;
		},
	};
	return review;
}

/** Words of texts that changed are quoted where they stand now; every window reads those texts again. */
export function moveQuotes(
	doc: Doc,
	changed: ReadonlyMap<EvidenceId, Pick<Changed, 'before' | 'now'>>,
): void {
	const move = (text: readonly Segment[]): Segment[] =>
		text.flatMap((segment) => {
			const change = typeof segment === 'string' ? undefined : changed.get(segment.quote);
			return change && typeof segment !== 'string' ? requote(segment, change.before, change.now) : [segment];
		});
	const { claims, edits } = readBoard(doc);
	for (const claim of claims) setEntry(doc, 'claims', claim.id, { ...claim, text: move(claim.text) });
	for (const [key, edit] of edits)
		if (edit.type === 'text') setEntry(doc, 'edits', key, { ...edit, text: move(edit.text) });
	for (const id of changed.keys()) {
		const entry = boardMap(doc, 'evidence').get(id) as EvidenceEntry | undefined;
		if (entry) setEntry(doc, 'evidence', id, { ...entry, revision: (entry.revision ?? 0) + 1 });
	}
}

function stretches(findings: readonly StoredFinding[]): HiddenStretch[] {
	return findings.map(({ start_at: start, end_at: end, label, state }) => ({
		start,
		end,
		label,
		hidden: state !== 'shown',
	}));
}

function describe(text: string, list: readonly StoredFinding[]): Finding[] {
	const places = shownPlaces(stretches(list));
	return list.map(({ id, evidence, kind, severity, why, state, decided_by: by }, at) => {
		const { start, end } = places[at]!;
		return {
			id,
			evidence,
			kind,
			severity,
			why,
			before: cutStart(text.slice(0, start)),
			shown: text.slice(start, end),
			after: cutEnd(text.slice(end)),
			state,
			by,
		};
	});
}

/** The last words that fit, with a sign of what is left out. */
function cutStart(text: string): string {
	if (text.length <= around) return text;
	return `…${text.slice(1 - around).replace(/^\S*\s/, '')}`;
}

/** The first words that fit, with a sign of what is left out. */
function cutEnd(text: string): string {
	if (text.length <= around) return text;
	return `${text.slice(0, around - 1).replace(/\s\S*$/, '')}…`;
}
