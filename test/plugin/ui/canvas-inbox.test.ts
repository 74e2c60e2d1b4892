import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCanvasInbox, inboxVerdict } from '../../../plugin/ui/canvas-inbox.ts';
import type { Session } from '../../../plugin/ui/session.ts';
import type { CanvasChange } from '../../../shared/canvas-change.ts';

const act = (node: string): CanvasChange[] => [{ type: 'sticky-gone', node }];

/** An inbox whose surroundings the test holds: how the session stands, whether texts can be read. */
function stand(session: Session) {
	const applied: string[] = [];
	const world = { session, readable: true };
	const inbox = createCanvasInbox({
		verdict: () => inboxVerdict(world.session),
		async apply(changes, late) {
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
		const { applied, world, inbox } = stand({ at: 'starting' });
		inbox.take(act('1:1'));
		world.session = { at: 'needs-consent' };
		inbox.take(act('1:2'));
		world.session = { at: 'connecting' };
		await inbox.settle();
		expect(applied).toEqual([]);
		world.session = { at: 'online', role: 'editor' };
		inbox.take(act('1:3'));
		await inbox.settle();
		expect(applied).toEqual(['1:1 late', '1:2 late', '1:3']);
		await inbox.settle();
		expect(applied.length).toBe(3);
	});

	it('[RC20] a window that was in takes changes offline at once; one that never was keeps them', () => {
		expect(inboxVerdict({ at: 'offline', role: 'editor' })).toBe('apply');
		for (const session of [
			{ at: 'offline', role: null },
			{ at: 'signed-out' },
			{ at: 'copy-of-file' },
			{ at: 'refused', message: 'A sentence.', remedy: 'retry' },
		] satisfies Session[])
			expect(inboxVerdict(session)).toBe('keep');
	});

	it('[RC20] who may only look changes nothing, and what they did is not kept for later', async () => {
		const { applied, world, inbox } = stand({ at: 'online', role: 'viewer' });
		inbox.take(act('1:1'));
		await inbox.settle();
		world.session = { at: 'online', role: 'editor' };
		await inbox.settle();
		expect(applied).toEqual([]);
	});

	it('[RC21] an act that needs words which cannot be read yet waits, and those after it wait behind it', async () => {
		const { applied, world, inbox } = stand({ at: 'online', role: 'owner' });
		world.readable = false;
		inbox.take(act('1:1'));
		inbox.take(act('1:2'));
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
				const { applied, world, inbox } = stand({ at: 'connecting' });
				let taken = 0;
				for (const name of steps) {
					if (name === 'take') inbox.take(act(String(taken++)));
					if (name === 'on') world.session = { at: 'online', role: 'editor' };
					if (name === 'off') world.session = { at: 'signed-out' };
					if (name === 'mute') world.readable = false;
					if (name === 'speak') world.readable = true;
					if (name === 'settle') await inbox.settle();
				}
				world.session = { at: 'online', role: 'editor' };
				world.readable = true;
				await inbox.settle();
				expect(applied.map((name) => Number.parseInt(name, 10))).toEqual([...Array(taken).keys()]);
			}),
		);
	});
});
