import { type BoardSnapshot, readBoard } from '../../../shared/board-doc.ts';
import { withoutSources } from '../../../shared/card.ts';
import { claimText } from '../../../shared/claim.ts';
import { isHidden } from '../../../shared/edit.ts';
import { effectiveGrouping } from '../../../shared/grouping.ts';
import type { EvidenceId, NodeId } from '../../../shared/ids.ts';
import { personaViews } from '../../../shared/persona-view.ts';
import { areBlind } from './ledger.ts';
import type { PanelWindow } from './panel-window.ts';
import type { Person } from './person.ts';
import { type Home, isEntity, type Picture } from './picture.ts';
import type { World } from './world.ts';

/** What people decide about: where an evidence's notes belong, what a text reads, whether something stands. */
export type Subject = `place ${EvidenceId}` | `text ${string}` | `shown ${string}`;

export type Decision = {
	subject: Subject;
	value: string;
	by: Person;
	/** Of the tab it was made in. */
	session: number;
	at: number;
	/** The window it was made in, or whose plugin ran beside it; null when none did. */
	window: PanelWindow | null;
	/** Since when this person's lines have been up, so that nothing they know waits to be told; null while they are not. */
	online: number | null;
	/** The node a hand was laid on; null in the panel. */
	node: NodeId | null;
	/** When the server's board first said so; null while it does not. */
	told: number | null;
	/** When each window's board first said so. */
	heard: Map<PanelWindow, number>;
	/**
	 * It may come to nothing: the file's server refused it, since the node or where it was put is gone, or the window
	 * that knew of it is.
	 */
	refused: boolean;
};

/**
 * ms within which two people may decide about one thing without either being the later: a window tells what happened on
 * its canvas 0.2 s later, gathers it for 60 ms and sends it, so that two may tell at once what happened one after the
 * other; a window busy with a draw tells it up to a second later still.
 */
const together = 1500;
/** ms after which no draw is on its way any more that was planned without a decision. */
const recent = 60_000;

/** Knows what people decided, from watching their hands and not from anything the product says. */
export class Oracle {
	readonly decisions: Decision[] = [];
	/** Keys of drawn things a person took off the canvas without the board having a word for it, such as a heading. */
	readonly takenOff = new Set<string>();
	/** Where people's undos have put our nodes: others may have been laid out there meanwhile. */
	readonly putBack = new Map<NodeId, { x: number; y: number }>();
	/** Notes that were cut and pasted, and the evidence they go on showing. */
	readonly pasted = new Map<NodeId, EvidenceId>();
	/** When somebody took a whole drawing off. */
	readonly #wiped: { kind: string; at: number }[] = [];
	readonly #world: World;

	constructor(world: World) {
		this.#world = world;
	}

