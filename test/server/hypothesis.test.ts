import { describe, expect, it } from 'vitest';
import { assumptionSheet } from '../../server/hypothesis/assumption-sheet.ts';
import { hypothesisOf } from '../../server/hypothesis/hypothesis.ts';
import { hypothesisView, keptOf } from '../../server/hypothesis/kept.ts';
import { readMarket } from '../../server/hypothesis/market.ts';
import { chanceOf, moved } from '../../server/hypothesis/progress.ts';
import { hypothesisBlocks } from '../../server/hypothesis/report.ts';
import { toMarkdown } from '../../server/pipeline/research/blocks.ts';
import { type BoardJson, boardJsonVersion } from '../../shared/board-json.ts';
import { fc } from '../support/properties.ts';

const market = {
	industry: 'Home care',
	'company size': '20 to 120 carers',
	geography: ['Germany', 'Austria'],
	strategic_rationale: 'Agencies sign within a month.',
	analogousUsers: [{ who: 'Ward managers', what: 'They rebuild the rota every morning.' }],
	market_research: 'Half of all agencies plan with spreadsheets.',
	competitors: [{ name: 'CarePlan', serves: 'large agencies' }],
	'early conversations': [
		'When a carer calls off I need to find somebody with a licence before seven, so that nobody waits.',
		'We keep the tour plan in my own spreadsheet.',
		'It would be great to see who lives near the next client.',
	],
};
const board: BoardJson = {
	schema: boardJsonVersion,
	evidence: [],
	themes: [],
	parked: [],
	archetypes: [],
	personas: [
		{
			id: 'pe_1',
			archetype: 'ar_1',
			name: 'The cover person',
			role: '',
			level: 'qualitative',
			claims: [
				[
					'cl_1',
					'jobs.primary',
					'Find “somebody with a licence before noon” when “a driver calls off”.',
				] as const,
				['cl_2', 'jobs.secondary', 'Count “the parcels on the ramp”.'] as const,
			].map(([id, field, text]) => ({
				id,
				field,
				text,
				support: 'verbatim' as const,
				citations: [],
				counter: [],
				author: 'machine' as const,
			})),
		},
	],
	tensions: [],
	gaps: [],
	rejected: [],
};
const found = hypothesisOf(readMarket(market, 'm.json'), board);

describe('market files', () => {
	it('[HY1] takes texts, lists and objects under the names people use, and cites each by place (P5.i1–i6)', () => {
		const { statements } = readMarket(market, 'm.json');
		expect(statements.map(({ id }) => id)).toEqual([
			...['industry/1', 'companySize/1', 'geography/1', 'geography/2', 'rationale/1', 'analogousUsers/1'],
			...['marketResearch/1', 'competitors/1', 'conversations/1', 'conversations/2', 'conversations/3'],
		]);
		expect(statements.find(({ id }) => id === 'competitors/1')?.text).toBe('CarePlan: large agencies');
	});

	it('[HY2] refuses by name what it does not know, and a file that says nothing', () => {
		expect(() => readMarket({ industry: 'x', horoscope: 'y' }, 'm.json')).toThrow('“horoscope” is not known');
		for (const empty of [{}, { industry: '  ' }, [], null, 'text'])
			expect(() => readMarket(empty, 'm.json')).toThrow('m.json: it');
		for (const results of [
			'no',
			[{}],
			[{ assumption: 'problem', for: -1 }],
			[{ assumption: 'problem', for: 1.5 }],
		])
			expect(() => readMarket({ industry: 'x', results }, 'm.json')).toThrow(
				/m\.json: (?:a result|results)/u,
			);
	});
});

