import { describe, expect, it } from 'vitest';
import { createEvidenceCache } from '../../../plugin/ui/evidence-cache.ts';
import { followJob } from '../../../plugin/ui/follow-job.ts';
import { readPresence } from '../../../plugin/ui/presence.ts';
import type { Evidence } from '../../../shared/evidence.ts';
import type { EvidenceId } from '../../../shared/ids.ts';
import type { Job } from '../../../shared/job.ts';
import { fixtureTexts } from './fixture-board.ts';

function job(state: Job['state']): Job {
	return { id: 'jo_1', kind: 'group', state, step: '', done: 0, total: 0, summary: '', by: '' };
}

describe('following a job', () => {
	it('[UI5] presence alone tells how it goes; the server is asked only when it drops out of sight or comes back', () => {
		expect(followJob('jo_1', [], false, false)).toEqual({ do: 'wait', job: null });
		expect(followJob('jo_1', [job('running')], true, false)).toEqual({ do: 'wait', job: job('running') });
		expect(followJob('jo_1', [job('done')], false, false)).toEqual({ do: 'finish', job: job('done') });
		expect(followJob('jo_1', [job('failed')], true, true)).toEqual({ do: 'finish', job: job('failed') });
		expect(followJob('jo_1', [], true, false)).toEqual({ do: 'ask' });
		expect(followJob('jo_1', [], false, true)).toEqual({ do: 'ask' });
	});

	it('[UI5] the server’s jobs and other people are read from presence, oneself and nonsense left out', () => {
		const person = { name: 'Ana', color: '#fff', session: 3, busy: '' };
		const presence = readPresence(
			new Map<number, unknown>([
				[1, person],
				[2, { ...person, name: 'Me' }],
				[3, { server: true, jobs: [job('running')] }],
				[4, { name: 7 }],
				[5, null],
			]),
			2,
		);
		expect(presence).toEqual({ people: [person], jobs: [job('running')] });
	});
});

describe('evidence texts', () => {
	it('[UI11] each id is read once, in batches, however often it is asked for', async () => {
		const asked: EvidenceId[][] = [];
		const sample = [...fixtureTexts().values()][0] as Evidence;
		const cache = createEvidenceCache(
			async (ids) => {
				asked.push(ids);
				return ids.map((id) => ({ ...sample, id }));
			},
			() => undefined,
		);
		const ids = Array.from({ length: 1201 }, (_, at) => `ev_${at}` as EvidenceId);
		await Promise.all([cache.ensure(ids), cache.ensure(ids.slice(0, 700))]);
		await cache.ensure(ids);
		expect(asked.map((batch) => batch.length)).toEqual([500, 500, 201]);
		expect(cache.get().size).toBe(1201);
	});

	it('[UI61] words that changed are forgotten and read again; so are those that are not on the board any more', async () => {
		const sample = [...fixtureTexts().values()][0] as Evidence;
		let words = 'I call [name].';
		const asked: EvidenceId[][] = [];
		let answer = async (): Promise<void> => undefined;
		const cache = createEvidenceCache(
			async (ids) => {
				asked.push(ids);
				const now = words;
				await answer();
				return ids.map((id) => ({ ...sample, id, text: now }));
			},
			() => undefined,
		);
		const board = new Map<EvidenceId, { revision?: number }>([
			['ev_a', {}],
			['ev_b', {}],
		]);
		cache.match(board);
		await cache.ensure(board.keys());
		words = 'I call Maria.';
		board.set('ev_a', { revision: 1 });
		cache.match(board);
		expect([...cache.get().keys()]).toEqual(['ev_b']);
		await cache.ensure(board.keys());
		expect(asked.at(-1)).toEqual(['ev_a']);
		expect(cache.get().get('ev_a')?.text).toBe('I call Maria.');
		cache.match(board);
		await cache.ensure(board.keys());
		expect(asked).toHaveLength(2);
		// Changed while it was on its way: what arrives is old.
		board.set('ev_a', { revision: 2 });
		cache.match(board);
		answer = async () => {
			board.set('ev_a', { revision: 3 });
			cache.match(board);
			words = 'I call [name] again.';
			answer = async () => undefined;
		};
		await cache.ensure(['ev_a']);
		expect(cache.get().has('ev_a')).toBe(false);
		await cache.ensure(['ev_a']);
		expect(cache.get().get('ev_a')?.text).toBe('I call [name] again.');
		board.delete('ev_a');
		cache.match(board);
		expect([...cache.get().keys()]).toEqual(['ev_b']);
	});

	it('[UI11] a failed read is asked again the next time', async () => {
		let fails = true;
		const cache = createEvidenceCache(
			async () => {
				if (fails) throw new Error('offline');
				return [...fixtureTexts().values()];
			},
			() => undefined,
		);
		await expect(cache.ensure(['ev_a'])).rejects.toThrow('offline');
		fails = false;
		await cache.ensure(['ev_a']);
		expect(cache.get().get('ev_a')?.participant).toBe('P1');
	});
});
