import { sql } from 'kysely';
import type { Doc } from 'yjs';
import { readBoard, readHistory, setEntry } from '../../shared/board-doc.ts';
import { AppError } from '../../shared/errors.ts';
import type { BoardId, EvidenceId, ParticipantId, ReceiptId, SourceId, VersionId } from '../../shared/ids.ts';
import type { Receipt } from '../../shared/people.ts';
import { forgetSplits } from '../imports/split-record.ts';
import { countOf } from '../intake/table-format.ts';
import type { JobRunner } from '../jobs/job-runner.ts';
import { errorFields } from '../log.ts';
import { personMark, wordsMark } from '../people/tombstones.ts';
import type { Clock, Log, RandomBytes } from '../ports.ts';
import type { Vault } from '../privacy/vault.ts';
import type { AuditStore, Doer } from '../storage/audit-store.ts';
import type { Database } from '../storage/database.ts';
import { eraseFromDecisions } from '../storage/decision-store.ts';
import { type ErasedCounts, eraseRows, putTombstones, usersOf } from '../storage/erase-rows.ts';
import { eraseFromUpkeep } from '../storage/erase-upkeep.ts';
import { eraseFromHypothesis } from '../storage/hypothesis-store.ts';
import { openOriginals } from '../storage/original-store.ts';
import type { ReceiptStore } from '../storage/receipt-store.ts';
import { eraseFromRounds } from '../storage/round-store.ts';
import { scrubDatabase } from '../storage/scrub.ts';
import type { SourceStore } from '../storage/source-store.ts';
import { eraseFromVersions } from '../storage/version-store.ts';
import type { Rooms } from '../sync/rooms.ts';
import type { LeastPeople } from '../versions/enough-people.ts';
import { type Mended, markErasedWords, mendBoard } from './mend-board.ts';
import { eraseTyped, wordEraser } from './typed-words.ts';
import { typedMarks } from './words-guard.ts';

export interface Eraser {
	/** Erases somebody and all they said. Throws AppError `not-found`. Asked again after a failure, it goes on. */
	erasePerson(board: BoardId, person: ParticipantId, by: Doer): Promise<Receipt>;
	/** Erases evidence, such as when the time to keep it is over. */
	eraseEvidence(board: BoardId, ids: readonly EvidenceId[], by: Doer): Promise<Receipt>;
}

export type EraserDeps = {
	database: Database;
	sources: Pick<SourceStore, 'forgetExamples'>;
	receipts: ReceiptStore;
	audit: AuditStore;
	vault: Vault;
	rooms: Pick<Rooms, 'rewrite' | 'guardAnew'>;
	jobs: Pick<JobRunner, 'start' | 'stopAll'>;
	/** Drops what the embedder keeps of these texts. */
	forgetTexts: (texts: readonly string[]) => Promise<void>;
	/** Measures anew what is left of usage. */
	measure: (board: BoardId) => Promise<void>;
	/** Fewest people behind a published persona. */
	leastPeople: LeastPeople;
	/** Puts on record, and tells whoever reads it, that too few people are left behind a version. */
	withdrawn: (board: BoardId, version: VersionId, by: Doer) => Promise<void>;
	clock: Clock;
	random: RandomBytes;
	log: Log;
};

type Words = { id: EvidenceId; kind: string; text: string; participant: string | null; sources: SourceId[] };

const beyondReach = [
	'Notes on the canvas: they are taken off when somebody who may edit has the plugin open; FigJam’s own version history and copies of the file keep them.',
	'What was exported, copied or backed up before.',
	'What other people said about them.',
];

