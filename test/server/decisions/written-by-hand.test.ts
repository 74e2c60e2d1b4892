import { describe, expect, it } from 'vitest';
import { handEdits, sameAs, scoreIn, withShares } from '../../../server/decisions/hand-edits.ts';
import { decisionOfNotes } from '../../../server/decisions/read-notes.ts';
import type { Edit } from '../../../shared/edit.ts';
import type { Sheet } from '../../../shared/sheet.ts';
import type { StickySnapshot } from '../../../shared/sticky.ts';
import { earOf } from '../../../words/ears.ts';
import type { Hear } from '../../../words/hear.ts';
import { fc } from '../../support/properties.ts';
import { stickyNote } from '../../support/sticky.ts';

const within = (...path: string[]): Pick<StickySnapshot, 'section'> => ({
	section: { node: '9:9', path, key: null },
});
const read = (...notes: Partial<StickySnapshot>[]) =>
	decisionOfNotes(
		notes.map((note) => stickyNote(note)),
		earOf('board', 'en'),
	);

describe('[TR24] [P4.i2] [P4.i3] a decision from notes', () => {
	it('takes one note for an option: title, needs, effort, and whether it can be undone', () => {
		const { body, left } = read(
			{
				...within('Roadmap', 'What do we build first?'),
				x: 300,
				text: 'Locked weeks (6 weeks)\n• Lock the week before the payroll export\n- Nobody edits behind my back',
			},
			{
				...within('Roadmap', 'What do we build first?'),
				text: 'Option A: Open shifts\nNeeds: find cover fast; fewer calls\nEffort: 2\nCan be undone',
			},
			{ ...within('Roadmap', 'What do we build first?'), y: 400, text: 'Context: retention is at stake' },
			{ ...within('Roadmap', 'What do we build first?'), y: 500, text: '  ' },
		);
		expect(body).toEqual({
			question: 'What do we build first?',
			context: 'retention is at stake',
			options: [
				{
					id: 'o1',
					title: 'Open shifts',
					needs: ['find cover fast', 'fewer calls'],
					effort: '2',
					reversible: true,
				},
				{
					id: 'o2',
					title: 'Locked weeks',
					needs: ['Lock the week before the payroll export', 'Nobody edits behind my back'],
					effort: '6 weeks',
				},
			],
		});
		expect(left).toBe(1);
	});

	it('asks in the board’s language where nobody asked; a note may ask in Japanese', () => {
		const notes = ['Kalender', 'Suche'].map((text) => stickyNote({ text }));
		expect(decisionOfNotes(notes, earOf('board', 'de')).body.question).toBe('Was machen wir zuerst?');
		expect(decisionOfNotes(notes, earOf('board', 'en')).body.question).toBe('Which one do we do first?');
		expect(read({ text: 'カレンダー' }, { text: '検索' }, { text: 'どれから？' }).body).toMatchObject({
			question: 'どれから？',
			options: [{ title: 'カレンダー' }, { title: '検索' }],
		});
	});

	it('takes one section for an option, and a note that asks for the question', () => {
		const { body } = read(
			{ ...within('Section 3'), text: 'Which way out of the phone tree?' },
			{ ...within('Section 3', 'Open shifts (3 weeks)'), y: 10, text: 'find cover fast' },
			{ ...within('Section 3', 'Open shifts (3 weeks)'), y: 20, text: 'no approval needed' },
			{ ...within('Section 3', 'Locked weeks'), y: 30, text: 'lock the week – before the export' },
		);
		expect(body).toEqual({
			question: 'Which way out of the phone tree?',
			options: [
				{
					id: 'o1',
					title: 'Open shifts',
					needs: ['find cover fast', 'no approval needed'],
					effort: '3 weeks',
				},
				{ id: 'o2', title: 'Locked weeks', needs: ['lock the week – before the export'] },
			],
		});
	});

	it('reads one line with a colon or a dash as title and need, and cuts a long one', () => {
		const long =
			'Let people in the store take any open shift that is left by themselves so that nobody rings round';
		const { body } = read(
			{ text: 'Open shifts: find cover fast' },
			{ x: 9, text: 'Locks — keep payroll right' },
			{ x: 99, text: long },
		);
		expect(body.question).toBe('Which one do we do first?');
		expect(body.options.map(({ title, needs }) => [title.slice(0, 11), needs])).toEqual([
			['Open shifts', ['find cover fast']],
			['Locks', ['keep payroll right']],
			['Let people ', [long]],
		]);
	});

	it('takes no quote for an option, and says so where too few are left', () => {
		expect(() => read({ text: 'A' }, { text: 'B', evidence: 'ev_1' })).toThrow(/brought in as quotes/u);
		expect(() => read({ text: 'A' })).toThrow(/Two options are needed/u);
		expect(read({ text: 'A' }, { text: 'B' }, { text: 'C', evidence: 'ev_1' }).left).toBe(1);
	});
});

