import { beforeAll, describe, expect, it } from 'vitest';
import { toBoardJson } from '../../server/pipeline/board-json.ts';
import { formArchetypes } from '../../server/pipeline/form-archetypes.ts';
import { toReport } from '../../server/pipeline/report.ts';
import { type Block, type Item, toHtml, toMarkdown } from '../../server/pipeline/research/blocks.ts';
import { researchBlocks } from '../../server/pipeline/research/research.ts';
import { writePersonas } from '../../server/pipeline/write-personas.ts';
import { versionHtml, versionMarkdown } from '../../server/versions/export-version.ts';
import type { BoardJson } from '../../shared/board-json.ts';
import type { Evidence } from '../../shared/evidence.ts';
import { effectiveGrouping } from '../../shared/grouping.ts';
import { personaViews } from '../../shared/persona-view.ts';
import type { VersionContent, VersionHead } from '../../shared/version.ts';
import { boardHeard } from '../../words/board-heard.ts';
import { earOf } from '../../words/ears.ts';
import type { Language } from '../../words/languages.ts';
import { saidIn } from '../../words/said.ts';
import { customers, groupedSample, usage } from '../server/synthesis/sample.ts';
import { board as boardWith, claim } from '../shared/boards.ts';

type Other = Exclude<Language, 'en'>;
const others = Object.keys(saidIn) as Other[];
const questions = ['Who finds cover when somebody is sick?', 'Who pays the harbour fees?', 'Why?', 'Where?'];
/** Words of the documents that stand in no other language and in no name of the sample. */
const english =
	/\b(?:people|from|of|the|what|which|evidence|hypothesis|nothing|surprising|side|against|unknown|elsewhere|heard|when|main job|reader|product:|erased|made|approved|rules|published|speaks?|used|serves|limits|signs|happens)\b/iu;
/** Without names, quotes and codes: whatever stands in marks, and what a team or a participant named. */
const plain = (text: string): string => text.replace(/[„«「“][^“”»」]*[“”»」]/gu, '');

let board: BoardJson;
let evidence: readonly Evidence[];
beforeAll(async () => {
	const grouped = await groupedSample();
	evidence = grouped.evidence;
	const grouping = effectiveGrouping(grouped.themes, grouped.members, []);
	const about = { evidence, grouping, usage, customers, seed: 1 };
	const formed = await formArchetypes({ ...about, previous: [] });
	const previous = { personas: [], claims: [], edits: new Map() };
	const written = await writePersonas({ ...about, ...formed, previous });
	board = toBoardJson({
		evidence,
		grouping,
		archetypes: formed.archetypes,
		personas: personaViews(boardWith(written)),
		tensions: formed.tensions,
		questions,
		entities: [
			{ kind: 'feature', name: 'Auto-fill', evidence: evidence.slice(0, 3).map(({ id }) => id) } as never,
		],
		rejected: [{ source: 'talks.csv', row: '7', reason: 'empty' }],
	});
});

const research = (language: Other): Block[] => {
	const heard = boardHeard(board, earOf('board', language));
	return researchBlocks({ title: 'X', board: heard, evidence, questions, language });
};
const textsOf = (items: readonly Item[]): string[] =>
	items.flatMap(({ text, by = '', under = [] }) => [text, by, ...textsOf(under)]);

describe('[WO18] documents of a board in its language', () => {
	it.each(others)('what the research says, around people’s words and the team’s: %s', (language) => {
		const blocks = research(language);
		const asked = new Set(questions);
		const said = blocks
			.flatMap((block) => (block.kind === 'list' ? textsOf(block.items) : [block.text]))
			.filter((text) => !asked.has(text));
		expect(said.length).toBeGreaterThan(150);
		expect([...new Set(said.map(plain).filter((text) => english.test(text)))]).toEqual([]);
		const quotes = (list: readonly Block[]) => JSON.stringify(list).match(/(?<=“)[^”]{20,}(?=”)/gu) ?? [];
		const before = researchBlocks({ title: 'X', board, evidence, questions });
		for (const quote of new Set(quotes(before))) expect(JSON.stringify(blocks)).toContain(quote);
		// Theirs stand in the language's own marks.
		expect(JSON.stringify(blocks)).not.toContain(language === 'de' ? '”' : '“');
		expect(toHtml(blocks, language)).toContain(`<html lang="${language}">`);
		expect(toMarkdown(blocks, language)).not.toContain('Hypothesis');
	});

	it.each(others)('the board’s report, around people’s words and the team’s: %s', (language) => {
		const texts = new Map(evidence.map(({ id, text }) => [id, text]));
		const heard = boardHeard(board, earOf('board', language));
		const report = toReport(heard, (id) => texts.get(id), { title: 'X', language });
		const left = report.split('\n').filter((line) => english.test(plain(line)));
		expect(left).toEqual([]);
	});

	it('what somebody wrote into a claim stays, even in the machine’s words', () => {
		const own = 'Feel proud during the work';
		const [persona] = board.personas;
		const claims = [{ ...persona!.claims[0]!, text: own, author: 'person' as const }];
		const changed = boardHeard({ ...board, personas: [{ ...persona!, claims }] }, earOf('board', 'de'));
		const blocks = researchBlocks({ title: 'X', board: changed, evidence, questions: [], language: 'de' });
		expect(toMarkdown(blocks, 'de')).toContain(`: ${own}`);
	});

	const head: VersionHead = {
		id: 've_1',
		persona: 'pe_floor',
		name: 'Mo',
		number: 3,
		state: 'published',
		madeBy: 'Ana',
		madeAt: '2026-03-01T09:00:00.000Z',
		approvedBy: 'Ben',
		approvedAt: '2026-03-02T09:00:00.000Z',
		audience: 'inside',
		note: '',
	};
	const machine = [
		'3 of 8 people say what makes it hard: “',
		{ quote: 'ev_1', start: 0, end: 7 },
		'”',
	] as const;
	const content = (made: Partial<VersionContent['made']>): VersionContent => ({
		persona: { id: 'pe_floor', archetype: 'ar_floor', name: 'Mo', role: '', level: 'mixed' },
		evidence: [],
		claims: [
			{ ...claim({ id: 'cl_1', text: [...machine] }), erased: 2 },
			{ ...claim({ id: 'cl_2', text: ['Feel proud'], author: 'person', support: 'hypothesis' }), erased: 0 },
		],
		made: {
			snapshot: { id: 'sn1', evidence: 40 },
			engine: 'local',
			model: null,
			prompt: null,
			policy: 'k5-k11/1',
			moves: 0,
			...made,
		},
		from: null,
	});

	it.each(others)('a version that is handed on, what people wrote and said kept: %s', (language) => {
		for (const made of [{}, { engine: 'model', model: 'm-1', prompt: '7' }]) {
			const handed = { head, content: content(made), name: 'Mo', people: 8, textOf: () => 'I never know' };
			const markdown = versionMarkdown({ ...handed, language });
			const page = versionHtml({ ...handed, language });
			expect(page).toContain(`<html lang="${language}">`);
			const shown = page.replace(/[\s\S]*<body>/u, '').replace(/<[^>]+>/gu, '\n');
			for (const words of [markdown, shown]) {
				expect(plain(words)).not.toMatch(english);
				for (const kept of ['Feel proud', 'I never', 'Ana', 'Ben', 'sn1', '40', '2026-03-02', 'k5-k11/1'])
					expect(words).toContain(kept);
			}
		}
	});
});
