import { describe, expect, it } from 'vitest';
import { createEvidenceCache } from '../../../plugin/ui/evidence-cache.ts';
import { followJob } from '../../../plugin/ui/follow-job.ts';
import { guessTable, looksLikeTable } from '../../../plugin/ui/guess-table.ts';
import { readPresence } from '../../../plugin/ui/presence.ts';
import { decodeFile } from '../../../plugin/ui/read-file.ts';
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

describe('tables', () => {
	it.each([
		['id,text,participant,kind,date,score', 'evidence'],
		['user,ts,event', 'usage'],
		['distinct_id;timestamp;event_name;session', 'usage'],
		['user\tparticipant\tplan\trole', 'customers'],
		['participant,quote', 'evidence'],
		['user,date,comment,plan', 'evidence'],
		['', 'evidence'],
	] as const)('[UI6] %j is first taken for %s', (header, kind) => {
		expect(guessTable(`${header}\n1,2,3`)).toBe(kind);
	});

	it('[UI6] pasted prose is not a table', () => {
		expect(looksLikeTable('One line, with a comma')).toBe(false);
		expect(looksLikeTable('First thought\nsecond thought')).toBe(false);
		expect(looksLikeTable('id\ttext\n1\tHello')).toBe(true);
	});

	it('[UI10] files come in as text whatever their encoding, and what is no text is refused by name', () => {
		const bytes = (list: number[]) => Uint8Array.from(list);
		expect(decodeFile('a.csv', new TextEncoder().encode('käse'))).toBe('käse');
		expect(decodeFile('a.csv', bytes([0x6b, 0xe4]))).toBe('kä');
		expect(decodeFile('a.csv', bytes([0xff, 0xfe, 0x6b, 0x00]))).toBe('k');
		expect(() => decodeFile('a.xlsx', bytes([0x50, 0x4b, 0x03, 0x04, 0x00]))).toThrow('a.xlsx');
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
			else if (typeof value === 'function')
				shown.push(
					String((value as (...values: unknown[]) => unknown)(...sampleFor(value as () => unknown))),
				);
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

function sampleFor(value: (...values: unknown[]) => unknown): unknown[] {
	const source = String(value);
	if (/names/.test(source)) return [['Ana', 'Tom']];
	return [3, 5];
}
