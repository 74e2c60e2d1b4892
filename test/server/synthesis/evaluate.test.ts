import { describe, expect, it } from 'vitest';
import { evaluateClaims } from '../../../server/synthesis/evaluate.ts';
import type { Evidence } from '../../../shared/evidence.ts';
import type { EvidenceId } from '../../../shared/ids.ts';

const note = (id: EvidenceId, participant: string, text: string): Evidence => ({
	id,
	ref: id,
	kind: 'said',
	text,
	participant,
	source: 'so_a',
	locator: null,
	context: null,
	fields: {},
	language: null,
	date: null,
	score: null,
	tags: [],
	flags: [],
});
const evidence = [
	note('ev_1', 'P1', 'The lantern export fails every night before payroll.'),
	note('ev_2', 'P1', 'Our lantern export failed again before payroll.'),
	note('ev_3', 'P2', 'The lantern export fails when payroll is due.'),
	note('ev_4', 'P3', 'I walk the dog in the park at noon.'),
];
const claim = (text: string, citations: EvidenceId[], support: 'supported' | 'hypothesis' = 'supported') => ({
	text: [text],
	support,
	citations,
	counter: [] as EvidenceId[],
});

describe('an evaluation of a synthesis', () => {
	it('[VE12] counts what is said by what it cites, which citations are needed, and what stands without one note or person (O12, K2, K9)', () => {
		const one = claim('The lantern export fails before payroll', ['ev_1', 'ev_3']);
		const sameVoice = claim('The lantern export fails before payroll', ['ev_1', 'ev_2']);
		const wrong = claim('The lantern export fails before payroll', ['ev_4']);
		const padded = claim('The lantern export fails before payroll', ['ev_1', 'ev_4']);
		const guess = claim('Would pay for a lamp', [], 'hypothesis');
		expect(evaluateClaims([one, sameVoice, wrong, padded, guess], evidence)).toEqual({
			claims: 5,
			supports: { verbatim: 0, supported: 4, hypothesis: 1 },
			cited: 4,
			citations: 7 / 4,
			recall: 3 / 4,
			precision: 5 / 7,
			withoutANote: 2 / 4,
			withoutAPerson: 1 / 4,
			countered: 0,
			peopleCited: 3,
		});
	});

	it('[VE12] a note that a count of people or notes rests on is needed, one note a person', () => {
		const counting = (text: string) =>
			evaluateClaims([claim(text, ['ev_1', 'ev_2', 'ev_4'])], evidence).precision;
		expect(counting('2 of 3 people own a bicycle')).toBe(2 / 3);
		expect(counting('3 of 4 notes are of a bicycle')).toBe(1);
		expect(counting('5 of 9 people own a bicycle')).toBe(0);
	});

	it('[VE12] says nothing of shares where nothing is cited', () => {
		expect(evaluateClaims([], evidence)).toMatchObject({
			claims: 0,
			recall: null,
			precision: null,
			withoutANote: null,
			withoutAPerson: null,
		});
	});
});
