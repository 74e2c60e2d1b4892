import type { PanelState } from '../../../plugin/ui/state.ts';
import type { SheetId } from '../../../shared/ids.ts';
import type { Sheet } from '../../../shared/sheet.ts';
import { stripData } from '../../shared/strip-data.ts';
import type { Scene } from './look-scenes.ts';

const id: SheetId = 'sh_next';

/** A decision as the server puts it on the board. */
const sheet: Sheet = {
	id,
	order: 0,
	accent: 1,
	title: 'What do we build first?',
	chart: {
		title: 'Whom each option serves',
		width: 640,
		height: 240,
		parts: [
			part('h-check', 280, 24, 'Export check'),
			part('h-finder', 460, 24, 'Cover finder'),
			part('p-one', 24, 120, 'The hour checker · 100 %'),
			part('c-check-box', 280, 112, '', 160),
			part('c-check', 296, 120, '++  2 people'),
			part('c-finder', 476, 120, 'no evidence'),
		],
	},
	lines: [
		line('headline', 'role', 'Export check serves the hour checker.'),
		line('o-check', 'heading', 'Export check: +1.6, wins 88 %, 2 votes'),
		{
			...line('o-check/pe_one', 'supported', '++ serves the hour checker: hours that payroll accepts'),
			citations: ['ev_a', 'ev_b'],
		},
		line('o-finder', 'heading', 'Cover finder: 0, wins 12 %'),
		line('o-finder/none', 'hypothesis', 'No evidence speaks for or against it.'),
		line('foot', 'meta', 'Counted from 2 pieces of evidence'),
	],
};

function part(
	key: string,
	x: number,
	y: number,
	text: string,
	width = 0,
): NonNullable<Sheet['chart']>['parts'][number] {
	return { key: `${id}/${key}`, x, y, width, height: width === 0 ? 0 : 56, tone: 1, text, size: 20 };
}

function line(key: string, kind: Sheet['lines'][number]['kind'], text: string): Sheet['lines'][number] {
	return { key: `${id}/${key}`, kind, text: [text], citations: [] };
}

/** What Ivy may vote for. */
const ballot = {
	ballot: [
		{ option: 'check', title: 'Export check', mine: false },
		{ option: 'finder', title: 'Cover finder', mine: true },
	],
};

const openBoardPage = 'button[aria-label^="This board"]';
const outline = [openBoardPage, 'button:text-is("Outline")'];
const branch = (title: string): string => `.branch:has-text("${title}")`;

/** The board as an outline. */
export function outlineScenes(full: Partial<PanelState>): Record<string, Scene> {
	const board = full.board!;
	const decided: Partial<PanelState> = {
		...full,
		board: { ...board, sheets: [sheet], strips: new Map([['ar_one', stripData()]]) },
	};
	const answers = { readBallot: ballot };
	return {
		outline: { state: decided, answers, press: outline },
		'outline-themes': {
			state: decided,
			press: [...outline, branch('Themes'), '.theme summary', 'text=Nothing else is about planning'],
		},
		'outline-personas': {
			state: decided,
			press: [...outline, branch('Archetypes'), branch('Personas'), '.claim-text', '.tension summary'],
		},
		'outline-edit': {
			state: decided,
			press: [...outline, branch('Personas'), '.claim-text', 'button:text-is("Edit")'],
		},
		'outline-sheets': {
			state: decided,
			answers,
			press: [...outline, branch('Decisions'), '.claim-text'],
		},
		'outline-viewer': {
			state: { ...decided, session: { at: 'online', role: 'viewer' } },
			answers,
			press: [...outline, branch('Themes'), '.theme summary', branch('Decisions')],
		},
		'outline-empty': {
			state: {
				...full,
				board: {
					...board,
					evidence: new Map(),
					places: new Map(),
					themes: [],
					members: new Map(),
					moves: [],
					archetypes: [],
					personas: [],
					claims: [],
					tensions: [],
				},
			},
			press: outline,
		},
	};
}
