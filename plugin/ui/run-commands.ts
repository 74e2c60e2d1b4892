import { setEntry } from '../../shared/board-doc.ts';
import { AppError } from '../../shared/errors.ts';
import type { ImportReport } from '../../shared/evidence.ts';
import type { EvidenceId, NodeId } from '../../shared/ids.ts';
import type { Job, JobKind } from '../../shared/job.ts';
import type { ReadScope } from '../../shared/main-requests.ts';
import { cancelled } from './cancelled.ts';
import { type DrawKind, drawnKey, planCards, planThemes } from './draw-plan.ts';
import { followJob } from './follow-job.ts';
import type { TableKind } from './guess-table.ts';
import { lookupFor, openBoard, type Panel, runTask, say, type Task } from './panel.ts';
import { shortNotice } from './short-notice.ts';
import type { NamedReport } from './state.ts';
import { strings } from './strings.ts';

/** Reads notes in the scope, sends them, and marks them on the board with the evidence they became. */
export function bringIn(panel: Panel, scope: ReadScope, only?: ReadonlySet<NodeId>): Promise<boolean> {
	return runTask(panel, strings.notes.bringingIn, strings.busy.notes, async (task) => {
		const report = await importNotes(panel, scope, task, only);
		say(panel, { kind: 'done', text: strings.notes.broughtIn(report.added) });
	});
}

export function bringInTable(panel: Panel, name: string, kind: TableKind, text: string): Promise<boolean> {
	return runTask(panel, strings.files.reading(name), strings.busy.notes, async (task) => {
		const report = await importText(panel, { name, kind, text }, task);
		say(panel, { kind: 'done', text: strings.notes.broughtIn(report.added) });
	});
}

/** Places the sample workshop on the page and brings it in with its usage and customer tables. */
export function trySample(panel: Panel): Promise<boolean> {
	return runTask(panel, strings.sample.placing, strings.busy.sample, async (task) => {
		const { signal } = task;
		const sample = await panel.api.call('readSample', null, { signal });
		await panel.bridge.call('placeSample', sample.workshop, { signal });
		// What was just placed is selected, so the selection is exactly the sample.
		await importNotes(panel, 'selection', task);
		await importText(panel, { name: strings.sample.usage, kind: 'usage', text: sample.usage }, task);
		await importText(
			panel,
			{ name: strings.sample.customers, kind: 'customers', text: sample.customers },
			task,
		);
		say(panel, { kind: 'done', text: strings.sample.done });
	});
}

const runLabels: Record<JobKind, { label: string; doing: string }> = {
	group: { label: strings.themes.grouping, doing: strings.busy.group },
	archetypes: { label: strings.personas.finding, doing: strings.busy.archetypes },
	personas: { label: strings.personas.writing, doing: strings.busy.personas },
};

/** Runs a job and draws what came of it. Only the window whose user asked draws; others just see it arrive. */
export function run(panel: Panel, kind: JobKind, groups: number | null): Promise<boolean> {
	const { label, doing } = runLabels[kind];
	return runTask(panel, label, doing, async (task) => {
		const show = () =>
			panel.store.set((state) => ({ ...state, tab: kind === 'group' ? 'themes' : 'personas' }));
		show();
		// What people did on the canvas until now is part of what the run starts from.
		await panel.inbox.settle();
		const before = panel.session.snapshot();
		const job = await runJob(panel, kind, groups, task, label);
		if (kind === 'group' || before.themes.length === 0) await draw(panel, 'themes', task);
		if (kind === 'personas') await draw(panel, 'cards', task);
		show();
		say(panel, { kind: 'done', text: job.summary });
		const message = shortNotice(job.summary);
		await panel.bridge.call('notify', { message, error: false }).catch(() => undefined);
	});
}

/** Draws what the board holds, again or for the first time. */
export function drawAgain(panel: Panel, kind: DrawKind): Promise<boolean> {
	return runTask(panel, strings.canvas.drawing, strings.busy.draw, (task) => draw(panel, kind, task));
}

/** Upserts the drawing of one kind and remembers its keys. Shows it afterwards unless `quiet`. */
export async function draw(
	panel: Panel,
	kind: DrawKind,
	task: Task,
	options: { quiet?: boolean; bring?: ReadonlySet<EvidenceId> } = {},
): Promise<void> {
	const { doc } = openBoard(panel);
	task.progress(strings.canvas.drawing);
	// Drawing over what a person did before the board knows of it would undo it.
	await panel.inbox.settle();
	const board = panel.session.snapshot();
	if (kind === 'cards') await panel.cache.ensure(board.evidence.keys());
	const plan =
		kind === 'themes'
			? planThemes(board, options.bring)
			: planCards(board, lookupFor(board, panel.cache.get()));
	if (plan.commands.length === 0) return;
	const body = { commands: plan.commands, label: strings.canvas.drawing };
	const report = await panel.bridge.call('draw', body, { signal: task.signal });
	doc.transact(() => setEntry(doc, 'meta', drawnKey(kind), plan.keys.join(' ')), 'panel');
	if (!options.quiet && report.shown.length > 0) await panel.bridge.call('reveal', { nodes: report.shown });
}

