import { expect, it } from 'vitest';
import { type FigureDeps, watchFigures } from '../../../server/governance/watch-figures.ts';
import type { KpiResult } from '../../../shared/governance-api.ts';

it('[GO8] a figure whose event seems to have a new name is not judged, and nothing is taken back', async () => {
	const day = 86_400_000;
	const published = Date.UTC(2027, 0, 10);
	const kept: KpiResult[] = [];
	const never = (): never => {
		throw new Error('nothing is counted or taken back');
	};
	const rule = {
		persona: 'pe_a' as never,
		event: 'bay booked',
		worse: 'falls' as const,
		points: 0.1,
		windowDays: 28,
		action: 'roll-back' as const,
	};
	const deps = {
		kpis: {
			list: async () => [{ id: 'kr_a', rule, setBy: 'Ola', result: null }],
			alone: (_board: unknown, work: () => Promise<void>) => work(),
			lastEvent: async () => published + 60 * day,
			keep: async (_board: unknown, _id: string, result: KpiResult) => void kept.push(result),
			usersOf: never,
			eventDays: never,
			tally: never,
		},
		versions: {
			list: async () => [
				{
					head: {
						id: 've_2',
						persona: 'pe_a',
						number: 2,
						state: 'published',
						approvedAt: new Date(published).toISOString(),
					},
					content: { from: null, evidence: [], claims: [], persona: { archetype: 'ar_a' } },
				},
			],
		},
		evidence: { read: never },
		publisher: { rollBack: never },
		desk: { watched: async () => undefined },
		archetypes: never,
		renamed: async () => new Map([['bay booked', 'slot booked']]),
		clock: { now: () => published + 60 * day },
	} as unknown as FigureDeps;
	await watchFigures(deps, 'bo_a' as never);
	expect(kept).toMatchObject([{ state: 'waiting', why: expect.stringContaining('“slot booked” now') }]);
});
