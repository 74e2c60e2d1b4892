import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRefreshStore } from '../../../server/storage/refresh-store.ts';
import { openUpkeepBoard, type UpkeepBoard } from './upkeep-board.ts';

let on: UpkeepBoard;
beforeAll(async () => {
	on = await openUpkeepBoard();
});
afterAll(() => on?.close());

describe('a board that is looked at anew', () => {
	it('[RE1] a refresh measures, groups on trial and compares; nothing people see is moved by it (N6, R5, O16, S7b)', async () => {
		const before = JSON.stringify([
			on.client.doc.getMap('themes'),
			on.client.doc.getMap('moves'),
			on.client.doc.getMap('claims'),
		]);
		expect(await on.ask('readRefresh', null, {}, 'viewer')).toEqual({
			cadence: 'off',
			next: null,
			staged: null,
		});
		await expect(on.ask('startRefresh', {}, {}, 'viewer')).rejects.toThrow(/^403/);
		await on.refreshed();
		const { staged } = await on.ask('readRefresh', null, {}, 'viewer');
		expect(staged).toMatchObject({ notes: 24, unseen: 24, themes: { now: 0 }, moves: { kept: 0, total: 0 } });
		expect(staged!.themes.staged).toBeGreaterThan(0);
		expect(staged!.themes.added).toHaveLength(staged!.themes.staged);
		expect(staged!.changes).toBeGreaterThan(0);
		expect(staged!.touched).toBe(1);
		expect(
			JSON.stringify([
				on.client.doc.getMap('themes'),
				on.client.doc.getMap('moves'),
				on.client.doc.getMap('claims'),
			]),
		).toBe(before);
	});

	it('[RE2] a board is looked at every day or week, by one server, once for all times that were missed', async () => {
		const { next } = await on.ask('planRefresh', { cadence: 'weekly' }, {}, 'editor');
		expect(Date.parse(next!) - Date.now()).toBeGreaterThan(6.9 * 86_400_000);
		const store = createRefreshStore(on.database);
		const later = new Date(Date.parse(next!) + 30 * 86_400_000);
		const taken = await Promise.all([store.takeDue(later), store.takeDue(later)]);
		expect(taken.flat()).toEqual([on.board.boardId]);
		expect((await store.plan(on.board.boardId))!.next.getTime()).toBe(later.getTime() + 7 * 86_400_000);
		expect(await on.ask('planRefresh', { cadence: 'off' })).toEqual({ cadence: 'off', next: null });
		expect(await store.takeDue(new Date(later.getTime() * 2))).toEqual([]);
	});
});
