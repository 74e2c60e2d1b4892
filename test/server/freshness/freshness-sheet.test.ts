import { describe, expect, it } from 'vitest';
import { freshnessSheet } from '../../../server/freshness/freshness-sheet.ts';
import type { FreshnessJson, Signal } from '../../../shared/freshness.ts';
import { board, claim } from '../../shared/boards.ts';
import { exportSignal as signal } from '../../support/signal.ts';

const window = { from: '2026-04-01', to: '2026-04-28', users: 120, alarms: 1, note: null };
const found = (signals: Signal[], watched = true): FreshnessJson => ({
	schema: 'personaboard-freshness/1',
	windowDays: 28,
	windows: [{ ...window, role: watched ? 'watched' : 'baseline' }],
	assignment: { by: 'links', note: '', told: 1 },
	signals,
	split: null,
	claims: [{ claim: 'cl_1', persona: 'pe_floor', state: 'drifting', why: 'Export grew.' }],
	personas: [],
	notices: [],
});
const snapshot = board({ claims: [claim({ id: 'cl_1' })] });

describe('what has changed, on the canvas', () => {
	it('[FR20] a change that goes on is told with its figures, and the sentence it touches by reference', () => {
		const sheet = freshnessSheet(found([signal, { ...signal, key: 'b', until: '2026-05-20' }]), snapshot)!;
		const lines = sheet.lines.map(({ text }) =>
			text.map((part) => (typeof part === 'string' ? part : '…')).join(''),
		);
		expect(lines).toContain('1 change goes on.');
		expect(lines).toContain('Who uses “export”');
		expect(lines.some((line) => /10 % → 40 %.*since 2026-05-02.*120 people/.test(line))).toBe(true);
		const touched = sheet.lines.find(({ key }) => key.endsWith('cl_1'))!;
		expect(touched).toMatchObject({ citations: ['ev_1'] });
		expect(touched.text).toContainEqual({ quote: 'ev_1', start: 0, end: 7 });
		expect(new Set(sheet.lines.map(({ key }) => key)).size).toBe(sheet.lines.length);
	});

	it('[TR30] a sentence that is not fresh names what was decided on it', () => {
		const decided = new Map([['cl_1', [{ question: 'Which first?', at: '2026-03-04T10:00:00Z' }]]]);
		const told = freshnessSheet(found([signal]), snapshot, decided)!.lines.map(({ text }) => text[0]);
		expect(told).toContain('Decided on it: “Which first?” (2026-03-04)');
	});

	it('[FR20] a quiet time is said, and nothing stands there before anything was compared', () => {
		expect(freshnessSheet(found([]), snapshot)!.lines[0]!.text).toEqual([
			'Nothing has changed that could have been seen.',
		]);
		expect(freshnessSheet(found([signal], false), snapshot)).toBeNull();
	});
});
