import { applyEdits, type DocEdit, editEntry, moveEntry } from '../../shared/board-doc.ts';
import { editOf } from '../../shared/card.ts';
import { drawKinds } from '../../shared/draw.ts';
import { effectiveGrouping } from '../../shared/grouping.ts';
import type { EvidenceId, NodeId, PersonaId, ThemeId } from '../../shared/ids.ts';
import { leftWholeKey } from '../../shared/note-keys.ts';
import { personaViews } from '../../shared/persona-view.ts';
import { sheetEdits } from '../../shared/sheet-edits.ts';
import { shortened } from '../../shared/tension.ts';
import { kindOfKey, zoneKeys } from './canvas-keys.ts';
import { lookupFor } from './lookup.ts';
import { openBoard, type Panel, plainReason, say, whoAmI } from './panel.ts';
import { strings } from './strings.ts';

// What a person decides in the panel only changes the document; whoever writes the canvas draws it (rule UI18).

export function renameTheme(panel: Panel, theme: ThemeId, label: string): void {
	decide(panel, theme, moveEntry({ type: 'rename', theme, label, ...whoAmI(panel) }));
}

/** Puts a quote into a theme, or sets it aside; its notes follow on the board. */
export function placeQuote(panel: Panel, evidence: EvidenceId, target: ThemeId | 'parked'): void {
	const who = whoAmI(panel);
	const move =
		target === 'parked'
			? ({ type: 'park', evidence, ...who } as const)
			: ({ type: 'pin', evidence, theme: target, ...who } as const);
	decide(panel, target, moveEntry(move));
	const { themes, members, moves } = panel.session.snapshot();
	const theme = effectiveGrouping(themes, members, moves).themes.find(({ id }) => id === target);
	tellMoved(panel, evidence, theme?.label ?? null);
}

/** Says where a note is now, for who does not see it move; `theme` null: set aside. */
export function tellMoved(panel: Panel, evidence: EvidenceId, theme: string | null): void {
	const { outline: words } = strings;
	const note = shortened(panel.store.get().texts.get(evidence)?.text ?? '', 60);
	say(panel, { kind: 'done', text: theme === null ? words.movedAside(note) : words.moved(note, theme) });
}

export function renamePersona(panel: Panel, persona: PersonaId, name: string): void {
	decide(panel, persona, editEntry({ type: 'name', persona, name, ...whoAmI(panel) }));
}

/** Puts a person's words in place of a sentence's, on a card or a sheet, as typing over it on the canvas does. */
export function rewrite(panel: Panel, sentence: string, text: string): void {
	const board = panel.session.snapshot();
	const lookup = lookupFor(board, panel.store.get().texts);
	const who = whoAmI(panel);
	const edit = [
		...sheetEdits(board, sentence, text, lookup, who),
		...personaViews(board).flatMap((persona) => editOf(sentence, text, persona, lookup, who) ?? []),
	][0];
	if (edit) decide(panel, sentence, editEntry(edit));
}

/** Undoes a removal: the theme, persona, sentence or tension is drawn again. */
export function bringBack(panel: Panel, entity: string): void {
	decide(panel, entity, editEntry({ type: 'show', entity, ...whoAmI(panel) }));
}

export function removeEntity(panel: Panel, entity: string): void {
	decide(panel, entity, editEntry({ type: 'hide', entity, ...whoAmI(panel) }));
}

/** Keeps a note that holds several quotes as one. */
export function leaveWhole(panel: Panel, evidence: EvidenceId): void {
	applyEdits(openBoard(panel).doc, [{ map: 'meta', key: leftWholeKey(evidence), value: true }], 'panel');
}

/** Selects these notes on the board and brings them into view; says so when none is left. */
export async function reveal(panel: Panel, nodes: NodeId[]): Promise<void> {
	if (nodes.length === 0) say(panel, { kind: 'info', text: strings.canvas.noSticky });
	else if ((await show(panel, nodes, [])) === 0)
		say(panel, { kind: 'info', text: strings.canvas.nothingFound });
}

/** Brings what stands for a theme, persona, sentence or sheet on the canvas into view; says so when it is not there. */
export async function revealEntity(panel: Panel, entity: string): Promise<void> {
	if ((await show(panel, [], [entity])) === 0) say(panel, { kind: 'info', text: strings.outline.notDrawn });
}

/** Goes to the board's page and brings the drawings into view, or the notes where nothing is drawn. */
export async function revealBoard(panel: Panel): Promise<void> {
	const keys = drawKinds.map((kind) => zoneKeys[kind]);
	if ((await show(panel, [], keys)) === 0) await reveal(panel, [...panel.session.snapshot().places.keys()]);
}

/** How many were found; null when the canvas could not say, which the person has read then. */
async function show(panel: Panel, nodes: NodeId[], keys: string[]): Promise<number | null> {
	try {
		return (await panel.bridge.call('reveal', { nodes, keys })).found;
	} catch (error) {
		say(panel, { kind: 'error', text: plainReason(error) });
		return null;
	}
}

/** Writes decisions about an entity, as one. Where this window draws it, that is an undo step of its person. */
export function decide(panel: Panel, entity: string, ...edits: DocEdit[]): void {
	const { doc, canvas } = openBoard(panel);
	const kind = kindOfKey(entity);
	const done = canvas.ask(kind);
	applyEdits(doc, edits, 'panel');
	void canvas.untilDrawn(kind).finally(done);
}
