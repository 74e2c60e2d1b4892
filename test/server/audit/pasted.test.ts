import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimsOfText } from '../../../server/audit/document-claims.ts';
import { dateIn } from '../../../server/audit/document-date.ts';
import { runAuditCommand } from '../../../server/cli/audit.ts';
import type { AuditJson } from '../../../shared/audit.ts';

const folder = mkdtempSync(join(tmpdir(), 'personaboard-pasted-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Note = readonly [who: string, text: string];

async function audit(
	name: string,
	persona: string,
	notes: readonly Note[],
	usage?: string,
): Promise<AuditJson> {
	const at = (file: string): string => join(folder, `${name}-${file}`);
	const rows = notes.map(([who, text], n) => `n${n},"${text}",${who},said,2024-06-0${1 + (n % 9)},`);
	writeFileSync(at('persona.txt'), persona);
	writeFileSync(at('notes.csv'), `id,text,participant,kind,date,score\n${rows.join('\n')}\n`);
	if (usage !== undefined) writeFileSync(at('usage.csv'), usage);
	const args = ['--persona', at('persona.txt'), '--evidence', at('notes.csv'), '--out', at('out')];
	expect(await runAuditCommand(usage ? [...args, '--usage', at('usage.csv')] : args, undefined)).toBe(0);
	return JSON.parse(readFileSync(at('out/audit.json'), 'utf8'));
}

/** Verdicts by the first words of each claim. */
function verdicts(found: AuditJson): Record<string, string> {
	return Object.fromEntries(found.claims.map(({ text, verdict }) => [text, verdict]));
}

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

	it('[AU16] German evidence is read with its own denials, function words and words for how often', async () => {
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
		expect(readFileSync(join(folder, 'garten-out/audit.md'), 'utf8')).toMatch(
			/about people, 1 holds, .* and 1 has no evidence here\./u,
		);
	});
});
