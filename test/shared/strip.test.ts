import { describe, expect, it } from 'vitest';
import { strings } from '../../plugin/ui/strings.ts';
import { innerWidth } from '../../shared/card-size.ts';
import { stripSpec } from '../../shared/strip-spec.ts';
import { stripData } from './strip-data.ts';

const words = (blocks = 20, over = {}): string[] =>
	stripSpec('pe_a', blocks, stripData(over), strings.drawn).parts.flatMap(({ text }) =>
		text === '' ? [] : [text],
	);

describe('what a card shows of behaviour', () => {
	it.each([
		[10, 1],
		[20, 2],
		[40, 3],
	] as const)(
		'[CD20] on a card of %i blocks it is as wide as the card, and all of it lies inside',
		(blocks, columns) => {
			const spec = stripSpec('pe_a', blocks, stripData(), strings.drawn);
			expect(spec).toMatchObject({
				key: 'pe_a/strip',
				width: innerWidth(columns),
				title: 'What they do · 43 users',
			});
			for (const { key, x, y, width, height } of spec.parts) {
				expect(x, key).toBeGreaterThanOrEqual(24);
				expect(y, key).toBeGreaterThanOrEqual(24);
				expect(x + width, key).toBeLessThanOrEqual(spec.width - 24);
				expect(y + height, key).toBeLessThanOrEqual(spec.height - 24);
			}
			expect(new Set(spec.parts.map(({ key }) => key)).size).toBe(spec.parts.length);
			const chain = spec.parts.filter(({ tone, text }) => tone >= 0 && text !== '');
			expect(chain.map(({ text }) => text)).toEqual([
				'1  Login',
				'2  Rota opened',
				'3  Swap approved',
				'4  Rota published',
			]);
		},
	);

	it('[CD21] every bar says in words of how many, within which range, and how the others do where they differ', () => {
		const said = words();
		expect(said).toContain('Swap approved: 88 %');
		expect(said).toContain('38 of 43 · likely 76–100 % · others 21 %');
		expect(said).toContain('33 of 43 · likely 65–89 %');
		expect(said).toContain('Shares of 43 users, 4 of them heard');
		expect(words(20, { linked: 43 })).toContain('Shares of 43 users');
	});

	it('[CD21] a bar is as long as its share, a rare thing is still seen, and nothing is told by colour alone', () => {
		const { parts } = stripSpec('pe_a', 20, stripData(), strings.drawn);
		const [all, bar] = ['all', 'bar'].map((part) =>
			parts.filter(({ key }) => key.endsWith(`-${part}`) && key.includes('/use-')),
		);
		const lengths = bar!.map(({ width }, at) => width / all![at]!.width);
		for (const [at, wanted] of [38 / 43, 33 / 43, 12 / 43].entries())
			expect(Math.abs(lengths[at]! - wanted)).toBeLessThan(0.02);
		expect(bar![3]!.width).toBeGreaterThan(0);
		const said = words();
		expect(said).toContain('Busiest on Tuesdays, 9:00 to 10:00');
		expect(said).toContain('1,204 sessions; darker is more. Times in Europe/Berlin');
	});

	it('[CD22] hours alike that follow one another are one box, at their hour and as dark as many sessions', () => {
		const { parts } = stripSpec('pe_a', 40, stripData(), strings.drawn);
		const tuesday = parts.filter(({ key }) => /\/day1-\d+$/.test(key));
		const ground = parts.find(({ key }) => key.endsWith('/day1-all'))!;
		const hour = ground.width / 24;
		const drawn = Array.from({ length: 24 }, (_, at) => {
			const box = tuesday.find(
				({ x, width }) => x <= ground.x + at * hour && x + width > ground.x + at * hour,
			);
			return box ? box.tone : 0;
		}).join('');
		expect(drawn).toBe(stripData().heat[1]);
		expect(parts.some(({ key }) => /\/day6-\d+$/.test(key))).toBe(false);
	});

	it('[CD23] too few users are counted and nothing else is drawn; what was not found is left out', () => {
		const few = stripSpec(
			'pe_a',
			20,
			{ ...stripData(), users: 3, measured: false, features: [] },
			strings.drawn,
		);
		expect(few.parts.map(({ text }) => text)).toEqual([
			'Not enough data: 3 users in the usage log, 5 are needed.',
		]);
		const said = words(20, { busiest: null, heat: [], sequence: null });
		expect(said.join()).not.toMatch(/When they come|What follows what/);
		expect(said).toContain('What they use');
	});

	it('[CD20] no text is smaller than 20, figures and titles are 24, so that half the size can be read', () => {
		const { parts } = stripSpec('pe_a', 20, stripData(), strings.drawn);
		const sizes = new Set(parts.flatMap(({ text, size }) => (text === '' ? [] : [size])));
		expect([...sizes].sort()).toEqual([20, 24]);
	});
});