	/** `node`: the one a hand was laid on; null for a decision in the panel. */
	decide(by: Person, node: NodeId | null, subject: Subject, value: string): void {
		const { clock } = this.#world;
		const online = by.isOnline ? clock.now() : null;
		const { window } = by;
		const { session } = by.seat.doc;
		const state = { online, told: null, heard: new Map(), refused: false };
		this.decisions.push({ subject, value, by, session, node, at: clock.now(), window, ...state });
		this.boardChanged();
		for (const each of this.#world.windows) if (!each.ended) this.windowChanged(each);
	}

	/**
	 * What a person took back or did again. Of what was taken back before anybody was told, nobody may ever hear, and
	 * the board is free to say what it said before.
	 */
	sawAgain(by: Person, before: Picture, after: Picture): void {
		for (const [key, nodes] of after.own) {
			for (const { id, x, y } of nodes) {
				const was = before.own.get(key)?.find((node) => node.id === id);
				if (was && (was.x !== x || was.y !== y)) this.putBack.set(id, { x, y });
			}
		}
		const count = this.decisions.length;
		this.saw(by, before, after);
		for (const decision of this.decisions.slice(count)) {
			const earlier = this.decisions.slice(0, count).findLast(({ subject }) => subject === decision.subject);
			if (earlier?.by !== by || earlier.told !== null) continue;
			earlier.refused = true;
			decision.refused = true;
		}
	}

	/**
	 * A person took back what their plugin drew: whatever went or came with it, others may just have decided about; and
	 * what they themselves did to notes in the same breath is read as part of it.
	 */
	sawPluginAgain(by: Person, before: Picture, after: Picture): void {
		for (const decision of this.decisions) {
			const isLate = this.#world.clock.now() - decision.at < together;
			if (isLate && decision.by === by && decision.subject.startsWith('place ')) decision.refused = true;
		}
		for (const key of new Set([...before.own.keys(), ...after.own.keys()])) {
			if (before.own.has(key) === after.own.has(key)) continue;
			for (const decision of this.decisions) {
				const isLate = this.#world.clock.now() - decision.at < together;
				if (isLate && decision.subject === `shown ${key}`) decision.refused = true;
			}
		}
	}

	/** What a person did by hand, read off the canvas before and after. */
	saw(by: Person, before: Picture, after: Picture): void {
		const known = this.#board().places;
		for (const [node, was] of before.notes) {
			const is = after.notes.get(node);
			const evidence = known.get(node) ?? this.pasted.get(node);
			// Where a note that is gone belonged is nobody's concern, and where its copy belongs another matter.
			if (!is) this.#forget(node);
			if (!is || !evidence || [is.home, was.home].includes('lost')) continue;
			if (is.home === was.home) continue;
			// A note that was pasted on the bare board is not judged before it has been somewhere.
			if (this.pasted.has(node) && is.home === 'out') this.#forget(node);
			else this.decide(by, node, `place ${evidence}`, asPlace(is.home));
		}
		for (const [key, text] of after.texts) {
			const was = before.texts.get(key);
			if (was !== undefined && was !== text)
				this.#sawText(by, after.own.get(key)?.[0]?.id ?? null, key, text, was);
		}
		for (const key of before.own.keys()) if (!after.own.has(key)) this.#sawGone(by, key, before, after);
		for (const key of after.own.keys()) {
			if (before.own.has(key)) continue;
			this.takenOff.delete(key);
			if (isEntity(key)) this.decide(by, after.own.get(key)?.[0]?.id ?? null, `shown ${key}`, 'shown');
		}
	}

	#sawText(by: Person, node: NodeId | null, key: string, text: string, was: string): void {
		const isTitle = /^(th|pe)_[^/]*$/.test(key);
		// Whoever gives an emptied sentence words again wants to see it.
		const isBack = key.startsWith('cl_') && withoutSources(was) === '' && withoutSources(text) !== '';
		if (isBack) this.decide(by, node, `shown ${key}`, 'shown');
		if (key.startsWith('cl_') && withoutSources(text) === '') this.decide(by, node, `shown ${key}`, 'hidden');
		else if (key.startsWith('cl_')) this.decide(by, node, `text ${key}`, withoutSources(text));
		else if (isTitle && text.trim() !== '') this.decide(by, node, `text ${key}`, text.trim());
		else if (key.endsWith('/role')) this.decide(by, node, `text ${key}`, text.trim());
	}

