import { sql } from 'kysely';
import { readBoard, setEntry } from '../../shared/board-doc.ts';
import { AppError } from '../../shared/errors.ts';
import type { Evidence } from '../../shared/evidence.ts';
import type { BoardId, EvidenceId } from '../../shared/ids.ts';
import { wantedNoteKey } from '../../shared/note-keys.ts';
import { splitOffer } from '../../shared/split-offer.ts';
import { type Membership, type Move, moveKey } from '../../shared/theme.ts';
import { mendBoard } from '../erasure/mend-board.ts';
import { evidenceId } from '../intake/evidence-id.ts';
import { marksOf } from '../intake/flags.ts';
import { type DocumentMarkers, markersAmong } from '../intake/markers-among.ts';
import type { Candidate } from '../intake/types.ts';
import type { Vault } from '../privacy/vault.ts';
import type { Database } from '../storage/database.ts';
import { openOriginals } from '../storage/original-store.ts';
import { showEvidence } from './board-evidence.ts';
import { type ImportDeps, noSteps } from './import-deps.ts';
import { createQualityTally } from './quality.ts';
import { type SettledQuotes, settleQuotes, storeQuotes } from './quotes.ts';
import { recordSplit } from './split-record.ts';

export type SplitDeps = Pick<
	ImportDeps,
	'database' | 'evidence' | 'sources' | 'rooms' | 'desk' | 'readAhead'
> & {
	vault: Vault;
};

/**
 * Makes each quote of a note that holds several an evidence of its own, by the same participant unless the quote names
 * another. The note itself stays as it is and counts no more; where it lies a note for each quote is asked for, and they
 * go where it belonged. Throws AppError `not-found`, or `conflict` when it does not hold that many quotes.
 */
export async function splitNote(
	deps: SplitDeps,
	board: BoardId,
	id: EvidenceId,
	expected: number,
): Promise<{ parts: number }> {
	const [whole] = await deps.evidence.inUse(board, [id]);
	if (!whole) throw new AppError('not-found', 'This note does not count as evidence any more.');
	const { kysely } = deps.database;
	const text = (await openOriginals(kysely, deps.vault, board, [id])).get(id) ?? whole.text;
	const pieces = splitOffer(text);
	if (pieces.length !== expected)
		throw new AppError('conflict', 'This note holds another number of quotes now. Look at it again.');
	const terms = (await deps.sources.terms(board, whole.source)) ?? { consent: 'unknown', keepUntil: null };
	const markers = markersAmong(pieces.map((piece) => ({ text: piece })));
	// What the row said of the whole holds for its parts; what the source says holds for them anyway.
	const notesOnly = whole.flags.includes('notes-only') && terms.consent !== 'notes-only';
	const candidates = pieces.map((piece, at) => candidateOf(whole, piece, at, markers, notesOnly));
	const settled = await settleQuotes(
		deps,
		board,
		whole.source,
		terms,
		{ candidates, keptApart: [] },
		createQualityTally(),
		noSteps,
	);
	const parts = [...new Set(settled.places.map((place) => place.evidence))];
	if (parts.length < 2)
		throw new AppError('conflict', 'Its quotes may not be used one by one, so the note stays whole.');
	await kysely.transaction().execute(async (tx) => {
		await storeQuotes(deps, tx, board, whole.source, settled, []);
		await knowAsShown(tx, board, settled);
		await sql`update evidence set held = 'split' where board = ${board} and id = ${id}`.execute(tx);
	});
	const shown = [
		...settled.fresh.map(({ evidence }) => evidence),
		...(await deps.evidence.inUse(
			board,
			settled.known.map((known) => known.id),
		)),
	];
	await showEvidence(deps, board, shown, []);
	const fresh = settled.fresh.map(({ evidence }) => evidence.id);
	await giveWay(deps, board, id, parts, fresh);
	deps.readAhead(shown.map((item) => item.text));
	return { parts: parts.length };
}

function candidateOf(
	whole: Evidence,
	piece: string,
	at: number,
	markers: DocumentMarkers,
	notesOnly: boolean,
): Candidate {
	const marker = markers.read(piece);
	const text = marker?.text || piece;
	const [code, another] = marker?.codes ?? [];
	const { kind, date, score, tags, locator, context, fields } = whole;
	const { flags, language } = marksOf(text, false);
	return {
		ref: `${whole.ref}/${at + 1}`,
		// No node yet: only so that it can be told which piece became which evidence.
		node: String(at),
		text,
		participant: code === undefined || another !== undefined ? whole.participant : code,
		kind,
		date,
		score,
		tags,
		language,
		flags: notesOnly ? [...flags, 'notes-only'] : flags,
		locator,
		context,
		fields,
	};
}

/** The notes for the pieces are written with what is hidden left out; brought in again they are to be known. */
async function knowAsShown(tx: Database['kysely'], board: BoardId, { fresh }: SettledQuotes): Promise<void> {
	const hidden = fresh.flatMap(({ evidence, original }) => (original === null ? [] : [evidence]));
	const aliases = hidden.map(({ participant, text }) => evidenceId(board, participant, text));
	await sql`insert into evidence_aliases (board, id, evidence)
		select ${board}, * from unnest(${aliases}::text[], ${hidden.map(({ id }) => id)}::text[])
		on conflict do nothing`.execute(tx);
}

/** The parts take the whole's place: where the machine or a person had put it, and beside its note. `fresh`: those the board did not have. */
async function giveWay(
	{ rooms }: Pick<SplitDeps, 'rooms'>,
	board: BoardId,
	whole: EvidenceId,
	parts: readonly EvidenceId[],
	fresh: readonly EvidenceId[],
): Promise<void> {
	await rooms.transact(board, 'pipeline', (doc) => {
		const { members, moves, places } = readBoard(doc);
		const home: Membership | undefined = members.get(whole);
		const placing = moves.filter(
			(move): move is Extract<Move, { type: 'pin' | 'park' }> =>
				(move.type === 'pin' || move.type === 'park') && move.evidence === whole,
		);
		const [note] = [...places].flatMap(([node, shown]) => (shown === whole ? [node] : []));
		const shownAlready = new Set(places.values());
		for (const [at, part] of parts.entries()) {
			if (!members.has(part) && home) setEntry(doc, 'members', part, home);
			for (const move of placing) {
				const copy = { ...move, evidence: part };
				if (!moves.some((other) => moveKey(other) === moveKey(copy)))
					setEntry(doc, 'moves', moveKey(copy), copy);
			}
			if (note !== undefined && !shownAlready.has(part)) setEntry(doc, 'meta', wantedNoteKey(at, part), note);
		}
		recordSplit(doc, whole, fresh, () => mendBoard(doc, new Set([whole]), false));
	});
}
