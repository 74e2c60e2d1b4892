import { describe, expect, it } from 'vitest';
import { answersOf } from '../../../server/pipeline/research/answers.ts';
import { heading, list, text, toHtml, toMarkdown } from '../../../server/pipeline/research/blocks.ts';
import { findingsOf } from '../../../server/pipeline/research/findings.ts';
import { researchBlocks } from '../../../server/pipeline/research/research.ts';
import { splitOffers } from '../../../server/synthesis/tensions/split-offers.ts';
import { type BoardJson, boardJsonVersion } from '../../../shared/board-json.ts';
import type { Evidence } from '../../../shared/evidence.ts';
import { spoken } from '../../support/evidence.ts';

/** Two groups of four: the first speak of trains, all but one of the second of boats, everybody of tickets. */
const people = Array.from({ length: 8 }, (_, at) => `P${at + 1}`);
const evidence: Evidence[] = people.flatMap((person, at) => [
	spoken(`ev_${at}a`, at < 4 ? 'The train was late when I changed.' : 'The boat was late again.', person),
	spoken(`ev_${at}b`, 'I lost the ticket on the way.', person),
]);
const idsOf = (suffix: string, from: number, to: number) =>
	evidence
		.filter(({ id }) => id.endsWith(suffix) && Number(id[3]) >= from && Number(id[3]) < to)
		.map(({ id }) => id);
const group = (id: 'ar_a' | 'ar_b', label: string, from: number): BoardJson['archetypes'][number] => ({
	id,
	label,
	participants: people.slice(from, from + 4),
	evidence: [...idsOf('a', from, from + 4), ...idsOf('b', from, from + 4)],
	stability: 0.9,
	verdict: 'stable',
});
const board: BoardJson = {
	schema: boardJsonVersion,
	evidence: evidence.map(({ id, ref, kind, participant, source }) => ({
		id,
		ref,
		kind,
		participant,
		source,
	})),
	themes: [
		{ id: 'th_t', label: 'Trains', criterion: '', evidence: idsOf('a', 0, 4) },
		{ id: 'th_k', label: 'Tickets', criterion: '', evidence: idsOf('b', 0, 8) },
	],
	parked: idsOf('a', 4, 8).map((id) => ({ evidence: id, reason: 'x' })),
	archetypes: [group('ar_a', 'Rail', 0), group('ar_b', 'Water', 4)],
	personas: [
		{
			id: 'pe_a',
			archetype: 'ar_a',
			name: 'The rail person',
			role: '',
			level: 'hypothesis',
			claims: [
				['cl_1', 'jobs.primary', 'Change “trains” when “one is late”.', 'verbatim'] as const,
				['cl_2', 'constraints.time', '“Ten minutes.”', 'verbatim'] as const,
				['cl_3', 'constraints.budget', 'Perhaps money.', 'hypothesis'] as const,
			].map(([id, field, words, support]) => ({
				id,
				field,
				text: words,
				support,
				citations: support === 'hypothesis' ? [] : ['ev_0a' as const],
				counter: [],
				author: 'machine' as const,
			})),
		},
	],
	tensions: [
		{ id: 'te_1', kind: 'between-people', about: 'late', a: idsOf('a', 0, 2), b: idsOf('a', 2, 4) },
		{ id: 'te_2', kind: 'between-people', about: 'lost', a: idsOf('b', 0, 1), b: idsOf('b', 2, 4) },
	],
	gaps: [{ about: 'few people', archetype: 'ar_a', note: 'Rests on 4 people.' }],
	rejected: [],
};
const markdown = (questions: string[] = [], of: BoardJson = board): string =>
	toMarkdown(researchBlocks({ title: 'Research', board: of, evidence, questions }));

