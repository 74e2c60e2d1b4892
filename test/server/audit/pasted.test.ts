import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { claimsOfText } from '../../../server/audit/document-claims.ts';
import { dateIn } from '../../../server/audit/document-date.ts';
import { judge, withNearest } from '../../../server/audit/judge.ts';
import { meaningReader } from '../../../server/audit/meaning.ts';
import { findMissing, withoutLeadIn } from '../../../server/audit/missing.ts';
import type { AuditJson } from '../../../shared/audit.ts';
import type { ThemeId } from '../../../shared/ids.ts';
import { auditing, type AuditedNote as Note, verdicts } from '../../support/audited.ts';
import { spoken } from '../../support/evidence.ts';

const { folder, audit } = auditing();

const harbour = `The ferry purser

Version 3, October 2023

Name:	Oda Brekke
Age:	38
Quote:	"Nobody reads the board by the gangway"

GOALS
Count the cars before the ramp goes up
Never leaves a lashing unchecked

Technology
Relies on: the tide table
Avoids: the passenger tablet

A day on board
She sells the tickets on Mondays and Fridays. She opens the manifest daily. Boarding takes forty minutes. She is wary of the new radar.
`;

const notes: readonly Note[] = [
	['F1', 'Nobody reads the board by the gangway, I have watched them.'],
	['F2', 'I have to count all the cars before we lift the ramp.'],
	['F1', 'Some days I leave a lashing unchecked when the weather presses.'],
	['F3', 'The passenger tablet stays in the drawer, I never touch it.'],
	['F2', 'I never use the passenger tablet.'],
	['F3', 'We sell tickets on Wednesdays, the other days it is all online.'],
	['F2', 'Boarding went from forty minutes down to fifteen with the second lane.'],
	['F4', 'Boarding? Fifteen minutes now.'],
	['F4', 'The new radar found the buoy before I did.'],
	['F1', 'Without the tide table I would not cast off.'],
];

/** Everybody opens the manifest five days a week until October, then once. */
function manifestLog(): string {
	const rows = ['user,ts,event'];
	for (let week = 0; week < 26; week++)
		for (let user = 0; user < 8; user++)
			for (let day = 0; day < (week < 9 ? 5 : 1); day++) {
				const at = new Date(Date.UTC(2023, 7, 1 + week * 7 + day, 8, user)).toISOString();
				rows.push(`u${user},${at},open_manifest`, `u${user},${at},ring_bell`);
			}
	return `${rows.join('\n')}\n`;
}

