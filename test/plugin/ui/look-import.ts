import type { FileOnItsWay, PanelState } from '../../../plugin/ui/state.ts';
import { AppError } from '../../../shared/errors.ts';
import type { FilePreview, QualityReport } from '../../../shared/import.ts';
import type { SourceEntry } from '../../../shared/import-api.ts';
import type { Entity, Finding, Person, Receipt } from '../../../shared/people.ts';
import type { Scene } from './look-scenes.ts';

const longName = 'Donaudampfschifffahrtsgesellschaftskapitaen';
const ways = ['Sources', 'Participants', 'Personal data', 'Your words'] as const;
const go = (way: (typeof ways)[number]): string => `.way:has-text("${way}")`;

/** A file in a certain state, as large as it says without holding as much. */
function file(id: number, name: string, stage: FileOnItsWay['stage'], size = 3_400_000): FileOnItsWay {
	const made = new File(['x'], name);
	Object.defineProperty(made, 'size', { value: size });
	return { id, file: made, stop: new AbortController(), stage };
}

export const tickets: FilePreview = {
	upload: 'up_1',
	name: 'zendesk-export-may-to-october.csv',
	size: 3_400_000,
	format: 'table',
	tool: 'Zendesk',
	kind: 'tickets',
	confidence: 0.95,
	signature: 's1',
	remembered: true,
	columns: [
		{ name: 'Id', role: 'id', confidence: 0.98, sample: ['48211', '48214', '48220', '48223', '48230'] },
		{
			name: 'Subject',
			role: 'text',
			confidence: 0.82,
			sample: [
				'Rota shows last week’s hours after the update, and payroll has closed already',
				'Cannot approve swaps on my phone',
				'[name] cannot see the Sunday shift',
				'Export to CSV is empty',
				'Overtime is rounded down',
			],
		},
		{
			name: 'Requester id',
			role: 'user',
			confidence: 0.9,
			sample: ['9921', '8812', '9921', '7710', '6001'],
		},
		{
			name: 'Created at',
			role: 'date',
			confidence: 0.97,
			sample: ['2026-05-04', '2026-05-04', '2026-05-05', '2026-05-07', '2026-05-07'],
		},
		{
			name: 'Satisfaction Score',
			role: 'score',
			confidence: 0.45,
			sample: ['Good', 'Bad', 'Good', 'Offered', 'Good'],
		},
		{ name: 'Requester', role: 'personal', confidence: 0.99, sample: ['[name]', '[name]', '[name]'] },
		{ name: 'Requester email', role: 'personal', confidence: 0.99, sample: ['[e-mail]', '[e-mail]'] },
		{ name: longName, role: 'none', confidence: 0.7, sample: [] },
	],
	speakers: [],
	sheets: [],
	sheet: null,
	rows: 1204,
	notices: ['Dates without a zone are read as UTC.'],
};

const book: FilePreview = {
	...tickets,
	name: 'visits-and-interviews.xlsx',
	size: 240_000,
	format: 'spreadsheet',
	tool: null,
	kind: 'notes',
	remembered: false,
	columns: tickets.columns.slice(0, 2),
	sheets: [['Quotes', 'Quotes, second round'], ['Visits'], ['Participants']],
	sheet: 'Quotes',
	notices: ['Read from the sheets “Quotes”, “Quotes, second round”; not read: “Visits”, “Participants”.'],
};

const talk: FilePreview = {
	...tickets,
	name: 'interview-12-site-lead.vtt',
	size: 82_000,
	format: 'subtitles',
	tool: 'Zoom',
	kind: 'interview',
	confidence: 0.7,
	remembered: false,
	columns: [],
	speakers: [
		{ name: 'Ivy Brook', turns: 41, words: 702, interviewer: true, participant: null, confidence: 0.9 },
		{
			name: 'P12 (site lead)',
			turns: 39,
			words: 3120,
			interviewer: false,
			participant: 'P12',
			confidence: 0.8,
		},
		{ name: 'Speaker 3', turns: 2, words: 14, interviewer: false, participant: null, confidence: 0.3 },
	],
	rows: 82,
	notices: [],
};

export const report: QualityReport = {
	source: 'so_tickets',
	name: 'Support tickets, May to October',
	kind: 'tickets',
	format: 'table',
	tool: 'Zendesk',
	read: 1204,
	added: 1101,
	known: 40,
	duplicates: 51,
	keptApart: [
		{
			reason: 'staff',
			count: 9,
			examples: [
				{ ref: '48214', excerpt: 'Hello [name], thank you for writing to us.' },
				{ ref: '48217', excerpt: 'We are looking into it.' },
			],
		},
		{ reason: 'no-words', count: 3, examples: [{ ref: '48299', excerpt: '+1' }] },
	],
	dates: { from: '2026-05-04', to: '2026-10-28T09:12:00Z', missing: 4 },
	scale: { least: 1, most: 5, kind: 'stars' },
	dropped: [
		{ column: 'Requester', why: 'names a person' },
		{ column: 'Requester email', why: 'reaches a person' },
	],
	people: 412,
	personal: [
		{ kind: 'name', count: 31 },
		{ kind: 'phone', count: 4 },
	],
	languages: [
		{ language: 'de', count: 102 },
		{ language: 'en', count: 999 },
	],
	notices: ['“Satisfaction Score” was read as a score from 1 to 5.'],
};

