import { beforeAll, describe, expect, it } from 'vitest';
import { type Stage, setStage } from './history.ts';
import { playPart, seedsOf } from './play-histories.ts';

let stage: Stage;
beforeAll(async () => {
	stage = await setStage();
});

describe('several windows, one file, everything goes wrong (second half)', () => {
	it('[TG1] [TG2] [TG3] [TG4] [FJ50] [FJ58] [FJ60] [FJ62] whoever copies, loses the network or goes to another page, in the end there is one writer, one board and one of everything, as people decided, and no note is lost', async () => {
		const end = await playPart(stage, 'second');
		expect(end).toEqual({ played: seedsOf('second').length, stories: [] });
	}, 1_800_000);
});
