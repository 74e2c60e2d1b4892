import { planHistory, play, type Stage, shrink } from './history.ts';
import { limits } from './limits.ts';

/** How many histories a whole run plays; raise it to search longer. */
const count = Number(process.env.PERSONABOARD_HISTORIES ?? 500);
/** Plays this one alone and prints its story; with `PERSONABOARD_DETAIL=1` also what passes between the parts. */
const only = process.env.PERSONABOARD_SEED;

/** How a part of the histories went. `stories` tells the first three that ended badly and are not known to. */
export type Played = { played: number; stories: string[]; mended: number[] };

/**
 * Plays one part of all histories (of `parts`), the ones known to end badly too: one of those that ends well is told as
 * mended, so that it is taken out of `limits.ts`.
 */
export async function playPart(stage: Stage, part: number, parts: number): Promise<Played> {
	const result: Played = { played: 0, stories: [], mended: [] };
	for (const seed of seedsOf(part, parts)) {
		const { complaints, story } = await play(stage, seed);
		result.played += 1;
		if (only !== undefined) console.log(story.join('\n'));
		if (complaints.length === 0) {
			if (limits.has(seed)) result.mended.push(seed);
		} else if (!limits.has(seed) && result.stories.length < 3) {
			result.stories.push(await shortStory(stage, seed));
		}
	}
	return result;
}

/** The seeds of a part; the one asked for alone belongs to the first. */
export function seedsOf(part: number, parts: number): number[] {
	if (only !== undefined) return part === 0 ? [Number(only)] : [];
	return Array.from({ length: count }, (_, at) => at + 1).filter(
		(seed) => seed % parts === (part + 1) % parts,
	);
}

async function shortStory(stage: Stage, seed: number): Promise<string> {
	const steps = await shrink(stage, seed, planHistory(seed));
	const { complaints, story } = await play(stage, seed, steps);
	return `history ${seed}:\n${complaints.join('\n')}\n\n${story.join('\n')}`;
}
