import { makeHandlers } from './calls.ts';
import { eventMessage, openEndpoint } from './endpoint.ts';
import { selectionEvent } from './selection.ts';
import { readWindow } from './settings.ts';
import { watchCanvas } from './watch-canvas.ts';

/** Opens the panel and serves it until the person closes it. */
async function start(): Promise<void> {
	const size = await readWindow();
	figma.showUI(__html__, { ...size, title: 'Personaboard', themeColors: true });
	const watch = watchCanvas(
		(changes) => figma.ui.postMessage(eventMessage({ type: 'canvas', changes })),
		fault,
	);
	const receive = openEndpoint(
		makeHandlers(watch, (event) => figma.ui.postMessage(eventMessage(event))),
		{ send: (message) => figma.ui.postMessage(message), fault },
	);
	figma.ui.on('message', (message) => {
		receive(message).catch(fault);
	});
	figma.on('selectionchange', () => {
		try {
			figma.ui.postMessage(eventMessage(selectionEvent()));
		} catch (error) {
			fault(error);
		}
	});
}

function fault(error: unknown): void {
	// biome-ignore lint/suspicious/noConsole: the sandbox has no other place a developer can look.
	console.error('Personaboard:', error instanceof Error ? `${error.message}\n${error.stack}` : error);
}

start().catch(fault);
