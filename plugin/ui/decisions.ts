import { applyEdits, type DocEdit, editEntry, moveEntry } from '../../shared/board-doc.ts';
import { drawKinds } from '../../shared/draw.ts';
import type { EvidenceId, NodeId, PersonaId, ThemeId } from '../../shared/ids.ts';
import { leftWholeKey } from '../../shared/note-keys.ts';
import { kindOfKey, zoneKeys } from './canvas-keys.ts';
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
}

export function renamePersona(panel: Panel, persona: PersonaId, name: string): void {
	decide(panel, persona, editEntry({ type: 'name', persona, name, ...whoAmI(panel) }));
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
