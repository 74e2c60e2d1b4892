import type { Doc } from 'yjs';
import { boardMap, readBoard, setEntry } from '../../shared/board-doc.ts';
import type { Claim, Segment } from '../../shared/claim.ts';
import { editAbout } from '../../shared/edit.ts';
import type { EvidenceId, PersonaId } from '../../shared/ids.ts';
import { erasedNoteKey, erasedWordsKey, erasedWordsOf } from '../../shared/note-keys.ts';
import { type Archetype, qualitativeFrom } from '../../shared/persona.ts';
import { writtenPersonas } from '../../shared/persona-view.ts';
import type { SheetLine } from '../../shared/sheet.ts';
import { moveKey } from '../../shared/theme.ts';
import { wordsHash } from '../../shared/words-hash.ts';
import { type TrueCounts, wrongNumber } from '../synthesis/gate/numbers.ts';
import { lineOf, ownWords } from '../synthesis/gate/own-words.ts';

/** What came of what rested on evidence that is gone. */
export type Mended = {
	/** Notes on the canvas that showed it. */
	readonly places: number;
	readonly mended: number;
	readonly dropped: number;
	/** Sentences for people about archetypes that rest on too few people now. */
	readonly weakened: string[];
	/** Personas whose counts are of fewer people than they say until they are written again. */
	readonly personas: PersonaId[];
};

/**
 * Takes evidence out of a board's document, and mends what rested on it: claims lose the words and the citation, those
 * left without evidence go, so do machine-written ones whose counts do not hold any more; archetypes lose people who have
 * nothing left, and go with their persona when fewer than two remain; one that people wrote in stays with their words. Called inside one transaction. `forGood`: places,
 * moves and what people wrote around the words go too; otherwise they wait for the evidence to come back.
 */
export function mendBoard(doc: Doc, gone: ReadonlySet<EvidenceId>, forGood: boolean): Mended {
	const board = readBoard(doc);
	for (const id of gone) {
		boardMap(doc, 'evidence').delete(id);
		boardMap(doc, 'members').delete(id);
		board.evidence.delete(id);
	}
	const places = forGood ? takePlaces(doc, board, gone) : 0;
	const weakened: string[] = [];
	const changed = new Set<string>();
	for (const archetype of board.archetypes) {
		const next = withoutGone(archetype, gone, board.evidence);
		if (next === archetype) continue;
		changed.add(archetype.id);
		const people = next.participants.length;
		const tooFew = archetype.participants.length > 0 ? people < 2 : next.evidence.length === 0;
		if (tooFew) {
			boardMap(doc, 'archetypes').delete(archetype.id);
			weakened.push(`“${archetype.label}” rested on too few people and was taken off.`);
			continue;
		}
		setEntry(doc, 'archetypes', archetype.id, next);
		if (people > 0 && people < qualitativeFrom && people < archetype.participants.length)
			weakened.push(`“${archetype.label}” now rests on ${people} people, fewer than ${qualitativeFrom}.`);
	}
	// Counts of people who are not there any more hold for nobody.
	if (changed.size > 0 || (forGood && gone.size > 0)) boardMap(doc, 'strips').clear();
	const personas: PersonaId[] = [];
	const taken = new Set<PersonaId>();
	const written = new Set(writtenPersonas(readBoard(doc).edits));
	for (const persona of board.personas) {
		if (!changed.has(persona.archetype)) continue;
		const archetype = boardMap(doc, 'archetypes').get(persona.archetype) as Archetype | undefined;
		if (!archetype) {
			taken.add(persona.id);
			if (written.has(persona.id)) setEntry(doc, 'personas', persona.id, { ...persona, level: 'hypothesis' });
			else boardMap(doc, 'personas').delete(persona.id);
			continue;
		}
		personas.push(persona.id);
		if (archetype.participants.length < qualitativeFrom)
			setEntry(doc, 'personas', persona.id, { ...persona, level: 'hypothesis' });
	}
	let mended = 0;
	let dropped = 0;
	for (const claim of board.claims) {
		const next = taken.has(claim.persona) ? null : mendClaim(claim, gone, personas.includes(claim.persona));
		if (next === claim) continue;
		if (next) {
			setEntry(doc, 'claims', claim.id, next);
			mended += 1;
		} else {
			boardMap(doc, 'claims').delete(claim.id);
			dropped += 1;
		}
	}
	for (const tension of board.tensions) {
		const a = tension.a.filter((id) => !gone.has(id));
		const b = tension.b.filter((id) => !gone.has(id));
		if (a.length === 0 || b.length === 0) boardMap(doc, 'tensions').delete(tension.id);
		else setEntry(doc, 'tensions', tension.id, { ...tension, a, b });
	}
	for (const sheet of board.sheets) {
		const lines = sheet.lines.flatMap((line) => mendLine(line, gone));
		// What was counted with them is counted anew.
		if (lines.length < sheet.lines.length || lines.some((line, at) => line !== sheet.lines[at])) {
			const { table: _, ...rest } = sheet;
			setEntry(doc, 'sheets', sheet.id, { ...rest, chart: null, lines });
		}
	}
	return { places, mended, dropped, weakened, personas };
}

/** How long copies of erased notes are looked for on the canvas, in milliseconds. */
const lookedFor = 30 * 86_400_000;

/**
 * Leaves hashes of the words that erased notes held, so that copies people made by hand can be offered for removal; old
 * ones go. To be called before the board is mended: words no note showed leave nothing.
 */
