import { describe, expect, it } from 'vitest';
import { dressed } from '../../plugin/ui/dress.ts';
import { strings } from '../../plugin/ui/strings.ts';
import type { BoardSnapshot } from '../../shared/board-doc.ts';
import type { EvidenceLookup } from '../../shared/card.ts';
import { isDressedCommand } from '../../shared/draw.ts';
import type { Edit } from '../../shared/edit.ts';
import type { EvidenceId } from '../../shared/ids.ts';
import type { Tension } from '../../shared/persona.ts';
import { shortened, tensionSpecs } from '../../shared/tension.ts';
import { fc } from '../support/properties.ts';
import { ana, board, lookup } from './boards.ts';

function tension(id: Tension['id'], over: Partial<Tension> = {}): Tension {
	return { id, kind: 'say-say', about: 'swaps: who decides', a: ['ev_1'], b: ['ev_2'], ...over };
}

const evidence: BoardSnapshot['evidence'] = new Map(
	(['ev_1', 'ev_2', 'ev_m', 'ev_o'] as EvidenceId[]).map((id) => [
		id,
		{
			kind: id === 'ev_m' ? 'measured' : id === 'ev_o' ? 'observed' : 'said',
			participant: 'P3',
			source: 'so_1',
			flags: [],
		},
	]),
);

function specs(tensions: Tension[], edit: Edit[] = [], textOf: EvidenceLookup['textOf'] = lookup.textOf) {
	return tensionSpecs(board({ tensions, edit, evidence }), { ...lookup, textOf }, strings.drawn);
}

describe('tensions for the canvas', () => {
	it('[TN1] a pair is named by what it is about, says its kind in words, and each quote leads to its note', () => {
		const [spec] = specs([tension('te_1')]);
		const zone = { key: 'z', title: '', version: '', order: [] };
		const tensions = spec ? [spec] : [];
		const command = dressed({ type: 'cards', zone, cards: [], tensions, again: [] });
		expect(isDressedCommand(command)).toBe(true);
		expect(spec).toMatchObject({ key: 'te_1', title: 'Swaps: who decides', kind: 'says ≠ also says' });
		const [a, b] = spec?.sides ?? [];
		expect(a).toMatchObject({ key: 'te_1/a', text: '“I never know who is in”  [P3]' });
		expect(a?.links.map(({ start, end, node }) => [a.text.slice(start, end), node])).toEqual([['P3', '1:1']]);
		expect(b).toEqual({ key: 'te_1/b', text: '“It takes forever”  [P7]', links: [] });
	});

	it('[TN1] pairs come in one order, what people say and do first; those a person took off are left out', () => {
		const all = [
			tension('te_4', { kind: 'job-conflict' }),
			tension('te_3', { kind: 'between-people', about: 'b' }),
			tension('te_2', { kind: 'between-people', about: 'a' }),
			tension('te_1', { kind: 'say-do' }),
		];
		const keys = (edit: Edit[] = [], list = all) => specs(list, edit).map(({ key }) => key);
		expect(keys()).toEqual(['te_1', 'te_2', 'te_3', 'te_4']);
		expect(keys([], [...all].reverse())).toEqual(keys());
		expect(keys([{ type: 'hide', entity: 'te_2', ...ana }])).toEqual(['te_1', 'te_3', 'te_4']);
		expect(keys([{ type: 'show', entity: 'te_2', ...ana }])).toEqual(keys());
		expect(new Set(specs(all).map(({ kind }) => kind)).size).toBe(3);
	});

	it('[TN2] only what was said stands in quotation marks; a measurement names its own person; erased words say so', () => {
		const textOf = (id: EvidenceId) => (id === 'ev_2' ? undefined : `about ${id}`);
		const [spec] = specs([tension('te_1', { a: ['ev_1', 'ev_o'], b: ['ev_m', 'ev_2'] })], [], textOf);
		expect(spec?.sides.map(({ text }) => text)).toEqual([
			'“about ev_1”  [P3]\n\nabout ev_o  [P7]',
			'about ev_m\n\n[erased]  [P7]',
		]);
	});

	it('[TN2] a side shows three and counts the rest', () => {
		const a = ['ev_1', 'ev_2', 'ev_o', 'ev_m', 'ev_x'] as EvidenceId[];
		const text = specs([tension('te_1', { a })])[0]?.sides[0]?.text ?? '';
		expect(text.split('\n\n')).toHaveLength(4);
		expect(text).toMatch(/\n\nand 2 more$/);
	});

	it('[TN2] a text is cut between words, with an ellipsis, and is never longer than allowed', () => {
		expect(shortened('one two', 7)).toBe('one two');
		expect(shortened('one two, three', 12)).toBe('one two…');
		expect(shortened('one\n two', 20)).toBe('one two');
		expect(shortened('a'.repeat(9), 5)).toBe('aaaa…');
		expect(shortened('😀'.repeat(4), 4)).toBe('😀…');
		fc.assert(
			fc.property(
				fc.string({ unit: 'grapheme', maxLength: 80 }),
				fc.integer({ min: 2, max: 60 }),
				(text, most) => {
					const line = text.replace(/\s+/gu, ' ').trim();
					const cut = shortened(text, most);
					expect(cut.length).toBeLessThanOrEqual(most);
					if (line.length <= most) expect(cut).toBe(line);
					else {
						expect(cut.endsWith('…')).toBe(true);
						expect(line.startsWith(cut.slice(0, -1))).toBe(true);
						expect(cut).not.toMatch(/[\uD800-\uDBFF]…$/u);
					}
				},
			),
		);
	});
});
