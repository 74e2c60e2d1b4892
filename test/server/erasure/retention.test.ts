import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemClock, systemRandom } from '../../../server/environment.ts';
import { createEraser } from '../../../server/erasure/erase.ts';
import { keepTimes } from '../../../server/erasure/retention.ts';
import { quietLog } from '../../../server/log.ts';
import { createPeopleDesk } from '../../../server/people/desk.ts';
import { createPeopleOffice } from '../../../server/people/office.ts';
import type { PersonLink } from '../../../server/people/person-link.ts';
import type { Clock } from '../../../server/ports.ts';
import { createDetector } from '../../../server/privacy/detector.ts';
import { createVault } from '../../../server/privacy/vault.ts';
import { openVault } from '../../../server/storage/data-key.ts';
import { type Database, openDatabase } from '../../../server/storage/database.ts';
import { createDocStore } from '../../../server/storage/doc-store.ts';
import { createEntityStore } from '../../../server/storage/entity-store.ts';
import { createEvidenceStore } from '../../../server/storage/evidence-store.ts';
import { migrate } from '../../../server/storage/migrations.ts';
import { createPeopleStore } from '../../../server/storage/people-store.ts';
import { createSourceStore } from '../../../server/storage/source-store.ts';
import { defaultLimits } from '../../../server/sync/limits.ts';
import { createRooms, type Rooms } from '../../../server/sync/rooms.ts';
import { boardMap, readBoard } from '../../../shared/board-doc.ts';
import type { Evidence } from '../../../shared/evidence.ts';
import type { BoardId, EvidenceId } from '../../../shared/ids.ts';
import { spoken } from '../../support/evidence.ts';
import { createTestDatabase } from '../../support/postgres.ts';

const board: BoardId = 'bo_keep';
const day = 86_400_000;
let time = Date.parse('2026-11-22T12:00:00Z');
const clock: Clock = { ...systemClock, now: () => time };
const detector = createDetector(1);
let database: Database;
let rooms: Rooms;
let office: ReturnType<typeof createPeopleOffice>;
let round: () => Promise<void>;
const forgotten: string[] = [];

beforeAll(async () => {
	database = openDatabase(await createTestDatabase(), () => undefined);
	await migrate(database.kysely);
	await database.pool.query(`insert into boards (id, name) values ($1, 'Keep')`, [board]);
	const vault = createVault(systemRandom(32), systemRandom);
	rooms = createRooms({
		store: createDocStore(database),
		clock: systemClock,
		log: quietLog,
		limits: defaultLimits,
	});
	const people = createPeopleStore(database);
	const entities = createEntityStore(database);
	const desk = createPeopleDesk({ database, people, entities, vault, detector, clock });
	const forgetTexts = async (texts: readonly string[]): Promise<void> => void forgotten.push(...texts);
	office = createPeopleOffice({ database, people, entities, vault, desk, rooms, forgetTexts, clock });
	const eraser = createEraser({
		database,
		sources: createSourceStore(database),
		receipts: office.receipts,
		audit: office.audit,
		vault,
		rooms,
		jobs: { start: async () => 'jo_x', stopAll: async () => undefined },
		forgetTexts,
		measure: async () => undefined,
		leastPeople: { inside: 5, outside: 11 },
		withdrawn: async () => undefined,
		clock,
		random: systemRandom,
		log: quietLog,
	});
	round = () => keepTimes({ database, holdings: office.holdings, eraser, clock, log: quietLog });
	await keepSource('so_call', '2026-11-23', [
		spoken('ev_a', 'I write to ada@example.org each week', 'P1', { source: 'so_call' }),
		spoken('ev_b', 'We print all of it twice', null, { source: 'so_call' }),
	]);
	await keepSource('so_else', null, [spoken('ev_c', 'It is fine as it is', 'P2', { source: 'so_else' })]);

	async function keepSource(
		source: `so_${string}`,
		until: string | null,
		evidence: Evidence[],
	): Promise<void> {
		const terms = { consent: 'given', keepUntil: until } as const;
		await database.pool.query(
			`insert into sources (board, source, name, kind, consent, keep_until, rejected, report)
			values ($1, $2, 'A call', 'notes', 'given', $3, '[]', '{"keptApart":[]}')`,
			[board, source, until],
		);
		const guarded = await desk.guard(board, terms, evidence);
		await database.kysely.transaction().execute(async (tx) => {
			await createEvidenceStore(database).add(
				tx,
				board,
				source,
				guarded.map((one) => one.evidence),
			);
			await desk.keep(tx, board, guarded, [] as PersonLink[]);
		});
		await rooms.transact(board, 'import', (doc) => {
			for (const {
				evidence: { id, kind, participant, flags },
			} of guarded)
				boardMap(doc, 'evidence').set(id, { kind, participant, source, flags });
		});
	}
});
afterAll(async () => {
	await rooms?.close();
	await detector.close();
	await database?.close();
});
const inDocument = (): Promise<EvidenceId[]> =>
	rooms.transact(board, 'pipeline', (doc) => [...readBoard(doc).evidence.keys()]);
const stored = async (): Promise<string[]> =>
	(await database.pool.query('select id from evidence order by id')).rows.map(({ id }) => id);

