import { byId, type Plan, writePlan } from '../../../server/jobs/plan.ts';
import { type BoardSnapshot, readBoard, setEntry } from '../../../shared/board-doc.ts';
import type { Claim, FieldPath, Segment } from '../../../shared/claim.ts';
import type { DrawKind } from '../../../shared/draw.ts';
import { isHidden } from '../../../shared/edit.ts';
import type { EvidenceId, NodeId, ThemeId } from '../../../shared/ids.ts';
import type { Persona, Tension } from '../../../shared/persona.ts';
import type { Membership, Theme } from '../../../shared/theme.ts';
import { spoken } from '../../support/evidence.ts';
import type { Dice } from './dice.ts';
import type { World } from './world.ts';

const fields: readonly FieldPath[] = ['jobs.primary', 'pains', 'workarounds', 'decisions', 'watch'];

/** The server's side of a run: looks at the board, and a while later writes what a finished job would, moves honoured. */
export class Machine {
	/** When it wrote each drawing's part of the board, by the world's clock. */
	readonly writes: Record<DrawKind, number[]> = { themes: [], cards: [] };
	readonly #world: World;
	readonly #dice: Dice;
	#last: Promise<void> = Promise.resolve();
	#waiting = 0;
	#runs = 0;

	constructor(world: World, dice: Dice) {
		this.#world = world;
		this.#dice = dice;
	}

	get idle(): boolean {
		return this.#waiting === 0;
	}

	/** Notes come in, as an import does it. */
	async bringIn(
		notes: readonly { node: NodeId; text: string }[],
	): Promise<{ node: NodeId; evidence: EvidenceId }[]> {
		const { rooms, board, evidence } = this.#world;
		const places = notes.map(({ node, text }) => {
			const known = [...evidence.values()].find((each) => each.text === text);
			const item =
				known ?? spoken(`ev_${evidence.size + 1}`, text, `P${1 + (evidence.size % 5)}`, { ref: node });
			evidence.set(item.id, item);
			return { node, evidence: item.id };
		});
		await this.#after(5, 300);
		await rooms.transact(board, 'import', (doc) => {
			for (const { node, evidence: id } of places) {
				const { kind, participant, source, flags } = evidence.get(id)!;
				setEntry(doc, 'evidence', id, { kind, participant, source, flags });
				setEntry(doc, 'places', node, id);
			}
		});
		return places;
	}

	/** Resolves when the results are written; one run after another. */
	start(kind: DrawKind): Promise<void> {
		this.#waiting += 1;
		this.#last = this.#last.then(() => this.#run(kind));
		return this.#last;
	}

	async #run(kind: DrawKind): Promise<void> {
		const { rooms, board, clock } = this.#world;
		this.#runs += 1;
		const before = await rooms.transact(board, 'pipeline', readBoard);
		const plan = kind === 'themes' ? this.#group(before) : this.#write(before);
		await this.#after(300, 4000);
		await rooms.transact(board, 'pipeline', (doc) => writePlan(doc, plan, clock.now()));
		this.writes[kind].push(clock.now());
		this.#world.tell(`the machine wrote new ${kind}`);
		this.#waiting -= 1;
	}

	#after(least: number, most: number): Promise<void> {
		return new Promise((resolve) => {
			this.#world.clock.setTimeout(resolve, this.#dice.between(least, most));
		});
	}

	#group(board: BoardSnapshot): Plan {
		const dice = this.#dice;
		const pins = new Map(
			board.moves.flatMap((move) => (move.type === 'pin' ? [[move.evidence, move.theme]] : [])),
		);
		const parks = new Set(board.moves.flatMap((move) => (move.type === 'park' ? [move.evidence] : [])));
		const wanted = new Set<ThemeId>(pins.values());
		// As the pipeline keeps what people named (rule SG3).
		const named = new Set(board.moves.flatMap((move) => (move.type === 'rename' ? [move.theme] : [])));
		const themes: Theme[] = board.themes.filter(
			({ id }) => wanted.has(id) || dice.chance(0.85) || named.has(id),
		);
		while (themes.length < 3 || (themes.length < 5 && dice.chance(0.2))) {
			themes.push({ id: `th_${this.#runs}x${themes.length}`, label: '', criterion: '', order: 0 });
		}
		const ordered = themes.map((theme, order) => ({
			...theme,
			label: theme.label === '' || dice.chance(0.15) ? `Theme ${this.#runs}.${order}` : theme.label,
			criterion: theme.criterion === '' ? `What belongs to ${theme.id}, in one sentence.` : theme.criterion,
			order,
		}));
		const members = new Map<string, Membership>();
		for (const id of board.evidence.keys()) {
			const old = board.members.get(id);
			const pinned = pins.get(id);
			if (pinned) members.set(id, { theme: pinned });
			else if (parks.has(id)) members.set(id, { parked: 'Set aside by a person.' });
			else if (
				old &&
				dice.chance(0.7) &&
				(!('theme' in old) || themes.some((theme) => theme.id === old.theme))
			) {
				members.set(id, old);
			} else if (dice.chance(0.1)) members.set(id, { parked: 'It resembles nothing else.' });
			else members.set(id, { theme: dice.pick(ordered)!.id });
		}
		const plan: Plan = new Map();
		return plan.set('themes', byId(ordered)).set('members', members);
	}

	#write(board: BoardSnapshot): Plan {
		const dice = this.#dice;
		// Now and then the group behind the second is not found again, and another is.
		const groups = board.personas.length === 0 || dice.chance(0.8) ? ['1', '2'] : ['1', `2x${this.#runs}`];
		const personas: Persona[] = groups.map((group, order) => ({
			id: `pe_${group}`,
			archetype: `ar_${group}`,
			name: dice.chance(0.8) ? `Persona ${group}` : `Persona ${group}, run ${this.#runs}`,
			role: `Role ${group}`,
			level: 'hypothesis',
			order,
			engine: 'local',
		}));
		const evidence = [...board.evidence.keys()];
		const claims = personas.flatMap((persona) => {
			const kept = board.claims.filter(
				(claim) => claim.persona === persona.id && !isHidden(board.edits, claim.id) && dice.chance(0.75),
			);
			const wanted = dice.between(3, 5);
			for (let at = kept.length; at < wanted; at += 1) kept.push(this.#claim(persona, at, evidence));
			return kept;
		});
		const tensions: Tension[] = Array.from({ length: dice.between(0, 2) }, (_, n) => ({
			id: `te_${n}`,
			kind: dice.pick(['say-do', 'say-say'] as const)!,
			about: `what run ${this.#runs} found, ${n}`,
			a: [dice.pick(evidence)!],
			b: [dice.pick(evidence)!],
		}));
		const plan: Plan = new Map();
		return plan.set('personas', byId(personas)).set('claims', byId(claims)).set('tensions', byId(tensions));
	}

	#claim(persona: Persona, at: number, evidence: readonly EvidenceId[]): Claim {
		const cited = this.#dice.pick(evidence)!;
		const words = this.#world.evidence.get(cited)?.text ?? '';
		const quote: Segment[] = ['“', { quote: cited, start: 0, end: words.length }, '”'];
		const support = this.#dice.pick(['verbatim', 'supported', 'hypothesis'] as const)!;
		return {
			id: `cl_${persona.id}-${this.#runs}-${at}`,
			persona: persona.id,
			field: this.#dice.pick(fields)!,
			order: at,
			text: support === 'verbatim' ? quote : [`Sentence ${this.#runs}.${at} about ${persona.name}.`],
			support,
			citations: support === 'hypothesis' ? [] : [cited],
			counter: [],
			author: 'machine',
		};
	}
}
