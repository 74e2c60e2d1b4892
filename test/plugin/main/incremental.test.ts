import { beforeAll, describe, expect, it } from 'vitest';
import * as user from '../../../playground/engine/user-api.ts';
import type { DrawCommand } from '../../../shared/draw-command.ts';
import { fc } from '../../support/properties.ts';
import { type Built, buildForCanvas, dataOf, type PluginOnCanvas } from './plugin-on-canvas.ts';
import {
	ana,
	type Box,
	boxOnPage,
	dragTo,
	type Groups,
	overlaps,
	picture,
	sectionKey,
	themes,
	workshop,
} from './theme-board.ts';

let built: Built;
beforeAll(async () => {
	built = await buildForCanvas();
});

const notesOnBoard = 14;
const keys = ['th_a', 'th_b', 'th_c', 'th_d', 'th_e'];
/** For every note the theme it belongs in, null for none; and how many themes there are. */
const grouping = fc.array(fc.option(fc.nat(keys.length - 1), { freq: 8 }), {
	minLength: notesOnBoard,
	maxLength: notesOnBoard,
});
type Grouping = (number | null)[];

function groupsOf(notes: readonly string[], targets: Grouping): Groups {
	const used = keys.filter((_, theme) => targets.includes(theme));
	return Object.fromEntries(
		used.map((key) => [key, notes.filter((_, i) => targets[i] === keys.indexOf(key))]),
	);
}

/** Something a person does on the canvas; numbers choose what and where. */
const act = fc.record({
	kind: fc.constantFrom(
		'drag' as const,
		'drag section' as const,
		'take off note' as const,
		'take off part' as const,
		'take off section' as const,
		'copy' as const,
		'new note' as const,
		'new thing' as const,
		'retitle' as const,
		'resize' as const,
		'move zone' as const,
	),
	which: fc.nat(1000),
	x: fc.integer({ min: -300, max: 1500 }),
	y: fc.integer({ min: -300, max: 1500 }),
});
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

/** Keys of what stands of ours, zones left out. */
function ownKeys(plugin: PluginOnCanvas, isSection: boolean): string[] {
	return [...plugin.doc.nodes()]
		.filter((node) => dataOf(node, 'n') === node.id && dataOf(node, 'k') !== '')
		.filter((node) => (dataOf(node, 't') === 'theme') === isSection && dataOf(node, 't') !== 'themes')
		.map((node) => dataOf(node, 'k'))
		.sort();
}

function pick<T>(list: readonly T[], which: number): T | undefined {
	return list[which % Math.max(1, list.length)];
}

/** Does it, as far as there is something to do it to. Returns the ids of what now lies where a person put it. */
function perform(plugin: PluginOnCanvas, notes: readonly string[], { kind, which, x, y }: Act): string[] {
	const { doc } = plugin;
	const zone = plugin.allOwn('zone:themes')[0];
	const corner = zone ? boxOnPage(plugin, zone.id) : { x: 0, y: 0 };
	const note = pick(
		notes.filter((id) => doc.get(id) !== undefined),
		which,
	);
	const key = pick(ownKeys(plugin, true), which);
	const section = key === undefined ? undefined : plugin.own(key).id;
	const at = { x: corner.x + x, y: corner.y + y };
	switch (kind) {
		case 'drag':
			if (note) dragTo(plugin, note, at.x, at.y);
			return note ? [note] : [];
		case 'drag section':
			if (section) user.move(doc, [section], x / 4, y / 4);
			return section ? [section] : [];
		case 'take off note':
			if (note) user.remove(doc, [note]);
			return [];
		case 'take off part': {
			const part = pick(ownKeys(plugin, false), which);
			if (part) user.remove(doc, [plugin.own(part).id]);
			return [];
		}
		case 'take off section':
			if (section) user.remove(doc, [section]);
			return [];
		case 'copy':
			return note ? user.duplicate(doc, [note], { x: x / 2, y: y / 2 }) : [];
		case 'new note':
			return [user.createSticky(doc, ana, { at, text: `New ${which}` })];
		case 'new thing':
			return [user.createShape(doc, { at: { x: at.x + 2400, y: at.y }, text: 'A shape of a person’s' })];
		case 'retitle':
			if (section) user.rename(doc, section, `Renamed ${which}`);
			return [];
		case 'resize':
			if (section) user.resize(doc, section, 600 + Math.abs(x), 500 + Math.abs(y));
			return section ? [section] : [];
		case 'move zone':
			if (zone) user.move(doc, [zone.id], x, y);
			return zone ? [zone.id] : [];
	}
}