export function createEraser(deps: EraserDeps): Eraser {
	const { database, vault, log } = deps;
	const { kysely } = database;

	async function wordsOf(
		board: BoardId,
		which: 'person' | 'ids',
		value: string | readonly string[],
	): Promise<Words[]> {
		let query = kysely
			.selectFrom('evidence')
			.select(['id', 'kind', 'text', 'participant', 'source'])
			.where('board', '=', board);
		query =
			which === 'person'
				? query.where('participant', '=', value as string)
				: query.where(sql<boolean>`id = any(${[...value]}::text[])`);
		const rows = await query.execute();
		const links = await kysely
			.selectFrom('evidence_sources')
			.select(['evidence', 'source'])
			.where('board', '=', board)
			.where(sql<boolean>`evidence = any(${rows.map(({ id }) => id)}::text[])`)
			.execute();
		const more = new Map<EvidenceId, SourceId[]>();
		for (const { evidence, source } of links) more.set(evidence, [...(more.get(evidence) ?? []), source]);
		return rows.map(({ source, ...row }) => ({ ...row, sources: [source, ...(more.get(row.id) ?? [])] }));
	}

	async function erase(
		board: BoardId,
		words: readonly Words[],
		person: ParticipantId | null,
		by: Doer,
	): Promise<Receipt> {
		const ids = words.map(({ id }) => id);
		const said = words.filter(({ kind }) => kind !== 'measured');
		const originals = await openOriginals(kysely, vault, board, ids);
		const came = said.map(({ id, text }) => originals.get(id) ?? text);
		const users = person === null ? [] : await usersOf(kysely, board, person);
		await deps.jobs.stopAll(board, 'Somebody’s words were erased meanwhile. Start it again.');
		const gone = new Set(ids);
		const texts = [...said.map(({ text }) => text), ...came];
		// First of all, so that nothing of it comes back while the rest is on its way.
		await putTombstones(kysely, board, [
			...came.map((text) => wordsMark(vault, text)),
			...typedMarks(vault, texts),
			...[...(person === null ? [] : [person]), ...users].map((one) => personMark(vault, one)),
		]);
		await deps.rooms.guardAnew(board);
		const takeOut = wordEraser(texts, person === null ? [] : [person]);
		const { mended, typed } = await deps.rooms.rewrite(board, 'pipeline', (doc) => {
			markErasedWords(
				doc,
				board,
				said.map(({ id }, at) => ({ id, text: came[at]! })),
				deps.clock.now(),
			);
			if (person !== null) for (const id of entriesOf(doc, person)) gone.add(id);
			const mended = mendBoard(doc, gone, true);
			forgetSteps(doc);
			forgetSplits(doc);
			return { mended, typed: eraseTyped(doc, takeOut) };
		});
		const { counts, withdrawn } = await kysely.transaction().execute(async (tx) => {
			await deps.sources.forgetExamples(tx, board, [...new Set(words.flatMap(({ sources }) => sources))]);
			await eraseFromDecisions(tx, board, takeOut, gone);
			await eraseFromHypothesis(tx, board, takeOut);
			await eraseFromRounds(tx, board, takeOut, gone);
			const erased = await eraseRows(tx, board, { evidence: ids, person, users });
			const weak = await eraseFromVersions(tx, board, takeOut, gone, deps.leastPeople);
			await eraseFromUpkeep(tx, board, takeOut);
			return { counts: erased, withdrawn: weak };
		});
		await deps.forgetTexts([...new Set([...words.map(({ text }) => text), ...came])]);
		const left = await scrubDatabase(database, log);
		const receipt: Receipt = {
			id: `re_${Buffer.from(deps.random(12)).toString('base64url')}` as ReceiptId,
			at: new Date(deps.clock.now()).toISOString(),
			by: by.label,
			counts: countsOf(counts, mended, typed),
			weakened: mended.weakened,
			beyondReach: [...left, ...beyondReach],
			backupsUntil: null,
		};
		await deps.receipts.add(board, receipt);
		await deps.audit.add(board, by, 'erase', countOf(ids.length, 'text'));
		for (const version of withdrawn) await deps.withdrawn(board, version, by);
		await afterwards(board, mended, counts, by);
		return receipt;
	}

	/** What rested on more than their words is computed again; the erasure holds whatever becomes of it. */
	async function afterwards(board: BoardId, mended: Mended, counts: ErasedCounts, by: Doer): Promise<void> {
		try {
			if (counts.usageEvents + counts.customers > 0) await deps.measure(board);
			if (mended.personas.length > 0) await deps.jobs.start(board, { kind: 'personas', by: by.label });
		} catch (error) {
			log.warn('What is left after an erasure was not computed again', errorFields(error));
		}
	}

	return {
		async erasePerson(board, person, by) {
			const known = await kysely
				.selectFrom('people')
				.select('id')
				.where('board', '=', board)
				.where('id', '=', person)
				.executeTakeFirst();
			const words = await wordsOf(board, 'person', person);
			if (!known && words.length === 0) throw new AppError('not-found', 'There is nobody of that code here.');
			return erase(board, words, person, by);
		},
		async eraseEvidence(board, ids, by) {
			return erase(board, await wordsOf(board, 'ids', ids), null, by);
		},
	};
}

/** Also what the database has no row of any more, such as when an erasure broke off. */
function entriesOf(doc: Doc, person: ParticipantId): EvidenceId[] {
	return [...readBoard(doc).evidence].flatMap(([id, entry]) => (entry.participant === person ? [id] : []));
}

/** What the board was before the machine's steps goes with the words it held. */
function forgetSteps(doc: Doc): void {
	for (const [id, line] of readHistory(doc))
		if (line.who === 'machine') setEntry(doc, 'history', id, { ...line, kept: false });
}

function countsOf(counts: ErasedCounts, mended: Mended, typed: number): Receipt['counts'] {
	return [
		{ what: 'quotes', count: counts.quotes },
		{ what: 'measurements', count: counts.measurements },
		{ what: 'originals', count: counts.originals },
		{ what: 'usage events', count: counts.usageEvents },
		{ what: 'customer rows', count: counts.customers },
		{ what: 'files that waited', count: counts.uploads },
		{ what: 'notes on the canvas', count: mended.places },
		{ what: 'sentences mended', count: mended.mended },
		{ what: 'sentences taken off', count: mended.dropped },
		{ what: 'texts people had written', count: typed },
	];
}
