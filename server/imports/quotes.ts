import type { Evidence } from '../../shared/evidence.ts';
import type { BoardId, EvidenceId, SourceId } from '../../shared/ids.ts';
import { collecting } from '../intake/collect.ts';
import type { Candidate, IntakeResult, KeptApart } from '../intake/types.ts';
import type { Steps } from '../jobs/run.ts';
import type { Guarded, SourceTerms } from '../people/people-desk.ts';
import type { PersonLink } from '../people/person-link.ts';
import { each, pieceByPiece } from '../pieces.ts';
import type { Database } from '../storage/database.ts';
import { type ImportDeps, noSteps } from './import-deps.ts';
import type { QualityTally } from './quality.ts';

/** Texts ready to be stored: what is new with personal data hidden, what is known by its id. */
export type SettledQuotes = {
	readonly fresh: readonly Guarded[];
	readonly known: readonly Evidence[];
	readonly places: IntakeResult['places'];
	readonly duplicates: number;
	/** What its own row says may be used, not quoted. */
	readonly notesOnly: ReadonlySet<EvidenceId>;
};

/** What was read of a source: every item is a candidate or kept apart. */
export type ReadQuotes = {
	readonly candidates: readonly Candidate[];
	readonly keptApart: readonly KeptApart[];
};

/**
 * From what was read to what is stored: refuses what people do not want here, folds repeats, gives ids, finds what is known and hides
 * personal data in the rest. Stores nothing. Rejects with the abort reason.
 */
export async function settleQuotes(
	{ desk, evidence: store }: Pick<ImportDeps, 'desk' | 'evidence'>,
	board: BoardId,
	source: SourceId,
	terms: SourceTerms,
	{ candidates, keptApart }: ReadQuotes,
	tally: QualityTally,
	{ signal, onProgress }: Steps,
): Promise<SettledQuotes> {
	const refuse = await desk.barrier(board, terms);
	const apart = [...keptApart];
	const allowed: Candidate[] = [];
	const judge = each(candidates, (candidate) => {
		const reason = refuse(candidate.participant, candidate.text);
		if (reason === null) allowed.push(candidate);
		else apart.push({ ref: candidate.ref, reason, excerpt: '' });
	});
	await pieceByPiece(judge, signal);
	for (const item of apart) tally.apart(item);
	const read = candidates.length + keptApart.length;
	const collected = await pieceByPiece(collecting(read, allowed, apart, { salt: board, source }, []), signal);
	const { evidence, places, repeats } = await renamed(desk, board, collected);
	const known = new Set<EvidenceId>();
	let compared = 0;
	for (const some of inParts(evidence)) {
		signal.throwIfAborted();
		onProgress('Looking for repeats', compared, evidence.length);
		compared += some.length;
		for (const item of some) tally.item(item);
		for (const id of await store.known(board, idsOf(some))) known.add(id);
	}
	const news = evidence.filter(({ id }) => !known.has(id));
	const step = 'Hiding personal data';
	let hidden = 0;
	onProgress(step, 0, news.length);
	const count = (more: number): void => {
		hidden += more;
		onProgress(step, hidden, news.length);
	};
	const fresh: Guarded[] = [];
	for (const some of inParts(news)) fresh.push(...(await desk.guard(board, terms, some, count, signal)));
	for (const { hits } of fresh) tally.personal(hits);
	return {
		fresh,
		known: evidence.filter(({ id }) => known.has(id)),
		places,
		duplicates: collected.duplicates.length + repeats,
		notesOnly: new Set(evidence.flatMap(({ id, flags }) => (flags.includes('notes-only') ? [id] : []))),
	};
}

/** Stores settled texts as the source's and returns the ids that are new. */
export async function storeQuotes(
	{ evidence, desk }: Pick<ImportDeps, 'desk' | 'evidence'>,
	tx: Database['kysely'],
	board: BoardId,
	source: SourceId,
	{ fresh, known, notesOnly }: SettledQuotes,
	links: readonly PersonLink[],
	{ onProgress }: Pick<Steps, 'onProgress'> = noSteps,
	spare?: ReadonlySet<EvidenceId>,
): Promise<Set<EvidenceId>> {
	await desk.keep(tx, board, [], links);
	const added = new Set<EvidenceId>();
	let stored = 0;
	for (const some of inParts(fresh)) {
		const texts = some.map((item) => item.evidence);
		const news = await evidence.add(tx, board, source, texts, spare, notesOnly);
		await desk.keep(
			tx,
			board,
			some.filter((item) => news.has(item.evidence.id)),
			[],
		);
		for (const id of news) added.add(id);
		stored += some.length;
		onProgress('Storing', stored, fresh.length);
	}
	for (const some of inParts(known)) await evidence.link(tx, board, source, idsOf(some), notesOnly);
	return added;
}

/** As many as are worked on without a pause and stored together: more of a large file would hold up everybody. */
const atOnce = 500;

function idsOf(items: readonly Evidence[]): EvidenceId[] {
	return items.map(({ id }) => id);
}

function inParts<T>(items: readonly T[]): T[][] {
	return Array.from({ length: Math.ceil(items.length / atOnce) }, (_, at) =>
		items.slice(at * atOnce, (at + 1) * atOnce),
	);
}

/** Evidence under the ids the board knows it by. */
async function renamed(
	desk: ImportDeps['desk'],
	board: BoardId,
	{ evidence, places }: IntakeResult,
): Promise<{ evidence: Evidence[]; places: IntakeResult['places']; repeats: number }> {
	const names = new Map<EvidenceId, EvidenceId>();
	for (const some of inParts(evidence))
		for (const [id, now] of await desk.knownAs(board, idsOf(some))) names.set(id, now);
	if (names.size === 0) return { evidence, places, repeats: 0 };
	const byId = new Map<EvidenceId, Evidence>();
	for (const item of evidence) {
		const id = names.get(item.id) ?? item.id;
		if (!byId.has(id)) byId.set(id, { ...item, id });
	}
	return {
		evidence: [...byId.values()],
		places: places.map((place) => ({ ...place, evidence: names.get(place.evidence) ?? place.evidence })),
		repeats: evidence.length - byId.size,
	};
}