const entry: SourceEntry = {
	...report,
	importedAt: '2026-11-20T09:30:00.000Z',
	consent: 'given',
	keepUntil: '2027-05-31',
	evidence: 1101,
};
export const sources: { sources: SourceEntry[] } = {
	sources: [
		entry,
		{
			...entry,
			source: 'so_canvas',
			name: 'Notes from the board',
			kind: 'stickies',
			format: null,
			tool: null,
			consent: 'unknown',
			keepUntil: null,
			evidence: 7,
		},
		{ ...entry, source: 'so_long', name: longName.repeat(3), kind: 'nps', tool: 'Delighted', evidence: 1 },
	],
};

const person: Person = {
	id: 'P1',
	consent: 'given',
	keepUntil: null,
	users: ['9921', '8812'],
	linkedBy: ['id', 'person'],
	sources: ['so_canvas', 'so_tickets'],
	evidence: 24,
	heldBack: 0,
};
export const people: { people: Person[]; withoutPerson: number } = {
	people: [
		person,
		{ ...person, id: 'P2', consent: 'notes-only', users: [], linkedBy: [], evidence: 12 },
		{ ...person, id: 'P3', consent: 'refused', users: [], linkedBy: ['email'], evidence: 0, heldBack: 18 },
		{ ...person, id: `${longName}-4`, consent: 'unknown', evidence: 1204 },
	],
	withoutPerson: 31,
};

const receipt: Receipt = {
	id: 're_1',
	at: '2026-11-21T15:02:00.000Z',
	by: 'Ivy Brook',
	counts: [
		{ what: 'quotes', count: 18 },
		{ what: 'originals', count: 18 },
		{ what: 'usage events', count: 2310 },
		{ what: 'sentences mended', count: 3 },
	],
	weakened: ['Plans on paper'],
	beyondReach: [
		'FigJam’s own version history of this file',
		'Copies people made of notes, cards or the file',
		'Reports that were saved before',
	],
	backupsUntil: '2026-12-21',
};

function finding(id: number, change: Partial<Finding> = {}): Finding {
	return {
		id: `fi_${id}`,
		evidence: 'ev_a',
		kind: 'name',
		severity: 'severe',
		why: 'A first and a last name',
		before: 'When the totals are off I call ',
		shown: '[name]',
		after: ' in payroll, and she puts it right by hand before Friday.',
		state: 'open',
		by: null,
		...change,
	};
}
export const findings: { findings: Finding[]; open: number; blocking: number } = {
	findings: [
		finding(1),
		finding(2, { kind: 'phone', why: 'A phone number', shown: '[phone]', evidence: 'ev_b' }),
		finding(3, { severity: 'mild', why: 'A first name' }),
		finding(4, { kind: 'company', severity: 'mild', state: 'shown', shown: 'Northwind', by: 'Ivy Brook' }),
	],
	open: 3,
	blocking: 0,
};

const entity: Entity = {
	id: 'en_1',
	kind: 'feature',
	name: 'Budget bar',
	aliases: ['budget line', 'cost bar'],
	evidence: ['ev_c'],
};
export const entities: { entities: Entity[] } = {
	entities: [
		entity,
		{ ...entity, id: 'en_2', name: 'Swaps', aliases: [], evidence: ['ev_d', 'ev_e'] },
		{ ...entity, id: 'en_3', kind: 'competitor', name: longName, aliases: [longName], evidence: [] },
	],
};

const answers = {
	listSources: sources,
	listPeople: people,
	listReceipts: { receipts: [] },
	listFindings: findings,
	listEntities: entities,
	readOriginals: {
		originals: [{ evidence: 'ev_a', text: 'When the totals are off I call Maria Keller in payroll.' }],
	},
};
const refused = new AppError('not-allowed', 'You may look at this board, but not at this.');

