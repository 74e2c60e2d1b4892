import { expect, it } from 'vitest';
import { Doc } from 'yjs';
import { createKeepWeighed } from '../../../server/decisions/keep-weighed.ts';
import { quietLog } from '../../../server/log.ts';
import type { Rooms } from '../../../server/sync/rooms.ts';
import { applyEdits, editEntry, moveEntry, setEntry } from '../../../shared/board-doc.ts';
import { createManualClock } from '../../support/manual-clock.ts';

it('[TR26] changes close together are weighed once, those that bear on nothing never, and a board without decisions is left alone', async () => {
	const doc = new Doc();
	const clock = createManualClock();
	let [open, weighed] = [1, 0];
	const rooms: Pick<Rooms, 'transact'> = { transact: async (_board, _origin, change) => change(doc) };
	const weigh = async (): Promise<number> => {
		weighed += 1;
		return open;
	};
	const keeper = createKeepWeighed({ rooms, weigh, clock, log: quietLog });
	const after = async (ms: number, ...work: (() => void)[]): Promise<number> => {
		for (const one of work) {
			one();
			keeper.changed('bo_1');
		}
		clock.advance(ms);
		await new Promise((resolve) => setImmediate(resolve));
		return weighed;
	};
	const hide = (entity: string) => () =>
		applyEdits(doc, [editEntry({ type: 'hide', entity, by: 'Ana', at: 1 })], 'canvas');
	const park = () =>
		applyEdits(doc, [moveEntry({ type: 'park', evidence: 'ev_1', by: 'Ana', at: 1 })], 'canvas');
	expect(await after(300, hide('cl_1'), hide('cl_2'))).toBe(1);
	expect(await after(300, () => setEntry(doc, 'places', '1:2', 'ev_1'))).toBe(1);
	expect(await after(300, park)).toBe(2);
	open = 0;
	expect(await after(300, hide('cl_3'))).toBe(3);
	expect(await after(300, hide('cl_4'))).toBe(3);
	open = 1;
	keeper.watch('bo_1');
	expect(await after(300, hide('cl_5'))).toBe(4);
	await keeper.close();
	expect(await after(300, hide('cl_6'))).toBe(4);
});
