import { applyEdits, type DocEdit, editEntry, moveEntry } from '../../shared/board-doc.ts';
import { offerKey } from '../../shared/edit.ts';
import { effectiveGrouping } from '../../shared/grouping.ts';
import { textHash } from '../../shared/hash.ts';
import type { EvidenceId, ThemeId } from '../../shared/ids.ts';
import { researchQuestionsEntry } from '../../shared/research-questions.ts';
import { type EffectiveTheme, type Move, moveKey } from '../../shared/theme.ts';
import { decide } from './decisions.ts';
import { openBoard, type Panel, say, whoAmI } from './panel.ts';
import { strings } from './strings.ts';

// What people do to the grouping from the panel. Each is a move, as dragging a note is, and is kept for good.

export type Link = Extract<Move, { type: 'must-link' | 'cannot-link' }>;

/** Makes a theme of these notes; they leave the themes they are in. */
export function makeTheme(panel: Panel, label: string, notes: readonly EvidenceId[]): void {
	const who = whoAmI(panel);
	const theme: ThemeId = `th_${textHash([who.by, who.at, ...notes].join(' '))}`;
	decide(panel, theme, moveEntry({ type: 'new-group', theme, label, ...who }), ...pins(panel, notes, theme));
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

/** The note is not offered to that theme any more, to nobody. */
export function dismissOffer(panel: Panel, evidence: EvidenceId, theme: ThemeId): void {
	const entity = offerKey(evidence, theme);
	applyEdits(openBoard(panel).doc, [editEntry({ type: 'hide', entity, ...whoAmI(panel) })], 'panel');
}

/** Says where this person would put a note; it moves nothing. */
export function sortAlone(panel: Panel, evidence: EvidenceId, theme: ThemeId | null): void {
	const edit = editEntry({ type: 'sort', evidence, theme, ...whoAmI(panel) });
	applyEdits(openBoard(panel).doc, [edit], 'panel');
}

export function setQuestions(panel: Panel, text: string): void {
	applyEdits(openBoard(panel).doc, [researchQuestionsEntry(text)], 'panel');
}

function pins(panel: Panel, notes: readonly EvidenceId[], theme: ThemeId): DocEdit[] {
	return notes.map((evidence) => moveEntry({ type: 'pin', evidence, theme, ...whoAmI(panel) }));
}
