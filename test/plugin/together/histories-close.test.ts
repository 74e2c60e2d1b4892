import { beforeAll, describe, expect, it } from 'vitest';
import { type Stage, setStage } from './history.ts';
import { playPart, seedsOf } from './play-histories.ts';

let stage: Stage;
beforeAll(async () => {
	stage = await setStage();
});

describe('hands on the very things that are drawn', () => {
	it('[TG1] [TG2] [TG3] [TG4] [TG5] [FJ56] [FJ57] [FJ59] what people write, take off or place while it is drawn stays so at once, whatever new nodes start with; from a copy of the file nobody gets onto the board unasked', async () => {
		const end = await playPart(stage, 'close');
		expect(end).toEqual({ played: seedsOf('close').length, stories: [] });
	}, 1_800_000);
});
