import { expect } from 'vitest';
import { planHistory, play, type Stage, shrink } from './history.ts';
import { limits } from './limits.ts';

/** How many histories a whole run plays; raise it to search longer. */
const count = Number(process.env.PERSONABOARD_HISTORIES ?? 500);
/** Plays this one alone and prints its story; with `PERSONABOARD_DETAIL=1` also what passes between the parts. */
const only = process.env.PERSONABOARD_SEED;

/** Plays one part of all histories (of `parts`), and fails with the shortened story of the first that ends badly. */
export async function playPart(stage: Stage, part: number, parts: number): Promise<void> {
	if (only !== undefined) {
		if (part === 0) await playOne(stage, Number(only));
		return;
	}
	for (let seed = 1 + part; seed <= count; seed += parts) {
		if (limits.has(seed)) continue;
		const { complaints } = await play(stage, seed);
		if (complaints.length > 0) expect.fail(await shortStory(stage, seed));
	}
}

async function playOne(stage: Stage, seed: number): Promise<void> {
	const { story, complaints } = await play(stage, seed);
	console.log(story.join('\n'));
	expect(complaints).toEqual([]);
}

async function shortStory(stage: Stage, seed: number): Promise<string> {
	const steps = await shrink(stage, seed, planHistory(seed));
	const { complaints, story } = await play(stage, seed, steps);
	return `history ${seed}:\n${complaints.join('\n')}\n\n${story.join('\n')}`;
}
