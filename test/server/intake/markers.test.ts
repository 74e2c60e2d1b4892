import { describe, expect, it } from 'vitest';
import { readNotes, readStickies } from '../../../server/intake/read-stickies.ts';
import type { EvidenceId } from '../../../shared/ids.ts';
import type { StickySnapshot } from '../../../shared/sticky.ts';
import { readQuotes } from './files.ts';
import { options, section, sticky } from './helpers.ts';

/** Who each of these notes of one board is from, in their order. */
function whoSaid(notes: readonly (string | StickySnapshot)[]) {
	const board = notes.map((note, i) => ({
		...(typeof note === 'string' ? sticky(note) : note),
		node: `3:${i}`,
		x: (i % 10) * 700,
		y: Math.floor(i / 10) * 700,
	}));
	const { evidence, places } = readStickies(board, options);
	const byId = new Map(evidence.map(({ id, participant }) => [id, participant]));
	const at = new Map(places.map(({ node, evidence: id }) => [node, byId.get(id) ?? null]));
	return board.map(({ node }) => at.get(node) ?? null);
}

const wall = [
	'I water the seedlings before the bus comes - P1',
	'We borrow the drill from the school - P2',
	'My keys are on three rings (P3)',
	'P4: I never open the second drawer',
	'"Nobody sweeps the ramp" – P2',
];

/** Lines of work, in which P0 to P4 say how urgent something is. */
const work = [
	'P2 - sign-in loops on the tablet',
	'[P1] payments stopped in two shops',
	'(P3) wrong icon in the footer',
	'P1: restart the mail relay',
	'Printing takes minutes (P2)',
	'Outage of the scale – P1',
	'won’t fix - P4',
	'P0: all tills dark',
	'SHOP-19: tax shown twice - P2',
	'Incident P1, over at noon',
	'P1 → P3 after the vendor called',
	'High (P1)',
];

describe('notes in few words', () => {
	it('[IN34] are people’s where nearly all are marked so, though something is broken or wished for', () => {
		const pool = [
			'Changing room cold - P1',
			'Lane ropes broken every Sunday - P2',
			'Timetable wrong online - P3',
			'Add a bench by the slide - P4',
			'Card reader fails - P1',
			'No towel hooks - P2',
		];
		expect(whoSaid(pool)).toEqual(['P1', 'P2', 'P3', 'P4', 'P1', 'P2']);
		expect(
			whoSaid(['(P2) prefers the stairs', '(P1) lost twice in the cellar', '(P3) audio too low']),
		).toEqual(['P2', 'P1', 'P3']);
		const themed = ['Tickets', 'Tickets', 'Parking', 'Parking', 'Slide', 'Slide'].map((name, at) =>
			sticky(pool[at]!, { section: section(name) }),
		);
		expect(whoSaid(themed)).toEqual(['P1', 'P2', 'P3', 'P4', 'P1', 'P2']);
	});

	it('[IN34] are work’s where they say what is to be done, or P0 stands among them', () => {
		expect(
			whoSaid([
				'P1: repair the slide',
				'P2: order hooks',
				'Paint the hall (P3)',
				'Lane ropes broken (P1)',
				'P2: call the plumber',
			]),
		).toEqual([null, null, null, null, null]);
		expect(whoSaid(['Pump down - P0', 'Towel hooks - P3', 'Water cold - P1', 'Bench - P2'])).toEqual([
			null,
			null,
			null,
			null,
		]);
	});

	it('[IN34] are of a person the board knows already, one note at a time too', () => {
		const later = [{ ...sticky('Login fails at the gate - P2'), node: '3:9' }];
		const participantsOf = (people: string[]) =>
			readNotes(later, undefined, new Set(people)).candidates.map(({ participant }) => participant);
		expect(participantsOf([])).toEqual([null]);
		expect(participantsOf(['P1', 'P2'])).toEqual(['P2']);
		expect(participantsOf(['P1'])).toEqual([null]);
	});
});

