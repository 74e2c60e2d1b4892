import { describe, expect, it } from 'vitest';
import { effectiveGrouping, movesKept } from '../../shared/grouping.ts';
import type { EvidenceId, ThemeId } from '../../shared/ids.ts';
import type { Membership, Move, Theme } from '../../shared/theme.ts';
import { fc } from '../support/properties.ts';

const themes: Theme[] = (['th_a', 'th_b'] as const).map((id, order) => ({
	id,
	label: id,
	criterion: 'Notes.',
	order,
}));
const members = new Map<EvidenceId, Membership>([
	['ev_1', { theme: 'th_a' }],
	['ev_2', { theme: 'th_b' }],
	['ev_3', { parked: 'It resembles nothing here.' }],
]);
const at = { by: 'Ana', at: 1 };

describe('the grouping everybody sees', () => {
	it('[GP1] a person’s place for a note stands above the machine’s, whatever the machine wrote', () => {
		const moves: Move[] = [
			{ type: 'pin', evidence: 'ev_1', theme: 'th_b', ...at },
			{ type: 'park', evidence: 'ev_2', ...at },
			{ type: 'pin', evidence: 'ev_3', theme: 'th_a', ...at },
		];
		const grouping = effectiveGrouping(themes, members, moves);
		expect(grouping.themes.map((theme) => theme.members)).toEqual([['ev_3'], ['ev_1']]);
		expect(grouping.parked.map((each) => each.evidence)).toEqual(['ev_2']);
	});

	it('[GP2] a name a person gave stays, and says so', () => {
		const grouping = effectiveGrouping(themes, members, [
			{ type: 'rename', theme: 'th_a', label: 'Swaps', ...at },
		]);
		expect(grouping.themes[0]).toMatchObject({ label: 'Swaps', labelBy: 'person' });
		expect(grouping.themes[1]).toMatchObject({ label: 'th_b', labelBy: 'machine' });
	});

	it('[GP3] a group a person made is there even when the machine knows nothing of it', () => {
		const moves: Move[] = [
			{ type: 'new-group', theme: 'th_new', label: 'Mine', ...at },
			{ type: 'pin', evidence: 'ev_1', theme: 'th_new', ...at },
		];
		const mine = effectiveGrouping(themes, members, moves).themes.find((theme) => theme.id === 'th_new');
		expect(mine).toMatchObject({ label: 'Mine', labelBy: 'person', members: ['ev_1'] });
	});

	it('[GP4] every placed note is in exactly one theme or set aside, and every move is kept', () => {
		const evidence = fc.constantFrom<EvidenceId>('ev_1', 'ev_2', 'ev_3', 'ev_4');
		const theme = fc.constantFrom<ThemeId>('th_a', 'th_b', 'th_gone');
		const move = fc.oneof(
			fc.record({ type: fc.constant('pin' as const), evidence, theme, by: fc.constant('A'), at: fc.nat(9) }),
			fc.record({ type: fc.constant('park' as const), evidence, by: fc.constant('A'), at: fc.nat(9) }),
		);
		fc.assert(
			fc.property(fc.uniqueArray(move, { selector: (each) => each.evidence }), (moves) => {
				const grouping = effectiveGrouping(themes, members, moves);
				const all = [
					...grouping.themes.flatMap((each) => each.members),
					...grouping.parked.map((each) => each.evidence),
				];
				expect(new Set(all).size).toBe(all.length);
				expect(new Set(all)).toEqual(new Set([...members.keys(), ...moves.map((each) => each.evidence)]));
				const possible = moves.filter((each) => each.type === 'park' || each.theme !== 'th_gone').length;
				expect(movesKept(grouping, moves)).toEqual({ kept: possible, total: moves.length });
			}),
		);
	});
});
