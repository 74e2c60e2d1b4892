import { expect, it } from 'vitest';
import { newest } from '../../library/newest.ts';

it('[LB19] an answer that comes after that of a later question is not taken; one that comes before it is', async () => {
	const keep = newest();
	const taken: string[] = [];
	const answers = ['first', 'second', 'third'].map((name) => {
		let give = (_name: string): void => undefined;
		const answer = new Promise<string>((resolve) => {
			give = resolve;
		});
		const done = keep(answer, (value) => taken.push(value));
		return () => {
			give(name);
			return done;
		};
	});
	for (const at of [0, 2, 1]) await answers[at]!();
	expect(taken).toEqual(['first', 'third']);
});
