import { beforeAll, describe, expect, it } from 'vitest';
import { Doc } from 'yjs';
import { boardHeard } from '../../plugin/ui/board-heard.ts';
import { createBoardReader } from '../../plugin/ui/board-reader.ts';
import { emptyBoard } from '../../plugin/ui/state.ts';
import { learn } from '../../plugin/ui/strings.ts';
import { decisionView } from '../../server/decisions/decision-view.ts';
import { toBoardJson } from '../../server/pipeline/board-json.ts';
import { formArchetypes } from '../../server/pipeline/form-archetypes.ts';
import { groupEvidence } from '../../server/pipeline/group-evidence.ts';
import { writePersonas } from '../../server/pipeline/write-personas.ts';
import type { Mark, StoredDecision } from '../../server/storage/decision-store.ts';
import { decisionSheet } from '../../server/tradeoff/decision-sheet.ts';
import { type BoardSnapshot, boardMap } from '../../shared/board-doc.ts';
import { editOf } from '../../shared/card.ts';
import { claimText, type Segment } from '../../shared/claim.ts';
import type { DecisionView } from '../../shared/decision-api.ts';
import type { Evidence } from '../../shared/evidence.ts';
import { effectiveGrouping } from '../../shared/grouping.ts';
import { personaViews } from '../../shared/persona-view.ts';
import { boardHeard as libraryHeard } from '../../words/board-heard.ts';
import { wholeCatalogue } from '../../words/catalogues.ts';
import { earOf } from '../../words/ears.ts';
import { type Hear, hearAround } from '../../words/hear.ts';
import type { Language } from '../../words/languages.ts';
import { saidIn } from '../../words/said.ts';
import { customers, groupedSample, usage } from '../server/synthesis/sample.ts';
import { spoken } from '../support/evidence.ts';
import { fc } from '../support/properties.ts';

type Other = Exclude<Language, 'en'>;
const others = Object.keys(saidIn) as Other[];
const boardEar = (language: Other): Hear => earOf('board', language);
const ears = { de: boardEar('de'), es: boardEar('es'), fr: boardEar('fr'), ja: boardEar('ja') };

type Made = { evidence: readonly Evidence[]; board: BoardSnapshot };
async function written(
	evidence: readonly Evidence[],
	groups: Pick<Awaited<ReturnType<typeof groupEvidence>>, 'themes' | 'members'>,
	used: { usage: typeof usage; customers: typeof customers },
): Promise<Made> {
	const grouping = effectiveGrouping(groups.themes, groups.members, []);
	const about = { evidence, grouping, ...used, seed: 1 };
	const formed = await formArchetypes({ ...about, previous: [] });
	const previous = { personas: [], claims: [], edits: new Map() };
	const { personas, claims } = await writePersonas({ ...about, ...formed, previous });
	const { archetypes, tensions } = formed;
	const { themes, members } = groups;
	return { evidence, board: { ...emptyBoard, themes, members, archetypes, tensions, personas, claims } };
}
/** A board of notes that four people gave, nothing else. */
async function boardOf(...notes: string[]): Promise<Made> {
	const evidence = notes.map((text, at) => spoken(`ev_${at}`, text, `P${(at % 4) + 1}`));
	const previous = { themes: [], members: new Map() };
	const groups = await groupEvidence({ evidence, moves: [], previous, seed: 1, embedder: null });
	return written(evidence, groups, { usage: [], customers: [] });
}

let sample: Made;
beforeAll(async () => {
	const grouped = await groupedSample();
	sample = await written(grouped.evidence, grouped, { usage, customers });
});

const quotesOf = (text: readonly Segment[]): string[] =>
	text.flatMap((part) => (typeof part === 'string' ? [] : [JSON.stringify(part)])).sort();
const ownWords = (text: readonly Segment[]): string =>
	text.map((part) => (typeof part === 'string' ? part : '◆')).join('');
/** Numbers of a sentence, whatever separates their decimals. */
const numbersOf = (text: readonly Segment[]): string[] =>
	(ownWords(text).match(/\d+(?:[.,]\d+)?/gu) ?? []).map((number) => number.replace(',', '.')).sort();
/** Words that stand between what is told, not in names of themes, features and tasks. */
const english =
	/\b(?:people|they|them|teams may|believes?|used|needs?|none|others|speaks?|heard|wants?|during|after|again|fewer|mixed notes|the|of|when|voice|says?)\b/iu;

