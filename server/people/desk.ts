import type { BoardId } from '../../shared/ids.ts';
import { pieceByPiece } from '../pieces.ts';
import type { Clock } from '../ports.ts';
import type { Detector } from '../privacy/detector.ts';
import { redact } from '../privacy/redact.ts';
import { noLists } from '../privacy/types.ts';
import type { Vault } from '../privacy/vault.ts';
import type { Database } from '../storage/database.ts';
import { type EntityStore, linkAllEntities } from '../storage/entity-store.ts';
import { type NewFinding, putFindings } from '../storage/finding-store.ts';
import { putOriginals } from '../storage/original-store.ts';
import { type PeopleStore, putLinks, putPeople } from '../storage/people-store.ts';
import { barredBy, dayOf, noTerms, termsFor } from './consent.ts';
import { guardEvidence } from './guard-evidence.ts';
import { codesOf, identifying, isName, spellingsOf } from './identify.ts';
import { privacyLists } from './lists.ts';
import type { Guarded, PeopleDesk } from './people-desk.ts';
import { personMark, wordsMark } from './tombstones.ts';

export type DeskDeps = {
	database: Database;
	people: PeopleStore;
	entities: EntityStore;
	vault: Vault;
	detector: Detector;
	clock: Clock;
};

/** People and their privacy, as every import asks for them. */
export function createPeopleDesk({
	database,
	people,
	entities,
	vault,
	detector,
	clock,
}: DeskDeps): PeopleDesk {
	return {
		async identify(board, items, onDone, signal) {
			const [ids, links] = await Promise.all([people.ids(board), people.links(board)]);
			const codes = codesOf(items);
			let read = 0;
			const found = await detector.detect(codes.flatMap(spellingsOf), noLists, {
				signal,
				onDone(more) {
					read += more;
					onDone?.(read / 2, codes.length);
				},
			});
			const naming = new Map(
				codes.map((code, at) => [code, isName(found.slice(2 * at, 2 * at + 2).flatMap(({ hits }) => hits))]),
			);
			return pieceByPiece(identifying(items, { people: ids, links, naming }, vault), signal);
		},
		warm: (much) => detector.warm(much),
		async barrier(board, terms) {
			const [erased, known] = await Promise.all([people.tombstones(board), people.terms(board)]);
			const today = dayOf(clock.now());
			const isErased = (participant: string | null, text: string): boolean =>
				erased.size > 0 &&
				erased.has(participant === null ? wordsMark(vault, text) : personMark(vault, participant));
			return (participant, text) => {
				if (isErased(participant, text)) return 'erased';
				const person = participant === null ? noTerms : (known.get(participant) ?? noTerms);
				return barredBy(termsFor(person, [terms]), today);
			};
		},
		knownAs: (board, ids) => people.aliases(board, ids),
		async guard(board, terms, evidence, onDone, signal) {
			const [lists, known] = await Promise.all([
				privacyLists(database, entities, board),
				people.terms(board),
			]);
			return guardEvidence(evidence, {
				detector,
				lists,
				isNotesOnly({ participant, flags }) {
					const person = participant === null ? noTerms : (known.get(participant) ?? noTerms);
					return termsFor(person, [terms], flags.includes('notes-only')).consent === 'notes-only';
				},
				onDone,
				signal,
			});
		},
		async hide(board, texts, which = () => true) {
			const wanted = [...new Set(texts)];
			const found = await detector.detect(wanted, await privacyLists(database, entities, board));
			const hidden = new Map(
				wanted.map((text, at) => [text, redact(text, found[at]!.hits.filter(which)).text]),
			);
			return texts.map((text) => hidden.get(text)!);
		},
		async keep(tx, board, guarded, links) {
			const codes = guarded.flatMap(({ evidence }) => evidence.participant ?? []);
			await putPeople(tx, board, [...new Set([...codes, ...links.map(({ person }) => person)])]);
			await putLinks(tx, board, links, 'known');
			await putHidden(tx, vault, board, guarded);
			await linkAllEntities(
				tx,
				board,
				guarded.map(({ evidence }) => evidence),
			);
		},
	};
}

/** Keeps what was hidden: the originals sealed, and where in them. */
export async function putHidden(
	tx: Database['kysely'],
	vault: Vault,
	board: BoardId,
	guarded: readonly Guarded[],
): Promise<void> {
	const originals = guarded.flatMap(({ evidence: { id, participant, source }, original }) =>
		original === null ? [] : [{ id, participant, source, original }],
	);
	await putOriginals(tx, vault, board, originals);
	await putFindings(tx, board, guarded.flatMap(findingsOf));
}

function findingsOf({ evidence, original, hits }: Guarded): NewFinding[] {
	if (original === null) return [];
	const { text, spans } = redact(original, hits);
	return hits.map((hit, at) => ({
		evidence: evidence.id,
		hit,
		label: text.slice(spans[at]!.start, spans[at]!.end),
	}));
}
