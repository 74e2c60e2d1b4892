import { openBoard, type Panel, plainReason, say } from './panel.ts';
import { language, strings } from './strings.ts';

export async function exportReport(panel: Panel): Promise<void> {
	await save(panel, 'report.md', 'text/markdown', async () => {
		const { id: board, token } = openBoard(panel);
		return panel.api.call('exportReport', null, { board, token });
	});
}

export async function exportBoard(panel: Panel): Promise<void> {
	await save(panel, 'board.json', 'application/json', async () => {
		const { id: board, token } = openBoard(panel);
		return JSON.stringify(await panel.api.call('exportBoard', null, { board, token }), null, '\t');
	});
}

/** The token stays behind `#`, which no server sees and the library takes out of the address; the page is one of its lists. */
export function openLibrary(panel: Panel, page = 'personas'): void {
	const { id, token } = openBoard(panel);
	open(`${panel.origin}/library/${id}?lang=${language}#token=${token}&page=${page}`, '_blank', 'noopener');
}

async function save(panel: Panel, name: string, type: string, read: () => Promise<string>): Promise<void> {
	try {
		const text = await read();
		const url = URL.createObjectURL(new Blob([text], { type }));
		const link = document.createElement('a');
		link.href = url;
		link.download = name;
		link.click();
		setTimeout(() => URL.revokeObjectURL(url), 10_000);
		say(panel, { kind: 'done', text: strings.personas.saved(name) });
	} catch (error) {
		say(panel, { kind: 'error', text: plainReason(error) });
	}
}
