import { applyEdits, moveEntry } from '../../shared/board-doc.ts';
import { type DrawKind, drawKinds } from '../../shared/draw.ts';
import { AppError } from '../../shared/errors.ts';
import type { EvidenceId, NodeId, ThemeId } from '../../shared/ids.ts';
import type { NotesReport } from '../../shared/import.ts';
import type { RunKind } from '../../shared/job.ts';
import type { ReadScope } from '../../shared/main-requests.ts';
import type { TemplateName } from '../../shared/template-api.ts';
import { zoneKeys } from './canvas-keys.ts';
import type { DrawnEnd } from './canvas-sync-types.ts';
import { boardPage, onPage, rest } from './drawing-meta.ts';
import { runJob } from './follow-run.ts';
import { openBoard, type Panel, runTask, say, type Task, whoAmI } from './panel.ts';
import { addReport } from './reports.ts';
import { shortNotice } from './short-notice.ts';
import { type Doing, language, strings } from './strings.ts';
import { offerTour } from './tour.ts';

/** Reads notes in the scope, sends them, and marks them on the board with the evidence they became. */
export function bringIn(panel: Panel, scope: ReadScope, only?: ReadonlySet<NodeId>): Promise<boolean> {
	return runTask(panel, strings.notes.bringingIn, 'notes', async (task) => {
		const report = await importNotes(panel, scope, task, only);
		say(panel, { kind: 'done', text: strings.notes.broughtIn(report.added) });
	});
}

/** Places the sample workshop on the page and brings it in with its usage and customer tables. */
export function trySample(panel: Panel): Promise<boolean> {
	return runTask(panel, strings.sample.placing, 'sample', async (task) => {
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
		offerTour(panel);
	});
}

/** Places a template on the page. Nothing is brought in: what it holds only guides people. */
export function placeTemplate(panel: Panel, name: TemplateName): Promise<boolean> {
	const { templates: words } = strings;
	return runTask(panel, words.placing, 'template', async ({ signal }) => {
		const template = await panel.api.call('readTemplate', { name, language }, { signal });
		await panel.bridge.call('placeSample', template, { signal });
		say(panel, { kind: 'done', text: words.done });
	});
}

/** The runs that end on the canvas. */
type DrawnRun = Exclude<RunKind, 'behaviour'>;

const runLabels = (): Record<DrawnRun, { label: string; doing: Doing }> => ({
	group: { label: strings.themes.grouping, doing: 'group' },
	archetypes: { label: strings.personas.finding, doing: 'archetypes' },
	personas: { label: strings.personas.writing, doing: 'personas' },
});

/** Runs a job, waits until what came of it is on the board, and shows it. `cut`: takes that many themes of what the last grouping found. */
export function run(panel: Panel, kind: DrawnRun, groups: number | null, cut = false): Promise<boolean> {
	const { label, doing } = runLabels()[kind];
	return runTask(panel, label, doing, async (task) => {
		const showTab = () =>
			panel.store.set((state) => ({ ...state, tab: kind === 'group' ? 'themes' : 'personas' }));
		showTab();
		const { canvas, doc } = openBoard(panel);
		beginHere(panel);
		// What people did on the canvas until now is part of what the run starts from.
		await canvas.settle();
		const kinds: DrawKind[] = [];
		// A run makes first what it rests on.
		if (kind === 'group' || panel.session.snapshot().themes.length === 0) kinds.push('themes');
		if (kind === 'personas') kinds.push('cards');
		const releases = kinds.map((drawing) => canvas.ask(drawing));
		try {
			const job = await runJob(panel, kind, groups, task, label, cut);
			applyEdits(
				doc,
				kinds.map((drawing) => rest(drawing, false)),
				'panel',
			);
			const end = await drawnAll(panel, kinds, task);
			showTab();
			const text = end === 'nobody' ? `${job.summary} ${strings.writer.nobody}` : job.summary;
			say(panel, { kind: end === 'nobody' ? 'info' : 'done', text });
			const message = shortNotice(job.summary);
			await panel.bridge.call('notify', { message, error: false }).catch(() => undefined);
		} finally {
			for (const release of releases) release();
		}
	});
}

