import type { Support } from '../../shared/claim.ts';
import type { EvidenceFlag } from '../../shared/evidence.ts';
import { type Archetype, type EvidenceLevel, qualitativeFrom, type Tension } from '../../shared/persona.ts';
import { accessStrings } from './strings-access.ts';
import { behaviourStrings } from './strings-behaviour.ts';
import { boardStrings } from './strings-board.ts';
import { importStrings } from './strings-import.ts';
import { peopleStrings } from './strings-people.ts';
import { themeStrings } from './strings-themes.ts';
import { count } from './wording.ts';

/** Every text the panel shows, in one place. English; plain words. */
export const strings = {
	...accessStrings,
	...behaviourStrings,
	...boardStrings,
	...importStrings,
	...peopleStrings,
	...themeStrings,
	count,
	appName: 'Personaboard',
	tabs: { notes: 'Notes', themes: 'Themes', personas: 'Personas', label: 'Steps' },
	common: {
		cancel: 'Cancel',
		retry: 'Try again',
		undo: 'Undo',
		dismiss: 'Dismiss',
		show: 'Show on the board',
		rename: 'Rename',
		stopped: 'Stopped. Nothing was changed.',
		unexpected: 'Something did not work. Try it again.',
		showMore: (n: number, left: number) =>
			n === left
				? `Show ${n.toLocaleString('en')} more`
				: `Show ${n.toLocaleString('en')} of ${left.toLocaleString('en')} more`,
		loading: 'Loading',
		resize: 'Resize this window',
		back: 'Back',
		auto: 'Auto',
		fewer: 'Fewer',
		more: 'More',
	},
	canvas: {
		silent: 'The board did not answer in time. Close this window and open Personaboard again.',
		nonsense: 'This window is older than the plugin. Close it and open Personaboard again.',
		drawing: 'Drawing on the board',
		reading: 'Reading notes from the board',
		nothingFound: 'The note is no longer on the board.',
		noSticky: 'This quote came from a file, so there is no note to show.',
		caughtUp: 'What happened on the board while this panel was closed or offline is taken over.',
	},
	server: {
		unreachable: (origin: string) =>
			`The server at ${origin} cannot be reached. Check that it is running, then try again.`,
		nonsense: (origin: string) => `The server at ${origin} gave an answer Personaboard does not understand.`,
		tooLarge: 'That is more than the server takes at once.',
	},
	rest: {
		title: 'The drawing was undone or taken off',
		themes: 'The themes are kept here. The board stays as it is until somebody draws them again.',
		cards: 'The personas are kept here. The board stays as it is until somebody draws them again.',
	},
	takenOff: {
		title: (n: number) => `${n.toLocaleString('en')} taken off by people`,
		by: (name: string) => `Taken off by ${name || 'a person'}`,
		bringBack: 'Bring back',
	},
	loose: {
		title: (n: number) => `${count(n, 'note')} ${n === 1 ? 'is' : 'are'} not brought in yet`,
		outside: 'Outside the themes',
		others: (n: number) => `and ${count(n, 'more theme')}`,
		bringIn: (n: number) => (n === 1 ? 'Bring it in' : 'Bring them in'),
		show: 'Show',
	},
	start: {
		title: 'From notes to personas',
		steps: [
			{ title: 'Bring in notes', text: 'Choose the quotes you want to work with.' },
			{ title: 'Group them', text: 'Notes move into themes. Drag any note; it stays where you put it.' },
			{ title: 'Write personas', text: 'Each sentence is one click from the note that says it.' },
		],
		scopeLabel: 'Which notes',
		scope: { selection: 'Selection', section: 'Section', page: 'Page' },
		scopeHint: {
			selection: 'The notes you have selected on the board',
			section: 'All notes in the section you have selected',
			page: 'All notes on this page',
		},
		found: (n: number) => (n === 0 ? 'No notes found' : count(n, 'note')),
		lookAlong: 'Nobody has brought in notes yet. They show here as soon as somebody does.',
		lookAlongTitle: 'Nothing to see yet',
		first:
			'Bring in notes first: select them on the board, or choose Page. With none at hand, try the sample.',
		selectFirst: 'Select notes on the board to begin.',
		selectSection: 'Select a section, or a note in it.',
		bringIn: (n: number | null) =>
			n === null || n === 0 ? 'Bring in notes' : `Bring in ${count(n, 'note')}`,
		sampleTitle: 'No notes at hand?',
		sample: 'Try the sample workshop',
		sampleText: 'Places a finished interview round on this page, with product usage to go with it.',
	},
	notes: {
		none: 'No notes yet',
		places: (n: number) => count(n, 'place'),
		measured: (n: number) => count(n, 'measurement'),
		unknown: (n: number) => `${count(n, 'note')} without a participant`,
		bringInMore: 'Bring in more',
		bringingIn: 'Bringing in notes',
		report: (read: number, added: number) => `${count(read, 'item')} read, ${added.toLocaleString('en')} new`,
		known: (n: number) => `${n.toLocaleString('en')} already here`,
		duplicates: (n: number) => count(n, 'repeat'),
		keptApart: (n: number) => `${n.toLocaleString('en')} kept apart`,
		blank: 'blank',
		flagsTitle: 'Worth a look',
		flags: {
			instruction: 'Reads like an instruction',
			'personal-data': 'Personal data',
			markup: 'Markup or a link',
			'control-characters': 'Hidden characters',
			'several-quotes': 'Several quotes',
			'not-english': 'Not English',
			'notes-only': 'May not be quoted',
			'special-category': 'Health, belief or the like',
		} satisfies Record<EvidenceFlag, string>,
		allTitle: 'All notes',
		next: 'Group notes into themes',
		broughtIn: (n: number) => (n === 0 ? 'Nothing new came in.' : `${count(n, 'new item')} came in.`),
		reworded: (n: number) => `${count(n, 'note')} changed since it was brought in`,
		bringInAgain: 'Bring in the new words',
		sourceCanvas: 'Notes from the board',
	},
	themes: {
		zoneTitle: 'Themes',
		parkedTitle: 'Set aside',
		parkedNote: 'Notes that fit no theme. Drag one into a theme to place it.',
		newGroup: 'New theme',
		group: 'Group notes',
		groupAgain: 'Group again',
		grouping: 'Grouping notes',
		about: 'How many themes',
		counts: (notes: number, people: number) =>
			people === 0 ? count(notes, 'note') : `${count(notes, 'note')} from ${count(people, 'participant')}`,
		kept: (kept: number, total: number) => `${kept.toLocaleString('en')} of ${count(total, 'move')} kept`,
		emptyTitle: 'No themes yet',
		emptyText: 'Themes put notes about one thing side by side. What fits nowhere is set aside, never forced.',
		needNotes: 'Bring in notes first.',
		goToNotes: 'Go to notes',
		renameLabel: (label: string) => `Name of the theme ${label}`,
		moveLabel: 'Move to',
		moveHere: 'Move to',
		setAside: 'Set aside',
		parkedReason: (reason: string, n: number) => `${reason} (${n.toLocaleString('en')})`,
		parkedCount: (n: number) => `${n.toLocaleString('en')} set aside`,
		parkedByDrag: (n: number) =>
			`${count(n, 'note')} set aside, because you moved ${n === 1 ? 'it' : 'them'} out of every theme.`,
		drawAgain: 'Draw again',
		named: 'Named by a person',
		noMembers: 'No notes yet. Drag one here.',
		noneShown: 'No themes on the board',
	},
	personas: {
		zoneTitle: 'Personas',
		write: 'Write personas',
		writeAgain: 'Write again',
		writing: 'Writing personas',
		finding: 'Finding archetypes',
		find: 'Find archetypes again',
		about: 'How many archetypes',
		emptyTitle: 'No personas yet',
		emptyText:
			'People who say and do alike become an archetype, and each archetype a persona. Every sentence names the notes it rests on.',
		archetypesTitle: 'Archetypes',
		peopleIn: (n: number) => count(n, 'participant'),
		verdict: {
			stable: 'Holds up',
			tentative: 'Tentative',
			'no stable archetypes here': 'No stable archetypes here',
		} satisfies Record<Archetype['verdict'], string>,
		verdictText: {
			stable: 'Comes back when participants are drawn again.',
			tentative: 'Changes when participants are drawn again. Treat it as a first guess.',
			'no stable archetypes here': 'These people do not fall into clear archetypes. Do not build on them.',
		} satisfies Record<Archetype['verdict'], string>,
		stability: (share: number) => `Agreement when drawn again: ${Math.round(share * 100)} %`,
		tooFew: 'Too few participants to tell how well it holds up.',
		support: {
			verbatim: 'Said in these words',
			supported: 'Supported',
			hypothesis: 'Hypothesis',
		} satisfies Record<Support, string>,
		level: (level: EvidenceLevel, people: number) => {
			if (level === 'qualitative') return 'From interviews';
			if (level === 'mixed') return 'Interviews and usage';
			if (level === 'statistical') return 'Backed by numbers';
			if (people === 0) return 'A hypothesis: nobody was heard yet';
			return people < qualitativeFrom
				? `${people === 1 ? '1 person' : `${people} people`} heard; it takes ${qualitativeFrom} to call it qualitative`
				: `${people} people heard, but this archetype does not hold up yet`;
		},
		local: 'Written without a language model',
		byPerson: (name: string) => `Edited by ${name || 'a person'}`,
		namedBy: (name: string) => `Named by ${name || 'a person'}`,
		takeOff: 'Take off',
		takeOffLabel: (what: string) => `Take off: ${what}`,
		noEvidence: 'No evidence yet',
		cites: (n: number) => count(n, 'note'),
		against: (n: number) => `${count(n, 'note')} ${n === 1 ? 'says' : 'say'} otherwise`,
		evidenceLabel: 'What it rests on',
		againstLabel: 'What speaks against it',
		citedBy: (n: number) => `The selected note is cited by ${count(n, 'sentence')}`,
		citedByNone: 'No persona cites the selected note.',
		tensionsTitle: 'Tensions',
		tensionsText: 'Two sides that do not agree. Both are kept.',
		tension: {
			'say-say': 'Says one thing and another',
			'say-do': 'Says one thing, does another',
			'between-people': 'People disagree',
			'job-conflict': 'Two jobs in conflict',
		} satisfies Record<Tension['kind'], string>,
		sideA: 'One side',
		sideB: 'Other side',
		hiddenPersona: (name: string) => `Persona ${name}`,
		nameLabel: (name: string) => `Name of the persona ${name}`,
		library: 'Open the library',
		report: 'Save report',
		board: 'Save board data',
		saved: (name: string) => `${name} is in your downloads.`,
		unreadable: 'The words of the notes cannot be read while offline. They show again once connected.',
		unreadableNote: 'Cannot be read while offline',
		unread: 'Personas show once the words of the notes can be read.',
		unreadNote: 'Could not be read',
		noneShown: 'No personas on the board',
		erased: 'The words of this note are not here any more.',
	},
	busy: {
		notes: 'bringing in notes',
		files: 'bringing in a file',
		group: 'grouping notes',
		archetypes: 'finding archetypes',
		personas: 'writing personas',
		behaviour: 'counting what people do',
		draw: 'drawing on the board',
		sample: 'placing the sample workshop',
	},
	sample: {
		placing: 'Placing the sample workshop',
		usage: 'usage.csv',
		customers: 'customers.csv',
		done: 'The sample workshop is in.',
	},
	next: {
		label: 'Next',
		group: 'Next: put notes about one thing together.',
		place: (n: number) => `Next: ${count(n, 'new note')} ${n === 1 ? 'has' : 'have'} no theme yet.`,
		write: 'Next: drag notes that lie in the wrong theme, then write personas.',
	},
	job: {
		lost: 'The run ended without an answer. Start it again.',
		progress: (done: number, total: number) =>
			`${done.toLocaleString('en')} of ${total.toLocaleString('en')}`,
	},
	writer: {
		nobody: 'Nobody is drawing it on the board right now. It follows by itself.',
		removing: 'Removing Personaboard’s data',
		isRemoving: 'removing Personaboard’s data',
		removingStopped: 'Stopped. Part of it is taken off already; undo brings that back.',
	},
} as const;
