import { describe, expect, it } from 'vitest';
import { boardHeard } from '../../plugin/ui/board-heard.ts';
import { freshnessSheet } from '../../server/freshness/freshness-sheet.ts';
import { assumptionSheet } from '../../server/hypothesis/assumption-sheet.ts';
import { hypothesisView, keptOf } from '../../server/hypothesis/kept.ts';
import { readMarket } from '../../server/hypothesis/market.ts';
import type { FreshnessJson, Signal } from '../../shared/freshness.ts';
import type { AssumptionKind } from '../../shared/hypothesis-api.ts';
import type { Sheet } from '../../shared/sheet.ts';
import { earOf } from '../../words/ears.ts';
import type { Language } from '../../words/languages.ts';
import { saidIn } from '../../words/said.ts';
import { board, claim } from '../shared/boards.ts';
import { exportSignal } from '../support/signal.ts';

type Other = Exclude<Language, 'en'>;
const others = Object.keys(saidIn) as Other[];
const hear = (sheet: Sheet, language: Other): Sheet =>
	boardHeard(board({ sheets: [sheet] }), earOf('board', language)).sheets[0]!;

/** Every text of a sheet that is drawn, what people said as a diamond. */
const textsOf = ({ title, chart, lines }: Sheet): string[] => [
	title,
	...(chart ? [chart.title, ...chart.parts.map(({ text }) => text)] : []),
	...lines.map(({ text }) => text.map((part) => (typeof part === 'string' ? part : '◆')).join('')),
];
/** Numbers of a text, whatever separates their decimals. */
const numbersOf = (text: string): string[] =>
	(text.match(/\d+(?:[.,]\d+)?/gu) ?? []).map((one) => one.replace(',', '.'));
/** Texts that lost a number; Japanese writes some of its words with numbers. */
const losing = (before: readonly string[], after: readonly string[]): string[] =>
	after.filter((text, at) => !numbersOf(before[at]!).every((one) => numbersOf(text).includes(one)));
/** English words that none of the other languages writes alike. */
const english =
	/\b(?:the|of|it|is|are|people|share|users?|until|since|between|each|middle|all|with|days|open|for|against|hypothesis:|stale|drifting|changed?|changes|touches|decided|compared|risk|someone|somebody|this|they|have|holds|here|talks|interviews with|from|not)\b/iu;
/** Whatever stands in its marks is a name. */
const withoutNames = (text: string): string => text.replace(/[„«「“][^“”»」]*[“”»」]/gu, '');

const signal: Signal = { ...exportSignal, from: 0.125, high: 0.35 };
const signals: Signal[] = [
	signal,
	{ ...signal, kind: 'usage', subject: 'minutes a session', unit: 'a person in a window', from: 12.5, to: 9 },
	{ ...signal, kind: 'usage', subject: 'sessions', unit: 'a person in a window', low: null, high: null },
	{ ...signal, kind: 'usage', subject: 'events a session', state: 'stale', from: null, since: null },
	{ ...signal, kind: 'transition', subject: 'all steps', low: null, high: null },
	{ ...signal, kind: 'composition', subject: 'share of users', from: 0, low: null, high: null },
	{ ...signal, kind: 'novelty', subject: 'unlike anybody described', from: 0 },
	{ ...signal, kind: 'attitude', subject: 'night', unit: 'points', from: 0.1, to: -0.3 },
	{ ...signal, kind: 'instrumentation', subject: 'xls → csv', to: null },
];
const watched = { role: 'watched', from: '2026-04-01', to: '2026-04-28', users: 120, alarms: 1, note: null };
const found = (list: Signal[], notices: string[] = []): FreshnessJson => ({
	schema: 'personaboard-freshness/1',
	windowDays: 28,
	windows: [{ ...watched, role: 'watched' }],
	assignment: { by: 'links', note: '', told: 1 },
	signals: list.map((one, at) => ({ ...one, key: `s${at}` })),
	split: null,
	claims: [{ claim: 'cl_1', persona: 'pe_floor', state: 'stale', why: 'Export grew.' }],
	personas: [],
	notices,
});
const text = ['3 of 8 people say what makes it hard: “', { quote: 'ev_1', start: 0, end: 7 }, '”'] as const;
const snapshot = board({ claims: [claim({ id: 'cl_1', text: [...text] })] });
const decided = new Map([
	['cl_1', [1, 2].map((month) => ({ question: 'Which first?', at: `2026-0${month}-04T10:00:00Z` }))],
]);
const notice = 'There is one window to compare; an alarm takes two in a row.';

describe('[WO17] sheets on the canvas in the board’s language', () => {
	it.each(others)('what has changed, of every kind, with its figures: %s', (language) => {
		// Six changes have room on a sheet.
		for (const list of [signals.slice(0, 5), signals.slice(5), []]) {
			const sheet = freshnessSheet(found(list, [notice]), snapshot, list.length > 0 ? decided : new Map())!;
			const heard = textsOf(hear(sheet, language));
			expect(heard.filter((one) => english.test(withoutNames(one)))).toEqual([]);
			expect(losing(textsOf(sheet), heard)).toEqual([]);
		}
	});

	it.each(others)('assumptions, their plan and the risk that is open: %s', (language) => {
		const market = readMarket(
			{ geography: 'Wien', rationale: 'Pflege zahlt. Schnell', competitors: 'CarePlan' },
			'm.json',
		);
		const content = keptOf(market, 'Ana', '2026-03-01T09:00:00.000Z');
		const result = (assumption: AssumptionKind, pro: number, against: number) => ({
			assumption,
			for: pro,
			against,
			by: 'Ana',
			at: '2026-03-02T09:00:00.000Z',
		});
		const [first, second] = content.assumptions;
		const results = [result(first!.id, 9, 0), result(second!.id, 0, 6)];
		const view = hypothesisView({ content: { ...content, results }, madeBy: 'Ana', madeAt: new Date(0) });
		const sheet = assumptionSheet(view);
		const heard = textsOf(hear(sheet, language));
		expect(heard.filter((one) => english.test(one))).toEqual([]);
		expect(losing(textsOf(sheet), heard)).toEqual([]);
		expect(heard.join(' ')).toContain('Wien');
	});

	it('the question of a decision is a person’s, and stays even in the machine’s words', () => {
		const sheet: Sheet = {
			...{ id: 'sh_1', order: 0, accent: 1, title: 'What has changed', chart: null, lines: [] },
			table: { rows: [], columns: [], cells: {} },
		};
		expect(hear(sheet, 'de').title).toBe('What has changed');
	});
});
