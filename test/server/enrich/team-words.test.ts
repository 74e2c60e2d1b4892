import { expect, it } from 'vitest';
import { inTeamWords, namedIn, teamWording } from '../../../server/enrich/team-words.ts';
import { groupEvidence } from '../../../server/pipeline/group-evidence.ts';
import { writePersonas } from '../../../server/pipeline/write-personas.ts';
import { emptyGateReport, runGate } from '../../../server/synthesis/gate/run-gate.ts';
import { labelArchetypes } from '../../../server/synthesis/people/label-archetypes.ts';
import type { Claim } from '../../../shared/claim.ts';
import type { Evidence } from '../../../shared/evidence.ts';
import type { EvidenceId } from '../../../shared/ids.ts';
import type { Entity } from '../../../shared/people.ts';
import { spoken } from '../../support/evidence.ts';

const words: Omit<Entity, 'evidence'>[] = [
	{ id: 'en_sheet', kind: 'competitor', name: 'Gridwork 365', aliases: ['spreadsheet', 'XLS', 'grid work'] },
	{ id: 'en_lead', kind: 'role', name: 'shift lead', aliases: ['supervisor'] },
	{ id: 'en_swap', kind: 'feature', name: 'swap', aliases: ['exchange'] },
];

it('[EN2] every spelling of a word is worded as its name, whole words only, the longest first; a shared one stays', () => {
	const wording = teamWording(words);
	expect(wording('My Spreadsheets beat your xls; grid work is grid-work.')).toBe(
		'My Gridwork 365 beat your Gridwork 365; Gridwork 365 is Gridwork 365.',
	);
	expect(wording('The supervisors say the spreadsheetish exchanges fail')).toBe(
		'The shift lead say the spreadsheetish swap fail',
	);
	const shared = teamWording([...words, { id: 'en_x', name: 'Matrix', aliases: ['XLS'] }]);
	expect(shared('xls or spreadsheet')).toBe('xls or Gridwork 365');
	expect(teamWording([])('xls')).toBe('xls');
});

const told = (id: number, person: string, text: string): Evidence => spoken(`ev_${id}`, text, person);
const evidence = [
	told(0, 'P1', 'I copy the weekly hours into a spreadsheet by hand'),
	told(1, 'P1', 'Payroll only takes what comes as XLS'),
	told(2, 'P2', 'My spreadsheet knows more than the app does'),
	told(3, 'P2', 'The supervisor approves whatever I send'),
	told(4, 'P3', 'Without my XLS of last year nothing adds up'),
	told(5, 'P3', 'I ring round everybody I know when one is ill'),
	told(6, 'P9', 'I never saw a spreadsheet in my life'),
];

it('[EN2] labels count an alias as its entity: what nobody would name by one spelling is the label', async () => {
	const groups = [['P1', 'P2', 'P3']];
	const plain = labelArchetypes(groups, evidence);
	const worded = labelArchetypes(groups, inTeamWords(evidence, teamWording(words)));
	expect(plain.join(' ').toLowerCase()).not.toContain('gridwork');
	expect(worded[0]!.toLowerCase()).toContain('gridwork');
	const themes = async (wording?: (text: string) => string): Promise<string> => {
		const asked: string[] = [];
		const { themes: found, members } = await groupEvidence({
			evidence,
			moves: [],
			previous: { themes: [], members: new Map() },
			groups: 2,
			seed: 1,
			wording,
			embedder: {
				englishOnly: false,
				async embed(texts: readonly string[]) {
					asked.push(...texts);
					return texts.map((text) =>
						Float32Array.from([/sheet|xls/iu.test(text) ? 1 : 0, 1, text.length / 100]),
					);
				},
			} as never,
		});
		expect(members.size).toBe(evidence.length);
		// The model reads what was said.
		expect(asked.filter((text) => !evidence.some((item) => item.text === text))).toEqual([]);
		return found
			.map(({ label }) => label)
			.join(' · ')
			.toLowerCase();
	};
	expect(await themes(teamWording(words))).toContain('gridwork');
	expect(await themes()).not.toContain('gridwork');
});

const ids = (list: readonly Evidence[]): EvidenceId[] => list.map(({ id }) => id);

it('[EN3] a persona says how many of its quotes name a product or a competitor; the gate counts again', async () => {
	const entities = namedIn(words, evidence);
	expect(entities.map(({ evidence: naming }) => naming)).toEqual([
		['ev_0', 'ev_1', 'ev_2', 'ev_4', 'ev_6'],
		['ev_3'],
		[],
	]);
	const own = ids(evidence.slice(0, 6));
	const archetype = {
		id: 'ar_one' as const,
		label: 'Hand counters',
		participants: ['P1', 'P2', 'P3'],
		evidence: own,
		stability: 1,
		verdict: 'stable' as const,
	};
	const write = (known: Entity[]) =>
		writePersonas({
			evidence,
			grouping: { themes: [], parked: [] },
			archetypes: [archetype],
			tensions: [],
			entities: known,
			usage: [],
			customers: [],
			previous: { personas: [], claims: [], edits: new Map() },
			seed: 1,
		});
	const { claims, gate } = await write(entities);
	const named = claims.filter(({ text }) => String(text[0]).startsWith('Mentions'));
	expect(named).toMatchObject([
		{
			field: 'constraints.tools',
			text: ['Mentions Gridwork 365 in 4 of 6 quotes (3 of 3 people).'],
			support: 'supported',
			citations: expect.toSatisfy((ids) => [...ids].sort().join() === 'ev_0,ev_1,ev_2,ev_4'),
		},
	]);
	expect(gate.dropped).toBe(0);
	expect((await write([])).claims.some(({ text }) => String(text[0]).startsWith('Mentions'))).toBe(false);
	const wrong = (text: string): Claim[] =>
		runGate(
			[{ ...named[0]!, text: [text] }],
			{
				evidence: new Map(evidence.map((item) => [item.id, item])),
				own: new Set(own),
				people: 3,
				boardPeople: 4,
				boardNotes: 7,
				ownNotes: 6,
				names: ['Gridwork 365'],
				participants: new Set(['P1', 'P2', 'P3', 'P9']),
				figures: new Set(),
			},
			emptyGateReport(),
		);
	for (const text of [
		'Mentions Gridwork 365 in 5 of 6 quotes.',
		'Mentions Gridwork 365 in 4 of 5 quotes.',
		'Mentions Gridwork 366 in 4 of 6 quotes.',
	])
		expect(wrong(text), text).toEqual([]);
	expect(wrong('Mentions Gridwork 365 in 4 of 6 quotes.')).toHaveLength(1);
});
