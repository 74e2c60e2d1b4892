import type { Op, ServerBatch } from '../../../playground/engine/ops.ts';
import { withoutSources } from '../../../shared/card.ts';
import type { NodeId } from '../../../shared/ids.ts';
import { dataOf } from '../main/plugin-on-canvas.ts';
import type { Sent } from './ledger.ts';
import { asPlace, type Decision } from './oracle.ts';
import type { PanelWindow } from './panel-window.ts';
import { homeOf, isEntity, ownKey } from './picture.ts';
import type { World } from './world.ts';

/** What a hand last did to a thing, and where that stands in the file's order. */
type Hand = { client: number; seq: number; value: string };

/** Plugin data under which a node of ours carries its key. */
const keyData = 'shared/personaboard/k';

/**
 * Watches what plugins write, batch by batch, as it reaches the file: what a person wrote, deleted or placed is not to be
 * written over, made again or put back by a draw that had it before its eyes and was planned without it. A draw that
 * could not have seen it yet may: in the file the last hand wins, and then nothing is expected of the earlier one.
 */
export class Witness {
	readonly #world: World;
	/** What people's hands last made our texts and titles read, by node. */
	readonly #words = new Map<NodeId, Hand>();
	/** Where they last put notes. */
	readonly #homes = new Map<NodeId, Hand>();
	/** Keys of what they took off and nobody has brought back. */
	readonly #gone = new Map<string, Hand>();
	readonly #keys = new Map<NodeId, string>();

	constructor(world: World) {
		this.#world = world;
		for (const node of world.ledger.file.nodes()) {
			const key = ownKey(node);
			if (key !== null) this.#keys.set(node.id, key);
		}
	}

	/** A batch has reached the file, which holds it by now. */
	wrote(batch: ServerBatch, sent: Sent): void {
		for (const op of batch.ops) {
			if (sent.byHand) this.#byHand(op, batch);
			else this.#byPlugin(op, batch, sent.seen);
			this.#enter(op);
		}
	}

	#enter({ t, id }: Op): void {
		if (t === 'delete') {
			this.#forgetIn(this.#keys.get(id) ?? '');
			this.#keys.delete(id);
			return;
		}
		const node = this.#world.ledger.file.get(id);
		// One that is gone at the end of the batch was unmarked on the way.
		if (!node) return;
		const key = ownKey(node);
		if (key === null) this.#keys.delete(id);
		else this.#keys.set(id, key);
	}

	/** What was taken off in something that is gone itself may come back with it. */
	#forgetIn(section: string): void {
		const inside = { 'zone:cards': /^(pe|cl|te)_/, 'zone:themes': /^(th_|parked)/ }[section];
		for (const key of this.#gone.keys()) {
			if (inside?.test(key) || (section.startsWith('pe_') && key.startsWith(`cl_${section}-`)))
				this.#gone.delete(key);
		}
	}

	#byHand(op: Op, { client, serverSeq: seq }: ServerBatch): void {
		const { file } = this.#world.ledger;
		const { id } = op;
		const node = file.get(id);
		if (op.t === 'delete') {
			const key = this.#keys.get(id);
			if (key !== undefined) this.#gone.set(key, { client, seq, value: 'hidden' });
			return;
		}
		if (!node) return;
		const key = ownKey(node);
		if (key !== null) this.#gone.delete(key);
		const words = wordsIn(op);
		if (words !== null) this.#words.set(id, { client, seq, value: words });
		if (node.type === 'STICKY' && parentIn(op) !== null) {
			this.#homes.set(id, { client, seq, value: asPlace(homeOf(file, node)) });
		}
	}

	#byPlugin(op: Op, { client }: ServerBatch, seen: number): void {
		if (op.t === 'delete') return;
		const { file } = this.#world.ledger;
		const node = file.get(op.id);
		if (!node) return;
		const judge = (
			hands: Map<string, Hand>,
			id: string,
			of: string,
			now: string,
			how: string | null,
		): void => {
			const hand = hands.get(id);
			hands.delete(id);
			if (!hand || hand.value === now) return;
			this.#judge(hand, { node: of, client, seen, now, how });
		};
		const words = wordsIn(op);
		const key = ownKey(node);
		if (words !== null && key !== null) {
			judge(this.#words, op.id, op.id, words, `written over ${key} “${words}”`);
		}
		const made = op.t === 'set' ? op.data?.[keyData] : dataOf(node, 'k');
		if (made && isEntity(made)) judge(this.#gone, made, made, 'shown', `made again ${made}`);
		if (node.type === 'STICKY' && parentIn(op) !== null) {
			const home = asPlace(homeOf(file, node));
			judge(this.#homes, op.id, op.id, home, /^(th_|tray)/.test(home) ? `put into ${home}` : null);
		}
	}

	/**
	 * `node`: the node the hand was laid on, or the key of what it took off. `how` is null for what is no offence, such as
	 * bringing a note out of a section that goes: where the person put it is no more.
	 */
	#judge(
		hand: Hand,
		did: { node: string; client: number; seen: number; now: string; how: string | null },
	): void {
		const { oracle, windows } = this.#world;
		const decision = oracle.decisions.findLast(
			(each) =>
				each.session === hand.client &&
				(each.node === did.node || each.subject === `shown ${did.node}`) &&
				each.value === asDecided(each, hand.value),
		);
		if (!decision || decision.refused) return;
		if (hand.client !== did.client && did.seen < hand.seq) {
			if (decision.told === null) decision.refused = true;
			return;
		}
		const window = windows.findLast(({ session }) => session === did.client);
		if (!window || isPlannedWith(decision, window)) return;
		const isWanted = oracle.decisions.some(
			(each) =>
				each.subject === decision.subject && each.at > decision.at && asDecided(each, did.now) === each.value,
		);
		if (isWanted || did.how === null || window.askedAt === null) return;
		const when = this.#world.timeOf(decision.at);
		this.#world.fault(
			`${window.person.name}'s plugin has ${did.how}, with “${decision.value}” before its eyes (${decision.by.name} at ${when})`,
		);
	}
}

/** True when the window knew of a decision as it asked for its draw. */
function isPlannedWith({ heard }: Decision, window: PanelWindow): boolean {
	const at = heard.get(window);
	return at !== undefined && window.askedAt !== null && at <= window.askedAt;
}

/** What something on the canvas says, as a decision about that subject would put it. */
function asDecided({ subject }: Decision, raw: string): string {
	if (!subject.startsWith('text ')) return raw;
	return subject.startsWith('text cl_') ? withoutSources(raw) : raw.trim();
}

function wordsIn(op: Op): string | null {
	if (op.t !== 'set') return null;
	return op.props?.text?.characters ?? op.props?.name ?? null;
}

function parentIn(op: Op): string | null {
	return op.t === 'set' ? (op.props?.parent ?? null) : null;
}
