import { describe, expect, it } from 'vitest';
import { cancelled } from '../../../plugin/ui/cancelled.ts';
import { addFiles, bringInFile, dropFile, sendAgain } from '../../../plugin/ui/files.ts';
import type { Panel } from '../../../plugin/ui/panel.ts';
import type { SendFile } from '../../../plugin/ui/send-file.ts';
import { initialState, type PanelState } from '../../../plugin/ui/state.ts';
import { createStore } from '../../../plugin/ui/store.ts';
import { strings } from '../../../plugin/ui/strings.ts';
import { firstChoice } from '../../../plugin/ui/views/import/choice.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Job } from '../../../shared/job.ts';
import { sources, tickets } from './look-import.ts';

type Sending = { file: File; options: Parameters<SendFile>[1]; arrive(): void; fail(error: unknown): void };

/** A panel whose server is pretended: files go nowhere until the test says so. */
function office(change: Partial<PanelState> = {}) {
	const store = createStore<PanelState>({
		...initialState,
		session: { at: 'online', role: 'editor' },
		...change,
	});
	const sent: Sending[] = [];
	const calls: string[] = [];
	/** How the import ends; null: not yet. */
	const end: { job: Job | null } = { job: job('done') };
	const panel = {
		store,
		sendFile: ((file, options) =>
			new Promise((resolve, reject) => {
				options.signal.addEventListener('abort', () => reject(cancelled()));
				const preview = { ...tickets, upload: `up_${sent.length + 1}` as const, name: file.name };
				sent.push({ file, options, arrive: () => resolve(preview), fail: reject });
			})) satisfies SendFile,
		api: {
			call: async (name: string, body: unknown, options: { upload?: string }) => {
				calls.push([name, options.upload].filter(Boolean).join(' '));
				if (name === 'importUpload' && end.job) {
					const over = end.job;
					store.set((state) => ({ ...state, jobs: [over] }));
				}
				return { importUpload: { jobId: 'jo_1' }, listSources: sources, cancelJob: body }[name] ?? {};
			},
		},
		session: {
			current: () => ({ id: 'bo_1', token: 't' }),
			onReconnect: () => () => undefined,
			setDoing: () => undefined,
		},
	} as unknown as Panel;
	const stages = () => store.get().files.map(({ file, stage }) => `${file.name} ${stage.at}`);
	const looked = () => {
		const item = store.get().files.find(({ stage }) => stage.at === 'look');
		if (item?.stage.at !== 'look') throw new Error('no file is there to be looked at');
		return { item, preview: item.stage.preview, choice: firstChoice(item.stage.preview) };
	};
	return { panel, store, sent, calls, end, stages, looked };
}