/** Draws on until what is taken off is gone: it stands hidden for two seconds first (rule DR60). */
function settle(plugin: PluginOnCanvas, command: DrawCommand): void {
	for (let round = 0; round < 2; round += 1) {
		plugin.clock.advance(3000);
		plugin.follow(command);
	}
	plugin.changes();
}

function boxOf(plugin: PluginOnCanvas, id: string): Box {
	const { x, y, width, height } = plugin.node(id);
	return { id, x, y, width, height };
}

describe('drawing again', () => {
	it('[DR24] drawing only what differs comes to the same canvas as drawing everything', () => {
		fc.assert(
			fc.property(
				grouping,
				grouping,
				fc.array(act, { maxLength: 3 }),
				(first: Grouping, second: Grouping, acts: Act[]) => {
					const [all, some] = [workshop(built, notesOnBoard), workshop(built, notesOnBoard)];
					for (const { plugin, notes } of [all, some]) {
						plugin.draw(themes(groupsOf(notes, first)));
						for (const each of acts) perform(plugin, notes, each);
						plugin.changes();
						// Both start from a board on which the first grouping is drawn as far as people let it.
						plugin.draw(themes(groupsOf(notes, first)));
					}
					const { notes } = all;
					const [before, after] = [themes(groupsOf(notes, first)), themes(groupsOf(notes, second))];
					const known = new Map(before.sections.map((section) => [section.key, JSON.stringify(section)]));
					const only = after.sections
						.filter((section) => known.get(section.key) !== JSON.stringify(section))
						.map(({ key }) => key);
					all.plugin.draw(after);
					some.plugin.draw(themes(groupsOf(notes, second), { only }));
					for (const { plugin } of [all, some]) settle(plugin, themes(groupsOf(notes, second), { only: [] }));
					expect(picture(some.plugin)).toBe(picture(all.plugin));
					expect([...all.plugin.errors, ...some.plugin.errors]).toEqual([]);
				},
			),
			{ numRuns: 10 },
		);
	});

	it('[DR2] whatever people did, a second draw of the same writes nothing and makes no undo step', () => {
		fc.assert(
			fc.property(
				grouping,
				grouping,
				fc.array(act, { maxLength: 6 }),
				(first: Grouping, second: Grouping, acts: Act[]) => {
					const { plugin, notes } = workshop(built, notesOnBoard);
					plugin.draw(themes(groupsOf(notes, first)));
					for (const each of acts) perform(plugin, notes, each);
					const command = themes(groupsOf(notes, second));
					plugin.draw(command);
					plugin.changes();
					settle(plugin, command);
					const [before, depth] = [picture(plugin), plugin.doc.undoDepth];
					const report = plugin.follow(command);
					expect(report).toMatchObject({ created: 0, moved: 0, written: 0, removed: 0 });
					expect(picture(plugin)).toBe(before);
					expect(plugin.doc.undoDepth).toBe(depth);
					expect(plugin.errors).toEqual([]);
				},
			),
			{ numRuns: 25 },
		);
	});
});

describe('what people took off', () => {
	it('[DR17] [DR18] stays off through any draw, also when nobody watched, until they want it back', () => {
		fc.assert(
			fc.property(
				grouping,
				fc.array(fc.nat(1000), { minLength: 1, maxLength: 4 }),
				fc.nat(1000),
				fc.boolean(),
				(targets: Grouping, taken: number[], wanted: number, watched: boolean) => {
					const { plugin, notes } = workshop(built, notesOnBoard);
					const command = themes(groupsOf(notes, targets));
					plugin.draw(command);
					const gone = new Set<string>();
					for (const which of taken) {
						const key = pick([...ownKeys(plugin, true), ...ownKeys(plugin, false)], which);
						if (key === undefined) continue;
						user.remove(plugin.doc, [plugin.own(key).id]);
						gone.add(key);
					}
					const told = watched ? plugin.changes() : plugin.call('look', { page: null }).changes;
					const removed = told.flatMap((change) => (change.type === 'removed' ? [change.key] : []));
					for (const key of gone) {
						const inside = [...gone].some((other) => key.startsWith(`${other}/`));
						expect(removed.includes(key), key).toBe(!inside);
					}
					plugin.draw(command);
					for (const key of gone) expect(plugin.allOwn(key), key).toEqual([]);
					const back = pick([...gone].sort(), wanted);
					if (back === undefined) return;
					plugin.draw({ ...command, again: [back] });
					// A part comes back only with what it is a part of: a line with its section, a pill with its text.
					const without = [...gone].some((key) => key !== back && back.startsWith(key));
					expect(plugin.allOwn(back)).toHaveLength(without ? 0 : 1);
					for (const key of gone) {
						if (!key.startsWith(back)) expect(plugin.allOwn(key), key).toEqual([]);
					}
					expect(plugin.errors).toEqual([]);
				},
			),
			{ numRuns: 25 },
		);
	});
});