describe('[TR25] what people write on a decision’s sheet', () => {
	it.each([
		['+2', 2, null],
		['++', 2, null],
		['+ 2 people', 1, null],
		['+  2 people', 1, null],
		['−− because the inspector will not wait', -2, 'the inspector will not wait'],
		['-1.5: half of them', -1.5, 'half of them'],
		['−1', -1, null],
		['○', 0, null],
		['0', 0, null],
		['1', 1, null],
		['no evidence', null, null],
		['+1 · 3 quotes · 2 people · confidence 50 %', 1, null],
		['++ · 9 quotes · 4 people · confidence 67 %', 2, null],
		['-2 · 3 people told me', -2, null],
		['-2 because 3 people told me', -2, '3 people told me'],
	])('“%s” is a score', (text, score, note) => {
		expect(scoreIn(text, '− · 3 quotes · 2 people · confidence 50 %')).toEqual({ score, note });
	});

	it.each(['2 people', 'ask Ana', '+7', '', '38 %', '3', '- we should ask'])(
		'“%s” is words or nothing',
		(text) => {
			const found = scoreIn(text, '− · 3 quotes · 2 people · confidence 50 %');
			expect(found === null || found.note !== null).toBe(true);
		},
	);

	it('what stood there before a hand score takes it back', () => {
		const counted = '− · 3 quotes · 2 people · confidence 50 %';
		expect(scoreIn(counted, '++ · by Ana')).toEqual({ score: null, note: null });
		expect(scoreIn('+ · hypothesis', '++ · by Ana')).toEqual({ score: null, note: null });
		expect(scoreIn('−− · by Ana', '++ · by Ana')).toEqual({ score: -2, note: null });
		const stood = '++ · by Ana · 3 quotes · 2 people · confidence 50 %';
		expect(scoreIn(stood.replace('++', '+1'), stood)).toEqual({ score: 1, note: null });
	});

	const sheet: Sheet = {
		id: 'sh_d',
		order: 0,
		accent: 1,
		title: 'Which?',
		chart: null,
		table: {
			rows: ['', 'sh_d/p-pe_a', 'sh_d/p-pe_b'],
			columns: ['', 'sh_d/h-o1'],
			cells: {
				'sh_d/p-pe_a': { text: 'Ana · 60 %', tone: -1 },
				'sh_d/p-pe_b': { text: 'Ben · 40 %', tone: -1 },
				'sh_d/p-pe_a sh_d/h-o1': { text: '++ · 1 quote · 2 people', tone: 2, line: 'sh_d/o-o1/pe_a' },
			},
		},
		lines: [
			{
				key: 'sh_d/o-o1/pe_a',
				kind: 'supported',
				text: ['Serves their main job: ', { quote: 'ev_1', start: 0, end: 9 }],
				citations: ['ev_1'],
			},
		],
	};
	const line = (key: string, text: Extract<Edit, { type: 'line' }>['text'], at = 1): [string, Edit] => [
		`line:${key}`,
		{ type: 'line', line: key, text, by: 'Zoe', at },
	];
	const heardIn = (hear: Hear, ...edits: [string, Edit][]) =>
		handEdits(sheet, new Map(edits), [{ id: 'o1', title: 'One', needs: [] }], ['pe_a', 'pe_b'], hear);
	const heard = (...edits: [string, Edit][]) => heardIn((words) => words, ...edits);

	const cell = 'sh_d/p-pe_a sh_d/h-o1';
	const reason = 'sh_d/o-o1/pe_a';
	const hidden = (at: number): [string, Edit] => [
		`hide:${reason}`,
		{ type: 'hide', entity: reason, by: 'Zoe', at },
	];

	it('a score typed over the whole cell takes no sentence off; a sentence taken off by itself stays off', () => {
		const typed = heard(line(cell, ['−2 not for them'], 4), hidden(4));
		expect(typed.scores).toEqual([
			{ option: 'o1', persona: 'pe_a', score: -2, note: 'not for them', by: 'Zoe' },
		]);
		expect(typed.spent.map(({ type }) => type)).toEqual(['line', 'hide']);
		expect(heard(line(cell, ['−2'], 4), hidden(3)).spent.map(({ type }) => type)).toEqual(['line']);
		expect(heard(line(cell, ['ask Ana'], 4), hidden(4))).toMatchObject({ scores: [], spent: [] });
	});

	it('[WO16] scores and weights written over words of the board’s language are such too', () => {
		const german = earOf('board', 'de');
		const given = (text: string) =>
			heardIn(german, line(cell, [text])).scores.map(({ score, note }) => [score, note]);
		expect(given('− · 1 Zitat · 2 Personen')).toEqual([[-1, null]]);
		expect(given('+1 · 1\u00a0Zitat · 2\u00a0Personen')).toEqual([[1, null]]);
		expect(given('///  kein Beleg')).toEqual([[null, null]]);
		expect(given('fragt Ana')).toEqual([]);
		sheet.table!.cells['sh_d/p-pe_a'] = { text: 'The payroll person · 60 %', tone: -1 };
		const name = german('The payroll person');
		expect(name).not.toContain('The');
		const share = (text: string) =>
			heardIn(german, line('sh_d/p-pe_a', [text])).weights.map((one) => one.share);
		expect(share(`${name} · 40 %`)).toEqual([0.4]);
		expect(share('Jemand · 40 %')).toEqual([]);
		sheet.table!.cells['sh_d/p-pe_a'] = { text: 'Ana · 60 %', tone: -1 };
		const byHand = { ...sheet.table!.cells[cell]!, text: '−− · by Ana' };
		const inGerman = (text: string) => scoreIn(text, byHand.text, german);
		expect(inGerman('+ · von Ana')).toEqual({ score: 1, note: null });
		expect(inGerman('++ · 1 Zitat · 2 Personen')).toEqual({ score: null, note: null });
	});

	it('other words below a score stand; those the sheet says by itself are no edit', () => {
		const other = heard(line(reason, ['They told me so']));
		expect(other).toMatchObject({ scores: [], spent: [] });
		const quote = { quote: 'ev_1', start: 0, end: 9 } as const;
		const same = (text: Extract<Edit, { type: 'line' }>['text']) =>
			sameAs(sheet, new Map([line(reason, text)])).length;
		expect(same(['Serves ', 'their main job: ', quote])).toBe(1);
		expect(same(['Serves their main job: ', { ...quote, end: 8 }])).toBe(0);
	});

	it('a changed share is a weight, the others share the rest in proportion; a changed name is words', () => {
		const { weights, weighedBy } = heard(line('sh_d/p-pe_b', ['Ben · 70%']));
		expect(weights).toEqual([{ persona: 'pe_b', share: 0.7 }]);
		expect(weighedBy).toBe('Zoe');
		expect(
			withShares(
				new Map([
					['pe_a', 0.6],
					['pe_b', 0.3],
					['pe_c', 0.1],
				] as const),
				weights,
			),
		).toMatchObject({
			pe_b: 0.7,
			pe_a: expect.closeTo((0.3 * 0.6) / 0.7, 9),
		});
		expect(heard(line('sh_d/p-pe_b', ['Benjamin · 70 %'])).weights).toEqual([]);
	});

	it('[seeded] set shares are kept, and all of them together are 1 where there is room', () => {
		const share = fc.double({ min: 0, max: 1, noNaN: true });
		fc.assert(
			fc.property(fc.array(share, { minLength: 2, maxLength: 6 }), share, (raw, set) => {
				const sum = raw.reduce((total, one) => total + one, 0);
				const now = new Map(
					raw.map((one, at) => [`pe_${at}` as const, sum > 0 ? one / sum : 1 / raw.length]),
				);
				const next = withShares(now, [{ persona: 'pe_0', share: set }]);
				expect(next.pe_0).toBe(set);
				expect(Object.values(next).reduce((total, one) => total + one, 0)).toBeCloseTo(1, 9);
			}),
		);
	});
});
