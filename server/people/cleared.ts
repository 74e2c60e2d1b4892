import { sql } from 'kysely';
import { readBoard } from '../../shared/board-doc.ts';
import type { Segment } from '../../shared/claim.ts';
import { AppError } from '../../shared/errors.ts';
import type { Evidence } from '../../shared/evidence.ts';
import type { BoardId } from '../../shared/ids.ts';
import { researchQuestions } from '../../shared/research-questions.ts';
import { detectAll } from '../privacy/detect-work.ts';
import { noLists, type PersonalHit, type PrivacyLists } from '../privacy/types.ts';
import type { Vault } from '../privacy/vault.ts';
import type { Database } from '../storage/database.ts';
import type { EntityStore } from '../storage/entity-store.ts';
import { findingsIn } from '../storage/finding-store.ts';
import type { Rooms } from '../sync/rooms.ts';
import { putHidden } from './desk.ts';
import { privacyLists } from './lists.ts';
import type { PeopleDesk } from './people-desk.ts';
import { moveQuotes, type Review } from './review.ts';

/** Where a board's words are about to go. */
export type Purpose = 'export' | 'model' | 'publish';

export interface Clearance {
	/** Severe personal data that stands readable in notes, and in what people wrote on the board. */
	blocking(board: BoardId): Promise<{ shown: number; written: number }>;
	/**
	 * Throws AppError `conflict` while something severe stands readable, `also` in what people wrote that goes along; what is hidden
	 * passes. A model reads notes only.
	 */
	assertCleared(board: BoardId, purpose: Purpose, also?: readonly string[]): Promise<void>;
	/** Hides personal data in evidence from before it was looked for. */
	guardOld(board: BoardId): Promise<void>;
}

export type ClearanceDeps = {
	database: Database;
	entities: EntityStore;
	vault: Vault;
	desk: PeopleDesk;
	review: Review;
	rooms: Pick<Rooms, 'transact'>;
	forgetTexts: (texts: readonly string[]) => Promise<void>;
};

const deeds: Readonly<Record<Purpose, string>> = {
	export: 'Nothing was exported.',
	model: 'Nothing was sent.',
	publish: 'Nothing was published.',
};
const atOnce = 1000;

export function createClearance(deps: ClearanceDeps): Clearance {
	const { database, entities, vault, desk, review, rooms, forgetTexts } = deps;
	const { kysely } = database;

	async function guardOld(board: BoardId): Promise<void> {
		for (;;) {
			const old = await kysely
				.selectFrom('evidence')
				.select(['id', 'ref', 'kind', 'text', 'participant', 'source', 'locator', 'context', 'language'])
				.select(['date', 'score', 'tags', 'flags', sql<Record<string, string>>`fields::json`.as('fields')])
				.where('board', '=', board)
				.where('guarded', '=', false)
				.where('kind', '<>', 'measured')
				.orderBy('id')
				.limit(atOnce)
				.execute();
			if (old.length === 0) return;
			await guardSome(board, old);
		}
	}

	async function guardSome(board: BoardId, old: readonly Evidence[]): Promise<void> {
		const guarded = await desk.guard(board, { consent: 'unknown', keepUntil: null }, old);
		const hidden = guarded.filter(({ original }) => original !== null);
		const findings = await kysely.transaction().execute(async (tx) => {
			await putHidden(tx, vault, board, guarded);
			const rows = guarded.map(({ evidence: { id, text, context, fields, tags, flags } }) => ({
				id,
				text,
				context,
				fields: JSON.stringify(fields),
				tags,
				flags,
			}));
			await sql`update evidence e set guarded = true, text = u.text, context = u.context, fields = u.fields,
					tags = array(select jsonb_array_elements_text(u.tags)),
					flags = array(select jsonb_array_elements_text(u.flags))
				from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
					as u(id text, text text, context text, fields text, tags jsonb, flags jsonb)
				where e.board = ${board} and e.id = u.id`.execute(tx);
			return findingsIn(
				tx,
				board,
				hidden.map(({ evidence }) => evidence.id),
			);
		});
		if (hidden.length === 0) return;
		const changed = new Map(
			[...findings].map(([id, list]) => {
				const now = list.map(({ start_at: start, end_at: end, label }) => ({
					start,
					end,
					label,
					hidden: true,
				}));
				return [id, { before: [], now }] as const;
			}),
		);
		await rooms.transact(board, 'pipeline', (doc) => moveQuotes(doc, changed));
		await forgetTexts(hidden.map(({ original }) => original!));
	}

	/**
	 * What people typed: sentences of claims and sheets, labels of themes, roles, what they want to know, and `also`. A persona's
	 * name is made up and the team's own words are things, but an address in them is somebody's.
	 */
	async function written(board: BoardId, also: readonly string[] = []): Promise<number> {
		const { claims, edits, meta, moves } = await rooms.transact(board, 'pipeline', readBoard);
		const names = [...edits.values()].flatMap((edit) => (edit.type === 'name' ? [edit.name] : []));
		const typed = [
			...claims.filter(({ author }) => author === 'person').map(({ text }) => own(text)),
			...[...edits.values()].map((edit) =>
				edit.type === 'text' || edit.type === 'line' ? own(edit.text) : edit.type === 'role' ? edit.role : '',
			),
			...moves.map((move) => ('label' in move ? move.label : '')),
			...researchQuestions(meta),
			...also,
		].filter((text) => text !== '');
		const [lists, words] = await Promise.all([
			privacyLists(database, entities, board),
			entities.words(board),
		]);
		const severeIn = (texts: readonly string[], how: PrivacyLists): PersonalHit[] =>
			detectAll({ texts, lists: how }).flatMap(({ hits }) =>
				hits.filter(({ severity }) => severity === 'severe'),
			);
		const reaching = severeIn(names, lists).concat(severeIn(words, noLists));
		return severeIn(typed, lists).length + reaching.filter(({ kind }) => kind !== 'name').length;
	}

	async function blocking(
		board: BoardId,
		also?: readonly string[],
	): Promise<{ shown: number; written: number }> {
		await guardOld(board);
		const [{ severeShown }, typed] = await Promise.all([review.counts(board), written(board, also)]);
		return { shown: severeShown, written: typed };
	}

	return {
		blocking: (board) => blocking(board),
		guardOld,
		async assertCleared(board, purpose, also) {
			const { shown, written: typed } = await blocking(board, also);
			const sentences: string[] = [];
			if (shown > 0)
				sentences.push(
					`${shown} ${shown === 1 ? 'piece' : 'pieces'} of personal data ${shown === 1 ? 'is' : 'are'} shown in notes. Hide ${shown === 1 ? 'it' : 'them'} under Personal data.`,
				);
			if (typed > 0 && purpose !== 'model')
				sentences.push(
					`What people wrote on the board holds ${typed} ${typed === 1 ? 'piece' : 'pieces'} of personal data. Reword ${typed === 1 ? 'it' : 'them'}.`,
				);
			if (sentences.length > 0) throw new AppError('conflict', `${deeds[purpose]} ${sentences.join(' ')}`);
		},
	};
}

/** The words that are not quoted from notes. */
function own(text: readonly Segment[]): string {
	return text.filter((segment) => typeof segment === 'string').join(' ');
}
