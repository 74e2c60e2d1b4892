import { afterEach, describe, expect, it } from 'vitest';
import { createFileMates, type FileMates } from '../../../plugin/ui/file-mates.ts';
import type { PersonPresence } from '../../../shared/sync-protocol.ts';
import { VirtualClock } from './memory-room.ts';

const person = (name: string, session: number): PersonPresence => ({
	name,
	session,
	color: '#000',
	busy: '',
});
let mates: FileMates;
afterEach(() => mates.stop());

function begin(inFile: number[], self = 1) {
	const clock = new VirtualClock();
	const world = { inFile, asked: 0, told: [] as string[] };
	mates = createFileMates({
		self,
		sessions: [...inFile],
		ask: async () => {
			world.asked += 1;
			return world.inFile;
		},
		later: clock.later,
		changed: (names) => {
			world.told = names;
		},
	});
	return { clock, world };
}

describe('people who have this board open in another file', () => {
	it('[UI19] are named once Figma still does not know them after five seconds, and no more when they leave', async () => {
		const { clock, world } = begin([1, 2]);
		mates.seen([person('Ben', 2), person('Cleo', 7)]);
		await clock.advance(4000);
		expect(world.told).toEqual([]);
		await clock.advance(2000);
		expect(world).toMatchObject({ told: ['Cleo'], asked: 1 });
		mates.seen([person('Ben', 2)]);
		expect(world.told).toEqual([]);
	});

	it('[UI19] a person who has just opened this file is not one of them', async () => {
		const { clock, world } = begin([1]);
		mates.seen([person('Ben', 2)]);
		world.inFile = [1, 2];
		await clock.advance(10_000);
		expect(world).toMatchObject({ told: [], asked: 1 });
		mates.seen([person('Ben', 2)]);
		await clock.advance(10_000);
		expect(world.asked).toBe(1);
	});

	it('[UI19] nobody is named where Figma does not tell who is in the file', async () => {
		const { clock, world } = begin([]);
		mates.seen([person('Ben', 2)]);
		await clock.advance(10_000);
		expect(world).toMatchObject({ told: [], asked: 0 });
	});
});
