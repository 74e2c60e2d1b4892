import type { MainEvent } from '../../shared/bridge.ts';
import { makeHandlers } from './calls.ts';
import { eventMessage, openEndpoint } from './endpoint.ts';
import { watchSelection } from './selection.ts';
import { readWindow } from './settings.ts';
import { watchCanvas } from './watch-canvas.ts';

/** What anybody may do with the file's timer, or it by itself. */
const timerNews = 'start stop pause resume adjust done';

/** Opens the panel and serves it until the person closes it. */
async function start(): Promise<void> {
	const { width, height } = await readWindow();
	figma.showUI(__html__, { width, height, themeColors: true });
	const emit = (event: MainEvent): void => figma.ui.postMessage(eventMessage(event));
	const watch = watchCanvas((changes) => emit({ type: 'canvas', changes }), fault);
	const receive = openEndpoint(makeHandlers(watch, emit), {
		send: (message) => figma.ui.postMessage(message),
		fault,
	});
	figma.ui.on('message', (message) => {
		receive(message).catch(fault);
	});
	watchSelection(emit, fault);
	for (const news of timerNews.split(' '))
		figma.on(`timer${news}` as 'timerstart', () => emit({ type: 'timer' }));
	figma.on('currentpagechange', () => {
		try {
			emit({ type: 'page', page: figma.currentPage.id });
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