function job(state: Job['state'], change: Partial<Job> = {}): Job {
	const summary = '1,101 new tickets came in.';
	return { id: 'jo_1', kind: 'import', state, step: '', done: 0, total: 0, summary, by: 'Ana', ...change };
}
const csv = (name: string) => new File(['id,text\n1,Hello'], name);
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('files on their way in', () => {
	it('[UI52] go one after the other and wait to be looked at; nothing comes in by itself', async () => {
		const { panel, store, sent, calls, stages } = office();
		addFiles(panel, [csv('a.csv'), csv('b.csv')]);
		expect(store.get().aside).toBe('files');
		expect(stages()).toEqual(['a.csv sending', 'b.csv queued']);
		sent[0]?.options.progress(9);
		expect(store.get().files[0]?.stage).toEqual({ at: 'sending', sent: 9 });
		sent[0]?.arrive();
		await settled();
		expect(stages()).toEqual(['a.csv look', 'b.csv sending']);
		sent[1]?.arrive();
		await settled();
		expect(stages()).toEqual(['a.csv look', 'b.csv look']);
		expect(calls).toEqual([]);
	});

	it('[UI52] who may only look and who is offline reads why, and nothing is sent', () => {
		for (const [session, text] of [
			[{ at: 'online', role: 'viewer' }, strings.files.viewer],
			[{ at: 'offline', role: 'owner' }, strings.files.offline],
		] as const) {
			const { panel, store, sent } = office({ session });
			addFiles(panel, [csv('a.csv')]);
			expect(store.get().message?.text).toBe(text);
			expect([sent.length, store.get().files.length, store.get().aside]).toEqual([0, 0, null]);
		}
	});

	it('[UI53] an empty one and one that is too large are refused before anything is sent', () => {
		const { panel, sent, stages } = office();
		const large = csv('large.csv');
		Object.defineProperty(large, 'size', { value: 200 * 1024 * 1024 + 1 });
		addFiles(panel, [large, new File([], 'empty.csv'), csv('good.csv')]);
		expect(stages()).toEqual(['large.csv refused', 'empty.csv refused', 'good.csv sending']);
		expect(sent.map(({ file }) => file.name)).toEqual(['good.csv']);
	});

	it('[UI53] a refused one says why and lets the next go on; one that did not arrive can be sent again', async () => {
		const { panel, store, sent, stages } = office();
		addFiles(panel, [csv('a.png'), csv('b.csv')]);
		sent[0]?.fail(new AppError('unreadable', 'a.png is a picture.'));
		await settled();
		expect(store.get().files[0]?.stage).toEqual({
			at: 'refused',
			reason: 'a.png is a picture.',
			again: false,
		});
		sent[1]?.fail(new AppError('unavailable', 'The server cannot be reached.'));
		await settled();
		const [, second] = store.get().files;
		expect(second?.stage).toMatchObject({ at: 'refused', again: true });
		sendAgain(panel, second!.id);
		sent[2]?.arrive();
		await settled();
		expect(stages()).toEqual(['a.png refused', 'b.csv look']);
	});

	it('[UI53] one can be let go of wherever it is; what has arrived is forgotten on the server too', async () => {
		const { panel, store, sent, calls, stages } = office();
		addFiles(panel, [csv('a.csv'), csv('b.csv'), csv('c.csv')]);
		dropFile(panel, store.get().files[0]!);
		await settled();
		expect(sent[0]?.options.signal.aborted).toBe(true);
		expect(stages()).toEqual(['b.csv sending', 'c.csv queued']);
		dropFile(panel, store.get().files[1]!);
		sent[1]?.arrive();
		await settled();
		dropFile(panel, store.get().files[0]!);
		expect(calls).toEqual(['dropUpload up_2']);
		expect([store.get().files.length, store.get().aside]).toEqual([0, null]);
	});
});

describe('bringing a file in', () => {
	async function arrived(...names: string[]) {
		const desk = office();
		addFiles(desk.panel, names.map(csv));
		for (let at = 0; at < names.length; at += 1) {
			desk.sent[at]?.arrive();
			await settled();
		}
		return desk;
	}

	it('[UI55] follows its job, shows the report of its source, and goes on with the next file', async () => {
		const { panel, store, calls, end, looked } = await arrived('a.csv', 'b.csv');
		end.job = job('done', { source: 'so_tickets' });
		const first = looked();
		expect(await bringInFile(panel, first.item, first.preview, first.choice)).toBe(true);
		expect(calls).toEqual(['importUpload up_1', 'listSources']);
		expect(store.get().reports[0]).toMatchObject({
			title: 'Support tickets, May to October',
			report: { read: 1204 },
		});
		expect(store.get().message).toEqual({ kind: 'done', text: '1,101 new tickets came in.' });
		expect(store.get().aside).toBe('files');
		const second = looked();
		expect(second.item.file.name).toBe('b.csv');
		await bringInFile(panel, second.item, second.preview, second.choice);
		expect([store.get().aside, store.get().tab]).toEqual([null, 'notes']);
	});

	it('[UI55] one that could not be read says why and can be looked at again', async () => {
		const { panel, store, end, looked, stages } = await arrived('a.csv');
		end.job = job('failed', { summary: 'Line 12 of a.csv is cut off. Nothing was brought in.' });
		const { item, preview, choice } = looked();
		expect(await bringInFile(panel, item, preview, choice)).toBe(false);
		expect(store.get().message).toEqual({
			kind: 'error',
			text: 'Line 12 of a.csv is cut off. Nothing was brought in.',
		});
		expect(stages()).toEqual(['a.csv look']);
	});

	it('[UI55] stopped half way, nothing is in and the file is let go of', async () => {
		const { panel, store, calls, end, looked } = await arrived('a.csv');
		end.job = null;
		const { item, preview, choice } = looked();
		const flow = bringInFile(panel, item, preview, choice);
		await settled();
		store.get().busy?.cancel?.();
		expect(await flow).toBe(false);
		expect(calls).toEqual(['importUpload up_1', 'cancelJob']);
		expect(store.get().message).toEqual({ kind: 'info', text: strings.common.stopped });
		expect([store.get().files.length, store.get().reports.length]).toEqual([0, 0]);
	});
});