it('[ER8] when the time to keep is over words are held back at once, and erased a day later unless somebody gives them longer', async () => {
	await round();
	expect(await inDocument()).toEqual(['ev_a', 'ev_b', 'ev_c']);
	time += 2 * day;
	await round();
	expect(await inDocument()).toEqual(['ev_c']);
	expect(await stored()).toEqual(['ev_a', 'ev_b', 'ev_c']);
	await database.pool.query(`update sources set keep_until = '2026-11-24' where source = 'so_call'`);
	await office.holdings.apply(board);
	expect(await inDocument()).toEqual(['ev_a', 'ev_b', 'ev_c']);
	time += 2 * day;
	await round();
	expect(await inDocument()).toEqual(['ev_c']);
	expect(await stored()).toEqual(['ev_c']);
	const [receipt, ...others] = await office.receipts.list(board);
	expect(others).toEqual([]);
	expect(receipt).toMatchObject({ by: 'the time to keep them was over' });
	expect(receipt?.counts).toContainEqual({ what: 'quotes', count: 2 });
	expect(forgotten).toContain('We print all of it twice');
});

it('[PP11] a database is used with one data key only', async () => {
	const with1 = { dataKey: systemRandom(32), dataDir: '/nowhere', random: systemRandom };
	const vault = await openVault(database, with1);
	const key = vault.newKey();
	const sealed = vault.seal(key, 'what was said');
	const again = await openVault(database, with1);
	expect(again.open(key, sealed)).toBe('what was said');
	expect(createVault(systemRandom(32), systemRandom).open(key, sealed)).toBeNull();
	expect(Buffer.from(sealed).includes('said')).toBe(false);
	await expect(openVault(database, { ...with1, dataKey: systemRandom(32) })).rejects.toMatchObject({
		code: 'conflict',
		message: expect.stringContaining('PERSONABOARD_DATA_KEY'),
	});
});

it('[PP12] texts from before personal data was looked for are hidden before anything leaves, and what people typed keeps it back', async () => {
	await database.pool.query(
		`insert into evidence (board, id, ref, kind, text, source, tags, flags)
		values ($1, 'ev_old', 'r1', 'said', 'Mail grace@example.org about it', 'so_else', '{}', '{}')`,
		[board],
	);
	await rooms.transact(board, 'pipeline', (doc) => {
		boardMap(doc, 'claims').set('cl_a', {
			id: 'cl_a',
			persona: 'pe_a',
			field: 'pains',
			order: 0,
			text: ['They say “', { quote: 'ev_old', start: 23, end: 31 }, '”'],
			support: 'verbatim',
			citations: ['ev_old'],
			counter: [],
			author: 'machine',
		});
	});
	await office.clearance.assertCleared(board, 'export');
	const { rows } = await database.pool.query(`select text from evidence where id = 'ev_old'`);
	expect(rows).toEqual([{ text: 'Mail [e-mail] about it' }]);
	const [claim] = await rooms.transact(board, 'pipeline', (doc) => readBoard(doc).claims);
	expect(claim?.text[1]).toEqual({ quote: 'ev_old', start: 14, end: 22 });
	await rooms.transact(board, 'panel', (doc) => {
		boardMap(doc, 'moves').set('name:th_a', {
			type: 'rename',
			theme: 'th_a',
			label: 'What ada.lovelace@example.org told us',
			by: 'a',
			at: 1,
		});
	});
	await expect(office.clearance.assertCleared(board, 'export')).rejects.toMatchObject({ code: 'conflict' });
	await office.clearance.assertCleared(board, 'model');
	await rooms.transact(board, 'panel', (doc) => {
		boardMap(doc, 'moves').delete('name:th_a');
	});
	await office.clearance.assertCleared(board, 'export');
	await expect(
		office.clearance.assertCleared(board, 'export', ['Ask ada.lovelace@example.org first']),
	).rejects.toMatchObject({ code: 'conflict' });
	const name = (to: string) => ({ type: 'name', persona: 'pe_a', name: to, by: 'a', at: 1 }) as const;
	const line = { type: 'line', line: 'sh_a/1', text: ['Write to ada@example.org'], by: 'a', at: 1 } as const;
	for (const [key, edit, holds] of [
		['name:pe_a', name('Ada Lovelace'), false],
		['name:pe_a', name('Ada, ada.lovelace@example.org'), true],
		['name:pe_a', name('Ada'), false],
		['line:sh_a/1', line, true],
	] as const) {
		await rooms.transact(board, 'panel', (doc) => {
			boardMap(doc, 'edits').set(key, edit);
		});
		const { written } = await office.clearance.blocking(board);
		expect(written > 0).toBe(holds);
	}
});

it('[PP12] an address among the team’s own words keeps an export back, somebody’s name there does not', async () => {
	const other: BoardId = 'bo_words';
	await database.pool.query(`insert into boards (id, name) values ($1, 'Words')`, [other]);
	const entities = createEntityStore(database);
	const put = (aliases: string[]) =>
		entities.put(other, { id: 'en_roster', kind: 'product', name: 'Nora Castell', aliases });
	const written = async () => (await office.clearance.blocking(other)).written;
	await put(['the roster']);
	expect(await written()).toBe(0);
	await office.clearance.assertCleared(other, 'export');
	await put(['the roster', 'nora.castell@example.org']);
	expect(await written()).toBe(1);
	await expect(office.clearance.assertCleared(other, 'export')).rejects.toMatchObject({ code: 'conflict' });
	await put(['the roster']);
	await office.clearance.assertCleared(other, 'export');
});