describe('what a code in a text means', () => {
	it('[IN28] on a board of work P0 to P4 are nobody', () => {
		expect(whoSaid(work)).toEqual(work.map(() => null));
	});

	it.each([
		'P2 - login fails on the tablet',
		'P1: fix the rounding before Friday',
		'Nice to have (P3)',
		'Critical – P0',
		'7.3.1 - P2',
		'Q3 - P2',
		'P0 - the oven is out',
		'(p. 7)',
		'as the handbook says - p. 12',
		'Deliver to Memphis, TN 38',
		'iPhone 14 (P2 display)',
		'Participant 3 did not show up',
		'Respondent 3 of 12',
		'Reminder for P4',
		'They moved it from P3 to P1.',
		'We meet on parking level P2',
	])('[IN28] invents nobody for %j by itself', (text) => {
		expect(whoSaid([text])).toEqual([null]);
	});

	it('[IN28] among people a section of work stays work, unless somebody speaks there', () => {
		const next = { section: section('Next steps') };
		expect(
			whoSaid([
				...wall,
				sticky('P1: new hooks for the keys', next),
				sticky('Buy a second hose - P2', next),
				sticky('I would start with the ramp - P2', next),
			]).slice(wall.length),
		).toEqual([null, null, 'P2']);
		expect(whoSaid(['P1: As a gardener, I want a bell', 'P2: we should share one list'])).toEqual([
			null,
			null,
		]);
		expect(whoSaid([sticky('P1: we need a bell at the gate', next)])).toEqual([null]);
	});

	it('[IN28] a section is of work too where several codes stand, nobody speaks and something is to be done', () => {
		const shed = { section: section('Shed') };
		const list = ['P1: oil the hinges', 'P2: replace the lamp', 'Longer rope (P3)'].map((text) =>
			sticky(text, shed),
		);
		expect(whoSaid([...wall, ...list]).slice(wall.length)).toEqual([null, null, null]);
		const spoken = sticky('I sweep it alone - P1', shed);
		expect(whoSaid([...wall, spoken, list[2]!]).slice(wall.length)).toEqual(['P1', 'P3']);
	});

	it('[IN28] a section named for an urgency names nobody; one named for a person and what they do does', () => {
		const at = (name: string) =>
			whoSaid([sticky('The gate sticks in the rain', { section: section(name) })])[0];
		expect(
			['P1 incidents', 'Must have (P1)', 'P2 bugs', 'Parking P3', 'P3 – ops lead', 'Gespräch P2'].map(at),
		).toEqual([null, null, null, null, 'P3', 'P2']);
	});

	it('[IN28] what people are marked with again and again marks people, whichever letter', () => {
		const notes = [
			'I fold the net by feel - U3',
			'U4: my cousin reads me the forecast',
			'The buyer rings at five (U3)',
			'We weigh twice [U5]',
			'Ice runs out first – U4',
			'P2: engine noise',
			'Berth U4',
		];
		expect(whoSaid(notes)).toEqual(['U3', 'U4', 'U3', 'U5', 'U4', null, null]);
		expect(whoSaid(['Meet at U3', 'Line U4 is late', 'Track closed - U3'])).toEqual([null, null, null]);
	});

	it('[IN28] a code at the end without any sign counts where most notes end so', () => {
		const bare = wall.map(
			(text, i) => `${text.replace(/\W*P\d\W*/u, '').replace(/"/gu, '')} P${(i % 3) + 1}`,
		);
		expect(
			whoSaid([...bare, 'The bus stops at gate P2', ...bare.map((text) => `Once more, ${text}`)]),
		).toEqual([...bare.map((_, i) => `P${(i % 3) + 1}`), null, ...bare.map((_, i) => `P${(i % 3) + 1}`)]);
		expect(whoSaid([...wall, 'The ladder is with P2'])[wall.length]).toBeNull();
	});

	it.each([
		['[00:14:05] P2: It takes hours', 'P2'],
		['P1 @04:12 It takes hours', 'P1'],
		['P3 [12:01] It takes hours', 'P3'],
		['P2, night porter: It takes hours', 'P2'],
		['— P6, 54, nights: It takes hours', 'P6'],
		['P5\nIt takes hours', 'P5'],
		['User 6: It takes hours', 'P6'],
		['It takes hours – Proband 6', 'P6'],
		['Utilisatrice 6 : It takes hours', 'P6'],
		['Encuestado 6: It takes hours', 'P6'],
		['It takes hours {P9}', 'P9'],
	])('[IN2] reads %j', (text, participant) => {
		const { evidence } = readStickies([sticky(text)], options);
		expect(evidence[0]).toMatchObject({ participant, text: 'It takes hours' });
	});

	it('[IN14] notes that are no wider head a column too where notes that name nobody stand close below', () => {
		const column = (head: string, x: number) => [
			sticky(head, { x, y: 0 }),
			...[1, 2, 3].map((n) =>
				sticky(`${head.slice(-4)} keeps ${n} lists on the wall`, { x, y: n * 260, width: 240, height: 240 }),
			),
		];
		const board = [...column('TN1 · Küchenhilfe', 0), ...column('TN2 · Fahrerin', 320)].map((note, i) => ({
			...note,
			node: `4:${i}`,
			width: 240,
			height: 240,
		}));
		const { evidence, keptApart } = readStickies(board, options);
		expect(keptApart.map(({ reason }) => reason)).toEqual(['header', 'header']);
		expect(evidence.map(({ participant }) => participant)).toEqual(['P1', 'P1', 'P1', 'P2', 'P2', 'P2']);
	});

	it('[IN2] a legend names colours in German, Spanish and French too', () => {
		for (const legend of [
			'Legende: gelb = P7, grün = P8',
			'amarillo = P7, verde = P8',
			'jaune = P7, vert = P8',
		]) {
			expect(whoSaid([legend, sticky('The gate sticks', { fill: '#FFE299' })])[1]).toBe('P7');
		}
	});

	it('[IN28] who a note is known to be from is read off it whatever it is brought in with', () => {
		const note = sticky('Printing takes minutes (P2)', { node: '5:1', evidence: 'ev_1' as EvidenceId });
		const board = [note, ...work.map((text, i) => sticky(text, { node: `5:${i + 2}` }))];
		const { evidence } = readStickies(board, { ...options, known: new Map([[note.evidence!, 'P2']]) });
		expect(evidence[0]).toMatchObject({ participant: 'P2', text: 'Printing takes minutes' });
	});
});

