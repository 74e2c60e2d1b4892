import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from '../../shared/errors.ts';
import { type ingestCalls, mostIngestBatches } from '../../shared/ingest-api.ts';
import { hashToken, newIngestKey } from '../access/tokens.ts';
import { type IngestDeps, takeBatch } from '../ingest/take-batch.ts';
import type { RandomBytes } from '../ports.ts';
import type { AuditStore } from '../storage/audit-store.ts';
import { doer } from './doer.ts';
import type { Handlers } from './handle-contract.ts';

export type IngestHandlerDeps = IngestDeps & { audit: Pick<AuditStore, 'add'>; random: RandomBytes };

/** The calls by which programs add data, and an owner says which may. */
export function createIngestHandlers(deps: IngestHandlerDeps): Pick<Handlers, keyof typeof ingestCalls> {
	const { ingest, audit, clock, random } = deps;
	const batches = new RateLimiterMemory({ points: mostIngestBatches, duration: 60 });
	return {
		async ingest({ board, body, feed }) {
			await batches.consume(feed.id).catch((left: unknown) => {
				if (!(left instanceof RateLimiterRes)) throw left;
				const retryAfter = Math.max(1, Math.ceil(left.msBeforeNext / 1000));
				throw new AppError(
					'too-many',
					`A key takes ${mostIngestBatches} batches a minute. Try again in ${retryAfter} s, or send larger batches.`,
					{ retryAfter },
				);
			});
			return takeBatch(deps, board, feed, body);
		},
		async listIngestKeys({ board }) {
			const keys = await ingest.keys(board);
			return {
				keys: keys.map(({ madeAt, usedAt, ...key }) => ({
					...key,
					madeAt: madeAt.toISOString(),
					usedAt: usedAt?.toISOString() ?? null,
				})),
			};
		},
		async makeIngestKey({ board, body: { label }, principal }) {
			const key = newIngestKey(random);
			const hash = hashToken(key);
			const id = `ik_${hash.slice(0, 24)}`;
			await ingest.addKey(board, { id, label, hash, madeBy: principal.label, at: new Date(clock.now()) });
			await audit.add(board, doer(principal), 'ingest-key', `made ${id}`);
			return { id, key };
		},
		async revokeIngestKey({ board, feedId, principal }) {
			if (!(await ingest.revoke(board, feedId)))
				throw new AppError('not-found', 'There is no such key any more.');
			await audit.add(board, doer(principal), 'ingest-key', `took back ${feedId}`);
			return {};
		},
	};
}
