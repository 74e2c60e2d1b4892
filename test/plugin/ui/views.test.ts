import { describe, expect, it } from 'vitest';
import { shortName } from '../../../plugin/ui/parts/person.tsx';
import { placesOf } from '../../../plugin/ui/parts/places.ts';
import { initialState, type PanelState, type Writer } from '../../../plugin/ui/state.ts';
import { activity } from '../../../plugin/ui/views/activity.ts';
import { looseByTheme } from '../../../plugin/ui/views/loose-by-theme.ts';
import { removePlan } from '../../../plugin/ui/views/remove-plan.ts';
import { standing } from '../../../plugin/ui/views/standing.ts';
import { stepCounts } from '../../../plugin/ui/views/step-counts.ts';
import { fixtureBoard } from './fixture-board.ts';

const tom = { name: 'Tom', color: '#14AE5C', session: 3, busy: 'group' };
const writer: Writer = { name: 'Ana', self: false, done: 40, total: 180, drawing: true };

function state(change: Partial<PanelState>): PanelState {
	return { ...initialState, session: { at: 'online', role: 'owner' }, board: fixtureBoard(), ...change };
}

describe('what goes on', () => {
	it('[UI30] who draws is named with figures apart, while drawing only, and before what others do', () => {
		expect(activity(state({ writer, people: [tom] }))).toEqual({
			words: 'Ana is drawing the board',
			figures: ', 40 of 180',
		});
		expect(activity(state({ writer: { ...writer, self: true, total: 0 } }))).toEqual({
			words: 'You are drawing the board',
			figures: '',
		});
		expect(activity(state({ writer: { ...writer, drawing: false } }))).toBeNull();
		expect(activity(state({ writer: { ...writer, drawing: false }, people: [tom] }))?.words).toBe(
			'Tom is grouping notes',
		);
	});

	it('[UI30] a drawing one waits for is not told twice: the progress above says it', () => {
		const busy = { label: 'Ana is drawing the board', done: 1, total: 2, cancel: null };
		expect(activity(state({ writer, busy }))).toBeNull();
		expect(activity(state({ writer, busy: { ...busy, label: 'Bringing in notes' } }))).not.toBeNull();
		expect(
			activity(
				state({ writer: { ...writer, self: true }, busy: { ...busy, label: 'You are drawing the board' } }),
			),
		).toBeNull();
	});

	it('[UI30] a long name leaves room for the rest of the line', () => {
		expect([...shortName('Ana Maria Konstantinopolskaya')]).toHaveLength(24);
		expect(shortName('Ana Maria Konstantinopolskaya')).toMatch(/^Ana Maria .*…$/);
		expect(shortName('Ana')).toBe('Ana');
	});
});

describe('the condition that lasts', () => {
	it('[UI34] one at a time: offline, then another file, then another page, then what cannot be read', () => {
		const all = state({
			session: { at: 'offline', role: 'owner' },
			elsewhere: ['Ben'],
			page: 'other',
			board: { ...fixtureBoard(), unreadable: 2 },
		});
		const online = { ...all, session: { at: 'online', role: 'owner' } as const };
		const order = [
			all,
			online,
			{ ...online, elsewhere: [] },
			{ ...online, elsewhere: [], page: 'here' as const },
			state({}),
		];
		expect(order.map(standing)).toEqual(['offline', 'elsewhere', 'other-page', 'partial', null]);
	});
});

describe('notes nobody has brought in', () => {
	it('[UI32] are counted by theme, most first; beyond three themes only their number is told', () => {
		const board = fixtureBoard();
		const loose = (...sections: string[]) => new Map(sections.map((section, at) => [`9:${at}`, section]));
		expect(looseByTheme(board, loose('th_pay', 'th_swap', 'th_swap'))).toBe(
			'Approving swaps 2 · Hours must match payroll 1',
		);
		expect(looseByTheme(board, loose('parked', 'th_gone'))).toBe('Outside the themes 1 · Set aside 1');
		expect(looseByTheme(board, loose('parked', 'th_gone', 'th_pay', 'th_swap'))).toMatch(
			/^(?:[^·]+·){3} and 1 more theme$/,
		);
	});
});

describe('where a quote stands', () => {
	it('[UI33] every note that shows it counts, people’s copies last', () => {
		const board = fixtureBoard();
		board.copies = new Map([
			['7:1', 'ev_b'],
			['7:2', 'ev_a'],
		]);
		expect(placesOf(board, 'ev_b')).toEqual(['1:2', '7:1']);
		expect(placesOf(board, 'ev_c')).toEqual(['1:3']);
		expect(placesOf(board, 'ev_m')).toEqual([]);
		expect(placesOf({ ...board, copies: new Map() }, 'ev_b')).toEqual(['1:2']);
	});
});

describe('what the tabs count', () => {
	it('[UI35] what people see: not what they took off, nor a theme of the machine’s that nothing is left in', () => {
		const board = fixtureBoard();
		expect(stepCounts(board)).toEqual({
			notes: 7,
			measured: 1,
			people: 4,
			unknown: 0,
			themes: 2,
			personas: 1,
		});
		board.edits.set('hide:th_pay', { type: 'hide', entity: 'th_pay', by: 'Ana', at: 1 });
		board.edits.set('hide:pe_one', { type: 'hide', entity: 'pe_one', by: 'Ana', at: 1 });
		expect(stepCounts(board)).toMatchObject({ themes: 1, personas: 0 });
		board.edits.set('hide:th_pay', { type: 'show', entity: 'th_pay', by: 'Ana', at: 2 });
		expect(stepCounts(board).themes).toBe(2);
		board.themes.push({ id: 'th_empty', label: 'Nothing', criterion: '', order: 9 });
		expect(stepCounts(board).themes).toBe(2);
		board.moves.push({ type: 'new-group', theme: 'th_own-1', label: 'Mine', by: 'Ana', at: 3 });
		expect(stepCounts(board).themes).toBe(3);
	});
});

describe('removing Personaboard’s data', () => {
	const owner = state({});

	it('[UI36] an owner reads what goes on the canvas and on the server, with counts', () => {
		const { goes, stays } = removePlan(owner, true, true);
		expect(goes.join('\n')).toContain('2 themes and 1 persona');
		expect(goes.join('\n')).toContain('marks on 7 notes');
		expect(goes.at(-1)).toContain('words of 7 notes, 1 measurement');
		expect(stays.join('\n')).not.toContain('server');
	});

	it('[UI36] anybody else reads that the server’s part stays and who can delete it; so does an owner who keeps it', () => {
		const editor = removePlan(owner, false, false);
		expect(editor.goes.join('\n')).not.toContain('server');
		expect(editor.stays.at(-1)).toContain('Its owner can delete it');
		expect(removePlan(owner, true, false).stays.at(-1)).toContain('Nobody can reach it from this file');
	});

	it('[UI36] what there is none of is not listed, and what cannot be reached always is', () => {
		const empty = removePlan(state({ board: initialState.board }), false, false);
		expect(empty.goes).toHaveLength(1);
		expect(empty.cannot.join('\n')).toMatch(/version history[\s\S]*Copies[\s\S]*saved[\s\S]*Backups/);
	});
});