/** States of what is about files, sources, participants and personal data. `full`: a board with notes on it. */
export function importScenes(full: Partial<PanelState>): Record<string, Scene> {
	const files = (...list: FileOnItsWay[]): Partial<PanelState> => ({ ...full, files: list, aside: 'files' });
	const looked = (id: number, preview: FilePreview) =>
		file(id, preview.name, { at: 'look', preview }, preview.size);
	const viewer: Partial<PanelState> = { ...full, session: { at: 'online', role: 'viewer' } };
	const editor: Partial<PanelState> = { ...full, session: { at: 'online', role: 'editor' } };
	const offline: Partial<PanelState> = { ...full, session: { at: 'offline', role: 'owner' } };
	return {
		'file-sending': {
			state: files(
				file(1, 'zendesk-export-may-to-october.csv', { at: 'sending', sent: 1_200_000 }),
				file(2, `${longName.repeat(2)}.xlsx`, { at: 'queued' }),
			),
		},
		'file-reading': { state: files(file(1, 'interview-12.vtt', { at: 'sending', sent: 3_400_000 })) },
		'file-refused': {
			state: files(
				file(1, 'holiday.png', {
					at: 'refused',
					again: false,
					reason:
						'holiday.png is a picture. Save what it shows as text or CSV, and drop it again. Nothing was brought in.',
				}),
				file(2, 'all-events.csv', {
					at: 'refused',
					again: false,
					reason: 'all-events.csv is larger than 200 MB. Split it into smaller files.',
				}),
				file(3, 'survey.csv', {
					at: 'refused',
					again: true,
					reason: 'The server at https://personas.example.com cannot be reached.',
				}),
			),
		},
		'file-look': { state: files(looked(1, tickets), file(2, 'interview-12.vtt', { at: 'queued' })), answers },
		'file-look-all': { state: files(looked(1, tickets)), press: ['text=3 columns not read'] },
		'file-look-sheet': { state: files(looked(1, book)) },
		'file-look-talk': { state: files(looked(1, talk)) },
		'file-look-guess': {
			state: files(
				looked(1, {
					...tickets,
					tool: null,
					kind: 'survey',
					confidence: 0.3,
					remembered: false,
					rows: null,
					notices: [],
					columns: [{ ...tickets.columns[0]!, name: 'Antwort 1', role: 'none', confidence: 0.2 }],
				}),
			),
		},
		'file-importing': {
			state: {
				...files(looked(1, tickets)),
				busy: { label: 'Hiding personal data', done: 400, total: 1204, cancel: () => undefined },
			},
		},
		'file-report': {
			state: {
				...full,
				reports: [{ id: 1, title: report.name, report }],
				message: { kind: 'done', text: '1,101 new tickets came in.' },
			},
			answers,
			press: ['text=Your own staff'],
		},
		ways: { state: full, answers: { ...answers, listFindings: { ...findings, blocking: 2 } } },
		filter: { state: full, answers, press: ['text=All notes'] },
		sources: { state: full, answers, press: [go('Sources')] },
		'sources-open': { state: full, answers, press: [go('Sources'), 'summary', 'text=Remove'] },
		'sources-viewer': { state: viewer, answers, press: [go('Sources')] },
		'sources-none': {
			state: full,
			answers: { ...answers, listSources: { sources: [] } },
			press: [go('Sources')],
		},
		'sources-refused': { state: full, answers: { ...answers, listSources: refused }, press: [go('Sources')] },
		'sources-offline': { state: offline, answers, press: [go('Sources')] },
		people: { state: full, answers, press: [go('Participants')] },
		'people-open': { state: full, answers, press: [go('Participants'), 'summary'] },
		'people-erase': { state: full, answers, press: [go('Participants'), 'summary', 'text=Erase'] },
		'people-editor': { state: editor, answers, press: [go('Participants'), 'summary'] },
		'people-viewer': { state: viewer, answers, press: [go('Participants'), 'summary'] },
		'people-none': {
			state: full,
			answers: { ...answers, listPeople: { people: [], withoutPerson: 7 } },
			press: [go('Participants')],
		},
		'people-receipt': {
			state: { ...full, message: { kind: 'done', text: 'P3 is erased. The receipt stands under Erasures.' } },
			answers: { ...answers, listReceipts: { receipts: [receipt] } },
			press: [go('Participants')],
		},
		findings: { state: full, answers, press: [go('Personal data')] },
		'findings-original': {
			state: full,
			answers: { ...answers, listFindings: { ...findings, blocking: 2 } },
			press: [go('Personal data'), 'text=Show the text as it came'],
		},
		'findings-editor': { state: editor, answers, press: [go('Personal data')] },
		'findings-viewer': { state: viewer, answers, press: [go('Personal data')] },
		'findings-seen': {
			state: full,
			answers: {
				...answers,
				listFindings: { findings: findings.findings.slice(3), open: 0, blocking: 0 },
			},
			press: [go('Personal data')],
		},
		'findings-none': {
			state: full,
			answers: { ...answers, listFindings: { findings: [], open: 0, blocking: 0 } },
			press: [go('Personal data')],
		},
		words: { state: full, answers, press: [go('Your words'), 'summary'] },
		'words-edit': { state: full, answers, press: [go('Your words'), 'text=Change'] },
		'words-viewer': { state: viewer, answers, press: [go('Your words')] },
		'words-none': {
			state: full,
			answers: { ...answers, listEntities: { entities: [] } },
			press: [go('Your words')],
		},
	};
}
