import { beforeAll, describe, expect, it } from 'vitest';
import * as user from '../../../playground/engine/user-api.ts';
import { type Built, buildForCanvas } from './plugin-on-canvas.ts';
import { themes, workshop } from './theme-board.ts';

let built: Built;
beforeAll(async () => {
	built = await buildForCanvas();
});

describe('taking erased notes off the canvas', () => {
	it('[UI60] goes by the note, wherever it lies, in one undo step; what is gone already is told, nothing else is touched', () => {
		const { plugin, notes } = workshop(built, 6);
		plugin.draw(themes({ th_a: notes.slice(0, 3), th_b: notes.slice(3) }));
		const [section] = plugin.allOwn('th_a');
		const report = plugin.draw({ type: 'erase', nodes: [notes[0], notes[4], '9:999', section!.id] });
		expect(report).toMatchObject({ removed: 2, missing: ['9:999', section!.id] });
		const left = [...plugin.doc.nodes()].filter((node) => node.type === 'STICKY').map((node) => node.id);
		expect(left.sort()).toEqual([notes[1], notes[2], notes[3], notes[5]].sort());
		expect(plugin.allOwn('th_a')).toHaveLength(1);
		const again = plugin.draw({ type: 'erase', nodes: [notes[0]] });
		expect(again).toMatchObject({ removed: 0, missing: [notes[0]] });
		user.undo(plugin.doc);
		expect([...plugin.doc.nodes()].filter((node) => node.type === 'STICKY')).toHaveLength(6);
		expect(plugin.errors).toEqual([]);
	});
});