describe('room', () => {
	it('[DR1] [DR22] nothing we place covers anything, whatever lies around it', () => {
		fc.assert(
			fc.property(
				grouping,
				grouping,
				fc.array(act, { maxLength: 5 }),
				(first: Grouping, second: Grouping, acts: Act[]) => {
					const { plugin, notes, section } = workshop(built, notesOnBoard);
					plugin.draw(themes(groupsOf(notes, first)));
					const theirs = new Set([section, ...acts.flatMap((each) => perform(plugin, notes, each))]);
					plugin.changes();
					// What is on its way out is hidden, and takes no room.
					const seenIn = (id: string) => plugin.childrenOf(id).filter(({ visible }) => visible);
					const onPage = (): string[] =>
						overlaps(seenIn(plugin.doc.page.id).map(({ id }) => boxOf(plugin, id)));
					const before = new Set(onPage());
					plugin.draw(themes(groupsOf(notes, second)));
					const zone = plugin.allOwn('zone:themes')[0];
					if (!zone?.visible) return;
					// What one person put on top of another's is theirs to sort out.
					const byUs = (boxes: Box[]): string[] =>
						overlaps(boxes).filter((pair) => pair.split(' ').some((id) => !theirs.has(id)));
					const covered = onPage().filter((pair) => !before.has(pair));
					expect(theirs.has(zone.id) ? [] : covered, 'page').toEqual([]);
					const inZone = byUs(seenIn(zone.id).map(({ id }) => boxOf(plugin, id)));
					const sections = new Set(ownKeys(plugin, true).map((key) => plugin.own(key).id));
					// A note that lay in a section that is no more stays where it was.
					const ofSections = inZone.filter((pair) => pair.split(' ').some((id) => sections.has(id)));
					expect(ofSections, 'zone').toEqual([]);
					for (const key of ownKeys(plugin, true)) {
						const inside = plugin
							.childrenOf(plugin.own(key).id)
							.filter((node) => dataOf(node, 't') !== 'decoration' && !theirs.has(node.id));
						expect(byUs(inside.map(({ id }) => boxOf(plugin, id))), key).toEqual([]);
					}
					for (const id of notes) {
						if (plugin.doc.get(id) && !theirs.has(id) && sectionKey(plugin, id) === null) {
							expect(groupsOf(notes, second)).not.toContain(id);
						}
					}
				},
			),
			{ numRuns: 40 },
		);
	});
});

describe('a large board', () => {
	it('[DR25] no stretch of work on 400 notes keeps the editor waiting for more than a few hundred calls', () => {
		const counted: { plugin?: PluginOnCanvas } = {};
		const calls = (): number =>
			Object.values(counted.plugin?.run.calls ?? {}).reduce((sum, count) => sum + count, 0);
		const { plugin, notes } = workshop(built, 400, {
			meter: { stopwatch: calls, freezeMs: Number.POSITIVE_INFINITY, hangMs: Number.POSITIVE_INFINITY },
		});
		counted.plugin = plugin;
		plugin.changes();
		const groups = (shift: number): Groups =>
			Object.fromEntries(
				Array.from({ length: 8 }, (_, theme) => [
					`th_${theme}`,
					notes.filter((_, i) => ((i % 20 === 3 ? i + shift : i) + 8) % 8 === theme),
				]),
			);
		const longest = (work: () => unknown): number => {
			plugin.run.resetMeter();
			work();
			plugin.changes();
			return plugin.run.slices.longest?.ms ?? 0;
		};
		const worst = {
			'first draw': longest(() => plugin.draw(themes(groups(0)))),
			'draw of the same': longest(() => plugin.draw(themes(groups(0)))),
			look: longest(() => plugin.call('look', { page: null, places: notes })),
			'moving a twentieth': longest(() => plugin.draw(themes(groups(3)))),
			'bringing in': longest(() => plugin.call('readStickies', { scope: 'page' })),
			'taking a theme off': longest(() => plugin.draw(themes({ th_0: notes }))),
			'taking everything off': longest(() => plugin.call('removeAll', {})),
		};
		for (const [work, most] of Object.entries(worst)) expect(most, work).toBeLessThan(1000);
		expect(plugin.errors).toEqual([]);
	});
});
