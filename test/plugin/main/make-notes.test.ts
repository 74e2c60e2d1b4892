import { beforeAll, describe, expect, it } from 'vitest';
import * as user from '../../../playground/engine/user-api.ts';
import { type Built, buildForCanvas } from './plugin-on-canvas.ts';
import { boxOnPage, themes, workshop } from './theme-board.ts';

let built: Built;
beforeAll(async () => {
	built = await buildForCanvas();
});

describe('notes for the quotes of a note', () => {
	const two = (beside: string) => ({
		type: 'notes' as const,
		beside,
		notes: [
			{ evidence: 'ev_one', text: 'The rota changes\n- P1' },
			{ evidence: 'ev_two', text: 'Nobody says so\n- P1' },
		],
	});

	it('[IM32] stand free beside it, marked, in one undo step; asked for again they are found', () => {
		const { plugin, notes } = workshop(built, 6);
		const stickies = () => [...plugin.doc.nodes()].filter(({ type }) => type === 'STICKY');
		const before = stickies().map(({ id, x, y }) => ({ id, x, y }));
		const report = plugin.draw(two(notes[1]!));
		expect(report).toMatchObject({ created: 2, moved: 0, removed: 0 });
		expect(report.made.map(({ evidence }) => evidence)).toEqual(['ev_one', 'ev_two']);
		const made = report.made.map(({ node }) => stickies().find(({ id }) => id === node)!);
		expect(made.map((node) => node.text?.characters)).toEqual([
			'The rota changes\n- P1',
			'Nobody says so\n- P1',
		]);
		for (const one of made) {
			for (const other of stickies()) {
				if (other.id === one.id) continue;
				const a = boxOnPage(plugin, one.id);
				const b = boxOnPage(plugin, other.id);
				const apart = Math.abs(a.x - b.x) >= a.width || Math.abs(a.y - b.y) >= a.height;
				expect(apart, `${one.id} lies on ${other.id}`).toBe(true);
			}
		}
		expect(
			stickies()
				.filter(({ id }) => before.some((note) => note.id === id))
				.map(({ id, x, y }) => ({ id, x, y })),
		).toEqual(before);
		const again = plugin.draw(two(notes[1]!));
		expect(again).toMatchObject({ created: 0, written: 0, made: report.made });
		user.undo(plugin.doc);
		expect(stickies()).toHaveLength(6);
		expect(plugin.errors).toEqual([]);
	});

	it('[IM32] stay out of a section that has no room, and are left out beside a note that is gone', () => {
		const { plugin, notes } = workshop(built, 4);
		plugin.draw(themes({ th_a: notes }));
		const report = plugin.draw(two(notes[0]!));
		expect(report.created).toBe(2);
		const [section] = plugin.allOwn('th_a');
		const made = [...plugin.doc.nodes()].filter(({ id }) => report.made.some(({ node }) => node === id));
		for (const note of made)
			expect(note.parent !== section!.id || note.y + note.height <= section!.height).toBe(true);
		plugin.messages.length = 0;
		plugin.clock.advance(2000);
		expect(JSON.stringify(plugin.messages)).not.toContain('placed');
		expect(plugin.draw(two('9:999'))).toMatchObject({ created: 0, made: [] });
		expect(plugin.errors).toEqual([]);
	});
});
