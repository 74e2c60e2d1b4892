import { describe, expect, it } from 'vitest';
import { cardWidth, layOutCard, type StackItem } from '../../../plugin/main/card-layout.ts';
import { touches } from '../../../plugin/main/layout.ts';
import { type Part, partsFor } from '../../../plugin/ui/dress.ts';
import type { Columns } from '../../../shared/card-size.ts';
import { fc } from '../../support/properties.ts';

const bodyParts: Part[] = ['heading', 'claim', 'quote', 'hypothesis', 'word', 'badge'];
const height = fc.integer({ min: 20, max: 400 });

/** A card as drawn: a head, fields, perhaps a foot, with sizes a canvas could measure. */
const anyCard = fc
	.record({
		head: fc.array(fc.tuple(fc.constantFrom<Part>('chip', 'voice', 'badge'), height), { maxLength: 5 }),
		body: fc.array(fc.tuple(fc.constantFrom<Part>(...bodyParts), height), { maxLength: 40 }),
		foot: fc.boolean(),
		chip: fc.integer({ min: 20, max: 400 }),
	})
	.map(({ head, body, foot, chip }): StackItem[] => {
		const field: [Part, number][] = [['heading', 24]];
		const parts: [Part, number][] = [
			['role', 40],
			...head,
			...(body.length > 0 ? [...field, ...body] : []),
			...(foot ? ([['meta', 20]] satisfies [Part, number][]) : []),
		];
		return parts.map(([part, tall]) =>
			part === 'chip' || part === 'badge'
				? { part, node: { width: chip, height: 19.4 } }
				: { part, node: { width: part === 'quote' ? 476 : 464, height: tall } },
		);
	});
const columns = fc.constantFrom<Columns>(1, 2, 3);

describe('the layout of a card', () => {
	it('[DR6] blocks never overlap, stand on the grid and inside the card, each in front of its own ground', () => {
		fc.assert(
			fc.property(anyCard, columns, (items, count) => {
				const { placed, head } = layOutCard(items, count);
				expect(placed.map(({ item }) => item)).toEqual(items);
				const texts = placed.map(({ item, text }) => ({ ...text, ...item.node }));
				for (const [at, box] of texts.entries()) {
					for (const other of texts.slice(at + 1)) expect(touches(box, other)).toBe(false);
					expect(box.x).toBeGreaterThanOrEqual(32);
					expect(box.y).toBeGreaterThanOrEqual(32);
					expect(box.x).toBeLessThan(cardWidth(count) - 32);
					if (items[at].part !== 'chip' && items[at].part !== 'badge')
						expect([box.x % 4, box.y % 4]).toEqual([0, 0]);
				}
				for (const { item, text, back } of placed) {
					if (!back) continue;
					expect([back.x % 4, back.y % 4, back.width % 4, back.height % 4]).toEqual([0, 0, 0, 0]);
					expect(back.y).toBeLessThanOrEqual(text.y);
					expect(back.y + back.height).toBeGreaterThanOrEqual(text.y + item.node.height);
				}
				const grounds = placed.filter(({ back }) => back !== undefined);
				for (const { item, back } of grounds) {
					const strangers = placed.filter(
						(other) => other.item !== item && !(item.part === 'hypothesis' && other.item.part === 'word'),
					);
					for (const other of strangers) {
						const box = { ...other.text, ...other.item.node };
						expect(back && touches(back, box), `${item.part} ${other.item.part}`).toBe(false);
					}
				}
				if (!head) throw new Error('a role has a head');
				const inHead = items.findIndex(({ part }) => part === 'heading' || part === 'meta');
				for (const [at, box] of texts.entries()) expect(touches(box, head)).toBe(inHead < 0 || at < inHead);
			}),
		);
	});

	it('[DR40] columns are of like height, and no field is broken between them', () => {
		const field = fc.array(fc.integer({ min: 24, max: 240 }), { minLength: 1, maxLength: 4 });
		fc.assert(
			fc.property(
				fc.array(field, { minLength: 8, maxLength: 18 }),
				fc.constantFrom<Columns>(2, 3),
				(fields, count) => {
					const items = fields.flatMap((claims): StackItem[] => [
						{ part: 'heading', node: { width: 496, height: 24 } },
						...claims.map((tall): StackItem => ({ part: 'claim', node: { width: 496, height: tall } })),
					]);
					const { placed } = layOutCard(items, count);
					const lefts = [...new Set(placed.map(({ text }) => text.x))];
					expect(lefts.length).toBeLessThanOrEqual(count);
					expect([...lefts].sort((a, b) => a - b)).toEqual(lefts);
					const ends = lefts.map((left) => {
						const column = placed.filter(({ text }) => text.x === left);
						expect(column[0]?.item.part).toBe('heading');
						return Math.max(...column.map(({ item, text }) => text.y + item.node.height));
					});
					// No column ends lower than an even share, one more field and the step between two tries.
					const total = placed.reduce((sum, { item }) => sum + item.node.height + 32, 0);
					const tallest = Math.max(
						...fields.map((claims) => claims.reduce((sum, tall) => sum + tall + 16, 64)),
					);
					expect(Math.max(...ends)).toBeLessThanOrEqual(32 + total / count + tallest + 32);
				},
			),
		);
	});

	it('[CD6] where a block stands says what it is: a voice, a chip, a badge, a hypothesis’s word, the foot', () => {
		expect(
			partsFor([
				'role',
				'meta',
				'meta',
				'quote',
				'meta',
				'heading',
				'quote',
				'meta',
				'meta',
				'hypothesis',
				'meta',
			]),
		).toEqual([
			'role',
			'chip',
			'chip',
			'voice',
			'badge',
			'heading',
			'quote',
			'badge',
			'word',
			'hypothesis',
			'meta',
		]);
		expect(partsFor(['role', 'meta', 'meta', 'meta'])).toEqual(['role', 'chip', 'chip', 'meta']);
	});
});
