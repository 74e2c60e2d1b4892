import { describe, expect, it } from 'vitest';
import { seeded } from '../../../playground/engine/chaos.ts';
import { CanvasDocument } from '../../../playground/engine/document.ts';
import { MemoryHub } from '../../../playground/engine/hub.ts';
import * as user from '../../../playground/engine/user-api.ts';

function contents(nodes: Iterable<{ id: string }>): unknown[] {
	return [...nodes].sort((a, b) => (a.id < b.id ? -1 : 1));
}

const ana = { id: '1', name: 'Ana' };

describe('several clients on one hub', () => {
	it('[PE1] clients with delayed lines end with the same document', () => {
		for (let seed = 1; seed <= 50; seed += 1) {
			const random = seeded(seed);
			const lines: (() => void)[][] = [];
			let line = 0;
			const hub = new MemoryHub();
			const connect = (): CanvasDocument => {
				const connection = hub.connect();
				const up: (() => void)[] = [];
				const down: (() => void)[] = [];
				lines.push(up, down);
				return new CanvasDocument({
					...connection,
					send: (batch) => up.push(() => connection.send(structuredClone(batch))),
					subscribe: (receive) => connection.subscribe((batch) => down.push(() => receive(batch))),
				});
			};
			const docs = [connect(), connect(), connect()];
			const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)];
			for (let step = 0; step < 120; step += 1) {
				const doc = pick(docs);
				const ids = doc.descendants('0:1').map((node) => node.id);
				const at = { x: random() * 1000, y: random() * 1000 };
				const roll = random();
				if (roll < 0.2) user.createSticky(doc, ana, { at, text: `s${step}` });
				else if (roll < 0.3) user.createSection(doc, { at, width: 500, height: 500 });
				else if (ids.length === 0) continue;
				else if (roll < 0.45) user.move(doc, [pick(ids)], random() * 400 - 200, random() * 400 - 200);
				else if (roll < 0.55) user.editText(doc, pick(ids), `t${step}`);
				else if (roll < 0.62) user.remove(doc, [pick(ids)]);
				else if (roll < 0.68) user.duplicate(doc, [pick(ids)]);
				else if (roll < 0.75) user.undo(doc);
				else if (roll < 0.78) user.redo(doc);
				else if (roll < 0.85) {
					// The API may build what the mouse cannot: any section into any other.
					const sections = ids.filter((id) => doc.get(id)?.type === 'SECTION');
					if (sections.length < 2) continue;
					const [a, b] = [pick(sections), pick(sections)];
					if (!doc.isWithin(b, a)) doc.set(a, { parent: b, order: doc.orderAt(b) });
					doc.flush();
				} else {
					line = Math.floor(random() * lines.length);
					for (let n = 0; n < 4; n += 1) lines[line].shift()?.();
				}
			}
			for (let work = true; work; ) {
				work = false;
				for (const queue of lines)
					for (let run = queue.shift(); run; run = queue.shift()) {
						work = true;
						run();
					}
			}
			const accepted = hub.snapshot().nodes;
			const ids = new Set(accepted.map((node) => node.id));
			const orphans = accepted.filter((node) => node.parent !== null && !ids.has(node.parent));
			expect(orphans, `seed ${seed}`).toEqual([]);
			const truth = contents(accepted);
			for (const doc of docs) {
				expect(contents(doc.nodes()), `seed ${seed}, session ${doc.session}`).toEqual(truth);
				expect(doc.unconfirmed, `seed ${seed}`).toBe(0);
			}
		}
	});

	it('[PE2] a value written here stands until the hub has confirmed it', () => {
		const hub = new MemoryHub();
		const a = new CanvasDocument(hub.connect());
		const id = user.createSticky(a, ana, { at: { x: 0, y: 0 } });
		const held: (() => void)[] = [];
		const line = hub.connect();
		const b = new CanvasDocument({ ...line, send: (batch) => held.push(() => line.send(batch)) });
		user.move(b, [id], 10, 0);
		user.move(a, [id], 500, 7);
		expect(b.need(id)).toMatchObject({ x: 10, y: 7 });
		for (const run of held) run();
		expect(a.need(id)).toMatchObject({ x: 10, y: 7 });
		expect(b.need(id)).toMatchObject({ x: 10, y: 7 });
	});
});
