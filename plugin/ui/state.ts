import type { BoardSnapshot } from '../../shared/board-doc.ts';
import type { Init } from '../../shared/bridge.ts';
import type { Evidence } from '../../shared/evidence.ts';
import type { EvidenceId, NodeId } from '../../shared/ids.ts';
import type { FilePreview, QualityReport } from '../../shared/import.ts';
import type { Job } from '../../shared/job.ts';
import type { PersonPresence } from '../../shared/sync-protocol.ts';
import type { Session } from './session.ts';

export type Tab = 'notes' | 'themes' | 'personas';

/** A page that lies over the steps for a while. */
export type Aside =
	| 'board'
	| 'access'
	| 'remove'
	| 'copy'
	| 'files'
	| 'sources'
	| 'people'
	| 'findings'
	| 'words'
	| 'behaviour'
	| 'workshop'
	| 'outline';

/** The one thing this panel is doing. `total` 0 means that nobody knows how much there is. */
export type Busy = { label: string; done: number; total: number; cancel: (() => void) | null };

export type Message = {
	kind: 'info' | 'done' | 'error';
	text: string;
	action?: { label: string; run: () => void };
};

/** The one window that keeps the canvas like the board, and how far it is with what it draws. */
export type Writer = { name: string; self: boolean; done: number; total: number; drawing: boolean };

/** What an import made of notes, or of a file. */
export type NamedReport = { id: number; title: string; report: QualityReport };

/** A file on its way in: waiting its turn, being sent, to be looked at by a person, or refused. */
export type FileOnItsWay = {
	id: number;
	file: File;
	/** Stops its sending. */
	stop: AbortController;
	stage:
		| { at: 'queued' }
		| { at: 'sending'; sent: number }
		| { at: 'look'; preview: FilePreview }
		| { at: 'refused'; reason: string; again: boolean };
};

/** The file's timer: seconds left when it was read, and when it runs out (ms since 1970); null while it is held. */
export type Timer = { left: number; ends: number | null };

export type PanelState = {
	session: Session;
	init: Init | null;
	board: BoardSnapshot;
	texts: ReadonlyMap<EvidenceId, Evidence>;
	/** Why words of notes may be missing: null once they have been read; `reason` null while they are on their way. */
	unread: { reason: string | null } | null;
	people: PersonPresence[];
	jobs: Job[];
	busy: Busy | null;
	reports: NamedReport[];
	files: FileOnItsWay[];
	selection: { notes: number; keys: string[]; evidence: string[] };
	message: Message | null;
	tab: Tab;
	aside: Aside | null;
	/** The step the tour is at; null while nobody takes it. */
	tour: number | null;
	/** Null while FigJam's timer is stopped. */
	timer: Timer | null;
	/** As what this person is here, beside what they may do. */
	part: 'participant' | 'observer';
	/** Session of the person whose view this one follows; one's own while one shows it to others. */
	follows: number | null;
	/** Local changes the server has not confirmed since the connection was lost. */
	unsaved: number;
	/** Whether they are kept on this machine too; false when there is no room for them. */
	keeps: boolean;
	/** Notes whose words changed after they were brought in. */
	reworded: ReadonlySet<NodeId>;
	/** Null while no window keeps the canvas, such as offline. */
	writer: Writer | null;
	/** New notes nobody has brought in, with the key of the theme section they lie in; '' for a reworded copy that lies in none. */
	loose: ReadonlyMap<NodeId, string>;
	/** Names of people who have this board open in another file. */
	elsewhere: string[];
	/** Whether the page this person looks at is the one the board is drawn on. */
	page: 'here' | 'other';
};

export const emptyBoard: BoardSnapshot = {
	evidence: new Map(),
	places: new Map(),
	copies: new Map(),
	themes: [],
	members: new Map(),
	moves: [],
	archetypes: [],
	personas: [],
	claims: [],
	tensions: [],
	sheets: [],
	strips: new Map(),
	edits: new Map(),
	meta: new Map(),
	unreadable: 0,
};

/** What of the state is known only while a board is open. */
export const noView: Pick<PanelState, 'unread' | 'reworded' | 'writer' | 'loose' | 'elsewhere' | 'page'> = {
	unread: { reason: null },
	reworded: new Set(),
	writer: null,
	loose: new Map(),
	elsewhere: [],
	page: 'here',
};

export const initialState: PanelState = {
	session: { at: 'starting' },
	init: null,
	board: emptyBoard,
	texts: new Map(),
	people: [],
	jobs: [],
	busy: null,
	reports: [],
	files: [],
	selection: { notes: 0, keys: [], evidence: [] },
	message: null,
	tab: 'notes',
	aside: null,
	tour: null,
	timer: null,
	part: 'participant',
	follows: null,
	unsaved: 0,
	keeps: true,
	...noView,
};
