import { describe, expect, it } from 'vitest';
import { previewCut } from '../../../plugin/ui/views/themes/cut-preview.ts';
import { cutGrouping } from '../../../server/pipeline/theme-cut.ts';
import { effectiveGrouping, movesKept } from '../../../shared/grouping.ts';
import type { NodeName } from '../../../shared/grouping-api.ts';
import type { EvidenceId, ThemeId } from '../../../shared/ids.ts';
import type { Membership, Move, Theme } from '../../../shared/theme.ts';
import { cutNodes, notesUnder, type ThemeTree } from '../../../shared/theme-tree.ts';
import { fc } from '../../support/properties.ts';

const ev = (n: number): EvidenceId => `ev_${String(n).padStart(2, '0')}`;
const th = (n: number): ThemeId => `th_${n}`;
const who = { by: 'Ana', at: 1 };

/** `shown` themes of `leaves` leaves of two notes each, joined left to right; each theme parts into its leaves. */
function treeOf(shown: number, leaves: number): ThemeTree {
	const notes = Array.from({ length: shown * leaves }, (_, leaf) => [ev(2 * leaf), ev(2 * leaf + 1)]);
	const merges: [number, number][] = [];
	const next = () => notes.length + merges.length - 1;
	const roots: number[] = [];
	for (let theme = 0; theme < shown; theme++) {
		let root = theme * leaves;
		for (let leaf = 1; leaf < leaves; leaf++) {
			merges.push([root, theme * leaves + leaf]);
			root = next();
		}
		roots.push(root);
	}
	let all = roots[0]!;
	for (const root of roots.slice(1)) {
		merges.push([all, root]);
		all = next();
	}
	return { leaves: notes, merges, shown };
}

function boardOf(tree: ThemeTree, moves: Move[] = []) {
	const themes: Theme[] = [];
	const members = new Map<EvidenceId, Membership>();
	cutNodes(tree, tree.shown).forEach((node, at) => {
		themes.push({ id: th(at), label: `Theme ${at}`, criterion: `About ${at}.`, order: at });
		for (const note of notesUnder(tree, node)) members.set(note as EvidenceId, { theme: th(at) });
	});
	return { themes, members, moves };
}

/** As the server names them: what is inside a theme, and no whole theme. */
function namesOf(tree: ThemeTree): NodeName[] {
	const inside = new Set(tree.merges.slice(0, tree.leaves.length - tree.shown).flat());
	return Array.from({ length: tree.leaves.length + tree.merges.length }, (_, node) => ({
		label: inside.has(node) ? `Part ${node}` : '',
		criterion: '',
	}));
}
const groupsOf = (members: ReadonlyMap<EvidenceId, Membership>): string[] => {
	const groups = new Map<string, string[]>();
	for (const [id, place] of members)
		if ('theme' in place) groups.set(place.theme, [...(groups.get(place.theme) ?? []), id]);
	return [...groups.values()].map((ids) => ids.sort().join(' ')).sort();
};

