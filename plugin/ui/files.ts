import { AppError } from '../../shared/errors.ts';
import type { SourceId, UploadId } from '../../shared/ids.ts';
import type { FilePreview, ImportChoice } from '../../shared/import.ts';
import { largestUpload } from '../../shared/import-api.ts';
import { Cancelled } from './cancelled.ts';
import { jobDone } from './follow-run.ts';
import { boardCall, lay, type Panel, plainReason, runTask, say } from './panel.ts';
import { addReport } from './reports.ts';
import { mayEdit } from './session.ts';
import type { FileOnItsWay } from './state.ts';
import { strings } from './strings.ts';

type Stage = FileOnItsWay['stage'];
let lastFile = 0;

/** Takes in what was dropped, chosen or pasted: sends one file after the other, each to be looked at before it comes in. */
export function addFiles(panel: Panel, files: readonly File[]): void {
	if (files.length === 0) return;
	const { session } = panel.store.get();
	if (!mayEdit(session) || session.at !== 'online') {
		const text = session.at === 'online' ? strings.files.viewer : strings.files.offline;
		say(panel, { kind: 'info', text });
		return;
	}
	const fresh = files.map((file): FileOnItsWay => {
		lastFile += 1;
		return { id: lastFile, file, stop: new AbortController(), stage: firstStage(file) };
	});
	panel.store.set((state) => ({ ...state, message: null, files: [...state.files, ...fresh] }));
	lay(panel, 'files');
	void sendNext(panel);
}

/** Sends a file that did not arrive once more. */
export function sendAgain(panel: Panel, id: number): void {
	change(panel, id, { at: 'queued' });
	void sendNext(panel);
}

/** Lets go of a file, wherever it is on its way; the server forgets what it has of it. */
export function dropFile(panel: Panel, { id, stop, stage }: FileOnItsWay): void {
	stop.abort();
	remove(panel, id);
	if (stage.at === 'look') forget(panel, stage.preview.upload);
}

/** Looks at another sheet of a workbook. */
export function lookAtSheet(
	panel: Panel,
	{ id }: FileOnItsWay,
	{ upload }: FilePreview,
	sheet: string,
): Promise<boolean> {
	return runTask(panel, strings.files.reads, 'files', async ({ signal }) => {
		const preview = await panel.api.call('lookAtUpload', { sheet }, { ...boardCall(panel), upload, signal });
		change(panel, id, { at: 'look', preview });
	});
}

/** Brings a file in as a person decided; its report tells what became of every row. False when it did not come in. */
export function bringInFile(
	panel: Panel,
	{ id }: FileOnItsWay,
	{ upload }: FilePreview,
	choice: ImportChoice,
): Promise<boolean> {
	return runTask(panel, strings.files.reading(choice.name), 'files', async (task) => {
		const where = boardCall(panel);
		const { jobId } = await panel.api.call('importUpload', choice, { ...where, upload });
		try {
			const { source, summary } = await jobDone(panel, jobId, task, strings.files.reading(choice.name));
			remove(panel, id);
			if (source) await showReport(panel, source);
			say(panel, { kind: 'done', text: summary });
		} catch (error) {
			// Stopped, a file is let go of; one that could not be read can be looked at again.
			if (error instanceof Cancelled) remove(panel, id);
			throw error;
		}
	});
}

async function showReport(panel: Panel, source: SourceId): Promise<void> {
	const { sources } = await panel.api.call('listSources', null, boardCall(panel));
	const report = sources.find((entry) => entry.source === source);
	if (report) addReport(panel, report.name, report);
}

async function sendNext(panel: Panel): Promise<void> {
	const { files } = panel.store.get();
	const next = files.find(({ stage }) => stage.at === 'queued');
	if (!next || files.some(({ stage }) => stage.at === 'sending')) return;
	const { id, file, stop } = next;
	const progress = (sent: number) => change(panel, id, { at: 'sending', sent });
	progress(0);
	try {
		const preview = await panel.sendFile(file, { ...boardCall(panel), signal: stop.signal, progress });
		if (stop.signal.aborted) forget(panel, preview.upload);
		else change(panel, id, { at: 'look', preview });
	} catch (error) {
		const again = error instanceof AppError && error.code === 'unavailable';
		change(panel, id, { at: 'refused', reason: plainReason(error), again });
	}
	void sendNext(panel);
}

function firstStage({ name, size }: File): Stage {
	if (size === 0) return { at: 'refused', reason: strings.files.empty(name), again: false };
	if (size > largestUpload) return { at: 'refused', reason: strings.files.tooLarge(name), again: false };
	return { at: 'queued' };
}

function change(panel: Panel, id: number, stage: Stage): void {
	panel.store.set((state) => ({
		...state,
		files: state.files.map((file) => (file.id === id ? { ...file, stage } : file)),
	}));
}

/** The page about files has nothing more to show when the last is gone. */
function remove(panel: Panel, id: number): void {
	panel.store.set((state) => {
		const files = state.files.filter((file) => file.id !== id);
		const over = files.length === 0 && state.aside === 'files';
		return { ...state, files, ...(over ? { aside: null, tab: 'notes' } : {}) };
	});
}

/** What is left of a file on the server goes by itself after a day; sooner is better. */
function forget(panel: Panel, upload: UploadId): void {
	void panel.api.call('dropUpload', null, { ...boardCall(panel), upload }).catch(() => undefined);
}
