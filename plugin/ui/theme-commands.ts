import { applyEdits, type DocEdit, editEntry, moveEntry } from '../../shared/board-doc.ts';
import type { Place } from '../../shared/consensus-api.ts';
import { settledKey } from '../../shared/edit.ts';
import { effectiveGrouping } from '../../shared/grouping.ts';
import { textHash } from '../../shared/hash.ts';
import type { EvidenceId, RoundId, ThemeId } from '../../shared/ids.ts';
import { researchQuestionsEntry } from '../../shared/research-questions.ts';
import { shownThemes } from '../../shared/shown-themes.ts';
import { type EffectiveTheme, type Move, moveKey } from '../../shared/theme.ts';
import type { Who } from './canvas-news.ts';
import { decide, tellMoved } from './decisions.ts';
import { themeOfPlace } from './open-round.ts';
import { openBoard, type Panel, say, whoAmI } from './panel.ts';
import { strings } from './strings.ts';

// What people do to the grouping from the panel. Each is a move, as dragging a note is, and is kept for good.

export type Link = Extract<Move, { type: 'must-link' | 'cannot-link' }>;

/** Makes a theme of these notes; they leave the themes they are in. */
export function makeTheme(panel: Panel, label: string, notes: readonly EvidenceId[]): void {
	const who = whoAmI(panel);
	const theme = newTheme(who, notes);
	decide(panel, theme, moveEntry({ type: 'new-group', theme, label, ...who }), ...pins(panel, notes, theme));
	if (notes.length === 1) tellMoved(panel, notes[0]!, label);
}

/** Moves all notes of a theme into another. What people had called the first goes with it. */
export function joinThemes(panel: Panel, from: EffectiveTheme, into: ThemeId): void {
	const names = panel.session
		.snapshot()
		.moves.filter((move) => (move.type === 'new-group' || move.type === 'rename') && move.theme === from.id)
		.map((move): DocEdit => ({ map: 'moves', key: moveKey(move), value: undefined }));
	decide(panel, into, ...pins(panel, from.members, into), ...names);
}

/**
 * Two notes that belong together, or do not, wherever they are put. What belongs to the other goes to its theme at once;
 * what does not is parted by the next grouping.
 */
export function linkNotes(panel: Panel, type: Link['type'], evidence: EvidenceId, other: EvidenceId): void {
	const { themes, members, moves } = panel.session.snapshot();
	const home = effectiveGrouping(themes, members, moves).themes.find((theme) =>
		theme.members.includes(other),
	);
	const link = moveEntry({ type, evidence, other, ...whoAmI(panel) });
	const follows = type === 'must-link' && home && !home.members.includes(evidence);
	decide(panel, other, link, ...(follows ? pins(panel, [evidence], home.id) : []));
	if (type === 'cannot-link' && home?.members.includes(evidence))
		say(panel, { kind: 'info', text: strings.closer.apartLater });
}

export function unlinkNotes(panel: Panel, link: Link): void {
	applyEdits(openBoard(panel).doc, [{ map: 'moves', key: moveKey(link), value: undefined }], 'panel');
}

/** What is called so (see `offerKey` and `joinKey`) is not offered any more, to nobody. */
export function dismissOffer(panel: Panel, entity: string): void {
	applyEdits(openBoard(panel).doc, [editEntry({ type: 'hide', entity, ...whoAmI(panel) })], 'panel');
}

/**
 * Puts a note where people decided after sorting alone, and does not ask about it again in that round. A group of
 * somebody's own becomes a theme with its first note.
 */
export function settleNote(panel: Panel, note: EvidenceId, place: Place, round: RoundId): void {
	const who = whoAmI(panel);
	const board = panel.session.snapshot();
	const grouping = effectiveGrouping(board.themes, board.members, board.moves);
	const known = themeOfPlace(place, shownThemes(board, grouping));
	// A theme may be gone since the button was drawn.
	if (!known && !place.startsWith('own:')) return;
	const theme = known?.id ?? newTheme(who, [note]);
	const made = known
		? []
		: [moveEntry({ type: 'new-group', theme, label: place.slice('own:'.length), ...who })];
	const settled = editEntry({ type: 'hide', entity: settledKey(note, round), ...who });
	decide(panel, theme, ...made, ...pins(panel, [note], theme), settled);
	tellMoved(panel, note, known?.label ?? place.slice('own:'.length));
}

export function setQuestions(panel: Panel, text: string): void {
	applyEdits(openBoard(panel).doc, [researchQuestionsEntry(text)], 'panel');
}

function newTheme({ by, at }: Who, notes: readonly EvidenceId[]): ThemeId {
	return `th_${textHash([by, at, ...notes].join(' '))}`;
}

function pins(panel: Panel, notes: readonly EvidenceId[], theme: ThemeId): DocEdit[] {
	return notes.map((evidence) => moveEntry({ type: 'pin', evidence, theme, ...whoAmI(panel) }));
}