	/** Only the outermost of what is gone was meant, and a whole drawing that goes judges nothing in it. */
	#sawGone(by: Person, key: string, before: Picture, after: Picture): void {
		const node = before.own.get(key)?.[0];
		const parents = [...before.own].filter(([, nodes]) => nodes.some(({ id }) => id === node?.parent));
		if (parents.some(([parent]) => !after.own.has(parent))) return;
		if (isEntity(key)) this.decide(by, node?.id ?? null, `shown ${key}`, 'hidden');
		if (key.startsWith('zone:')) this.#wiped.push({ kind: key.slice(5), at: this.#world.clock.now() });
		this.takenOff.add(key);
	}

	/** Notes which decisions have reached the server by now. */
	boardChanged(): void {
		const waiting = this.decisions.filter(({ told }) => told === null);
		if (waiting.length === 0) return;
		const board = this.#board();
		for (const decision of waiting) {
			if (this.valueOn(board, decision.subject) === decision.value) decision.told = this.#world.clock.now();
		}
	}

	/** Notes which decisions of late this window's board says by now. */
	windowChanged(window: PanelWindow): void {
		const now = this.#world.clock.now();
		const waiting = this.decisions.filter(({ at, heard }) => now - at < recent && !heard.has(window));
		if (waiting.length === 0) return;
		const board = readBoard(window.doc);
		for (const { subject, value, heard } of waiting) {
			if (this.valueOn(board, subject) === value) heard.set(window, now);
		}
	}

	/** This person's lines are up again, and what they did meanwhile is told. */
	healed(by: Person): void {
		for (const decision of this.decisions) {
			if (decision.by === by) decision.online ??= this.#world.clock.now();
		}
	}

	/** This person's window went with what it knew before it could tell. */
	lost(by: Person): void {
		for (const decision of this.decisions) {
			if (decision.by === by && decision.told === null) decision.refused = true;
		}
	}

	#forget(node: NodeId): void {
		for (const decision of this.decisions) if (decision.node === node) decision.refused = true;
	}

	/** The file's server did not let this client do what it did to these nodes. */
	refuse(session: number, nodes: readonly NodeId[]): void {
		for (const decision of this.decisions) {
			if (decision.session === session && nodes.includes(decision.node ?? '')) decision.refused = true;
		}
	}

	/**
	 * Each thing people decided about, with the decisions of which one must hold in the end. What the file's server
	 * refused may hold and need not.
	 */
	expectations(): { subject: Subject; last: Decision[] }[] {
		const bySubject = new Map<Subject, Decision[]>();
		for (const decision of this.decisions) {
			bySubject.set(decision.subject, [...(bySubject.get(decision.subject) ?? []), decision]);
		}
		return [...bySubject].flatMap(([subject, all]) => {
			const last = all.filter((one, at) => !all.slice(at + 1).some((later) => isSuperseded(one, later)));
			return last.every((one) => one.refused || this.#isMoot(one)) ? [] : [{ subject, last }];
		});
	}

	/** True for what came to nothing by what happened to the thing at the same time. */
	#isMoot({ subject, value, at, told, node, session }: Decision): boolean {
		const [what, key = ''] = subject.split(' ');
		const { machine, clock, ledger } = this.#world;
		const until = told ?? clock.now();
		// Gone before the board could hear of it.
		const wasTakenOff = ledger.deletions.some(
			(gone) => gone.node === node && gone.client !== session && gone.at >= at && gone.at <= until,
		);
		if (wasTakenOff || (told === null && node !== null && !ledger.file.get(node))) return true;
		// Somebody else's hand was on the note, whatever for, and neither saw the other's.
		const hands = ledger.touches.filter((touch) => touch.node === node);
		const own = hands.find((touch) => touch.client === session && touch.at >= at);
		if (what === 'place' && own && hands.some((touch) => areBlind(own, touch))) return true;
		// A card takes its sentences with it.
		const [, card] = /^cl_(pe_\d+)-/.exec(key) ?? [];
		if (what === 'shown' && value === 'hidden' && this.#wasJudged(`shown ${card}`, at)) return true;
		if (what === 'place' && this.#wasJudged(`shown ${value}`, at)) return true;
		// The machine said the same in that moment, so that there was nothing to tell.
		if (what === 'place' && told !== null && machine.writes.themes.includes(told)) return true;
		// What was written anew before the machine's word of it had come round was about what is no more.
		const kind = key.startsWith('cl_') || key.startsWith('pe_') ? 'cards' : 'themes';
		if (this.#wiped.some((wiped) => wiped.kind === kind && Math.abs(wiped.at - at) < together)) return true;
		const isRewritten = machine.writes[kind].some((time) => time > at - together && time < until + together);
		if (!isRewritten) return false;
		const board = this.#board();
		const isDissolved = value.startsWith('th_') && !groupingOf(board).themes.some(({ id }) => id === value);
		return (what === 'place' && isDissolved) || this.valueOn(board, subject) === undefined;
	}

	/** True when somebody decided about this at the same time. */
	#wasJudged(subject: string, at: number): boolean {
		return this.decisions.some((other) => other.subject === subject && Math.abs(other.at - at) < together);
	}

	/** What a board says about a thing; undefined when it does not know it. */
	valueOn(board: BoardSnapshot, subject: Subject): string | undefined {
		const [what, key = ''] = subject.split(' ');
		if (what === 'shown') return isHidden(board.edits, key) ? 'hidden' : 'shown';
		if (what === 'place') return placeOn(board, key as EvidenceId);
		const theme = groupingOf(board).themes.find(({ id }) => id === key);
		if (theme) return theme.label;
		// What is taken off keeps its words.
		const edits = new Map([...board.edits].filter(([, edit]) => edit.type !== 'hide'));
		const views = personaViews({ ...board, edits });
		const persona = views.find(({ id }) => key === id || key === `${id}/role`);
		if (persona) return key === persona.id ? persona.name : persona.role;
		const claim = views.flatMap(({ claims }) => claims).find(({ id }) => id === key);
		return claim && claimText(claim.text, (id) => this.#world.evidence.get(id)?.text);
	}

	#board(): BoardSnapshot {
		return readBoard(this.#world.doc);
	}
}

export function groupingOf(board: BoardSnapshot) {
	return effectiveGrouping(board.themes, board.members, board.moves);
}

export function asPlace(home: Home): string {
	return home.startsWith('own ') ? `th_own-${home.slice(4).replace(/[^A-Za-z0-9]+/g, '-')}` : home;
}

function placeOn(board: BoardSnapshot, evidence: EvidenceId): string | undefined {
	const grouping = groupingOf(board);
	const theme = grouping.themes.find(({ members }) => members.includes(evidence));
	if (theme) return theme.id;
	const move = board.moves.findLast(
		(each) => (each.type === 'park' || each.type === 'pin') && each.evidence === evidence,
	);
	if (move?.type === 'park' && move.stays) return 'out';
	return grouping.parked.some((each) => each.evidence === evidence) ? 'tray' : undefined;
}

function isSuperseded(earlier: Decision, later: Decision): boolean {
	if (later.refused) return false;
	// The panel hears of what its person's hands did only a moment later.
	const sameHand = earlier.by === later.by && (earlier.node === null) === (later.node === null);
	if (sameHand && earlier.window === later.window && earlier.window !== null) return true;
	if (earlier.told === null || earlier.online === null || later.online !== later.at) return false;
	return later.at > Math.max(earlier.told, earlier.online) + together;
}
