import type { CanvasDocument } from '../../../playground/engine/document.ts';
import { pageBox } from '../../../playground/engine/geometry.ts';
import type { CanvasNode } from '../../../playground/engine/model.ts';
import { strings } from '../../../plugin/ui/strings.ts';
import { type BoardSnapshot, boardMap, boardMapNames, readBoard } from '../../../shared/board-doc.ts';
import { cardOf, type EvidenceLookup } from '../../../shared/card.ts';
import { isHidden } from '../../../shared/edit.ts';
import { personaViews } from '../../../shared/persona-view.ts';
import { tensionSpecs } from '../../../shared/tension.ts';
import { dataOf } from '../main/plugin-on-canvas.ts';
import { groupingOf } from './oracle.ts';
import { type Home, ownKey, type Picture, takePicture } from './picture.ts';
import type { World } from './world.ts';

type Complain = (text: string) => void;
type Found = { world: World; board: BoardSnapshot; file: CanvasDocument; sees: Picture; complain: Complain };

/** Whatever is not as it should be when a history has come to rest, in sentences; empty when all is well. */
export function complaints(world: World): string[] {
	const out: string[] = [...world.faults, ...world.copies.flatMap((copy) => copy.complaints())];
	const { file } = world.ledger;
	const found: Found = {
		world,
		board: readBoard(world.doc),
		file,
		sees: takePicture(file),
		complain: (text) => out.push(text),
	};
	allAlike(found);
	themesStand(found);
	notesLieRight(found);
	cardsStand(found);
	nothingElse(found);
	nothingOverlaps(found);
	decisionsHold(found);
	notesAreKept(found);
	nothingOfTheirsMoved(found);
	return out;
}

/** [TG1] One writer, one board, one canvas. */
function allAlike({ world, file, complain }: Found): void {
	const truth = boardText(world);
	const windows = world.windows.filter(({ ended }) => !ended);
	for (const window of windows) {
		if (boardText(window) !== truth) complain(`${window.person.name}'s board is another one`);
	}
	const writers = windows.filter(({ sync }) => sync?.isWriter()).map(({ person }) => person.name);
	if (writers.length !== 1) complain(`the writers are: ${writers.join() || 'nobody'}`);
	const nodes = nodesOf(file);
	for (const { name, seat } of world.people) {
		const theirs = nodesOf(seat.doc);
		const different = [...nodes].filter(([id, text]) => theirs.get(id) !== text).map(([id]) => id);
		if (different.length > 0 || theirs.size !== nodes.size) {
			complain(`${name}'s canvas differs at ${different.join() || 'nodes that are gone'}`);
		}
	}
}

function boardText({ doc }: { doc: World['doc'] }): string {
	return boardMapNames
		.map((name) =>
			JSON.stringify(Object.entries(boardMap(doc, name).toJSON()).sort(([a], [b]) => (a < b ? -1 : 1))),
		)
		.join('\n');
}

function nodesOf(doc: CanvasDocument): Map<string, string> {
	return new Map([...doc.nodes()].map((node) => [node.id, JSON.stringify(node, Object.keys(node).sort())]));
}