describe('codes in the texts of a table', () => {
	const lines = ['I fold the net by feel - P1', 'P2: we weigh twice', 'My cousin reads it to me (P1)'];
	const people = async (header: string, row: (text: string, i: number) => string) => {
		const table = `${header}\n${lines.map((text, i) => row(text, i)).join('\n')}\n`;
		return (await readQuotes(table)).evidence.map(({ participant }) => participant);
	};

	it('[IN29] name people in a list of quotes that leaves it to them', async () => {
		expect(await people('id,text', (text, i) => `r${i},${text}`)).toEqual(['P1', 'P2', 'P1']);
		expect(await people('id,text,participant', (text, i) => `r${i},${text},`)).toEqual(['P1', 'P2', 'P1']);
	});

	it('[IN29] name nobody among tickets, and where a column says who it was', async () => {
		const nobody = [null, null, null];
		expect(
			await people('Ticket,Subject,Description,Priority', (text, i) => `${i},Net ${i},${text},P3`),
		).toEqual(nobody);
		expect(await people('id,text,sprint', (text, i) => `r${i},${text},14`)).toEqual(nobody);
		expect(await people('id,text,participant', (text, i) => `r${i},${text},${i === 1 ? 'K9' : ''}`)).toEqual([
			null,
			'K9',
			null,
		]);
	});

	it('[IN29] name nobody in a list of work', async () => {
		const table = `id,text\n${work.map((text, i) => `r${i},"${text}"`).join('\n')}\n`;
		expect((await readQuotes(table)).evidence.map(({ participant }) => participant)).toEqual(
			work.map(() => null),
		);
	});
});

describe('codes in texts and documents', () => {
	const people = async (name: string, text: string) => [
		...new Set((await readQuotes(text, name)).evidence.map(({ participant }) => participant)),
	];

	it.each([
		[
			'retro.txt',
			'P1: payments down in two shops\nP2: printer drops a line\nP1: restart the relay\nP2: login loops\nP2: add an alarm\n',
		],
		[
			'incident.md',
			'# P1 incident of 3 May\n\n- 07:40 checkout down\n\n## Follow-up\n\n- P2: alert on queue length\n',
		],
		['backlog.md', '# Backlog\n\n## P1\n\n- Faster search\n\n## P2\n\n- Dark theme\n'],
		['mail.txt', 'The team met on Monday. P1 of the week was the outage.\n\nSee p. 12 of the report.\n'],
		['visit.txt', '- Wish: a longer rope\n- Wish: a lamp at the gate\n- Pain: the ladder is steep\n'],
		['besuch.txt', 'Problem: Der Schlüssel fehlt\nWunsch: eine Lampe\nProblem: Niemand hört die Klingel\n'],
	])('[IN28] %s names nobody', async (name, text) => {
		expect(await people(name, text)).toEqual([null]);
	});

	it.each([
		[
			'visits.md',
			'# Visits\n\n## P1 – lock keeper\n\n- The sluice sticks\n\n## P2 – skipper\n\n- I call ahead\n',
			['P1', 'P2'],
		],
		['harbour.md', '# Interview P4, harbour office\n\n- I wait for the tide table\n', ['P4']],
		['group.txt', 'P1: The bell is out of reach.\nP2: For me too.\nP1: Mine is broken.\n', ['P1', 'P2']],
		[
			'talk.txt',
			'Interviewer: How do you start?\nP1: The login fails.\nInterviewer: And then?\nP1: It is down for hours.\n',
			['P1'],
		],
	])('[IN28] %s names those who speak', async (name, text, who) => {
		expect(await people(name, text)).toEqual(who);
	});
});
