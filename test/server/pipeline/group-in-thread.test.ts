import { expect, it } from 'vitest';
import { groupInThread } from '../../../server/pipeline/group-in-thread.ts';
import { type GroupWork, groupHere } from '../../../server/pipeline/group-work.ts';

const work: GroupWork = {
	items: Array.from({ length: 40 }, (_, at) => ({
		id: `ev_${at}`,
		text: `Every ${['week', 'month'][at % 2]} I wait for ${['approvals', 'exports'][at % 2]} number ${at}`,
	})),
	vectors: null,
	moves: { pins: [{ item: 'ev_1', theme: 'th_mine' }], mustLink: [], cannotLink: [], parked: ['ev_3'] },
	salt: 'x',
};

it('[JB10] a grouping in its own thread leaves this one free, is the same as here, and ends when stopped', async () => {
	let ticks = 0;
	const timer = setInterval(() => {
		ticks += 1;
	}, 1);
	const there = await groupInThread(work);
	clearInterval(timer);
	expect(ticks).toBeGreaterThan(0);
	expect(there).toEqual(await groupHere(work));
	const stop = new AbortController();
	const stopped = groupInThread(work, stop.signal);
	stop.abort(new Error('enough'));
	await expect(stopped).rejects.toThrow('enough');
	await expect(groupInThread({ ...work, vectors: [] })).rejects.toThrow();
});
