import { describe, expect, it } from 'vitest';
import { createEvidenceCache } from '../../../plugin/ui/evidence-cache.ts';
import { followJob } from '../../../plugin/ui/follow-job.ts';
import { readPresence } from '../../../plugin/ui/presence.ts';
import { strings } from '../../../plugin/ui/strings.ts';
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

describe('texts', () => {
	it('[UI13] no shown text shouts, is empty, or holds machine words', () => {
		const shown: string[] = [];
		const collect = (value: unknown): void => {
			if (typeof value === 'string') shown.push(value);
			else if (typeof value === 'function') shown.push(said(value as (...values: unknown[]) => unknown));
			else if (typeof value === 'object' && value !== null)
				for (const part of Object.values(value)) collect(part);
		};
		collect(strings);
		expect(shown.length).toBeGreaterThan(120);
		for (const text of shown) {
			expect(text).not.toMatch(/!|undefined|NaN|\[object|\b(JSON|HTTP|WebSocket|token|sync|null|error)\b/);
			expect(text.trim()).not.toBe('');
		}
	});
});

/** What it says of numbers, or where it is about something else, of names, days or lists. */
function said(text: (...values: unknown[]) => unknown): string {
	const source = String(text);
	if (/names/.test(source)) return String(text(['Ana', 'Tom']));
	if (/\bday\b/.test(source)) return String(text('3 Dec 2026', '4 Dec 2026'));
	const names = ['Ana', 'Tom', 'Eve'];
	const agreement = { people: 4, interval: [0.1, 0.3], pairPrecision: 0.5, pairRecall: 0.6 };
	if (/pairPrecision|interval/.test(source)) return String(text(agreement, ...names));
	for (const values of [
		[3, 5, 7],
		['Ana', 5, 7],
		[names, 5, 7],
	])
		try {
			return String(text(...values));
		} catch (error) {
			if (!(error instanceof TypeError)) throw error;
		}
	return String(text(...names));
}