export function markErasedWords(
	doc: Doc,
	salt: string,
	words: readonly { id: EvidenceId; text: string }[],
	now: number,
): void {
	const { meta, places, copies } = readBoard(doc);
	for (const [key, at] of meta)
		if (erasedWordsOf(key) !== null && Number(at) < now - lookedFor) boardMap(doc, 'meta').delete(key);
	const onNotes = new Set([...places.values(), ...copies.values()]);
	for (const { id, text } of words) {
		const hash = onNotes.has(id) ? wordsHash(salt, text) : null;
		if (hash !== null) setEntry(doc, 'meta', erasedWordsKey(hash), now);
	}
}

/**
 * Takes words out of claims that may not be quoted any more, though they may still be used: machine-written claims that
 * quote them go, to be written anew without; what people wrote says that something stood there.
 */
export function unquote(doc: Doc, silent: ReadonlySet<EvidenceId>): void {
	if (silent.size === 0) return;
	const { claims, sheets, edits } = readBoard(doc);
	for (const sheet of sheets) {
		const lines = sheet.lines.map((line) => ({
			...line,
			text: [...withoutQuotes(line.text, silent, '[not to be quoted]')],
		}));
		setEntry(doc, 'sheets', sheet.id, { ...sheet, lines });
	}
	for (const claim of claims) {
		const text = withoutQuotes(claim.text, silent, '[not to be quoted]');
		if (text === claim.text) continue;
		if (claim.author === 'machine') boardMap(doc, 'claims').delete(claim.id);
		else setEntry(doc, 'claims', claim.id, { ...claim, text: [...text] });
	}
	for (const [key, edit] of edits) {
		if (edit.type !== 'text' && edit.type !== 'line') continue;
		const text = withoutQuotes(edit.text, silent, '[not to be quoted]');
		if (text !== edit.text) setEntry(doc, 'edits', key, { ...edit, text: [...text] });
	}
}

function takePlaces(
	doc: Doc,
	board: Pick<ReturnType<typeof readBoard>, 'places' | 'copies' | 'moves' | 'edits'>,
	gone: ReadonlySet<EvidenceId>,
): number {
	let places = 0;
	for (const name of ['places', 'copies'] as const) {
		for (const [node, id] of board[name]) {
			if (!gone.has(id)) continue;
			boardMap(doc, name).delete(node);
			setEntry(doc, 'meta', erasedNoteKey(node), true);
			places += 1;
		}
	}
	for (const move of board.moves) {
		const about =
			'evidence' in move && (gone.has(move.evidence) || ('other' in move && gone.has(move.other)));
		if (about) boardMap(doc, 'moves').delete(moveKey(move));
	}
	for (const [key, edit] of board.edits) {
		const about = editAbout(edit);
		if (about !== null && gone.has(about as EvidenceId)) boardMap(doc, 'edits').delete(key);
		if (edit.type === 'line')
			setEntry(doc, 'edits', key, { ...edit, text: [...withoutQuotes(edit.text, gone)] });
		if (edit.type !== 'text') continue;
		const text = withoutQuotes(edit.text, gone);
		const citations = edit.citations.filter((id) => !gone.has(id));
		if (text !== edit.text || citations.length < edit.citations.length)
			setEntry(doc, 'edits', key, { ...edit, text: [...text], citations });
	}
	return places;
}

/** The archetype without the evidence, and without people none of whose words are left; the same when nothing was in it. */
function withoutGone(
	archetype: Archetype,
	gone: ReadonlySet<EvidenceId>,
	left: ReturnType<typeof readBoard>['evidence'],
): Archetype {
	const evidence = archetype.evidence.filter((id) => !gone.has(id));
	if (evidence.length === archetype.evidence.length) return archetype;
	const heard = new Set(
		evidence.flatMap((id) => (left.get(id)?.kind === 'measured' ? [] : (left.get(id)?.participant ?? []))),
	);
	return { ...archetype, evidence, participants: archetype.participants.filter((one) => heard.has(one)) };
}

/** With these no number is right, so that any is noticed. */
const noCounts: TrueCounts = {
	citedPeople: -1,
	citedNotes: -1,
	people: -1,
	boardPeople: -1,
	boardNotes: -1,
	ownNotes: -1,
	figures: new Set(),
};

/** The claim without the evidence; null when nothing carries it any more; the same when it did not rest on it. */
function mendClaim(claim: Claim, gone: ReadonlySet<EvidenceId>, countsChanged: boolean): Claim | null {
	const text = withoutQuotes(claim.text, gone);
	const citations = claim.citations.filter((id) => !gone.has(id));
	const counter = claim.counter.filter((id) => !gone.has(id));
	const lost = citations.length < claim.citations.length;
	if (lost && citations.length === 0) return null;
	const counts = claim.author === 'machine' && wrongNumber(ownWords(lineOf(claim.text)), noCounts) !== null;
	if (counts && (lost || countsChanged)) return null;
	if (!lost && text === claim.text && counter.length === claim.counter.length) return claim;
	return { ...claim, text: [...text], citations, counter };
}

/** The line without the evidence; none when nothing else carries it. */
function mendLine(line: SheetLine, gone: ReadonlySet<EvidenceId>): SheetLine[] {
	const text = withoutQuotes(line.text, gone);
	const citations = line.citations.filter((id) => !gone.has(id));
	if (text === line.text && citations.length === line.citations.length) return [line];
	return citations.length === 0 && line.citations.length > 0 ? [] : [{ ...line, text: [...text], citations }];
}

function withoutQuotes(
	text: readonly Segment[],
	gone: ReadonlySet<EvidenceId>,
	instead = '[erased]',
): readonly Segment[] {
	if (!text.some((segment) => typeof segment !== 'string' && gone.has(segment.quote))) return text;
	return text.map((segment) => (typeof segment !== 'string' && gone.has(segment.quote) ? instead : segment));
}