describe('the research document', () => {
	it('[PX12] counts as surprising what differs from the base rate of the others, and nothing that does not (P2.o5)', () => {
		const texts = findingsOf(board).map((finding) => finding.text);
		expect(texts).toContain('Rail: 4 of 4 people speak of trains; elsewhere 0 of 4 do.');
		expect(texts.join('\n')).not.toContain('tickets');
		const loose = board.archetypes.map((one) => ({ ...one, verdict: 'no stable archetypes here' as const }));
		expect(findingsOf({ ...board, archetypes: loose })).toEqual([]);
	});

	it('[PX13] offers to split an archetype only where two or more stand on either side (A2)', () => {
		expect(splitOffers(board.tensions, board.archetypes, evidence)).toEqual([
			{ archetype: 'ar_a', label: 'Rail', about: 'late', a: ['P1', 'P2'], b: ['P3', 'P4'] },
		]);
		expect(markdown()).toContain('P1, P2 stand against P3, P4. Ask whether this is one archetype or two.');
	});

	it('[PX14] answers up to three stated questions with quotes, and says who was not heard (P2.i4, P2.o9)', () => {
		const questions = [
			'Why is the train late?',
			'Who pays the harbour fees?',
			'Where do tickets get lost?',
			'And a fourth?',
		];
		const [train, harbour, ticket, ...more] = answersOf(questions, evidence, board);
		expect(more).toEqual([]);
		expect(train).toMatchObject({ people: 4, unheard: ['Water'] });
		expect(harbour).toMatchObject({ notes: 0, people: 0 });
		expect(ticket).toMatchObject({ people: 8, notes: 8, unheard: [] });
		expect(new Set(ticket!.shown.map((id) => id.slice(0, 4))).size).toBe(4);
		const document = markdown(questions);
		expect(document).toContain('Not answered: no note uses the words of this question.');
		expect(document).toContain('Still unknown: nothing from Water.');
		expect(document).toContain('1 further question stated and not answered here.');
	});

	it('[PX15] turns claims into user stories with acceptance criteria, hypotheses left out (D7)', () => {
		const stories = markdown().split('## User stories')[1]!;
		expect(stories).toContain('As the rail person, I want to change “trains” when “one is late”.');
		expect(stories).toContain('Accepted when: It fits the time there is. “Ten minutes.”');
		expect(stories).not.toContain('Perhaps money');
		for (const reader of ['For product', 'For design', 'For engineering', 'For marketing and sales'])
			expect(markdown()).toContain(`### ${reader}`);
		expect(markdown()).toContain('**Hypothesis.** Limits: budget: Perhaps money.');
	});

	it('[PX16] is the same in Markdown and as a page, and no note turns into markup in either (U1)', () => {
		const nasty = 'a <script>alert(1)</script> [x](http://evil.example) & "b"';
		const blocks = [
			heading(1, nasty),
			text(nasty),
			...list([{ text: nasty, by: nasty, under: [{ text: nasty }] }]),
		];
		const page = toHtml(blocks);
		expect(page).not.toMatch(/<script|<a |<img/u);
		expect(page).toContain("default-src 'none'");
		expect(toMarkdown(blocks)).not.toMatch(/(?<!\\)<script|(?<!\\)\]\(/u);
		const whole = researchBlocks({ title: 'Research', board, evidence, questions: [] });
		const plain = (words: string): string => words.replace(/[^\p{L}\p{N}]+/gu, '');
		const body = toHtml(whole)
			.replace(/[\s\S]*<main>/u, '')
			.replace(/<\/main>[\s\S]*/u, '')
			.replace(/<[^>]+>/gu, ' ');
		expect(plain(body.replace(/&\w+;/gu, ' '))).toBe(plain(toMarkdown(whole)));
	});

	it('[PX17] shows no words of somebody who is not to be quoted, nor of notes that are gone', () => {
		const held = evidence.map((item) =>
			item.id === 'ev_0a' ? { ...item, flags: ['notes-only' as const] } : item,
		);
		const shown = toMarkdown(
			researchBlocks({ title: 'x', board, evidence: held.filter(({ id }) => id !== 'ev_1a'), questions: [] }),
		);
		expect(shown).toContain('\\[not to be quoted\\]');
		expect(shown).toContain('\\[erased\\]');
	});
});