function themesStand({ board, sees, complain }: Found): void {
	const wanted = new Map(themesOf(board).map(({ id, label }) => [id as string, label]));
	if (trayStands(board)) wanted.set('parked', 'Set aside');
	for (const [key, label] of wanted) {
		const standing = sees.own.get(key)?.length ?? 0;
		if (standing !== 1) complain(`${standing} sections for ${key} “${label}”`);
		else if (key !== 'parked' && sees.texts.get(key) !== label) {
			complain(`${key} is called “${sees.texts.get(key)}” and should be “${label}”`);
		}
	}
	for (const key of sees.own.keys()) {
		const isSection = key === 'parked' || /^th_[^/#]*$/.test(key);
		// A section that was a person's stays theirs.
		if (isSection && !wanted.has(key) && !key.startsWith('th_own-')) complain(`a section stands for ${key}`);
	}
}

function themesOf(board: BoardSnapshot) {
	return groupingOf(board).themes.filter(
		(theme) => !isHidden(board.edits, theme.id) && (theme.members.length > 0 || theme.labelBy === 'person'),
	);
}

function staying(board: BoardSnapshot): Set<string> {
	return new Set(board.moves.flatMap((move) => (move.type === 'park' && move.stays ? [move.evidence] : [])));
}

function trayStands(board: BoardSnapshot): boolean {
	const stays = staying(board);
	const shown = new Set(board.places.values());
	const inTray = groupingOf(board).parked.filter(
		({ evidence }) => shown.has(evidence) && !stays.has(evidence),
	);
	return inTray.length > 0 && !isHidden(board.edits, 'parked');
}

/** Where the board wants each evidence's notes; null where it does not say. */
function wantedHomes(board: BoardSnapshot): Map<string, Home | null> {
	const homes = new Map<string, Home | null>();
	const stays = staying(board);
	const grouping = groupingOf(board);
	for (const { id, members } of grouping.themes) {
		for (const evidence of members) homes.set(evidence, isHidden(board.edits, id) ? null : id);
	}
	for (const { evidence } of grouping.parked) {
		homes.set(evidence, stays.has(evidence) ? 'out' : trayStands(board) ? 'tray' : null);
	}
	return homes;
}

function notesLieRight({ world, board, sees, file, complain }: Found): void {
	const homes = wantedHomes(board);
	// Of two people one sent a note to the tray while the other laid it elsewhere: set aside it is either way.
	const torn = new Set(
		world.oracle.expectations().flatMap(({ subject, last }) => (last.length > 1 ? [subject] : [])),
	);
	for (const [node, evidence] of board.places) {
		const note = sees.notes.get(node);
		const wanted = homes.get(evidence);
		if (!note) complain(`the board has a place ${node} that is not on the canvas`);
		else if (wanted === 'out' && note.home === 'tray' && torn.has(`place ${evidence}`)) continue;
		else if (wanted && note.home !== wanted)
			complain(`${node} lies in ${note.home} and belongs in ${wanted}`);
	}
	for (const node of board.copies.keys()) {
		if (!file.get(node)) complain(`the board has a copy ${node} that is not on the canvas`);
	}
	for (const [node, { evidence, isCopy }] of sees.notes) {
		if (evidence && !isCopy && board.places.get(node) !== evidence) {
			complain(`the note ${node} of ${evidence} is no place of it`);
		}
	}
}

function lookupOf({ world, board }: Found): EvidenceLookup {
	return {
		textOf: (id) => world.evidence.get(id)?.text,
		participantOf: (id) => board.evidence.get(id)?.participant ?? null,
		stickyOf: () => undefined,
	};
}

/** Every text of cards and tensions by key, as the board has it. */
function wantedTexts(found: Found): Map<string, string> {
	const { board } = found;
	const lookup = lookupOf(found);
	const texts = new Map<string, string>();
	for (const persona of personaViews(board)) {
		const card = cardOf(persona, lookup, board, strings.drawn);
		texts.set(card.key, card.title);
		for (const { key, text } of card.blocks) texts.set(key, text);
	}
	for (const tension of tensionSpecs(board, lookup, strings.drawn)) {
		texts.set(tension.key, tension.title);
		for (const { key, text } of tension.sides) texts.set(key, text);
	}
	return texts;
}

function cardsStand(found: Found): void {
	const { world, sees, complain } = found;
	for (const [key, text] of wantedTexts(found)) {
		const standing = sees.own.get(key)?.length ?? 0;
		const isMissed = standing === 0 && !isTakenOff(world, key);
		if (standing > 1 || isMissed) complain(`${standing} nodes for ${key} “${text}”`);
		else if (standing === 1 && sees.texts.get(key) !== text) {
			complain(`${key} reads “${sees.texts.get(key)}” and should read “${text}”`);
		}
	}
}

/** A heading or a badge is nothing the board could bring back by itself: a person's deletion of it stands. */
function isTakenOff({ oracle }: World, key: string): boolean {
	return /[/#]/.test(key) && oracle.takenOff.has(key);
}

function nothingElse(found: Found): void {
	const { board, file, sees, complain } = found;
	for (const node of file.nodes()) {
		if (!node.visible) complain(`${ownKey(node) ?? node.name} is there out of sight`);
	}
	const texts = wantedTexts(found);
	const themes = new Set<string>(themesOf(board).map(({ id }) => id));
	if (trayStands(board)) themes.add('parked');
	for (const [key, nodes] of sees.own) {
		if (nodes.length > 1) complain(`${nodes.length} nodes for ${key}`);
		const [base = ''] = key.split('#');
		const [head = ''] = base.split('/');
		const zone = { 'zone:themes': themes.size > 0, 'zone:cards': texts.size > 0 }[key];
		const isWanted = zone ?? (texts.has(base) || themes.has(head) || (/^te_/.test(key) && texts.has(head)));
		if (!isWanted && !head.startsWith('th_own-') && zone !== false) complain(`${key} stands and should not`);
	}
}

/** What the plugin placed lies clear of whatever else it placed in the same section. */
function nothingOverlaps({ world, file, sees, complain }: Found): void {
	const isPutBack = ({ id, x, y }: CanvasNode): boolean => {
		const spot = world.oracle.putBack.get(id);
		return spot !== undefined && spot.x === x && spot.y === y;
	};
	const sections = new Set([...sees.own.values()].flat().filter(({ type }) => type === 'SECTION'));
	for (const section of sections) {
		const placed = file
			.children(section.id)
			// A badge lies on its note, wherever people put that.
			.filter((node) => !/#|\/mark\//.test(dataOf(node, 'k')) && isPlaced(node));
		for (const [at, a] of placed.entries()) {
			for (const b of placed.slice(at + 1)) {
				if (isPutBack(a) || isPutBack(b)) continue;
				if (overlap(file, a, b)) complain(`${a.id} and ${b.id} overlap in ${dataOf(section, 'k')}`);
			}
		}
	}
}

/** True for what lies where the plugin last put it. */
function isPlaced(node: CanvasNode): boolean {
	const [x, y] = dataOf(node, 'at').split(',').map(Number);
	return Math.abs(x - node.x) < 0.5 && Math.abs(y - node.y) < 0.5;
}

function overlap(file: CanvasDocument, one: CanvasNode, other: CanvasNode): boolean {
	const [a, b] = [pageBox(file, one), pageBox(file, other)];
	return (
		a.x < b.x + b.width - 1 && b.x < a.x + a.width - 1 && a.y < b.y + b.height - 1 && b.y < a.y + a.height - 1
	);
}

/** [TG3] What a person decided last is what the board says. */
function decisionsHold({ world, board, complain }: Found): void {
	const shown = new Set<string>([...board.places.values()].map((evidence) => `place ${evidence}`));
	for (const { subject, last } of world.oracle.expectations()) {
		// What no note shows any more lies nowhere.
		if (subject.startsWith('place ') && !shown.has(subject)) continue;
		const value = world.oracle.valueOn(board, subject);
		if (last.some((decision) => decision.value === value)) continue;
		const wanted = last.map(({ value: each, by, at }) => `“${each}” (${by.name} at ${world.timeOf(at)})`);
		complain(`${subject} is “${value}” and should be ${wanted.join(' or ')}`);
	}
}

/** [TG4] Every note is there with its words, unless a person took it off. */
function notesAreKept({ world, file, complain }: Found): void {
	const { ledger } = world;
	for (const [id, words] of ledger.words) {
		const node = file.get(id);
		if (!node && !ledger.takenOff.has(id)) complain(`the note ${id} is lost`);
		if (node && node.text?.characters !== words) complain(`the note ${id} reads otherwise`);
	}
}

/** [TG4] What is people's own lies where their hands left it: copies, new notes, notes laid outside every theme. */
function nothingOfTheirsMoved({ world, board, file, sees, complain }: Found): void {
	const homes = wantedHomes(board);
	for (const [id, spot] of world.ledger.spots) {
		const node = file.get(id);
		const evidence = board.places.get(id);
		const isTheirs = evidence === undefined || homes.get(evidence) === 'out';
		// What stood in a section that is gone has been brought out of it.
		if (!node || !isTheirs || !file.get(spot.parent ?? '') || sees.notes.get(id)?.home === 'tray') continue;
		// A section's head makes room for itself: then everything in it goes down together.
		if (node.parent !== spot.parent || node.x !== spot.x || node.y < spot.y) {
			complain(`the note ${id} was moved from ${JSON.stringify(spot)} to ${node.parent} ${node.x},${node.y}`);
		}
	}
}
