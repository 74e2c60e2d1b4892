import { beforeAll, describe, expect, it } from 'vitest';
import { type Stage, setStage } from './history.ts';
import { playPart, seedsOf } from './play-histories.ts';

let stage: Stage;
beforeAll(async () => {
	stage = await setStage();
});

describe('several windows, one file, everything goes wrong (first half)', () => {
	it('[TG1] [TG2] [TG3] [TG4] [FJ50] [FJ55] [FJ56] [FJ61] whoever is killed, refused a write or interrupted, in the end there is one writer, one board and one of everything, as people decided, and no note is lost', async () => {
		const end = await playPart(stage, 'first');
		expect(end).toEqual({ played: seedsOf('first').length, stories: [] });
	}, 1_800_000);
});
