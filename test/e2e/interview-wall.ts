import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import WebSocket from 'ws';
import { CanvasDocument } from '../../playground/engine/document.ts';
import type { Batch, ServerBatch, Snapshot } from '../../playground/engine/ops.ts';
import { createSection, createSticky } from '../../playground/engine/user-api.ts';
import { seededRandom, shuffled } from '../../server/synthesis/random.ts';
import { workshopSchema } from '../../shared/sample.ts';

const workshop = workshopSchema.parse(
	JSON.parse(readFileSync(resolve(import.meta.dirname, '../../server/sample/workshop.json'), 'utf8')),
);

/**
 * Lays interview notes on an empty file before anybody runs the plugin, as a team does the day before: a section an
 * interview, notes in the colours of whoever took them. Of the sample's interviews `count` notes drawn by `seed`.
 */
export async function layInterviews(url: string, file: string, count: number, seed: number): Promise<void> {
	const socket = new WebSocket(`${url.replace('http', 'ws')}/playground/canvas?file=${file}`);
	const receivers = new Set<(batch: ServerBatch) => void>();
	const hello = new Promise<{ session: number; snapshot: Snapshot }>((told) => {
		socket.on('message', (data) => {
			const message = JSON.parse(String(data));
			if (message.t === 'hello') told(message);
			if (message.t === 'batch') for (const receive of receivers) receive(message.batch);
		});
	});
	const { session, snapshot } = await hello;
	const doc = new CanvasDocument({
		session,
		snapshot,
		send: (batch: Batch) => socket.send(JSON.stringify({ t: 'batch', batch })),
		subscribe: (receive) => {
			receivers.add(receive);
			return () => receivers.delete(receive);
		},
	});
	// A batch comes back to its sender once the file has it.
	const saved = new Promise<void>((done) => receivers.add(({ client }) => client === session && done()));
	const notes = workshop.stickies.filter(({ section }) => section !== 'park');
	const drawn = new Set(shuffled(notes, seededRandom(seed)).slice(0, count));
	doc.act(() => {
		for (const { key, name, x, y, width, height } of workshop.sections.filter(({ key }) => key !== 'park')) {
			createSection(doc, { at: { x, y }, width, height, name });
			for (const note of notes.filter((one) => one.section === key && drawn.has(one)))
				createSticky(
					doc,
					{ id: null, name: note.author },
					{
						at: { x: x + note.x, y: y + note.y },
						text: note.text,
						color: note.color.slice(1),
						wide: note.wide ?? false,
					},
				);
		}
	});
	await saved;
	doc.close();
	socket.close();
	await once(socket, 'close');
}

/** The interviewees' product use, as the sample has it. */
export const usageExport = readFileSync(
	resolve(import.meta.dirname, '../../server/sample/usage.csv'),
	'utf8',
);