describe('what the built-in engine writes, in another language', () => {
	it.each(others)('[WO15] no sentence, name or label of the sample is left in English: %s', (language) => {
		const hear = ears[language];
		const left = sample.board.claims.flatMap(({ text }) => {
			const heard = ownWords(hearAround(text, hear)).replace(/[„«「][^“»」]*[“»」]/gu, '');
			return english.test(heard) ? [heard] : [];
		});
		const { themes, personas, tensions } = boardHeard(sample.board, hear);
		const told = [
			...themes.map(({ criterion }) => criterion),
			...personas.map(({ name }) => name),
			...tensions.map(({ about }) => about.split(': ').at(-1)!),
		];
		expect([...left, ...told.filter((text) => english.test(text))]).toEqual([]);
		expect(sample.board.claims.length).toBeGreaterThan(60);
	});

	it.each(others)('[WO15] it keeps every quote and every number of the sample: %s', (language) => {
		for (const { text } of sample.board.claims) {
			const heard = hearAround(text, ears[language]);
			// "Four fifths" is a number where a language writes it as one.
			const spelled = /four fifths/u.test(ownWords(text)) && language === 'ja' ? ['4', '5'] : [];
			expect(quotesOf(heard)).toEqual(quotesOf(text));
			const ordinal = /^(?:First|Second|Third|Fourth) for now/u.exec(ownWords(text));
			if (ordinal === null || language !== 'ja')
				expect(numbersOf(heard)).toEqual([...numbersOf(text), ...spelled].sort());
		}
	});

	it.each(others)(
		'[WO15] whatever stands in its places, a quote is there once and untouched: %s',
		(language) => {
			const told = Object.keys(saidIn[language].board).filter((english) => english.includes('“{'));
			fc.assert(
				fc.property(
					fc.constantFrom(...told),
					fc.string({ maxLength: 20 }),
					fc.integer({ min: 2, max: 999 }),
					(english, said, number) => {
						const pieces = english
							.split(/(?<=“)\{\w+\}(?=”)/u)
							.flatMap((part, at): (string | { said: string })[] => [
								...(at === 0 ? [] : [{ said: `${said} ${at}` }]),
								part.replace(/\{\w\}/gu, String(number)).replace(/\{\w+\}/gu, 'night shift'),
							]);
						const quotes = pieces.filter((piece) => typeof piece !== 'string');
						const heard = hearAround(pieces, ears[language]).filter((piece) => typeof piece !== 'string');
						expect(new Set(heard)).toEqual(new Set(quotes));
						expect(heard.length).toBe(quotes.length);
					},
				),
				{ numRuns: 300 },
			);
		},
	);

	it('[WO15] a German board', async () => {
		const { board } = await boardOf(
			'Der Dienstplan kommt immer zu spät',
			'Den Dienstplan sehe ich erst am Freitag',
			'Ohne Plan kann ich nicht tauschen',
			'Den Plan schicken sie als Foto',
			'Tauschen geht nur über die Chefin',
			'Wer tauschen will, ruft herum',
			'Der Dienstplan hängt nur in der Küche',
			'Beim Tauschen fragt mich niemand',
		);
		const heard = boardHeard(board, ears.de);
		expect(heard.personas.map(({ name }) => name)).toEqual(
			board.personas.map(({ name }) =>
				name.replace(/^The (.+) person$/u, 'Die „$1“-Person').replace(/^Group (\d)$/u, 'Gruppe $1'),
			),
		);
		expect(heard.personas.map(({ name }) => name)).toContain('Die „Dienstplan“-Person');
		for (const { criterion } of heard.themes) expect(criterion).toMatch(/^Notizen, die .+ erwähnen\.$/u);
		const sentences = heard.claims.map(({ text }) => ownWords(text));
		expect(sentences).toContainEqual(
			expect.stringMatching(/^Vorerst Platz eins, nach der Zahl der Gehörten: /u),
		);
		expect(sentences.filter((text) => english.test(text))).toEqual([]);
	});

	it('[SN12] [WO15] a German board tells what makes it hard and how people get by, in their words', async () => {
		const notes = [
			'Mich nervt, dass der Dienstplan erst am Freitag kommt',
			'Niemand sagt Bescheid, wenn der Dienstplan sich ändert',
			'Den Dienstplan schreibe ich von Hand auf einen Zettel',
			'Der Dienstplan hängt in der Küche, ich fotografiere ihn ab',
			'Das Programm stürzt beim Tauschen ab und ich verliere Stunden',
			'Beim Tauschen ist es umständlich, alle anzurufen',
			'Wer tauschen will, fragt in der WhatsApp-Gruppe',
			'Jeden Tausch muss erst die Chefin genehmigen',
		];
		const { board, evidence } = await boardOf(...notes);
		const texts = new Map(evidence.map(({ id, text }) => [id, text]));
		const claims = boardHeard(board, ears.de).claims.map(({ text }) =>
			claimText(text, (id) => texts.get(id)),
		);
		expect(claims).toContain('„Niemand sagt Bescheid, wenn der Dienstplan sich ändert“');
		expect(claims.join('\n')).toMatch(/braucht im Produkt, was jetzt ein Umweg leistet: „/u);
		const quotes = claims.flatMap((text) => /„([^“]{20,})“/u.exec(text)?.[1] ?? []);
		expect(quotes.length).toBeGreaterThan(3);
		for (const quote of quotes)
			expect(notes.some((note) => note.includes(quote.replace(/ …$/u, '')))).toBe(true);
	});

	it('[WO15] a Japanese board', async () => {
		const { board } = await boardOf(
			'シフト表が遅い',
			'シフト表は金曜日に見る',
			'交代は電話で頼む',
			'交代の承認が遅い',
			'シフト表は写真で届く',
			'交代は店長だけが決める',
			'シフト表が台所にある',
			'交代を頼む人がいない',
		);
		const heard = boardHeard(board, ears.ja);
		for (const { name } of heard.personas) expect(name).toMatch(/^(?:「.+」の[人声]|グループ \d)$/u);
		for (const { criterion } of heard.themes) expect(criterion).not.toMatch(/[a-z]{3}/u);
		const sentences = heard.claims.map(({ text }) => ownWords(text));
		expect(sentences).toContainEqual(expect.stringMatching(/^話を聞いた数では当面 1 位：/u));
		expect(sentences.filter((text) => english.test(text))).toEqual([]);
	});

	it('[WO15] the board reads in its language once the words are here, and in another as soon as it is given one', () => {
		const doc = new Doc();
		const [persona] = sample.board.personas;
		boardMap(doc, 'personas').set(persona!.id, persona);
		boardMap(doc, 'meta').set('language', 'de');
		const read = createBoardReader(doc);
		const name = (): string => read().personas[0]!.name;
		expect(name()).toBe(persona!.name);
		learn('de', wholeCatalogue('panel', 'de'));
		expect(name()).toMatch(/^Die „/u);
		expect(read()).toBe(read());
		learn('fr', wholeCatalogue('panel', 'fr'));
		boardMap(doc, 'meta').set('language', 'fr');
		expect(name()).toMatch(/ «\s/u);
	});

	it('[WO15] a sentence that somebody changes in German keeps what people said as it is', () => {
		const texts = new Map(sample.evidence.map(({ id, text }) => [id, text]));
		const lookup = { textOf: texts.get.bind(texts), participantOf: () => null, stickyOf: () => undefined };
		const who = { by: 'Ana', at: 1 };
		const edits = personaViews(boardHeard(sample.board, ears.de)).flatMap((persona) =>
			persona.claims.flatMap(({ id, text }) => {
				const drawn = `${claimText(text, lookup.textOf)}  [P1 · P2]`;
				expect(editOf(id, drawn, persona, lookup, who)).toBeNull();
				const edit = editOf(id, drawn.replace('Leuten', 'Personen'), persona, lookup, who);
				return edit?.type === 'text' ? [{ text, edit }] : [];
			}),
		);
		expect(edits.length).toBeGreaterThan(20);
		for (const { text, edit } of edits) {
			expect(quotesOf(edit.text)).toEqual(quotesOf(text));
			expect(ownWords(edit.text)).toContain('Personen');
		}
	});

	it.each(others)('[WO16] a decision is weighed on the canvas in the board’s language: %s', (language) => {
		const hear = ears[language];
		const { board, evidence } = sample;
		const json = toBoardJson({
			evidence,
			grouping: effectiveGrouping(board.themes, board.members, []),
			archetypes: board.archetypes,
			personas: personaViews(board),
			tensions: board.tensions,
			rejected: [],
		});
		const options = [
			['o1', 'Tools', 'Find cover before the doors open when somebody is sick'],
			['o2', 'Export check', 'Get the right rate on the right hours'],
			['o3', 'Auto-fill', 'Cut front-desk hours when membership drops'],
		] as const;
		const [first, second] = board.personas;
		const mark = { person: 'p', label: 'Ana', option: 'o1', persona: '' as const, score: null, text: null };
		const view = decisionView(
			{
				id: 'de_1',
				body: {
					question: 'Which one first?',
					options: options.map(([id, title, need]) => ({ id, title, needs: [need] })),
				},
				state: 'revealed',
				madeBy: 'Ana',
				madeAt: new Date(0),
				record: { choice: 'o1', by: 'Ana', at: '2026-11-23T10:00:00Z' } as DecisionView['record'],
			} as StoredDecision,
			[
				{ ...mark, kind: 'vote' },
				{ ...mark, kind: 'dissent', text: 'counted by hand, of all people' },
				{ ...mark, kind: 'cell', persona: first!.id, score: -2 },
				{ ...mark, kind: 'cell', persona: second!.id, score: 1, text: 'nobody' },
				{ ...mark, kind: 'rating', persona: first!.id, score: -2 },
				{ ...mark, kind: 'rating', person: 'q', label: 'Ben', persona: first!.id, score: 2 },
			] as Mark[],
			json,
			'',
		);
		const before = decisionSheet('sh_1', view.found!, board, view);
		const [sheet] = boardHeard({ ...board, sheets: [before] }, hear).sheets;
		const theirs = sheet!.lines.filter(({ asWritten }) => asWritten).map(({ text }) => text[0]);
		expect(theirs).toEqual(expect.arrayContaining(['nobody', 'Ana: counted by hand, of all people']));
		const heads = Object.values(sheet!.table!.cells).map(({ text }) => text.split('\n')[0]);
		expect(heads).toEqual(expect.arrayContaining(options.map(([, title]) => title)));
		// Names of options and people's words stand in marks; our own words are all of the other language.
		const plain = (text: string): string => text.replace(/[„«「“][^“”»」]*[“”»」]/gu, '');
		const own = [
			...sheet!.lines.filter(({ asWritten }) => !asWritten).map(({ text }) => plain(ownWords(text))),
			...Object.values(sheet!.table!.cells).flatMap(({ text, foot = '' }) => [
				text.split('\n').at(-1)!,
				foot,
			]),
		];
		const left =
			/\b(?:wins|quotes|measurements|confidence|evidence|hypothesis|cost of|weighs|leads|by|piece|serves|needs|helps|eases|decided for|differ|would change)\b/iu;
		expect(own.filter((text) => english.test(text) || left.test(text))).toEqual([]);
		expect(own.join(' ')).toMatch(/50\s%|\d+\s%/u);
		expect(sheet!.lines.map(({ text }) => quotesOf(text))).toEqual(
			before.lines.map(({ text }) => quotesOf(text)),
		);
	});

	it.each(others)('[WO16] a reason of several sentences is said in each of them: %s', (language) => {
		const quotes = [{ said: 'Never. Not once.' }, { said: 'I always ask. Then I do it' }];
		const placed =
			'Bears on their place: First for now, by how many were heard: 9 of 40 notes. Another group has as many people, so notes decide the place.';
		for (const reason of [
			[
				'Sides with some of them: Teams may believe that they all want the same. One note: “',
				quotes[0]!,
				'” Another: “',
				quotes[1]!,
				'”',
			],
			[
				'Serves their main job: Be seen by others like this: “',
				quotes[0]!,
				'” 3 of 8 people speak of how others see them.',
			],
			[placed],
		]) {
			const heard = hearAround(reason, ears[language]);
			const own = heard.filter((piece) => typeof piece === 'string').join(' ');
			expect(own).not.toMatch(english);
			expect(own).not.toMatch(/Another|One note|main job|Sides|Bears/u);
			const said = (pieces: typeof reason) => pieces.filter((piece) => typeof piece !== 'string');
			expect(new Set(said(heard))).toEqual(new Set(said(reason)));
		}
	});

	it('[WO15] what a person wrote stays, even in the machine’s own words, on the board and in the library', () => {
		const { board, evidence } = sample;
		const [persona] = board.personas;
		const claim = board.claims.find((one) => one.persona === persona!.id)!;
		const who = { by: 'Ana', at: 1 };
		const text = ['Feel proud: “', ...claim.text.filter((part) => typeof part !== 'string').slice(0, 1), '”'];
		const { id, field, order, citations } = claim;
		const edits: BoardSnapshot['edits'] = new Map([
			[
				`text:${id}`,
				{ type: 'text', claim: id, persona: persona!.id, field, order, text, citations, ...who },
			],
			[`name:${persona!.id}`, { type: 'name', persona: persona!.id, name: 'The night person', ...who }],
		]);
		const views = personaViews(boardHeard({ ...board, edits }, ears.de));
		const view = views.find((one) => one.id === persona!.id)!;
		expect(view.name).toBe('The night person');
		expect(view.claims.find((one) => one.id === id)!.text).toEqual(text);

		const { themes, members, archetypes, tensions } = board;
		const json = toBoardJson({
			evidence,
			grouping: effectiveGrouping(themes, members, [
				{ type: 'rename', theme: themes[0]!.id, label: 'Mixed notes', ...who },
			]),
			archetypes,
			personas: personaViews({ ...board, edits }),
			tensions,
			rejected: [],
		});
		const shown = libraryHeard(json, ears.de);
		const card = shown.personas.find((one) => one.id === persona!.id)!;
		expect(card.name).toBe('The night person');
		expect(card.claims.find((one) => one.id === id)!.text).toMatch(/^Feel proud: “/u);
		expect(shown.themes.find((one) => one.id === themes[0]!.id)!.label).toBe('Mixed notes');
		const counted = card.claims.filter((one) => one.author === 'machine').map((one) => one.text);
		expect(counted).toContainEqual(expect.stringMatching(/^\d von \d Leuten .+: „[^“]+“$/u));
	});
});
