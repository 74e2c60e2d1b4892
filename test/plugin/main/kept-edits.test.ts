import { beforeAll, describe, expect, it } from 'vitest';
import { memoryBackend } from '../../../playground/engine/plugin/client-storage.ts';
import { type Built, buildForCanvas, PluginOnCanvas } from './plugin-on-canvas.ts';

let built: Built;
beforeAll(async () => {
	built = await buildForCanvas();
});

const megabytes = (count: number): Uint8Array => new Uint8Array(count * 1024 * 1024).fill(7);

describe('edits the server has not seen', () => {
	it('[BR19] are there byte for byte in the next run, until they are sent', () => {
		const storage = memoryBackend();
		const edits = Uint8Array.from({ length: 70_000 }, (_, at) => at % 251);
		const first = new PluginOnCanvas(built, { storage });
		expect(first.call('keepEdits', { board: 'bo_a', edits })).toEqual({ kept: true });
		first.call('saveSettings', { settings: { consent: 'here' } });
		const next = new PluginOnCanvas(built, { storage });
		expect(next.call('readKeptEdits', { board: 'bo_a' })).toEqual({ at: expect.any(Number), edits });
		expect(next.call('readKeptEdits', { board: 'bo_b' })).toBeNull();
		expect(next.call('init', { version: 1 }).settings).toEqual({ consent: 'here' });
		next.call('keepEdits', { board: 'bo_a', edits: null });
		expect(next.call('readKeptEdits', { board: 'bo_a' })).toBeNull();
	});

	it('[BR20] of the boards left longest make room, and it is told when they are opened', () => {
		const plugin = new PluginOnCanvas(built, { storage: memoryBackend() });
		for (const board of ['bo_old', 'bo_new', 'bo_now']) {
			expect(plugin.call('keepEdits', { board, edits: megabytes(2) })).toEqual({ kept: true });
			plugin.clock.advance(1000);
		}
		const left = plugin.call('readKeptEdits', { board: 'bo_old' });
		expect(left).toEqual({ at: expect.any(Number), edits: null });
		expect(plugin.call('readKeptEdits', { board: 'bo_new' })?.edits).toHaveLength(2 * 1024 * 1024);
		expect(plugin.call('readKeptEdits', { board: 'bo_now' })?.edits).toHaveLength(2 * 1024 * 1024);
	});

	it('[BR20] too many for this machine are said to be so, and what was kept of the board stays', () => {
		const plugin = new PluginOnCanvas(built, { storage: memoryBackend() });
		plugin.call('keepEdits', { board: 'bo_a', edits: megabytes(1) });
		expect(plugin.call('keepEdits', { board: 'bo_a', edits: megabytes(6) })).toEqual({ kept: false });
		expect(plugin.call('readKeptEdits', { board: 'bo_a' })?.edits).toHaveLength(1024 * 1024);
	});

	it('[BR20] a storage that fails for another reason costs no other board anything', () => {
		let fails = false;
		const inner = memoryBackend();
		const storage = {
			...inner,
			set(key: string, value: string) {
				if (fails) throw new Error('The storage is away');
				inner.set(key, value);
			},
		};
		const plugin = new PluginOnCanvas(built, { storage });
		plugin.call('keepEdits', { board: 'bo_b', edits: megabytes(1) });
		fails = true;
		expect(plugin.call('keepEdits', { board: 'bo_a', edits: megabytes(1) })).toEqual({ kept: false });
		expect(plugin.call('readKeptEdits', { board: 'bo_b' })?.edits).toHaveLength(1024 * 1024);
	});
});