describe('hypothesis personas', () => {
	it('[HY3] labels everything a hypothesis and cites statements that exist (P5.o1)', () => {
		const ids = new Set(readMarket(market, 'm.json').statements.map(({ id }) => id));
		expect(found.label).toBe('hypothesis');
		expect(found.claims.map(({ field }) => field)).toEqual(
			expect.arrayContaining(['jobs.primary', 'workarounds']),
		);
		expect(found.claims.every(({ support }) => support === 'hypothesis')).toBe(true);
		for (const { citations } of [...found.claims, ...found.assumptions, ...found.gaps])
			expect(citations.filter((id) => !ids.has(id))).toEqual([]);
		const document = toMarkdown(hypothesisBlocks(found));
		expect(document).toContain('Not validated.');
		for (const { text } of found.claims) expect(document).toContain(text);
	});

	it('[HY4] ranks five assumptions by impact times uncertainty; talks lower it, what others wrote hardly (P5.o2)', () => {
		expect(found.assumptions).toHaveLength(5);
		const risks = found.assumptions.map(({ risk }) => risk);
		expect(risks).toEqual([...risks].sort((a, b) => b - a));
		for (const { impact, uncertainty, risk } of found.assumptions) expect(risk).toBe(impact * uncertainty);
		const heard = hypothesisOf(
			readMarket(
				{
					...market,
					'early conversations': [
						'I pay for it from my budget.',
						'The price was approved.',
						'We buy on contract.',
					],
				},
				'm.json',
			),
			null,
		);
		const uncertain = (of: typeof found): number =>
			of.assumptions.find(({ id }) => id === 'buying')?.uncertainty ?? 1;
		expect(uncertain(heard)).toBeLessThan(uncertain(found));
		expect(hypothesisOf(readMarket({ industry: 'x' }, 'm.json'), null).assumptions).toHaveLength(5);
	});

	it('[HY9] a talk counts for an assumption only where it speaks of that, in German too, and names stand in sentences as names', () => {
		const of = (conversations: readonly string[], more: object = {}) => {
			const given = { industry: 'Beekeeping supplies', conversations, ...more };
			const { assumptions } = hypothesisOf(readMarket(given, 'm.json'), null);
			return new Map(assumptions.map((one) => [one.id, one]));
		};
		const heard = of(
			[
				'Hikers buy more honey when it rains.',
				'The smoker breaks in July, every year.',
				'The association decides what we may order.',
			],
			{
				analogousUsers: [{ who: 'Orchard owners', what: 'They count crates.' }],
				competitors: 'ApiLog sells to firms with more than a hundred hives.',
			},
		);
		expect(heard.get('buying')!.citations).toEqual(['conversations/3']);
		expect(heard.get('problem')!.citations).toEqual(['conversations/2']);
		expect(heard.get('transfer')!.text).toBe('What holds for Orchard owners holds here too.');
		expect(heard.get('alternatives')!.text).toContain(
			'“ApiLog sells to firms with more than a hundred hives”',
		);
		const german = of(['Im Mai warte ich auf Gläser.', 'Der Chef genehmigt jede Rechnung.']);
		expect(german.get('problem')!.citations).toEqual(['conversations/1']);
		expect(german.get('buying')!.citations).toEqual(['conversations/2']);
	});

	it('[HY5] plans sixty days with methods, sample sizes and rules to stop (P5.o3)', () => {
		expect(found.plan.days).toBe(60);
		expect(found.plan.steps.map(({ assumption }) => assumption)).toEqual(
			found.assumptions.map(({ id }) => id),
		);
		for (const { fromDay, toDay, sample, supportedIf, refutedIf, stop } of found.plan.steps) {
			expect(fromDay).toBeGreaterThanOrEqual(1);
			expect(toDay).toBeGreaterThan(fromDay);
			expect(toDay).toBeLessThanOrEqual(54);
			expect(sample).toBeGreaterThanOrEqual(5);
			for (const rule of [supportedIf, refutedIf, stop]) expect(rule).toMatch(/\d/u);
		}
		expect(chanceOf(7, 10, 0.3)).toBeCloseTo(0.0106, 4);
		expect(chanceOf(0, 10, 0.3)).toBeCloseTo(1, 10);
	});

	it('[HY6] tells what it shares with each persona there is and what it does not (P5.o4)', () => {
		const [overlap] = found.overlap;
		const job = found.claims.find(({ field }) => field === 'jobs.primary')!;
		expect(overlap!.same).toContainEqual(expect.objectContaining({ claim: job.id, theirs: 'cl_1' }));
		expect(overlap!.onlyThere).toEqual(['Count “the parcels on the ramp”.']);
		const ofPeople = found.claims.filter(({ field }) => field !== 'priority');
		expect(ofPeople.length).toBeLessThan(found.claims.length);
		expect(overlap!.same.length + overlap!.onlyHere.length).toBe(ofPeople.length);
		expect(hypothesisOf(readMarket(market, 'm.json'), null).overlap).toEqual([]);
	});

	it('[HY7] lists likely product gaps, without what a persona of the board has already (P5.o5)', () => {
		const texts = found.gaps.map(({ text }) => text).join('\n');
		expect(texts).toContain('who lives near the next client');
		expect(texts).toContain('my own spreadsheet');
		expect(texts).not.toContain('licence');
	});

	it('[HY8] moves an assumption by people heard, and burns risk down as it does', () => {
		expect(moved({ for: 4, against: 0 })).toBe('open');
		expect(moved({ for: 7, against: 3 })).toBe('supported');
		expect(moved({ for: 6, against: 4 })).toBe('open');
		expect(moved({ for: 3, against: 7 })).toBe('refuted');
		const results = [
			{ assumption: 'problem', for: 4, against: 0 },
			{ assumption: 'problem', for: 3, against: 1 },
			{ assumption: 'buying', for: 0, against: 6 },
		];
		const later = hypothesisOf(readMarket({ ...market, results }, 'm.json'), null);
		const state = Object.fromEntries(later.assumptions.map(({ id, state }) => [id, state]));
		expect(state).toMatchObject({ problem: 'supported', buying: 'refuted' });
		expect(later.burnDown.open).toBeLessThan(found.burnDown.open);
		expect(later.plan.steps.map(({ assumption }) => assumption)).not.toContain('problem');
	});
});

