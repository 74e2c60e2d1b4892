import type { Init, MainEvent } from '../../shared/bridge.ts';
import { bridgeVersion } from '../../shared/bridge-mark.ts';
import { draw } from './draw.ts';
import { CanvasProblem } from './drawing.ts';
import { type Handlers, mismatch } from './endpoint.ts';
import { readStickies, selectedNotes } from './read-stickies.ts';
import { reveal } from './reveal.ts';
import { placeSample } from './sample.ts';
import { readSettings, saveSettings, saveWindow, windowSize } from './settings.ts';
import { openSlices } from './slices.ts';
import type { CanvasWatch } from './watch-canvas.ts';
import { readFileKey, readWorkspace, writeWorkspace } from './workspace.ts';

/** What each call of the panel does here. Calls that write the canvas wait for one another. */
export function makeHandlers(watch: CanvasWatch, emit: (event: MainEvent) => void): Handlers {
	let last: Promise<unknown> = Promise.resolve();
	function inTurn<T>(work: () => Promise<T>): Promise<T> {
		const next = last.then(work, work);
		last = next.catch(() => undefined);
		return next;
	}
	const progressOf = (label: string) => (done: number, total: number) =>
		emit({ type: 'progress', label, done, total });

	return {
		async init({ version }) {
			if (version !== bridgeVersion) throw new CanvasProblem(mismatch);
			const settings = await readSettings();
			// After the reply: what people did while nobody watched.
			setTimeout(() => watch.compareAll(), 1);
			return readInit(settings);
		},
		async readStickies({ scope }) {
			return readStickies(scope);
		},
		draw({ commands, label }, { isCancelled }) {
			return inTurn(async () => {
				try {
					return await draw(commands, {
						heard: watch.heard,
						isCancelled,
						progress: progressOf(label),
						changes: watch.tell,
					});
				} finally {
					watch.remember();
				}
			});
		},
		async reveal({ nodes }) {
			return { found: await reveal(nodes) };
		},
		async setWorkspace({ workspace }) {
			return { workspace: await writeWorkspace(workspace) };
		},
		async saveSettings({ settings }) {
			await saveSettings(settings);
			return {};
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
		placeSample(workshop, { isCancelled }) {
			return inTurn(async () => {
				const slices = openSlices(workshop.stickies.length, isCancelled, progressOf('Placing the sample'));
				return { stickies: await placeSample(workshop, slices) };
			});
		},
	};
}

function readInit(settings: Init['settings']): Init {
	const user = figma.currentUser;
	return {
		version: bridgeVersion,
		command: figma.command || 'open',
		fileName: figma.root.name,
		fileKey: readFileKey(),
		workspace: readWorkspace(),
		user: {
			name: user === null ? 'Somebody' : user.name,
			color: user === null ? '#9747FF' : user.color,
			session: user === null ? 0 : user.sessionId,
		},
		settings,
		selection: selectedNotes().length,
	};
}
