import { afterAll, expect, it } from 'vitest';
import { detectAll } from '../../../server/privacy/detect-work.ts';
import { createDetector } from '../../../server/privacy/detector.ts';

const detector = createDetector(2);
afterAll(() => detector.close());

const lists = { deny: ['Blue Harbour'], allow: ['Tidewick'] };
const texts = Array.from({ length: 1200 }, (_, at) =>
	at % 3 === 0
		? `Write to p${at}@example.org at Blue Harbour`
		: `Nothing to see in number ${at}, Tidewick is fine`,
);

it('[PP14] many texts are read in threads, in order and as they would be read here, with progress', async () => {
	let done = 0;
	const found = await detector.detect(texts, lists, { onDone: (count) => (done += count) });
	expect(found).toEqual(detectAll({ texts, lists }));
	expect(done).toBe(texts.length);
	expect(found[0]?.hits.map(({ kind }) => kind)).toEqual(['email', 'company']);
	expect(found[1]).toEqual({ hits: [], special: false });
});

it('[PP14] stopping it ends it with the reason, and the threads serve the next', async () => {
	const stop = new AbortController();
	const reading = detector.detect(texts, lists, {
		signal: stop.signal,
		onDone: () => stop.abort(new Error('enough')),
	});
	await expect(reading).rejects.toThrow('enough');
	expect(await detector.detect(texts.slice(0, 60), lists)).toHaveLength(60);
});