describe('[PX18] the burn-down of assumptions', () => {
	const at = '2026-03-01T09:00:00.000Z';
	const content = keptOf(readMarket(market, 'm.json'), 'Ana', at);
	const heard = (results: typeof content.results) =>
		hypothesisView({ content: { ...content, results }, madeBy: 'Ana', madeAt: new Date(at) });

	it('goes down when an assumption is supported or refuted, in any order of results', () => {
		const answer = fc.record({
			assumption: fc.constantFrom(...content.assumptions.map(({ id }) => id)),
			for: fc.integer({ min: 0, max: 6 }),
			against: fc.integer({ min: 0, max: 6 }),
			by: fc.constant('Ana'),
			at: fc.constant(at),
		});
		fc.assert(
			fc.property(fc.array(answer, { maxLength: 8 }), (results) => {
				const { assumptions, burnDown, over } = heard(results);
				const open = assumptions.filter(({ state }) => state === 'open');
				expect(burnDown.open).toBe(open.reduce((sum, { risk }) => sum + risk, 0));
				expect(over.map((one) => one.open)).toEqual([
					burnDown.total,
					...results.map((_, n) => heard(results.slice(0, n + 1)).burnDown.open),
				]);
				expect(heard([...results].reverse()).burnDown).toEqual(burnDown);
			}),
		);
	});

	it('is drawn inside its chart, every key once, and every line is a hypothesis or a figure', () => {
		const { id } = content.assumptions[0]!;
		const sheet = assumptionSheet(heard([{ assumption: id, for: 0, against: 6, by: 'Ana', at }]));
		const { parts, width, height } = sheet.chart!;
		for (const part of parts) {
			expect(part.x + part.width).toBeLessThanOrEqual(width);
			expect(part.y + part.height).toBeLessThanOrEqual(height);
		}
		const keys = [...parts, ...sheet.lines].map(({ key }) => key);
		expect(new Set(keys).size).toBe(keys.length);
		expect(sheet.lines.map(({ text }) => text[0])).toContain('Refuted · 0 for, 6 against');
		expect(sheet.lines.filter(({ kind }) => kind === 'hypothesis')).toHaveLength(5);
	});
});
