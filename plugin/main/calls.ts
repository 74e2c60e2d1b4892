import type { Init, MainEvent } from '../../shared/bridge.ts';
import { bridgeVersion } from '../../shared/bridge-mark.ts';
import { draw } from './draw.ts';
import type { Handlers } from './endpoint.ts';
import { keepEdits, readKeptEdits } from './kept-edits.ts';
import { CanvasProblem } from './problem.ts';
import { countSelected, readStickies } from './read-stickies.ts';
import { removeAll } from './remove-all.ts';
import { reveal } from './reveal.ts';
import { placeSample } from './sample.ts';
import { readSettings, saveSettings, saveWindow, windowSize } from './settings.ts';
import { openSlices, pause, quietSlices } from './slices.ts';
import { openTurns } from './turns.ts';
import type { CanvasWatch } from './watch-canvas.ts';
import { readFileKey, readWorkspace, writeWorkspace } from './workspace.ts';

/** What each call of the panel does here. Calls that read or write the whole canvas wait for one another. */
export function makeHandlers(watch: CanvasWatch, emit: (event: MainEvent) => void): Handlers {
	const inTurn = openTurns();
	const progressOf = (label: string) => (done: number, total: number) =>
		emit({ type: 'progress', label, done, total });

	return {
		async init({ version }) {
			if (version !== bridgeVersion) throw new CanvasProblem('nonsense');
			return readInit(await readSettings());
		},
		look({ page, places = [] }, { isCancelled }) {
			return inTurn(() => watch.look(page, places, openSlices(0, isCancelled)));
		},
		readStickies({ scope }, { isCancelled }) {
			return readStickies(scope, openSlices(0, isCancelled));
		},
		draw(body, { isCancelled }) {
			// What is told from here on the panel did not know when it asked.
			const told = watch.told();
			return inTurn(async () => {
				const canvas = await watch.open(body.page);
				if (canvas === null) throw new CanvasProblem('pageGone');
				await watch.settle();
				// Taking in a long command was a slice of its own.
				await pause(1);
				// Left out, it is less than nothing.
				if (body.heard! < watch.news()) return null;
				const progress = progressOf(body.label);
				return draw(canvas, body, { told, isCancelled, progress, changes: watch.tell });
			});
		},
		async reveal({ nodes, keys }) {
			return { found: await reveal(nodes, keys, watch.current()) };
		},
		async setWorkspace({ workspace }) {
			return { workspace: await writeWorkspace(workspace) };
		},
		async saveSettings({ settings }) {
			await saveSettings(settings);
			return {};
		},
		readKeptEdits({ board }) {
			return readKeptEdits(board);
		},
		async keepEdits({ board, edits }) {
			return { kept: await keepEdits(board, edits) };
		},
		async notify({ message, error }) {
			figma.notify(message, { error });
			return {};
		},
		async resize(size) {
			const { width, height } = windowSize(size);
			figma.ui.resize(width, height);
			await saveWindow({ width, height });
			return {};
		},
		async room({ timer, look }) {
			const { viewport } = figma;
			const clock = figma.timer as TimerAPI;
			if (timer > 0) clock.start(timer);
			else if (timer === 0) clock.stop();
			Object.assign(viewport, look);
			return {
				left: clock.remaining,
				state: clock.state,
				look: { center: viewport.center, zoom: viewport.zoom },
			};
		},
		placeSample(workshop, { isCancelled }) {
			return inTurn(async () => {
				const progress = progressOf('');
				const slices = openSlices(workshop.stickies.length, isCancelled, progress);
				return { stickies: await placeSample(workshop, slices) };
			});
		},
		removeAll(_, { isCancelled }) {
			return inTurn(async () => {
				await watch.settle();
				watch.leave();
				return removeAll((total) => openSlices(total, isCancelled, progressOf('')));
			});
		},
	};
}

async function readInit(settings: Init['settings']): Promise<Init> {
	const { name, color, sessionId } = figma.currentUser || {
		name: 'Somebody',
		color: '#9747FF',
		sessionId: 0,
	};
	return {
		version: bridgeVersion,
		command: figma.command || 'open',
		fileName: figma.root.name,
		fileKey: readFileKey(),
		workspace: readWorkspace(),
		user: { name, color, session: sessionId },
		settings,
		selection: await countSelected(quietSlices()),
		page: figma.currentPage.id,
		sessions: readSessions(),
	};
}

/** Sessions of everybody in this file; empty where FigJam does not tell. */
function readSessions(): number[] {
	try {
		return figma.activeUsers.map((user) => user.sessionId);
	} catch (_error) {
		return [];
	}
}
