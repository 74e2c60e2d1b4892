import { describe, expect, it } from 'vitest';
import { readStickies } from '../../../server/intake/read-stickies.ts';
import type { StickySnapshot } from '../../../shared/sticky.ts';
import { options, section, sticky } from './helpers.ts';

function only(note: StickySnapshot, others: StickySnapshot[] = []) {
	const result = readStickies([note, ...others.map((other, i) => ({ ...other, node: `2:${i}` }))], options);
	return result.evidence.find((evidence) => evidence.ref === note.node)!;
}

describe('who said it', () => {
	it.each([
		['It takes hours\n- P3', 'P3'],
		['It takes hours – P3', 'P3'],
		['It takes hours — P3', 'P3'],
		['It takes hours • P3', 'P3'],
		['It takes hours −P3', 'P3'],
		['It takes hours (P3)', 'P3'],
		['It takes hours (P3, ES)', 'P3'],
		['It takes hours [P7 04:12]', 'P7'],
		['It takes hours\t-P 3', 'P3'],
		['It takes hours – p3', 'P3'],
		['It takes hours\nP12', 'P12'],
		['It takes hours - P3, ops lead', 'P3'],
		['It takes hours - P3 (ops lead)', 'P3'],
		['It takes hours - Participant 4', 'P4'],
		['P3: It takes hours', 'P3'],
		['P3 - It takes hours', 'P3'],
		['[P3] It takes hours', 'P3'],
		['(P3) It takes hours', 'P3'],
		['“It takes hours” P3', 'P3'],
		['It takes hours #slow #export - P11', 'P11'],
		['It takes hours - P11 #slow', 'P11'],
		['It takes hours / P8', 'P8'],
		['It takes hours @P8', 'P8'],
		['“It takes hours” P8 12:40', 'P8'],
		['It takes hours\n\nP8, baker', 'P8'],
		['P8 👉 It takes hours', 'P8'],
		['P8 “It takes hours”', 'P8'],
		['P8 (baker, nights): It takes hours', 'P8'],
		['P-8: It takes hours', 'P8'],
		['#P8 It takes hours', 'P8'],
		['@P8 It takes hours', 'P8'],
		['P8. It takes hours', 'P8'],
		['It takes hours - P8 - baker', 'P8'],
		['“It takes hours” – P8 / Visit 2', 'P8'],
		['P8 says It takes hours', 'P8'],
		['Quote from P8: It takes hours', 'P8'],
		['Teilnehmerin 8: It takes hours', 'P8'],
		['It takes hours (Interviewee 8)', 'P8'],
	])('[IN2] reads the marker of %j and takes it off', (text, participant) => {
		expect(only(sticky(text))).toMatchObject({ participant, text: 'It takes hours' });
	});

	it.each(['P2: the oven is cold P5: it never was', 'P2 “cold oven” P5 “never”', 'P2: cold oven\nP5: never'])(
		'[IN2] %j is more than one person’s, so nobody’s',
		(text) => {
			expect(only(sticky(text)).participant).toBeNull();
		},
	);

	it.each([
		'(Beobachtung) sucht den Stift',
		'sucht den Stift (Beobachtung)',
		'OBS: sucht den Stift',
		'sucht den Stift – observado',
	])('[IN3] %j was seen, not said', (text) => {
		expect(only(sticky(text))).toMatchObject({ kind: 'observed', text: 'sucht den Stift' });
	});

	it.each([
		'We are on the P3 plan now',
		'Somebody bought the P3 printer. It jams',
		'Filed as P1 bug, nobody looked',
		'The filter comes with 4.0 / P4',
		'It takes 3-4 hours',
		'MP3 files never play - MP3',
		'Room 12-P300500',
	])('[IN2] invents nobody for %j', (text) => {
		expect(only(sticky(text))).toMatchObject({ participant: null, text });
	});

	it('[IN2] a marker wins over the section, the innermost section over outer ones and the legend', () => {
		const legend = sticky('teal = P9', { type: 'TEXT' });
		const teal = { fill: '#B3F4EF' };
		expect(
			only(sticky('It is slow - P2', { ...teal, section: section('Interview P4') }), [legend]).participant,
		).toBe('P2');
		expect(
			only(sticky('It is slow', { ...teal, section: section('Interviews P1', 'P5 - planner') }), [legend])
				.participant,
		).toBe('P5');
		expect(
			only(sticky('It is slow', { ...teal, section: section('Interviews / P4', 'Morning') })).participant,
		).toBe('P4');
		expect(only(sticky('It is slow', teal), [legend]).participant).toBe('P9');
		expect(only(sticky('It is slow'), [legend]).participant).toBe(null);
	});

	it('[IN2] a legend colour that notes of somebody else wear, or that is explained twice, tells nothing', () => {
		const legend = sticky('yellow = P3', { type: 'TEXT' });
		const result = readStickies(
			[sticky('It is slow'), { ...legend, node: '2:1' }, sticky('It is fast - P4', { node: '2:2' })],
			options,
		);
		expect(result.evidence.map((evidence) => evidence.participant)).toEqual([null, 'P4']);
		expect(result.notices.join()).toContain('yellow');
		const twice = [legend, sticky('Key: yellow = P8, red = P2', { type: 'TEXT' })];
		expect(only(sticky('It is slow'), twice).participant).toBe(null);
	});

	it('[IN2] a note that names two people is an observation of neither, and a notice says so', () => {
		const result = readStickies([sticky('P3+P5: both want templates')], options);
		expect(result.evidence[0]).toMatchObject({
			participant: null,
			kind: 'observed',
			text: 'both want templates',
		});
		expect(result.notices.join()).toContain('several people');
	});

	it('[IN2] a note moved into a theme keeps the participant it came in with', () => {
		const first = only(sticky('It is slow', { section: section('Interview P4') }));
		const moved = sticky('It is slow', {
			evidence: first.id,
			section: { node: '7:7', path: ['P1 incidents and speed'], key: 'th_1' },
		});
		const again = readStickies([moved], { ...options, known: new Map([[first.id, 'P4']]) });
		expect(again.evidence.map((evidence) => evidence.id)).toEqual([first.id]);
		expect(only({ ...moved, evidence: null }).participant).toBe(null);
	});
});
