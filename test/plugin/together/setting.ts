import { encodeStateAsUpdate } from 'yjs';
import { DOCUMENT_ID } from '../../../playground/engine/hub.ts';
import type { Snapshot } from '../../../playground/engine/ops.ts';
import * as user from '../../../playground/engine/user-api.ts';
import { drawKinds } from '../../../shared/draw.ts';
import type { Evidence } from '../../../shared/evidence.ts';
import { fileKeys } from './copied-file.ts';
import { openDice } from './dice.ts';
import { type Product, World } from './world.ts';

/** What a history begins with: a file, the board's document, and what the notes say. */
export type Setting = {
	file: Snapshot;
	/** Session numbers above those that have written in the file. */
	nextSession: number;
	board: Uint8Array;
	evidence: readonly Evidence[];
};

/**
 * An ordinary board on which everybody has gone home: notes brought in, grouped, and two personas. Either all of it is
 * drawn, or nobody was there any more when the machine was done.
 */
export async function makeSetting(
	product: Product,
	seed: number,
	state: 'drawn' | 'undrawn',
): Promise<Setting> {
	const world = new World(product, seed, null);
	try {
		const dice = openDice(seed).fork('setting');
		await world.open(dice);
		const [ana] = world.people;
		const notes = Array.from({ length: dice.between(10, 13) }, (_, n) => {
			const at = { x: (n % 5) * 300, y: Math.floor(n / 5) * 300 };
			const author = { id: ana.name, name: ana.name };
			return ana.act(() => user.createSticky(ana.seat.doc, author, { at, text: `Quote ${n}` }));
		});
		const window = ana.openWindow();
		await world.pass(2000);
		await Promise.all([window.bringIn(new Set(notes)), world.pass(3000)]);
		const known = { fileKey: seed % 2 === 0 ? fileKeys.original : null, fileName: fileNameOf(world) };
		const workspace = { board: world.board, join: 'join', ...known };
		await Promise.all([window.bridge.call('setWorkspace', { workspace }), world.pass(2000)]);
		if (state === 'undrawn') ana.closeWindow(true);
		for (const kind of drawKinds) {
			const run = state === 'drawn' ? window.runJob(kind) : world.machine.start(kind);
			await Promise.all([run, world.pass(15_000)]);
		}
		ana.closeWindow(true);
		await world.pass(1000);
		if (world.faults.length > 0) throw new Error(world.faults.join('\n'));
		return {
			file: world.hub.snapshot(),
			nextSession: world.hub.connect().session + 1,
			board: encodeStateAsUpdate(world.doc),
			evidence: [...world.evidence.values()],
		};
	} finally {
		await world.dispose();
	}
}

function fileNameOf({ ledger }: World): string {
	return ledger.file.need(DOCUMENT_ID).name;
}
