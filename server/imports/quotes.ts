import type { Evidence } from '../../shared/evidence.ts';
import type { BoardId, EvidenceId, SourceId } from '../../shared/ids.ts';
import { collect } from '../intake/collect.ts';
import type { Candidate, IntakeResult, KeptApart } from '../intake/types.ts';
import type { Steps } from '../jobs/run.ts';
import type { Guarded, SourceTerms } from '../people/people-desk.ts';
import type { PersonLink } from '../people/person-link.ts';
import type { Database } from '../storage/database.ts';
import type { ImportDeps } from './import-deps.ts';
import type { QualityTally } from './quality.ts';

/** Texts ready to be stored: what is new with personal data hidden, what is known by its id. */
export type SettledQuotes = {
	readonly fresh: readonly Guarded[];
	readonly known: readonly Evidence[];
	readonly places: IntakeResult['places'];
	readonly duplicates: number;
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
	for (const candidate of candidates) {
		const reason = refuse(candidate.participant, candidate.text);
		if (reason === null) allowed.push(candidate);
		else apart.push({ ref: candidate.ref, reason, excerpt: '' });
	}
	for (const item of apart) tally.apart(item);
	const read = candidates.length + keptApart.length;
	const collected = collect(read, allowed, apart, { salt: board, source }, []);
	const { evidence, places, repeats } = await renamed(desk, board, collected);
	signal.throwIfAborted();
	for (const item of evidence) tally.item(item);
	const known = await store.known(
		board,
		evidence.map(({ id }) => id),
	);
	const news = evidence.filter(({ id }) => !known.has(id));
	const step = 'Hiding personal data';
	let hidden = 0;
	onProgress(step, 0, news.length);
	const count = (more: number): void => {
		hidden += more;
		onProgress(step, hidden, news.length);
	};
	const fresh = await desk.guard(board, terms, news, count, signal);
	for (const { hits } of fresh) tally.personal(hits);
	return {
		fresh,
		known: evidence.filter(({ id }) => known.has(id)),
		places,
		duplicates: collected.duplicates.length + repeats,
	};
}

/** Stores settled texts as the source's and returns the ids that are new. */
export async function storeQuotes(
	{ evidence, desk }: Pick<ImportDeps, 'desk' | 'evidence'>,
	tx: Database['kysely'],
	board: BoardId,
	source: SourceId,
	{ fresh, known }: SettledQuotes,
	links: readonly PersonLink[],
	spare?: ReadonlySet<EvidenceId>,
): Promise<Set<EvidenceId>> {
	const added = await evidence.add(
		tx,
		board,
		source,
		fresh.map((item) => item.evidence),
		spare,
	);
	await evidence.link(
		tx,
		board,
		source,
		known.map(({ id }) => id),
	);
	await desk.keep(
		tx,
		board,
		fresh.filter((item) => added.has(item.evidence.id)),
		links,
	);
	return added;
}

/** Evidence under the ids the board knows it by. */
async function renamed(
	desk: ImportDeps['desk'],
	board: BoardId,
	{ evidence, places }: IntakeResult,
): Promise<{ evidence: Evidence[]; places: IntakeResult['places']; repeats: number }> {
	const names = await desk.knownAs(
		board,
		evidence.map(({ id }) => id),
	);
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
