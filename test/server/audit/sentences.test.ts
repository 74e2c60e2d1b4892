import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isOtherPeriod } from '../../../server/audit/days-and-periods.ts';
import { claimsOfText } from '../../../server/audit/document-claims.ts';
import { partsOf } from '../../../server/audit/parts.ts';
import { quantitiesIn } from '../../../server/audit/quantities.ts';
import { testSplit } from '../../../server/audit/split.ts';
import { auditing, verdicts } from '../../support/audited.ts';

const { folder, audit } = auditing();

describe('sentences of a persona against notes', () => {
	it('[AU21] of a sentence that tells of two doings both have to be said', async () => {
		const found = await audit(
			'piano',
			`# The piano tuner

- Loosens the pedal board and varnishes the lid of each instrument
- Oils the hinges and brushes the felt hammers
- Tunes by ear and records the pitch with a tape machine
`,
			[
				['T1', 'I loosen the pedal board of each instrument before I do anything.'],
				['T2', 'The hinges get oiled and I brush the felt hammers.'],
				['T3', 'I tune by ear. The tape machine for the pitch is gone.'],
				['T1', 'No pitch is recorded with the tape machine any more.'],
			],
		);
		expect(found.claims.map(({ verdict }) => verdict)).toEqual(['no-evidence', 'holds', 'outdated']);
		expect(readFileSync(join(folder, 'piano-out/audit.md'), 'utf8')).toContain(
			'Only a part of this is said; nobody tells of “varnishes the lid of each instrument”.',
		);
		expect(partsOf('Prints forms and labels.')).toHaveLength(1);
		expect(partsOf('The forms and the labels are on the shelf.')).toHaveLength(1);
	});

	it('[AU22] what is wished for is not contradicted by its lack, what happens otherwise is avoided, what was is told of then', async () => {
		const by = verdicts(
			await audit(
				'lock',
				`# The lock keeper

- Wants a radio link to the barges
- Checks the sluice so that the meadow does not flood
- Used to be a carpenter on sailing boats
- Barge crews mostly wave at the keeper
- Rafts pass before noon
`,
				[
					['L1', 'There is no radio link to the barges, I shout.'],
					['L2', 'I check the sluice, otherwise the meadow floods.'],
					['L3', 'I was a carpenter on sailing boats until my back gave in.'],
					['L1', 'Hardly any raft passes before noon.'],
					['L2', 'Hardly any barge crew waves at the keeper.'],
				],
			),
		);
		expect(by['Wants a radio link to the barges']).not.toMatch(/outdated|contradicted/u);
		expect(by['Checks the sluice so that the meadow does not flood']).toBe('holds');
		expect(by['Used to be a carpenter on sailing boats']).toBe('holds');
		expect(by['Rafts pass before noon']).toBe('contradicted');
		expect(by['Barge crews mostly wave at the keeper']).toBe('contradicted');
	});

	it('[AU23] numbers and shares in words are figures, a quarter is no month, a weekday is told by a weekday', async () => {
		expect(quantitiesIn('It takes an hour and a half')).toEqual([{ value: 90, unit: 'minute' }]);
		expect(quantitiesIn('two and a half hours, or ninety-five minutes')).toEqual([
			{ value: 150, unit: 'minute' },
			{ value: 95, unit: 'minute' },
		]);
		expect(quantitiesIn('Sixteen ropes')).toEqual([{ value: 16, unit: 'rope' }]);
		expect(quantitiesIn('Half of the crew, two in five guests, a third of the rooms')).toEqual([
			{ value: 50, unit: 'percent' },
			{ value: 40, unit: 'percent' },
			{ value: 33, unit: 'percent' },
		]);
		expect(isOtherPeriod('at the end of each month', 'once a quarter')).toBe(true);
		expect(isOtherPeriod('monthly', 'every month')).toBe(false);
		const by = verdicts(
			await audit('organ', '# The organist\n\n- Practises the pedals on Thursdays\n- Teaches nine pupils\n', [
				['O1', 'I practise the pedals when the church is empty.'],
				['O2', 'Nine pupils come to me.'],
				['O3', 'The bellows leak.'],
			]),
		);
		expect(Object.values(by)).toEqual(['no-evidence', 'holds']);
	});

	it('[AU24] that somebody does a thing alone is carried by such a word, and who does it in pairs speaks against it', async () => {
		const said = `# The climber in the park

- Inspects the old oaks alone
- Ropes the heavy branches on her own
`;
		expect(
			Object.values(
				verdicts(
					await audit('oaks', said, [
						['C1', 'We inspect the old oaks in pairs.'],
						['C2', 'Two of us inspect the old oaks, that is the rule.'],
						['C3', 'I rope the heavy branches before noon.'],
					]),
				),
			),
		).toEqual(['contradicted', 'no-evidence']);
	});

	it('[AU25] groups that always come back but may be chance are named, and the split is left open', () => {
		const group = (label: string, participants: string[], stability: number) => ({
			id: label as never,
			label,
			participants: participants as never[],
			evidence: [],
			stability,
			verdict: 'no stable archetypes here' as const,
		});
		const people = ['A1', 'A2', 'A3', 'B1', 'B2', 'B3'];
		const evidence = people.map((participant) => ({ id: participant, participant })) as never[];
		const split = (stability: number) =>
			testSplit(
				[group('Nets', people.slice(0, 3), stability), group('Bait', people.slice(3), 0.97)],
				evidence,
				[],
				[],
			);
		expect(split(0.98)).toMatchObject({ verdict: 'not-enough-data', groups: [] });
		expect(split(0.98).reason).toContain('“Nets” (A1, A2, A3) and “Bait” (B1, B2, B3)');
		expect(split(0.8).verdict).toBe('one');
	});

	it('[AU26] the title stands once in the draft; two tools are two claims; who the persona is and a bare month are none', async () => {
		expect(
			claimsOfText(
				'Persona: Ida, keeper of the small zoo behind the station\nMarch 2023\n\nFeeds the otters.',
			).map(({ text }) => text),
		).toEqual(['Feeds the otters.']);
		expect(claimsOfText('## Tools\n\n- Trello and Signal\n').map(({ text }) => text)).toEqual([
			'Trello',
			'Signal',
		]);
		await audit('swan', 'Persona: Ove, rower of the swan boats\n\nOve paints the boats.\n', [
			['R1', 'I paint the boats.'],
		]);
		expect(readFileSync(join(folder, 'swan-out/persona.md'), 'utf8')).toMatch(
			/^# Ove, rower of the swan boats\n\n\*.+\*\n\n- Ove paints the boats\.\n$/u,
		);
		await audit('zoo', '# Ida\n\n- Feeds the otters\n\n## Pains\n\n- The gate squeaks\n', [
			['Z1', 'I feed the otters.'],
			['Z2', 'The gate squeaks.'],
		]);
		const draft = readFileSync(join(folder, 'zoo-out/persona.md'), 'utf8');
		expect(draft.match(/Ida/gu)).toHaveLength(1);
		expect(draft).toContain('## Pains\n\n- The gate squeaks');
	});

	it('[AU27] a time of day is compared by the clock, in four languages', async () => {
		const said: [string, string][] = [
			['The ferry office', 'The ferry office opens at seven'],
			['The kiosk', 'The kiosk closes at 6 pm'],
			['Ropes', 'Coils the ropes at half past four'],
		];
		expect(
			Object.values(
				verdicts(
					await audit('ferry', `# Ole\n\n${said.map(([, text]) => `- ${text}`).join('\n')}\n`, [
						['F1', 'The ferry office opens at nine.'],
						['F2', 'The kiosk closes at six in the evening.'],
						['F3', 'I coil the ropes at half past four.'],
					]),
				),
			),
		).toEqual(['contradicted', 'holds', 'holds']);
		const times = [
			'um halb neun',
			'um 20.30 Uhr',
			'a las 8:30',
			'à 8 h 30',
			'at half past eight',
			'from two at night until 8:30',
		];
		for (const text of times)
			expect(quantitiesIn(text), text).toContainEqual({ value: 8.5, unit: 'o’clock' });
		for (const text of ['at six sites', 'um zwei Prozent', 'down to five', 'at 3 in the list', 'a 7.5 of 10'])
			expect(
				quantitiesIn(text).filter(({ unit }) => unit === 'o’clock'),
				text,
			).toEqual([]);
	});

	it('[AU28] “only one” is a count, another count of what somebody has speaks against it, and one of a few who are busy does not', async () => {
		expect(
			Object.values(
				verdicts(
					await audit(
						'quarry',
						'# Nils\n\n- Rents only one crane\n- Leads nine drillers\n- Keeps a single dog\n',
						[
							['Q1', 'We have three cranes, all rented.'],
							['Q2', 'Two drillers were ill on Monday.'],
							['Q3', 'There are four dogs in the yard.'],
						],
					),
				),
			),
		).toEqual(['contradicted', 'no-evidence', 'contradicted']);
	});

	it('[AU31] which of two is more has to be said; only two is a count; a weekday says how often; hundreds and other languages count', async () => {
		expect(
			Object.values(
				verdicts(
					await audit(
						'stall',
						'# Rosa\n\n- Sells more plums on rainy days than on sunny days\n- Has only two crates for the plums\n- Bakes the plum cake on Wednesdays\n',
						[
							['S1', 'Sunny days sell my plums, rainy days do not.'],
							['S2', 'We have two crates for the plums.'],
							['S3', 'Wednesday is when I bake the plum cake.'],
						],
					),
				),
			),
		).toEqual([expect.not.stringMatching('holds'), 'holds', 'holds']);
		expect(quantitiesIn('a hundred and twenty steps')).toEqual([{ value: 120, unit: 'step' }]);
		expect(quantitiesIn('Wir haben nur eine Schleifmaschine')).toEqual([
			{ value: 1, unit: 'schleifmaschine' },
		]);
		expect(quantitiesIn('drei Schleifmaschinen')).toEqual([{ value: 3, unit: 'schleifmaschine' }]);
		expect(quantitiesIn('two full days')).toEqual([{ value: 2880, unit: 'minute' }]);
	});

	it('[AU29] nobody in a place denies what is done there; the least of a kind is denied; what a point is set against need not be said', async () => {
		expect(
			Object.values(
				verdicts(
					await audit(
						'depot',
						'# Kim\n\n- Nobody in the yard greets the drivers\n- The blue crane is the least reliable machine\n- Talks to the harbour by radio, not by letter\n',
						[
							['D1', 'In the yard everybody greets the drivers.'],
							['D2', 'The blue crane is a reliable machine.'],
							['D3', 'I talk to the harbour by radio.'],
						],
					),
				),
			),
		).toEqual(['contradicted', 'contradicted', 'holds']);
	});
});
