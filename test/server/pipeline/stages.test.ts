import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { toBoardJson } from '../../../server/pipeline/board-json.ts';
import { formArchetypes } from '../../../server/pipeline/form-archetypes.ts';
import { groupEvidence } from '../../../server/pipeline/group-evidence.ts';
import { escapeMarkdown } from '../../../server/pipeline/markdown.ts';
import { measureUsage } from '../../../server/pipeline/measure-usage.ts';
import { toReport } from '../../../server/pipeline/report.ts';
import { writePersonas } from '../../../server/pipeline/write-personas.ts';
import { boardJsonSchema } from '../../../shared/board-json.ts';
import { effectiveGrouping } from '../../../shared/grouping.ts';
import type { EvidenceId } from '../../../shared/ids.ts';
import type { Move } from '../../../shared/theme.ts';
import { customers, measured, sampleEvidence, usage } from '../synthesis/sample.ts';

const evidence = sampleEvidence();
const empty = { themes: [], members: new Map() };
const group = (moves: Move[] = [], previous: Parameters<typeof groupEvidence>[0]['previous'] = empty) =>
	groupEvidence({ evidence: [...evidence, ...measured], moves, previous, seed: 1, embedder: null });
const by = { by: 'Ana', at: 1 };

describe('grouping stage', () => {
	it('[SG1] places every evidence once: in a theme or parked with the reason', async () => {
		const { themes, members } = await group();
		const { themes: shown, parked } = effectiveGrouping(themes, members, []);
		const placed = [...shown.flatMap((theme) => theme.members), ...parked.map((one) => one.evidence)];
		expect(placed.sort()).toEqual([...evidence, ...measured].map(({ id }) => id).sort());
		expect(parked.every(({ reason }) => reason.length > 0)).toBe(true);
	});

	it('[SG2] parks measurements and orders to a program, unless a person placed them', async () => {
		const order = evidence.find(({ flags }) => flags.includes('instruction'))!;
		const { members, themes } = await group();
		expect(members.get(measured[0]!.id)).toEqual({ parked: 'A measurement, not a quote.' });
		expect(members.get(order.id)).toHaveProperty('parked');
		const theme = themes[0]!.id;
		const pinned = await group([{ type: 'pin', evidence: order.id, theme, ...by }], { themes, members });
		expect(pinned.members.get(order.id)).toEqual({ theme });
	});

	it('[SG3] keeps people’s moves, their groups and their names, and the ids of earlier themes', async () => {
		const first = await group();
		const [a, b] = evidence as [(typeof evidence)[0], (typeof evidence)[0]];
		const moves: Move[] = [
			{ type: 'new-group', theme: 'th_mine', label: 'Mine', ...by },
			{ type: 'pin', evidence: a.id, theme: 'th_mine', ...by },
			{ type: 'park', evidence: b.id, ...by },
			{ type: 'rename', theme: first.themes[0]!.id, label: 'Renamed', ...by },
		];
		const next = await group(moves, first);
		expect(next.kept).toEqual({ kept: 2, total: 2 });
		expect(next.members.get(a.id)).toEqual({ theme: 'th_mine' });
		expect(next.themes.find(({ id }) => id === first.themes[0]!.id)?.label).toBe('Renamed');
		expect(next.churn).toBeLessThanOrEqual(0.02);
	});

	it('[SG4] keeps texts of quotes out of theme names', async () => {
		for (const { label } of (await group()).themes) expect(label.split(/\s+/u).length).toBeLessThanOrEqual(6);
	});
});

describe('measurements', () => {
	it('[SG5] says what linked people did, in sentences with counted days', () => {
		const own = measured.filter(({ participant }) => participant === 'P5').map(({ text }) => text);
		expect(own).toContain('P5: audit trail view on 2 of 70 days.');
		expect(new Set(measured.map(({ participant }) => participant)).size).toBe(12);
	});

	it('[SG5] links equal ids by themselves and nobody else', async () => {
		const events = [
			{ user: 'p1', ts: Date.UTC(2026, 0, 1), event: 'Export CSV' },
			{ user: 'x9', ts: Date.UTC(2026, 0, 2), event: 'Export CSV' },
		];
		const list = await measureUsage(events, [], { salt: 's', source: 'so_u', participants: ['P1', 'P2'] });
		expect(list.map(({ text }) => text)).toEqual([
			'P1 was active on 1 of 2 days.',
			'P1: export csv on 1 of 2 days.',
		]);
	});
});

describe('board.json and report', () => {
	it('[SG6] writes a valid board and a report that carries every persona and both sides of every tension', async () => {
		const { themes, members } = await group();
		const all = [...evidence, ...measured];
		const grouping = effectiveGrouping(themes, members, []);
		const formed = await formArchetypes({ evidence: all, grouping, usage, customers, previous: [], seed: 1 });
		const written = await writePersonas({
			...formed,
			evidence: all,
			grouping,
			usage,
			customers,
			seed: 1,
			previous: { personas: [], claims: [], edits: new Map() },
		});
		const board = toBoardJson({
			evidence: all,
			grouping,
			...formed,
			personas: written.personas.map((persona) => ({
				...persona,
				nameBy: 'machine',
				claims: written.claims.filter((claim) => claim.persona === persona.id),
			})),
			rejected: [{ source: 'notes', row: '7', reason: 'empty' }],
		});
		expect(z.parse(boardJsonSchema, board)).toEqual(board);
		const textOf = (id: EvidenceId): string | undefined => all.find((item) => item.id === id)?.text;
		const report = toReport(board, textOf);
		for (const { name, claims } of board.personas) {
			expect(report).toContain(`## ${name}`);
			for (const claim of claims) expect(report).toContain(escapeMarkdown(claim.text));
		}
		expect(report.match(/- One side/gu)).toHaveLength(board.tensions.length);
		expect(report).toContain('Nothing is written on it.');
		expect(toReport(board, () => undefined)).toContain('[erased]');
	});

	it('[SG7] lets no note turn into markup in the report', () => {
		expect(escapeMarkdown('<img src=x> [a](b) `c` | *d*')).toBe(
			'\\<img src=x\\> \\[a\\](b) \\`c\\` \\| \\*d\\*',
		);
		expect(escapeMarkdown('# title\n- item')).toBe('\\# title - item');
	});
});
