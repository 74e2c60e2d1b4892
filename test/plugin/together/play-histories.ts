import { play, type Stage, shrink } from './history.ts';
import { planHistory, seedsFor } from './plan.ts';

/** How many ordinary histories a whole run plays, with 2 close ones for every 10; raise it to search longer. */
const count = Number(process.env.PERSONABOARD_HISTORIES ?? 420);
/** Plays this one alone and prints its story; with `PERSONABOARD_DETAIL=1` also what passes between the parts. */
const only = process.env.PERSONABOARD_SEED;

/** How a part of the histories went. `stories` tells the first three that ended badly. */
export type Played = { played: number; stories: string[] };

/** Two halves of the ordinary histories, and the close ones. */
export type Part = 'first' | 'second' | 'close';

/** Plays one part of all histories. */
export async function playPart(stage: Stage, part: Part): Promise<Played> {
	const result: Played = { played: 0, stories: [] };
	for (const seed of seedsOf(part)) {
		const { complaints, story } = await play(stage, seed);
		result.played += 1;
		if (only !== undefined) console.log(story.join('\n'));
		if (complaints.length > 0 && result.stories.length < 3)
			result.stories.push(await shortStory(stage, seed));
	}
	return result;
}

/** The seeds of a part; the one asked for alone belongs to the first. */
export function seedsOf(part: Part): number[] {
	if (only !== undefined) return part === 'first' ? [Number(only)] : [];
	if (part === 'close') return seedsFor('close', Math.ceil(count * 0.2));
	return seedsFor('ordinary', count).filter((seed) => (seed % 2 === 1) === (part === 'first'));
}

async function shortStory(stage: Stage, seed: number): Promise<string> {
	const steps = await shrink(stage, seed, planHistory(seed));
	const { complaints, story } = await play(stage, seed, steps);
	return `history ${seed}:\n${complaints.join('\n')}\n\n${story.join('\n')}`;
}