async function importNotes(
	panel: Panel,
	scope: ReadScope,
	task: Task,
	only?: ReadonlySet<NodeId>,
): Promise<ImportReport> {
	const { id: board, token } = openBoard(panel);
	const { signal } = task;
	task.progress(strings.canvas.reading);
	const read = await panel.bridge.call('readStickies', { scope }, { signal });
	const stickies = only ? read.stickies.filter((sticky) => only.has(sticky.node)) : read.stickies;
	if (stickies.length === 0) throw new AppError('bad-request', strings.start.found(0));
	task.progress(strings.notes.bringingIn, 0, stickies.length);
	const report = await panel.api.call('importStickies', { stickies }, { board, token, signal });
	task.progress(strings.notes.bringingIn, stickies.length, stickies.length);
	if (report.places.length > 0) {
		const commands = [{ type: 'tag' as const, places: report.places }];
		await panel.bridge.call('draw', { commands, label: strings.notes.bringingIn }, { signal });
	}
	addReport(panel, { title: strings.notes.sourceCanvas, report });
	const done = new Set(report.places.map(({ node }) => node));
	panel.store.set((state) => ({
		...state,
		reworded: new Set([...state.reworded].filter((node) => !done.has(node))),
	}));
	return report;
}

async function importText(
	panel: Panel,
	table: { name: string; kind: TableKind; text: string },
	task: Task,
): Promise<ImportReport> {
	const { id: board, token } = openBoard(panel);
	task.progress(strings.files.reading(table.name));
	const report = await panel.api.call('importTable', table, { board, token, signal: task.signal });
	addReport(panel, { title: table.name, report });
	return report;
}

let lastReport = 0;
function addReport(panel: Panel, report: Omit<NamedReport, 'id'>): void {
	lastReport += 1;
	const named = { id: lastReport, ...report };
	panel.store.set((state) => ({ ...state, reports: [named, ...state.reports].slice(0, 12) }));
}

async function runJob(
	panel: Panel,
	kind: JobKind,
	groups: number | null,
	task: Task,
	label: string,
): Promise<Job> {
	const { id: board, token } = openBoard(panel);
	const by = panel.store.get().init?.user.name.slice(0, 80) ?? '';
	const before = panel.session.snapshot().meta.get('lastRun');
	const body = { kind, by, ...(groups === null ? {} : { groups }) };
	const { jobId } = await panel.api.call('startJob', body, { board, token });
	const end = await jobEnd(panel, jobId, task, label);
	if (end.state === 'cancelled') throw cancelled();
	if (end.state !== 'done') throw new AppError('unexpected', end.summary || strings.job.lost);
	await boardChange(panel, before);
	return end;
}

/** Resolves when the job is over, by the server's presence; asks once when the job drops out of sight. */
function jobEnd(panel: Panel, id: `jo_${string}`, task: Task, label: string): Promise<Job> {
	const { id: board, token } = openBoard(panel);
	return new Promise((resolve, reject) => {
		let seen = false;
		let asking = false;
		const ask = async () => {
			if (asking) return;
			asking = true;
			try {
				const job = await panel.api.call('readJob', null, { board, job: id, token });
				if (job.state === 'done' || job.state === 'failed' || job.state === 'cancelled')
					finish(() => resolve(job));
			} catch (error) {
				finish(() => reject(error));
			} finally {
				asking = false;
			}
		};
		const look = (reconnected: boolean) => {
			const view = followJob(id, panel.store.get().jobs, seen, reconnected);
			if (view.do === 'finish') finish(() => resolve(view.job));
			else if (view.do === 'ask') {
				// Out of sight while offline says nothing: the next connection asks.
				if (panel.store.get().session.at === 'online') void ask();
			} else if (view.job) {
				seen = true;
				task.progress(view.job.step || label, view.job.done, view.job.total);
			}
		};
		let jobs = panel.store.get().jobs;
		const unsubscribe = panel.store.subscribe(() => {
			const next = panel.store.get().jobs;
			if (next === jobs) return;
			jobs = next;
			look(false);
		});
		const stopListening = panel.session.onReconnect(() => look(true));
		const stop = () => {
			finish(() => reject(cancelled()));
			void panel.api.call('cancelJob', null, { board, job: id, token }).catch(() => undefined);
		};
		function finish(settle: () => void): void {
			unsubscribe();
			stopListening();
			task.signal.removeEventListener('abort', stop);
			settle();
		}
		task.signal.addEventListener('abort', stop);
		if (task.signal.aborted) stop();
		else look(false);
	});
}

/** A run's end and its results come by two ways; waits until the results are here, but not for ever. */
function boardChange(panel: Panel, before: unknown): Promise<void> {
	const arrived = () => panel.session.snapshot().meta.get('lastRun') !== before;
	if (arrived()) return Promise.resolve();
	return new Promise((resolve) => {
		const stop = panel.store.subscribe(() => {
			if (arrived()) done();
		});
		const timer = setTimeout(done, 10_000);
		function done(): void {
			clearTimeout(timer);
			stop();
			resolve();
		}
	});
}
