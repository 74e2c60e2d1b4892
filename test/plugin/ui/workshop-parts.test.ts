import type { ComponentChildren, VNode } from 'preact';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
	agendaIds,
	atStep,
	isLead,
	ledBy,
	mostMinutes,
	readAgenda,
	stepAfter,
	withMinutes,
} from '../../../plugin/ui/agenda.ts';
import { followStep } from '../../../plugin/ui/follow.ts';
import { createOwnActs } from '../../../plugin/ui/own-acts.ts';
import type { Panel } from '../../../plugin/ui/panel.ts';
import { Button } from '../../../plugin/ui/parts/button.tsx';
import { emptyBoard, initialState, type PanelState } from '../../../plugin/ui/state.ts';
import { AgendaPart } from '../../../plugin/ui/views/workshop/agenda-part.tsx';
import { minutesLeft } from '../../../plugin/ui/views/workshop/time-left.tsx';
import { WorkshopPage } from '../../../plugin/ui/views/workshop/workshop-page.tsx';
import { applyEdits, type DocEdit, moveEntry, readBoard, readHistory } from '../../../shared/board-doc.ts';
import type { Role } from '../../../shared/sync-protocol.ts';
import { fc } from '../../support/properties.ts';

function agendaAfter(...edits: DocEdit[]) {
	const doc = new Y.Doc();
	applyEdits(doc, edits, 'panel');
	return readAgenda(readBoard(doc));
}

