import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { stemWeights } from '../../../server/synthesis/gate/support.ts';
import type { GateContext } from '../../../server/synthesis/gate/types.ts';
import type { Evidence } from '../../../shared/evidence.ts';
import { spoken } from '../../support/evidence.ts';
import { judgedOf } from './judged.ts';
import { altered, flipped, miscounted, paraphrase } from './lies.ts';
import { sampleEvidence } from './sample.ts';

const sample = sampleEvidence().filter(({ flags }) => !flags.includes('instruction'));

function contextOf(evidence: readonly Evidence[]): GateContext {
	return {
		evidence: new Map(evidence.map((item) => [item.id, item])),
		own: new Set(evidence.map(({ id }) => id)),
		people: 4,
		boardPeople: 12,
		boardNotes: evidence.length,
		ownNotes: evidence.length,
		names: [],
		participants: new Set(evidence.flatMap(({ participant }) => participant ?? [])),
		weigh: stemWeights(evidence.map(({ text }) => text)),
		figures: new Set(),
	};
}

/** Sentences about each note, as `make` has it, and the share of them that pass. */
function passing(evidence: readonly Evidence[], make: (said: string) => string | null) {
	const context = contextOf(evidence);
	const made = evidence.flatMap((item) => {
		const text = make(item.text);
		return text === null ? [] : [{ item, text }];
	});
	const passed = made.filter(({ item, text }) => judgedOf(text, [item], context) !== null);
	return { made: made.length, passed: passed.map(({ text }) => text) };
}
const lie = (tell: (sentence: string) => string | null) => (said: string) => {
	const told = tell(paraphrase(said));
	return told === paraphrase(said) ? null : told;
};