describe('another cut of the merge tree', () => {
	const tree = treeOf(4, 2);

	it('[TD5] the cut that is shown is the grouping as it is: same ids, names and members', () => {
		const board = boardOf(tree);
		const cut = cutGrouping(tree, namesOf(tree), tree.shown, board);
		expect(new Map([...cut.members].sort())).toEqual(new Map([...board.members].sort()));
		expect(cut.themes.map(({ id, label }) => `${id} ${label}`).sort()).toEqual(
			board.themes.map(({ id, label }) => `${id} ${label}`),
		);
	});

	it('[TD5] a coarser cut joins themes under the names of both, a finer one parts them under names of their own', () => {
		const coarse = cutGrouping(tree, namesOf(tree), 3, boardOf(tree));
		expect(coarse.themes[0]!.label).toBe('Theme 0 and Theme 1');
		expect(coarse.themes).toHaveLength(3);
		const fine = cutGrouping(tree, namesOf(tree), 5, boardOf(tree));
		expect(fine.themes.map(({ label }) => label)).toEqual(
			expect.arrayContaining(['Part 6', 'Part 7', 'Theme 0']),
		);
		expect(fine.themes.filter(({ id }) => id === th(3))).toHaveLength(1);
	});

	it('[TD6] themes people shaped are not joined, and it is told; a name a person gave stays', () => {
		const moves: Move[] = [
			{ type: 'pin', evidence: ev(0), theme: th(0), ...who },
			{ type: 'rename', theme: th(1), label: 'Ana’s words', ...who },
		];
		const cut = cutGrouping(tree, namesOf(tree), 1, boardOf(tree, moves));
		expect(cut.apart).toBe(1);
		const shown = effectiveGrouping(cut.themes, cut.members, moves).themes;
		expect(shown.map(({ id, members }) => [id, members.length])).toEqual(
			expect.arrayContaining([
				[th(1), 4],
				[th(0), 4],
			]),
		);
		expect(shown.find(({ id }) => id === th(1))!.label).toBe('Ana’s words');
	});

	it('[TD6] notes the tree does not know stay with their theme, also where it is joined with another', () => {
		const board = boardOf(tree);
		board.members.set('ev_new', { theme: th(1) });
		board.members.set('ev_aside', { parked: 'Alone.', nearest: th(1) });
		const { members } = cutGrouping(tree, namesOf(tree), 3, board);
		expect(members.get('ev_new')).toEqual(members.get(ev(0)));
		expect(members.get('ev_aside')).toEqual({ parked: 'Alone.', nearest: (members.get(ev(0)) as any).theme });
	});

	it('[TD7] no cut breaks a move that can be kept, nor loses a note', () => {
		const note = fc.integer({ min: 0, max: 23 }).map(ev);
		const theme = fc.integer({ min: 0, max: 5 }).map(th);
		const move = fc.oneof(
			fc.record({ type: fc.constant('pin' as const), evidence: note, theme }),
			fc.record({ type: fc.constant('park' as const), evidence: note }),
			fc.record({ type: fc.constant('cannot-link' as const), evidence: note, other: note }),
			fc.record({ type: fc.constant('must-link' as const), evidence: note, other: note }),
		);
		fc.assert(
			fc.property(
				fc.uniqueArray(move, { selector: (one) => `${one.evidence} ${'other' in one}`, maxLength: 8 }),
				fc.integer({ min: 1, max: 12 }),
				(drawn, k) => {
					const tree = treeOf(6, 2);
					const links = drawn.filter((one) => !('other' in one) || one.evidence !== one.other);
					// A note in two links, or placed and linked, may ask for what cannot be: those are the run's to report.
					const seen = new Set<string>();
					const moves = links.flatMap((one): Move[] => {
						const notes = 'other' in one ? [one.evidence, one.other] : [one.evidence];
						if (notes.some((id) => seen.has(id))) return [];
						for (const id of notes) seen.add(id);
						return [{ ...one, ...who }];
					});
					const board = boardOf(tree, moves);
					const cut = cutGrouping(tree, namesOf(tree), k, board);
					expect([...cut.members.keys()].sort()).toEqual([...board.members.keys()].sort());
					const shown = effectiveGrouping(cut.themes, cut.members, moves);
					const kept = movesKept(shown, moves);
					expect(kept.kept).toBe(kept.total);
					expect(new Set(cut.themes.map(({ label }) => label)).size).toBe(cut.themes.length);
					for (const place of cut.members.values())
						if ('theme' in place) expect(cut.themes.map(({ id }) => id)).toContain(place.theme);
				},
			),
			{ numRuns: 300 },
		);
	});

	it('[TD7] a note kept apart from one a person placed is set aside with the reason where a cut would join the two', () => {
		const moves: Move[] = [
			{ type: 'pin', evidence: ev(0), theme: th(0), ...who },
			{ type: 'cannot-link', evidence: ev(4), other: ev(0), ...who },
			{ type: 'must-link', evidence: ev(5), other: ev(4), ...who },
		];
		const { members } = cutGrouping(tree, namesOf(tree), 3, boardOf(tree, moves));
		expect(members.get(ev(6))).toEqual({ theme: th(0) });
		const aside = { parked: 'Somebody said it does not belong with another note of that theme.' };
		expect([members.get(ev(4)), members.get(ev(5))]).toEqual([aside, aside]);
	});

	it('[TD5] the groups are exactly those of the tree where nobody moved anything', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 16 }), fc.integer({ min: 1, max: 3 }), (k, leaves) => {
				const tree = treeOf(5, leaves);
				const board = boardOf(tree);
				const { members, themes } = cutGrouping(tree, namesOf(tree), k, board);
				const wanted = cutNodes(tree, k).map((node) => notesUnder(tree, node).sort().join(' '));
				expect(groupsOf(members)).toEqual(wanted.sort());
				// What the slider shows before is what is written then.
				const seen = previewCut(
					tree,
					namesOf(tree),
					k,
					effectiveGrouping(board.themes, board.members, []).themes,
				);
				const written = effectiveGrouping(themes, members, []).themes;
				const line = (label: string, notes: number): string => `${label} ${notes}`;
				expect(seen.map(({ label, notes }) => line(label, notes)).sort()).toEqual(
					written.map(({ label, members: own }) => line(label, own.length)).sort(),
				);
			}),
		);
	});
});
