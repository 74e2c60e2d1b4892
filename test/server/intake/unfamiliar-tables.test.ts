import { describe, expect, it } from 'vitest';
import { previewFile } from '../../../server/intake/files/preview-file.ts';
import { fileOf, readAll } from './files.ts';
import { refusalIn } from './helpers.ts';

const look = (name: string, text: string) => previewFile(fileOf(name, text), name);
const rolesIn = async (name: string, text: string) =>
	(await look(name, text)).columns.map(({ name: column, role }) => [column, role]);

const asked = [
	'Zeitstempel,Wie gut war die Führung? (1-5),Was hat Ihnen gefehlt?,Was war schön?,Dürfen wir Sie zitieren?',
	'2024/05/03 09:12:00 AM MESZ,4,Mehr Bänke im ersten Raum.,Das Licht am Eingang.,ja',
	'2024/05/03 01:40:00 PM MESZ,2,Ein Aufzug für meine Mutter.,,nein',
	'2024/05/04 11:05:00 AM GMT+2,5,,Alles!,ja',
	'2024/05/04 02:00:00 PM MESZ,1,Schilder auf Polnisch.,nichts,nur ohne Namen',
].join('\n');

describe('tables nobody has seen before', () => {
	it('[IN30] a column of names or numbers of people is not read, whatever its header says', async () => {
		const deals = [
			'Deal,Whom we talk to,Reach,Stage,What stands in the way',
			'Vans,Elsa Norrbo,elsa@n.example,Open,The dispatcher wants it to work without a network.',
			'Pilot,Hemi Parata,+44 7700 900101,Open,They count the pallets on paper and lose some.',
			'Depot,Nerea Haro,+44 7700 900102,Lost,Our export had no lot numbers in it at all.',
		].join('\n');
		expect(await rolesIn('deals.csv', deals)).toEqual([
			['Deal', 'attribute'],
			['Whom we talk to', 'personal'],
			['Reach', 'personal'],
			['Stage', 'stage'],
			['What stands in the way', 'text'],
		]);
	});

	it('[IN30] the code of somebody the table is about is the participant', async () => {
		const left =
			'Leaver ref\tLast day\tWhy did you go?\tCome back? (1 = never, 5 = gladly)\nL-1\t2024-02-01\tNobody asked the drivers about the new routes.\t2\nL-2\t2024-02-03\tMy shift was swapped three times.\t5\n';
		expect(await look('left.tsv', left)).toMatchObject({
			kind: 'exit',
			columns: [{ role: 'participant' }, { role: 'date' }, { role: 'text' }, { role: 'score' }],
		});
		const { items } = await readAll(fileOf('left.tsv', left), 'left.tsv');
		expect(items.map(({ participant, score, scale }) => [participant, score, scale?.most])).toEqual([
			['L-1', 2, 5],
			['L-2', 5, 5],
		]);
	});

	it('[IN30] short answers to an open question are texts, and a non-answer is none', async () => {
		const { items } = await readAll(fileOf('f.csv', asked), 'f.csv');
		expect(items.map(({ text }) => text)).toEqual([
			'Mehr Bänke im ersten Raum.',
			'Das Licht am Eingang.',
			'Ein Aufzug für meine Mutter.',
			'Alles!',
			'Schilder auf Polnisch.',
		]);
	});

	it('[IN37] who refuses only to be quoted comes in as notes only, and a notice says so', async () => {
		const { items, apart, notices } = await readAll(fileOf('f.csv', asked), 'f.csv');
		expect(apart).toEqual([]);
		expect(items.filter(({ notesOnly }) => notesOnly).map(({ locator }) => locator)).toEqual(['line 3']);
		expect(notices).toContain(
			'Rows that say no under “Dürfen wir Sie zitieren?” come in and are never quoted.',
		);
		expect(notices).toContain('May be used, but not quoted: 1 row.');
	});

	it.each([
		['Consent', 'yes', 'quoted'],
		['Consent', 'Used in the report ok, but no direct quotes', 'notes-only'],
		['Consent', 'paraphrase only please', 'notes-only'],
		['Consent', 'no', 'refused'],
		['Consent', 'No, please do not use or quote any of it', 'refused'],
		['Quotable?', 'N', 'notes-only'],
		['OK to quote?', 'no', 'notes-only'],
		['Consent to use and quote', 'no', 'refused'],
		['Einwilligung', 'nur sinngemäß', 'notes-only'],
		['Freigabe', 'nicht wörtlich', 'notes-only'],
		['Freigabe', 'nein', 'quoted'],
		['Zitatfreigabe', 'nein', 'notes-only'],
		['Consentement', 'oui, sans citation', 'notes-only'],
		['Peut-on vous citer ?', 'non', 'notes-only'],
		['Consentimiento', 'sin citas textuales', 'notes-only'],
		['¿Podemos citarle?', 'no', 'notes-only'],
		['Blocker', 'no quote from the supplier yet', 'quoted'],
	])('[IN37] [IN31] under “%s” “%s” is %s', async (column, cell, expected) => {
		const table = `participant;text;${column}\nP1;The till freezes when two coupons are scanned;${cell}\n`;
		const { items, apart } = await readAll(fileOf('c.csv', table), 'c.csv');
		const got = apart.length > 0 ? 'refused' : items[0]!.notesOnly ? 'notes-only' : 'quoted';
		expect(got).toBe(expected);
	});

	it('[IN31] who says no to any use is kept apart, and a notice says how to take them in', async () => {
		const asked = [
			'Zeit;Zufriedenheit;Was fehlt?;Noch etwas?;Einwilligung zur Nutzung',
			'2024-05-03;4;Mehr Bänke im ersten Raum.;;ja',
			'2024-05-03;2;Das Licht am Eingang ist aus.;;nein',
		].join('\n');
		const { apart, notices } = await readAll(fileOf('f.csv', asked), 'f.csv');
		expect(apart).toEqual([{ ref: 'line 3', reason: 'consent-refused', excerpt: '' }]);
		expect(notices).toContain(
			'Rows that say no under “Einwilligung zur Nutzung” are kept apart. To bring them in, choose “Not read” for the column.',
		);
		const roles = ['date', 'score', 'text', 'text', 'none'] as const;
		const all = await readAll(fileOf('f.csv', asked), 'f.csv', { roles });
		expect(all.apart).toEqual([]);
		const marketing = 'text,Marketing consent\nThe shelf is empty again today,no\nI like the new till,no\n';
		expect((await readAll(fileOf('m.csv', marketing), 'm.csv')).apart).toEqual([]);
	});

	it('[IN9] a clock may be named by its short name', async () => {
		const { items } = await readAll(fileOf('f.csv', asked), 'f.csv');
		expect(items.map(({ date }) => date)).toEqual([
			'2024-05-03T09:12:00+02:00',
			'2024-05-03T09:12:00+02:00',
			'2024-05-03T13:40:00+02:00',
			'2024-05-04T11:05:00+02:00',
			'2024-05-04T14:00:00+02:00',
		]);
	});

	it('[IN35] what stands under “what we saw” is observed, what was told is said', async () => {
		const visits =
			'Visited\tWhat we saw\tWhat they told us\n2024-04-02\tShe walks to the office to print each list\tThe printer here has been dead since winter\n2024-04-03\tTwo screens side by side with one list\tI never know which of them is true\n';
		const { items } = await readAll(fileOf('visits.tsv', visits), 'visits.tsv');
		expect(items.map(({ kind }) => kind)).toEqual(['observed', 'said', 'observed', 'said']);
	});

	it('[IN30] tables of work, customers and leavers are told in other words and languages', async () => {
		const shop =
			'Vorgang;Eröffnet;Melder;Meldung;Dringlichkeit\nW-1;12.03.2024;Jonas Kehl;Die Bühne bleibt auf halber Höhe stehen.;hoch\nW-2;13.03.2024;Birte Sander;Der Plan zeigt die Wagen vom Vorjahr.;mittel\n';
		expect(await look('w.csv', shop)).toMatchObject({
			kind: 'tickets',
			columns: [{ role: 'id' }, { role: 'date' }, { role: 'personal' }, { role: 'text' }, {}],
		});
		const books =
			'Account ID,Seats,Tier,CSM notes\nac_1,40,Pro,Wants lot numbers on the label before they renew.\nac_2,12,Basic,The dispatcher left and nobody logs in any more.\n';
		expect((await look('a.csv', books)).kind).toBe('customers');
		const left =
			'N.º empleado,Motivo de la baja,Comentario\nA-1,Salario,Me fui porque los turnos cambiaban sin avisar.\nA-2,Horario,El programa de rutas fallaba cada semana.\n';
		expect(await look('b.csv', left)).toMatchObject({
			kind: 'exit',
			columns: [{ role: 'participant' }, { role: 'reason' }, { role: 'text' }],
		});
		const reviews =
			'title,review,stars\nmeh,The sleep timer never stops while I drive.,4\nagain,Downloads vanish when I change phones.,1\n';
		expect((await rolesIn('r.csv', reviews))[0]).toEqual(['title', 'attribute']);
	});

	it('[IN30] a log of a game is usage', async () => {
		const log = `player;when;what\n${Array.from({ length: 30 }, (_, i) => `u${i % 7};2024-04-02 10:${10 + i};${['die', 'save', 'open_shop'][i % 3]!}`).join('\n')}\n`;
		expect(await look('dump.csv', log)).toMatchObject({
			kind: 'usage',
			columns: [{ role: 'user' }, { role: 'date' }, { role: 'event' }],
		});
	});

	it('[IN30] notes with what patients are called beside them are a table of customers', async () => {
		const patients =
			'Patient no,First name,Last name,Mobile,Plan,Remarks\nD-1,Ayo,Balogun,07700 900101,Family,She always rings because the link has run out.\nD-2,Pia,Lund,07700 900102,Single,Brings a paper calendar and asks us to write it in.\n';
		expect((await look('patients.csv', patients)).kind).toBe('customers');
	});

	it('[IN19] prose with a comma in its first line is no table', async () => {
		const wall =
			'Afternoon at the town library, 12 June\n\nThe holds are sorted by surname, so everybody sees who reads what.\nWe know the regulars and skip the card, and then the count is off\nNobody told me how to renew a card\n';
		expect((await look('wall.txt', wall)).format).toBe('text');
	});

	it('[IN8] a header without rows says so, and bytes that are no text are called that', async () => {
		expect((await look('h.csv', 'id,text,participant\n')).notices).toEqual([
			'There is no row below the header.',
		]);
		const bytes = Uint8Array.from({ length: 400 }, (_, i) => (i * 151 + 7) % 256);
		const path = fileOf('b.csv', bytes);
		expect((await refusalIn(previewFile(path, 'b.csv'))).message).toContain('b.csv is not a text file.');
	});
});
