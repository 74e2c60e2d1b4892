import { afterAll, expect, it } from 'vitest';
import type { TextVector } from '../../../server/grouping/types.ts';
import { createGroupThreads } from '../../../server/pipeline/group-in-thread.ts';
import { type GroupWork, groupHere, type ReadVectors } from '../../../server/pipeline/group-work.ts';

const work: GroupWork = {
	items: Array.from({ length: 40 }, (_, at) => ({
		id: `ev_${at}`,
		text: `Every ${['week', 'month'][at % 2]} I wait for ${['approvals', 'exports'][at % 2]} number ${at}`,
	})),
	moves: { pins: [{ item: 'ev_1', theme: 'th_mine' }], mustLink: [], cannotLink: [], parked: ['ev_3'] },
	salt: 'x',
};
let read = 0;
const readVectors: ReadVectors = async (texts) => {
	read += texts.length;
	const vectors = texts.map((text): TextVector => Float32Array.of(text.length, text.charCodeAt(6), 1));
	return { vectors, notices: ['Read.'], lasting: true };
};
const threads = createGroupThreads(2);
afterAll(() => threads.close());

it('[JB10] a grouping in its own thread leaves this one free, says how far it is, is the same as here, and ends when stopped', async () => {
	let ticks = 0;
	const timer = setInterval(() => {
		ticks += 1;
	}, 1);
	const told: number[] = [];
	const onProgress = (done: number, total: number) => void told.push(done / total);
	const there = await threads.group(work, readVectors, { onProgress });
	clearInterval(timer);
	expect(told).toEqual([1 / 6, 2 / 6, 3 / 6, 4 / 6, 5 / 6]);
	expect(ticks).toBeGreaterThan(0);
	expect(there).toEqual(await groupHere(work, readVectors));
	const stop = new AbortController();
	const stopped = threads.group({ ...work, salt: 'y' }, readVectors, { signal: stop.signal });
	stop.abort(new Error('enough'));
	await expect(stopped).rejects.toThrow('enough');
	await expect(threads.group(work, async () => Promise.reject(new Error('no model')))).rejects.toThrow(
		'no model',
	);
});

it('[GR71] a thread keeps the features of a board between runs until it is told to forget', async () => {
	const alone = createGroupThreads(1);
	try {
		const { grouping } = await alone.group({ ...work, k: 3 }, readVectors);
		read = 0;
		const again = { ...work, previous: grouping.themes };
		const [dragged] = await Promise.all([alone.group(again, readVectors), alone.group(again, readVectors)]);
		expect(dragged.notices).toEqual(['Read.']);
		expect(read).toBe(0);
		alone.forget();
		await alone.group(again, readVectors);
		expect(read).toBe(40);
	} finally {
		await alone.close();
	}
});