describe('the agenda', () => {
	it('[FA1] it has six steps of 90 minutes together, whatever else stands on the board', () => {
		const { at, lead, steps } = readAgenda(emptyBoard);
		expect([at, lead, steps.map(({ id }) => id)]).toEqual([null, null, agendaIds]);
		expect(steps.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(90);
	});

	it('[FA1] minutes stay between none and three hours, and what cannot be read is as if it were not there', () => {
		const { steps } = agendaAfter(...withMinutes('sort', -4), ...withMinutes('discuss', 1e9));
		expect(steps.map(({ minutes }) => minutes).slice(1, 3)).toEqual([0, mostMinutes]);
		fc.assert(
			fc.property(
				fc.dictionary(
					fc.constantFrom('at', 'lead', 'session', 'sort', 'decide'),
					fc.oneof(fc.string(), fc.double(), fc.boolean()),
				),
				(values) => {
					const entries = Object.entries(values).map(([key, value]) => [`agenda/${key}`, value] as const);
					const { at, steps } = readAgenda({ meta: new Map(entries) });
					expect(at === null || agendaIds.includes(at)).toBe(true);
					for (const { minutes } of steps) {
						expect(minutes).toBeGreaterThanOrEqual(0);
						expect(minutes).toBeLessThanOrEqual(mostMinutes);
					}
				},
			),
		);
	});

	it('[FA2] going on comes to each step that is not skipped, in order, and then to the end', () => {
		fc.assert(
			fc.property(fc.subarray(agendaIds), (skipped) => {
				const plan = skipped.flatMap((id) => withMinutes(id, 0));
				const seen: string[] = [];
				let step = stepAfter(agendaAfter(...plan));
				for (; step; step = stepAfter(agendaAfter(...plan, ...atStep(step.id)))) seen.push(step.id);
				expect(seen).toEqual(agendaIds.filter((id) => !skipped.includes(id)));
			}),
		);
		expect(agendaAfter(...withMinutes('sort', 0), ...withMinutes('sort', 7.4)).steps[1]?.minutes).toBe(7);
	});

	it('[FA4] of two who take over at once one facilitates for all; who came back under another session still does', () => {
		const [a, b] = [new Y.Doc(), new Y.Doc()];
		applyEdits(a, ledBy({ name: 'Ana', session: 1 }), 'panel');
		applyEdits(b, ledBy({ name: 'Ben', session: 2 }), 'panel');
		Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
		Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
		const { lead } = readAgenda(readBoard(a));
		expect(readAgenda(readBoard(b)).lead).toEqual(lead);
		expect(['Ana 1', 'Ben 2']).toContain(`${lead?.name} ${lead?.session}`);
		const ana = { name: 'Ana', session: 1 };
		expect(isLead(ana, { name: 'Ana', session: 7 }, [{ session: 2 }])).toBe(true);
		expect(isLead(ana, { name: 'Ana', session: 7 }, [{ session: 1 }])).toBe(false);
		expect(isLead(ana, { name: 'Ben', session: 2 }, [])).toBe(false);
		expect(isLead(null, ana, [])).toBe(false);
		// Two people of one name: only who took over facilitates while both are here.
		expect(isLead({ name: 'Ana', session: 2 }, ana, [{ session: 2 }])).toBe(false);
	});

	it('[FA4] who may only look sees the agenda and has nothing to move it by; who facilitates has, everybody else may take over', () => {
		const doc = new Y.Doc();
		applyEdits(doc, [...ledBy({ name: 'Ana', session: 1 }), ...atStep('sort')], 'panel');
		const pressable = (name: string, role: Role): string[] => {
			const user = { name, color: '#000', session: name === 'Ana' ? 1 : 2 };
			const state: PanelState = {
				...initialState,
				init: { user } as PanelState['init'],
				session: { at: 'online', role },
				board: readBoard(doc),
			};
			const panel = { store: { get: () => state } } as unknown as Panel;
			return controls(WorkshopPage({ panel, state }));
		};
		const planning = agendaIds.flatMap(() => ['input', 'Start']);
		expect(pressable('Ana', 'owner').filter((name) => name !== 'Go to themes')).toEqual([
			'Show others where I look',
			...planning,
			'Next: Discuss',
		]);
		expect(pressable('Ben', 'editor')).toEqual(['Take over from Ana', 'Go to themes']);
		for (const role of ['viewer', 'commenter'] as const) {
			expect(pressable('Ben', role)).toEqual(['Go to themes']);
			expect(pressable('Ana', role)).toEqual(['Go to themes']);
		}
	});

	it('[FA6] the time left runs with the clock, and stands while the timer is held', () => {
		expect(minutesLeft({ left: 600, ends: 700_000 }, 100_000)).toBe(10);
		expect(minutesLeft({ left: 600, ends: 700_000 }, 661_000)).toBe(0);
		expect(minutesLeft({ left: 600, ends: 700_000 }, 900_000)).toBe(0);
		expect(minutesLeft({ left: 119, ends: null }, 900_000)).toBe(1);
	});
});

/** What can be pressed or filled in on the page and its agenda, by its words. */
function controls(part: unknown): string[] {
	if (Array.isArray(part)) return part.flatMap(controls);
	const { type, props } = (part ?? {}) as Partial<VNode<{ children?: ComponentChildren }>>;
	if (type === undefined) return [];
	if (type === 'input') return ['input'];
	if (type === Button) return [String(props?.children)];
	if (type === AgendaPart) return controls(AgendaPart(props as unknown as Parameters<typeof AgendaPart>[0]));
	return controls(props?.children);
}

describe('following somebody’s view', () => {
	const look = (x: number, zoom = 1) => ({ center: { x, y: 0 }, zoom });

	it('[FA5] who follows is brought along, stays while nothing moves, and leaves by scrolling or zooming', () => {
		expect(followStep(null, look(0), look(500))).toBe('go');
		expect(followStep(look(500), look(500), look(900))).toBe('go');
		expect(followStep(look(500), look(500), look(500))).toBe('stay');
		expect(followStep(look(500), look(650), look(900))).toBe('leave');
		expect(followStep(look(500), look(500, 2), look(900))).toBe('leave');
		// Rounding is nobody's scrolling.
		expect(followStep(look(500), look(500.4, 1.0001), look(500))).toBe('stay');
	});
});

describe('taking back one’s own last act', () => {
	const pin = (evidence: `ev_${string}`, theme: `th_${string}`, by: string, at: number) =>
		moveEntry({ type: 'pin', evidence, theme, by, at });
	const homes = (doc: Y.Doc) =>
		readBoard(doc).moves.map((move) =>
			move.type === 'pin' ? `${move.evidence} ${move.theme} ${move.by}` : '',
		);
	const who = { by: 'Ana', at: 99 };

	it('[FA9] the last act goes back as one change to what was there, and the history says so', () => {
		const doc = new Y.Doc();
		const own = createOwnActs(doc);
		Y.applyUpdate(doc, stateWith(pin('ev_1', 'th_old', 'Ben', 1)));
		applyEdits(doc, [pin('ev_1', 'th_a', 'Ana', 2), pin('ev_2', 'th_a', 'Ana', 2)], 'canvas');
		applyEdits(doc, [pin('ev_3', 'th_b', 'Ana', 3)], 'panel');
		let updates = 0;
		doc.on('update', () => {
			updates += 1;
		});
		expect([own.last(), own.undo(who)]).toEqual([1, { back: 1, stayed: 0 }]);
		expect([own.last(), own.undo(who)]).toEqual([2, { back: 2, stayed: 0 }]);
		expect(homes(doc)).toEqual(['ev_1 th_old Ben']);
		expect([own.last(), updates]).toEqual([0, 2]);
		expect(own.undo(who)).toEqual({ back: 0, stayed: 0 });
		const undone = [...readHistory(doc).values()].filter(({ what }) => what === 'undo');
		expect(undone).toMatchObject([{ by: 'Ana', n: 3 }]);
	});

	it('[FA9] what somebody else changed since is theirs and stays; what others did is nobody’s here to take back', () => {
		const doc = new Y.Doc();
		const own = createOwnActs(doc);
		applyEdits(doc, [pin('ev_1', 'th_a', 'Ana', 2), pin('ev_2', 'th_a', 'Ana', 2)], 'canvas');
		Y.applyUpdate(doc, stateWith(pin('ev_9', 'th_x', 'Ben', 3)));
		applyEdits(doc, [pin('ev_1', 'th_b', 'Ben', 4)], 'remote');
		applyEdits(doc, [pin('ev_8', 'th_b', 'machine', 4)], 'pipeline');
		expect(own.undo(who)).toEqual({ back: 1, stayed: 1 });
		expect(homes(doc).sort()).toEqual(['ev_1 th_b Ben', 'ev_8 th_b machine', 'ev_9 th_x Ben']);
		expect(own.last()).toBe(0);
	});

	function stateWith(edit: DocEdit): Uint8Array {
		const other = new Y.Doc();
		applyEdits(other, [edit], 'canvas');
		return Y.encodeStateAsUpdate(other);
	}
});