describe('an audit of pasted text', () => {
	let found: AuditJson;
	beforeAll(async () => {
		found = await audit('harbour', harbour, notes, manifestLog());
	});

	it('[AU13] lines of pasted text stand for themselves: labels, plain headings and a version line are told apart', () => {
		expect(found.claims.map(({ text }) => text)).toEqual([
			'Age: 38',
			'"Nobody reads the board by the gangway"',
			'Count the cars before the ramp goes up',
			'Never leaves a lashing unchecked',
			'the tide table',
			'Avoids: the passenger tablet',
			'She sells the tickets on Mondays and Fridays.',
			'She opens the manifest daily.',
			'Boarding takes forty minutes.',
			'She is wary of the new radar.',
		]);
		expect(found.claims[2]!.field).toBe('jobs.primary');
		expect(verdicts(found)['"Nobody reads the board by the gangway"']).toBe('holds');
		expect(
			claimsOfText(
				'A long line that an editor has broken at the margin goes on\nwith the next one. Then it ends.\n',
			).map(({ text }) => text),
		).toEqual([
			'A long line that an editor has broken at the margin goes on with the next one.',
			'Then it ends.',
		]);
		expect(found.since).toBe('2023-10');
		expect(
			['Stand: März 2022', 'Mis à jour : août 2021', 'Clerk (Q2 2020)', 'Nothing of 2019'].map(dateIn),
		).toEqual(['2022-03', '2021-08', '2020-04', null]);
	});

	it('[AU14] what somebody never does or feels is carried by a denial or by that feeling only', () => {
		const by = verdicts(found);
		expect(by['Never leaves a lashing unchecked']).toMatch(/outdated|contradicted/u);
		expect(by['Avoids: the passenger tablet']).toBe('holds');
		expect(by['She is wary of the new radar.']).toBe('no-evidence');
	});

	it('[AU15] another weekday, a figure that has moved and a habit that has thinned out speak against a claim', () => {
		const by = verdicts(found);
		expect(by['She sells the tickets on Mondays and Fridays.']).toBe('outdated');
		expect(by['Boarding takes forty minutes.']).toBe('outdated');
		expect(by['She opens the manifest daily.']).toBe('outdated');
	});

	it('[AU17] who says that a thing has ended, or that what was the only way is one of many, does not carry it', async () => {
		const persona = `# The lighthouse guide

## Habits
- Carries the lantern glass up the stairs
- Cleans the lens on ladders
- Tours can only be booked in the shop
- Counts the steps for the visitors
- Polishes the railing after the tour
- Likes the foghorn
- Keeps the tide times in mind
`;
		const said: readonly Note[] = [
			['H1', 'We do not carry the lantern glass up the stairs any more, there is a hoist.'],
			['H2', 'You used to have to carry the lantern glass up those stairs, not any longer.'],
			['H1', 'I no longer trust the crane, so I clean the lens on ladders.'],
			['H2', 'Tours can be booked at any hour now, in the shop or from a bench.'],
			['H3', 'Tours are booked whenever people like.'],
			['H1', 'I polish the railing during the tour, they like to watch.'],
			['H2', 'I hate the foghorn.'],
			['H3', 'The tide times are on the door, I do not keep them in mind any longer.'],
			['H3', 'I count the steps aloud for the visitors the day before the season opens.'],
		];
		expect(Object.values(verdicts(await audit('lighthouse', persona, said)))).toEqual([
			'outdated',
			'holds',
			'outdated',
			'holds',
			'contradicted',
			'contradicted',
			'outdated',
		]);
	});

	it('[AU18] opposite words speak against a sentence only where what they are said of is shared', async () => {
		const persona = `# The flour miller

## Pains
- It is hard to trace which silo a sack came from
- It is easy to order new sieves
- Weighing the sacks is slow
- The dust filter is unreliable in damp air
- Has tools to clean the chute
`;
		const said: readonly Note[] = [
			['M1', 'A new lamp makes it easier to trace a person on the stairs.'],
			['M2', 'It is difficult to order breakfast here.'],
			['M3', 'Weighing sacks is fast now, ten seconds.'],
			['M1', 'Each sack has its number, each silo its own book.'],
			['M2', 'The sieves are on the shelf.'],
			['M3', 'A sack came back torn.'],
			['M1', 'The dust filter fails whenever the air is damp.'],
			['M2', 'The shovels and tools used to clean the chute hang by the door.'],
			['M3', 'Tools for the chute are cleaned with the chute.'],
		];
		expect(Object.values(verdicts(await audit('miller', persona, said)))).toEqual([
			'no-evidence',
			'no-evidence',
			'outdated',
			'holds',
			'holds',
		]);
	});

	it('[AU19] what has ended is heard in few words, with its time, and outweighs as many who only mention the thing', async () => {
		const persona = `# The beekeeper

- Marks the queens by pen
- Swarms are caught by neighbours every week
- The labels on the jars peel off in the fridge
- Sells the honey at the gate
`;
		const said: readonly Note[] = [
			['B1', 'Nobody marks queens with a pen these days, they come marked.'],
			['B2', 'I have not marked a queen with a pen in two years.'],
			['B3', 'The pen for the queens is in the drawer.'],
			['B4', 'No neighbour has caught a swarm since the traps.'],
			['B1', 'We cannot read the labels any more, they peel off the jars in the fridge.'],
			['B2', 'No more honey at the gate, the shop sells all of it.'],
			['B3', 'The honey at the gate, people like that.'],
		];
		expect(Object.values(verdicts(await audit('bees', persona, said)))).toEqual([
			'outdated',
			'outdated',
			'holds',
			'outdated',
		]);
	});

	it('[AU20] a topic put as a question belongs to its answer, a persona’s own name to nobody, two denials to what is needed', async () => {
		const persona = `# Rosalind – keeps the greenhouse

- Watering takes two hours
- Rosalind never wears gloves
- Nobody opens the vents at night
- Needs the frost alarm
`;
		const said: readonly Note[] = [
			['G1', 'Watering? Two hours, each time.'],
			['G2', 'She wears gloves for the roses.'],
			['G3', 'I wear gloves.'],
			['G1', 'We stopped opening the vents at night.'],
			['G2', 'Without the frost alarm I would not sleep.'],
		];
		expect(Object.values(verdicts(await audit('greenhouse', persona, said)))).toEqual([
			'holds',
			'contradicted',
			'holds',
			'holds',
		]);
	});

	it('[AU6] of a write-up the finding that comes nearest is named', () => {
		const finding = 'The night crew does not know who has the key';
		const note = spoken('ev_1', 'I ask the porter for it.', null, { locator: `Study › ${finding}, line 9` });
		const statement = { evidence: note, meaning: meaningReader()(finding), vector: null };
		const nothing = judge([], null, null);
		expect(withNearest(nothing, [{ ...statement, text: finding }])).toMatchObject({
			reason: `Nothing in the evidence says this. The nearest finding: “${finding}”`,
			nearest: ['ev_1'],
		});
		expect(withNearest(nothing, [{ ...statement, text: note.text }]).reason).toBe(nothing.reason);
	});

	it('[AU7] of a theme the document has words of, what several people say beside them is missing (P3.o2)', () => {
		const notes = [
			['H1', 'The rope for the bell is worn and the bell ringers complain.'],
			['H2', 'A worn rope, and nobody buys one.'],
			['H3', 'The bell has a crack.'],
		].map(([participant, text], at) => spoken(`ev_${at}`, text!, participant!));
		const theme = {
			id: 'th_1' as ThemeId,
			criterion: '',
			order: 0,
			labelBy: 'machine' as const,
			members: notes.map(({ id }) => id),
		};
		const missingOf = (label: string, sentence: string) =>
			findMissing(
				{ evidence: notes, unspoken: { themes: [{ ...theme, label }], parked: [] }, claims: [] },
				new Set(),
				[sentence],
				() => false,
				null,
			).map(({ text, people, citations }) => [text, people, citations.length]);
		expect(missingOf('Bell, rope, crack', 'Rings the bell')).toEqual([['Rope', 2, 2]]);
		expect(missingOf('Bell, crack', 'Rings the bell')).toEqual([]);
		expect(missingOf('Rope, bell', 'Rings the bell')).toEqual([['Rope, bell', 3, 3]]);
	});

	it('[AU30] what is missing is quoted without what a researcher writes around it, where nobody is named', () => {
		const said = 'People in 5 notes get by in a way of their own: ';
		for (const [heard, quoted] of [
			[
				'While walking us to the loan desk “I just tape a slip on the spine',
				'“I just tape a slip on the spine”',
			],
			[
				'Asked about late returns, "we keep a shoebox of cards for those"',
				'“we keep a shoebox of cards for those”',
			],
			// One's own words around somebody else's, a single word, and no lead-in stay.
			['One respondent on the night desk said “nobody reads the blue form”', '“nobody reads the blue form”'],
			['When I close up I say “bring it back when you are done reading', null],
			['I tell them “bring it back when you are done reading', null],
			['The shelf marked as “lost” is where we look first', null],
			['We keep a shoebox of cards for those', null],
		] as const)
			expect(withoutLeadIn(`${said}“${heard}”`)).toBe(`${said}${quoted ?? `“${heard}”`}`);
	});

	it('[AU16] German and Spanish evidence is read with its own denials, endings, function words and words for how often', async () => {
		const persona = `# Der Gärtner

## Alltag
- Gießt die Beete jeden Abend mit der Kanne
- Verkauft die Setzlinge auf dem Markt
- Nutzt den Häcksler nie
- Fährt im Winter in die Berge
`;
		const german: readonly Note[] = [
			['G1', 'Die Beete gieße ich nur noch einmal pro Woche mit der Kanne.'],
			['G2', 'Wir gießen die Beete nicht mehr mit der Kanne.'],
			['G3', 'Die Setzlinge verkaufe ich auf dem Markt.'],
			['G1', 'Den Häcksler benutze ich im Herbst.'],
			['G2', 'Ohne den Häcksler ginge es nicht.'],
		];
		const by = verdicts(await audit('garten', persona, german));
		expect(by['Gießt die Beete jeden Abend mit der Kanne']).toBe('outdated');
		expect(by['Verkauft die Setzlinge auf dem Markt']).toBe('holds');
		expect(by['Nutzt den Häcksler nie']).toMatch(/outdated|contradicted/u);
		expect(by['Fährt im Winter in die Berge']).toBe('no-evidence');
		const cafe = `# Pilar, dueña del café

Actualizado: mayo de 2023

- Tuesta el café los lunes
- Vende los bollos en la plaza
- Usa la balanza vieja
`;
		const spanish: readonly Note[] = [
			['P1', 'Los lunes tostamos café.'],
			['P2', 'Ya no vendemos bollos en la plaza.'],
			['P3', 'Nunca uso la balanza vieja.'],
			['P1', 'La puerta no cierra bien.'],
			['P2', 'Por la tarde vienen los estudiantes.'],
		];
		expect(Object.values(verdicts(await audit('cafe', cafe, spanish)))).toEqual([
			'holds',
			'outdated',
			'outdated',
		]);
		expect(readFileSync(join(folder, 'garten-out/audit.md'), 'utf8')).toMatch(
			/about people, 1 holds, .* and 1 has no evidence here\./u,
		);
	});
});
