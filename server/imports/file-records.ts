import type { ControlledTransaction } from 'kysely';
import { AppError } from '../../shared/errors.ts';
import type { BoardId, SourceId } from '../../shared/ids.ts';
import type { ReadItem } from '../intake/import-item.ts';
import { customerOf, eventOf } from '../intake/records.ts';
import type { Customer } from '../intake/types.ts';
import type { Steps } from '../jobs/run.ts';
import type { SourceTerms } from '../people/people-desk.ts';
import type { PersonLink } from '../people/person-link.ts';
import { each, pieceByPiece } from '../pieces.ts';
import type { Tables } from '../storage/schema.ts';
import type { ImportDeps } from './import-deps.ts';
import type { QualityTally } from './quality.ts';

/** Rows of a usage or customer table on their way into the database: there for nobody before `tx` is committed. */
export type StagedRecords = {
	readonly tx: ControlledTransaction<Tables>;
	/** Takes rows in. Events are stored as they come, customers wait for the end. */
	take(items: readonly ReadItem[]): Promise<void>;
	/** Stores what waits and tells what came of all. */
	finish(steps: Steps): Promise<{ added: number; duplicates: number; links: readonly PersonLink[] }>;
};

/** Most customers of one file: they are in memory until it is known who they are. */
const mostCustomers = 200_000;
const atOnce = 2000;

/**
 * Puts rows in the place of what the source held before, in a transaction that stays open. Where it `adds`, what it held
 * stays, and a customer's newest row takes the place of the one before.
 */
export async function stageRecords(
	{ database, usage, desk }: ImportDeps,
	board: BoardId,
	{
		source,
		name,
		kind,
		adds,
	}: { source: SourceId; name: string; kind: 'usage' | 'customers'; adds: boolean },
	terms: SourceTerms,
	tally: QualityTally,
): Promise<StagedRecords> {
	const refuse = await desk.barrier(board, terms);
	const tx = await database.kysely.startTransaction().execute();
	const customers: ReadItem[] = [];
	let added = 0;
	let duplicates = 0;

	function isRefused(item: ReadItem, participant: string | null): boolean {
		const reason = refuse(participant, item.user ?? '');
		if (reason === null) tally.item({ date: item.date, participant });
		else tally.apart({ ref: item.ref, reason, excerpt: '' });
		return reason !== null;
	}

	try {
		if (!adds) await usage.clear(tx, board, source);
	} catch (error) {
		await tx.rollback().execute();
		throw error;
	}
	return {
		tx,
		async take(items) {
			if (kind === 'customers') {
				customers.push(...items);
				if (customers.length > mostCustomers)
					throw new AppError(
						'too-large',
						`${name} has more than ${mostCustomers.toLocaleString('en')} customers. Leave out those who have nothing to do with this research. Nothing was brought in.`,
					);
				return;
			}
			const allowed = items.filter((item) => !isRefused(item, item.user));
			await usage.putEvents(tx, board, source, allowed.map(eventOf));
			added += allowed.length;
		},
		async finish({ signal, onProgress }) {
			const tell = (codes: number, of: number): void => onProgress('Telling who is who', codes, of);
			const { participants, links } = await desk.identify(board, customers, tell, signal);
			const known: Customer[] = [];
			const judge = each(customers, (item, at) => {
				const participant = participants[at] ?? null;
				if (isRefused(item, participant)) return;
				known.push({ ...customerOf(item), participant: item.participant && participant });
			});
			await pieceByPiece(judge, signal);
			if (adds)
				await usage.clearUsers(
					tx,
					board,
					source,
					known.map(({ user }) => user),
				);
			for (let at = 0; at < known.length; at += atOnce) {
				signal.throwIfAborted();
				onProgress('Storing', at, known.length);
				const some = known.slice(at, at + atOnce);
				const stored = await usage.putCustomers(tx, board, source, some);
				added += stored.size;
				duplicates += some.length - stored.size;
			}
			return { added, duplicates, links };
		},
	};
}
