import { describe, expect, it } from 'vitest';
import { createCanvasInbox } from '../../../plugin/ui/canvas-inbox.ts';
import type { Standing } from '../../../plugin/ui/session.ts';
import type { CanvasChange } from '../../../shared/canvas-change.ts';
import { fc } from '../../support/properties.ts';

const act = (node: string): CanvasChange[] => [{ type: 'sticky-gone', node }];

/** An inbox whose surroundings the test holds: how this window stands, whether texts can be read. */
function stand(standing: Standing) {
	const applied: string[] = [];
	const world = { standing, readable: true };
	const inbox = createCanvasInbox({
		standing: () => world.standing,
		async apply({ changes, late }) {
			await Promise.resolve();
			if (!world.readable) return 'later';
			for (const change of changes)
				if (change.type === 'sticky-gone') applied.push(`${change.node}${late ? ' late' : ''}`);
			return 'done';
		},
	});
	return { applied, world, inbox };
}

describe('what people did on the canvas, on its way to the board', () => {
	it('[RC20] what comes before the board is here is kept and applied in order once it is', async () => {
		const { applied, world, inbox } = stand('out');
		inbox.take(act('1:1'), false);
		inbox.take(act('1:2'), false);
		await inbox.settle();
		expect(applied).toEqual([]);
		expect(inbox.size()).toBe(2);
		world.standing = 'writes';
		inbox.take(act('1:3'), false);
		await inbox.settle();
		expect(applied).toEqual(['1:1 late', '1:2 late', '1:3']);
		await inbox.settle();
		expect(applied.length).toBe(3);
	});

	it('[RC20] offline nothing is recorded, so that it cannot stand against what others decide; what is found by looking is late', async () => {
		const { applied, inbox, world } = stand('offline');
		inbox.take(act('1:1'), false);
		await inbox.settle();
		world.standing = 'writes';
		inbox.take(act('1:1'), true);
		await inbox.settle();
		expect(applied).toEqual(['1:1 late']);
	});

	it('[RC20] who may only look changes nothing, and what they did is not kept for later', async () => {
		const { applied, world, inbox } = stand('looks');
		inbox.take(act('1:1'), false);
		await inbox.settle();
		world.standing = 'writes';
		await inbox.settle();
		expect(applied).toEqual([]);
	});

	it('[RC21] an act that needs words which cannot be read yet waits, and those after it wait behind it', async () => {
		const { applied, world, inbox } = stand('writes');
		world.readable = false;
		inbox.take(act('1:1'), false);
		inbox.take(act('1:2'), false);
		await inbox.settle();
		expect(applied).toEqual([]);
		world.readable = true;
		await inbox.settle();
		expect(applied).toEqual(['1:1 late', '1:2 late']);
	});

	it('[RC20] whatever the connection does, every act is applied exactly once and in order', async () => {
		const step = fc.constantFrom('take', 'on', 'off', 'settle', 'mute', 'speak');
		await fc.assert(
			fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
				const { applied, world, inbox } = stand('out');
				let taken = 0;
				for (const name of steps) {
					if (name === 'take') inbox.take(act(String(taken++)), false);
					if (name === 'on') world.standing = 'writes';
					if (name === 'off') world.standing = 'out';
					if (name === 'mute') world.readable = false;
					if (name === 'speak') world.readable = true;
					if (name === 'settle') await inbox.settle();
				}
				world.standing = 'writes';
				world.readable = true;
				await inbox.settle();
				expect(applied.map((name) => Number.parseInt(name, 10))).toEqual([...Array(taken).keys()]);
			}),
		);
	});
});