/** Counts what people do; what came of it on the cards is drawn as any change of the board is. */
export function countBehaviour(panel: Panel): Promise<boolean> {
	const { counting } = strings.behaviour;
	return runTask(panel, counting, 'behaviour', async (task) => {
		const job = await runJob(panel, 'behaviour', null, task, counting);
		say(panel, { kind: 'done', text: job.summary });
	});
}

/** Draws what the board holds, again or for the first time, also after the drawing was undone or taken off. */
export function drawAgain(panel: Panel, kind: DrawKind): Promise<boolean> {
	return runTask(panel, strings.canvas.drawing, 'draw', async (task) => {
		const { canvas } = openBoard(panel);
		beginHere(panel);
		await canvas.settle();
		const release = canvas.ask(kind);
		try {
			canvas.drawAgain(kind);
			if ((await drawnAll(panel, [kind], task)) === 'nobody')
				say(panel, { kind: 'info', text: strings.writer.nobody });
		} finally {
			release();
		}
	});
}

/** Brings in the new notes that people laid into themes; each stays in the theme it lies in. */
export function bringInLoose(panel: Panel): Promise<boolean> {
	return runTask(panel, strings.notes.bringingIn, 'notes', async (task) => {
		const { loose, page } = panel.store.get();
		const nodes = [...loose.keys()];
		// Reading goes by what the person sees; what is on another page has to be gone to first.
		if (page === 'other') await panel.bridge.call('reveal', { nodes, keys: [] });
		const report = await importNotes(panel, 'page', task, new Set(nodes));
		const who = whoAmI(panel);
		const moves = report.places.flatMap(({ node, evidence }) => {
			const theme = loose.get(node);
			return theme?.startsWith('th_')
				? [moveEntry({ type: 'pin', evidence, theme: theme as ThemeId, ...who })]
				: [];
		});
		applyEdits(openBoard(panel).doc, moves, 'panel');
		say(panel, { kind: 'done', text: strings.notes.broughtIn(report.added) });
	});
}

/** Makes each quote of a note that holds several a note of its own; whoever keeps the canvas puts them beside it. */
export function splitNote(panel: Panel, evidence: EvidenceId, parts: number): Promise<boolean> {
	return runTask(panel, strings.split.doing, 'notes', async ({ signal }) => {
		const { id: board, token, canvas } = openBoard(panel);
		await canvas.settle();
		const made = await panel.api.call('splitNote', { evidence, parts }, { board, token, signal });
		const undo = { label: strings.common.undo, run: () => void joinNote(panel, evidence) };
		say(panel, { kind: 'done', text: strings.split.done(made.parts), action: undo });
	});
}

/** Takes a split back: the notes for its quotes go, and the note counts whole again. */
function joinNote(panel: Panel, evidence: EvidenceId): Promise<boolean> {
	return runTask(panel, strings.split.joining, 'notes', async ({ signal }) => {
		const { id: board, token, canvas } = openBoard(panel);
		await canvas.settle();
		await panel.api.call('joinNote', { evidence }, { board, token, signal });
		say(panel, { kind: 'done', text: strings.split.joined });
	});
}

/** Takes notes off the page, as one undo step; only ones a person was shown and wants gone. */
export function removeNotes(panel: Panel, nodes: NodeId[]): Promise<boolean> {
	const { copies: words } = strings;
	return runTask(panel, words.removing, 'draw', async ({ signal }) => {
		const commands = [{ type: 'erase' as const, nodes }];
		const asked = { commands, label: words.removing, page: null, step: true };
		const report = await panel.bridge.call('draw', asked, { signal });
		say(panel, { kind: 'done', text: words.removed(report?.removed ?? 0) });
	});
}

/**
 * Takes everything of Personaboard out of the file; with `server`, deletes the board there first (owners only): where
 * that fails nothing has gone, and it can be asked for again. Notes stay where they are. Ends in the session `removed`.
 */