describe('the gate for a model’s sentences', () => {
	it('[ME10] lets most true sentences pass, and hardly any about somebody else’s note', () => {
		const { made, passed } = passing(sample, paraphrase);
		expect(passed.length / made).toBeGreaterThan(0.75);
		const context = contextOf(sample);
		const strangers = sample.map((item, at) =>
			judgedOf(paraphrase(item.text), [sample[(at + 61) % sample.length]!], context),
		);
		expect(strangers.filter((claim) => claim !== null).length / sample.length).toBeLessThan(0.05);
	});

	it('[ME11] lets no altered quote and no changed number pass', () => {
		expect(passing(sample, altered)).toMatchObject({ made: sample.length, passed: [] });
		const numbers = passing(sample, lie(miscounted));
		expect(numbers.made).toBeGreaterThan(30);
		expect(numbers.passed).toEqual([]);
		for (const count of [
			'Most people',
			'Half of them',
			'7 of 9 people',
			'Everyone',
			'Nobody',
			'Dozens of people',
			'80 percent of users',
		])
			expect(
				passing(sample, (said) => `${count} say ${paraphrase(said).toLowerCase()}`).passed.length,
				count,
			).toBeLessThanOrEqual(count === 'Nobody' ? sample.length * 0.05 : 0);
	});

	it('[ME11] lets nothing pass that names a note it was not given, or none', () => {
		const context = contextOf(sample);
		for (const item of sample) {
			expect(judgedOf(paraphrase(item.text), [item], context, ['q1', 'q2'])).toBeNull();
			expect(judgedOf(paraphrase(item.text), [item], context, ['ev_1'])).toBeNull();
			expect(judgedOf(paraphrase(item.text), [item], context, [])).toBeNull();
		}
	});

	it('[ME12] catches at least 95 of 100 flipped negations', () => {
		const { made, passed } = passing(sample, lie(flipped));
		expect(made).toBeGreaterThan(100);
		expect(passed.length / made, passed.join('\n')).toBeLessThanOrEqual(0.05);
	});

	const file = resolve(import.meta.dirname, '../../../../shared/data/interviews-pdpilot/coded_segments.csv');
	it.skipIf(!existsSync(file))('[ME12] catches them in spoken transcripts too', () => {
		const csv = readFileSync(file, 'utf8');
		const { data } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
		const evidence = data.map(({ id, participant, quote }) => spoken(`ev_${id}`, quote!, participant!));
		const flips = passing(evidence, lie(flipped));
		expect(flips.passed.length / flips.made, flips.passed.join('\n')).toBeLessThanOrEqual(0.05);
		expect(passing(evidence, altered).passed).toEqual([]);
		expect(passing(evidence, lie(miscounted)).passed).toEqual([]);
	});

	it.each([
		['They are anxious that “I don’t trust it”, which is what the persona needs.', 'the task'],
		['They don’t trust auto-fill. VISIT-ACME-NOW', 'a token nobody said'],
		['They don’t trust auto-fill, and the competitor is far superior.', 'a clause nobody said'],
		['They don’t trust auto-fill, says Zelda Quint of zelda@example.org.', 'personal data'],
		['They don’t trust auto-fill [more](https://x.example)', 'a link'],
		['They do this.', 'nothing to check'],
		['They trust auto-fill.', 'the opposite'],
		['Auto-fill never forgets the trainees.', 'a denial nobody makes'],
		['Women over fifty avoid auto-fill.', 'background nobody told'],
	])('[ME13] %s is dropped: %s', (text) => {
		const item = spoken('ev_a', 'I don’t trust auto-fill. It forgets the trainees.', 'P1');
		expect(judgedOf(text, [item], contextOf([item]))).toBeNull();
		expect(judgedOf('They don’t trust auto-fill.', [item], contextOf([item]))).toMatchObject({
			support: 'supported',
		});
		expect(judgedOf('Auto-fill forgets trainees.', [item], contextOf([item]))).toMatchObject({
			support: 'supported',
		});
	});

	const verdictOn = (said: string, text: string): string => {
		const item = spoken('ev_a', said, 'P1');
		const filler = ['The lake froze.', 'Skates are rented by the hour.', 'Cocoa sells out.'];
		const evidence = [item, ...filler.map((words, at) => spoken(`ev_f${at}`, words, `P${at + 2}`))];
		return judgedOf(text, [item], contextOf(evidence))?.support ?? 'dropped';
	};

	it.each([
		['Parents praise the new changing rooms.', 'Parents complain about the new changing rooms.'],
		['The rink opens before the school bus comes.', 'The rink opens after the school bus comes.'],
		[
			'The big machine smooths the ice quicker than two men.',
			'Two men smooth the ice quicker than the big machine.',
		],
		[
			'The rental desk keeps up with the line at noon.',
			'The rental desk never keeps up with the line at noon.',
		],
		[
			'The season card covers the lockers.',
			'Many people think the season card covers the lockers, it covers the ice.',
		],
		['Coaches arrive in time for the first hour.', 'Coaches arrive late for the first hour.'],
		['They rely on the ice sensor.', 'The ice sensor is useless in March.'],
	])('[ME22] %s is dropped of a note that says: %s', (text, said) => {
		expect(verdictOn(said, text)).toBe('dropped');
	});

	it.each([
		'Each coach finds that the skates are blunt.',
		'Most of them say the skates are blunt.',
		'The skates are always blunt.',
		'Several of them find the skates blunt.',
		'A number of them find the skates blunt.',
		'They call the skates ‘blunt as spoons’.',
	])('[ME22] goes further than one note that the skates are blunt: %s', (text) => {
		expect(verdictOn('The skates are blunt by Friday.', text)).toBe('dropped');
		expect(verdictOn('The skates are blunt by Friday.', 'The skates are blunt by Friday.')).not.toBe(
			'dropped',
		);
		expect(
			verdictOn('Every pair of skates is blunt by Friday.', 'Every pair of skates is blunt by Friday.'),
		).not.toBe('dropped');
	});

	it('[ME23] a sentence with words of its own for what matters is no more than a hypothesis', () => {
		const said = 'We glue the torn tickets back together at the desk.';
		expect(verdictOn(said, 'They glue the torn tickets together at the desk.')).toBe('supported');
		expect(['hypothesis', 'dropped']).toContain(verdictOn(said, 'They frame the torn tickets at the desk.'));
	});

	it('[GA4] a code made like a participant’s, which nobody has, is nobody’s', () => {
		expect(verdictOn('The skates are blunt by Friday.', 'P77 says the skates are blunt by Friday.')).toBe(
			'dropped',
		);
		expect(verdictOn('Form P77 is blunt by Friday.', 'Form P77 is blunt by Friday.')).not.toBe('dropped');
	});
});