export function removeEverything(panel: Panel, { server }: { server: boolean }): Promise<boolean> {
	return runTask(panel, strings.writer.removing, 'removing', async ({ signal }) => {
		if (server) await panel.session.deleteBoard();
		else {
			// Nobody draws again what is being taken off.
			const atRest = drawKinds.map((kind) => rest(kind, true));
			applyEdits(openBoard(panel).doc, atRest, 'panel');
		}
		await clearFile(panel, server, signal);
	});
}

/** Takes out of the file what is left of a board that is deleted on the server. */
export function removeLeft(panel: Panel): Promise<boolean> {
	return runTask(panel, strings.writer.removing, 'removing', ({ signal }) => clearFile(panel, true, signal));
}

async function clearFile(panel: Panel, server: boolean, signal: AbortSignal): Promise<void> {
	try {
		await panel.bridge.call('removeAll', {}, { signal });
	} catch (error) {
		throw signal.aborted ? new AppError('conflict', strings.writer.removingStopped) : error;
	}
	panel.session.removed(server);
	panel.store.set((state) => ({ ...state, reports: [] }));
}

/** Waits until the drawings stand and shows the last of them; `nobody` when nobody draws one of them. */
async function drawnAll(panel: Panel, kinds: readonly DrawKind[], task: Task): Promise<DrawnEnd> {
	const { canvas } = openBoard(panel);
	let end: DrawnEnd = 'drawn';
	for (const kind of kinds) {
		task.progress(strings.canvas.drawing);
		end = await canvas.untilDrawn(kind, {
			signal: task.signal,
			progress(writer) {
				if (!writer?.drawing) return task.progress(strings.canvas.drawing);
				const label = writer.self ? strings.session.youDraw : strings.session.drawing(writer.name);
				task.progress(label, writer.done, writer.total);
			},
		});
		if (end === 'nobody') return end;
		await panel.bridge.call('reveal', { nodes: [], keys: [zoneKeys[kind]] });
	}
	return end;
}

/** The board is drawn on the page where it was begun: where the first notes came from or the first drawing was asked for. */
function beginHere(panel: Panel): void {
	const { doc } = openBoard(panel);
	const page = panel.store.get().init?.page;
	if (page && boardPage(panel.session.snapshot()) === null) applyEdits(doc, [onPage(page)], 'panel');
}

async function importNotes(
	panel: Panel,
	scope: ReadScope,
	task: Task,
	only?: ReadonlySet<NodeId>,
): Promise<NotesReport> {
	const { id: board, token, canvas } = openBoard(panel);
	const { signal } = task;
	task.progress(strings.canvas.reading);
	const read = await panel.bridge.call('readStickies', { scope }, { signal });
	const { copies } = panel.session.snapshot();
	// A copy of a known note shows its evidence already, and lies where a person put it.
	const stickies = read.stickies.filter(({ node }) => (only ? only.has(node) : !copies.has(node)));
	if (stickies.length === 0) throw new AppError('bad-request', strings.start.found(0));
	task.progress(strings.notes.bringingIn, 0, stickies.length);
	const report = await panel.api.call('importStickies', { stickies }, { board, token, signal });
	task.progress(strings.notes.bringingIn, stickies.length, stickies.length);
	if (report.places.length > 0) {
		// Marks on notes are no drawing: whoever brings notes in marks them, on the page they are on.
		const commands = [{ type: 'tag' as const, places: report.places }];
		const label = strings.notes.bringingIn;
		await panel.bridge.call('draw', { commands, label, page: null, step: false }, { signal });
		beginHere(panel);
	}
	addReport(panel, strings.notes.sourceCanvas, report);
	canvas.broughtIn(report.places.map(({ node }) => node));
	return report;
}

async function importText(
	panel: Panel,
	table: { name: string; kind: 'usage' | 'customers'; text: string },
	task: Task,
): Promise<void> {
	const { id: board, token } = openBoard(panel);
	task.progress(strings.files.reading(table.name));
	const report = await panel.api.call('importTable', table, { board, token, signal: task.signal });
	addReport(panel, table.name, report);
}
