import { toBoardJson } from '../../server/pipeline/board-json.ts';
import { formArchetypes } from '../../server/pipeline/form-archetypes.ts';
import { groupEvidence } from '../../server/pipeline/group-evidence.ts';
import { writePersonas } from '../../server/pipeline/write-personas.ts';
import { seededRandom, shuffled } from '../../server/synthesis/random.ts';
import { wilsonInterval } from '../../server/synthesis/usage/wilson.ts';
import { ofBoard } from '../../server/tradeoff/read-decision.ts';
import { statementsOf } from '../../server/tradeoff/statements.ts';
import { subjectsOf, tellingOf, tells } from '../../server/tradeoff/subjects.ts';
import { weighDecision } from '../../server/tradeoff/weigh-decision.ts';
import type { BoardJson } from '../../shared/board-json.ts';
import type { Evidence } from '../../shared/evidence.ts';
import { effectiveGrouping } from '../../shared/grouping.ts';

const folds = 3;
const seed = 5;

export type TaskFigures = {
	readonly tasks: number;
	/** Share of tasks the personas get right; one they cannot tell counts half, as by a coin. */
	readonly accuracy: number;
	/** Wilson interval of that, 95 %. */
	readonly low: number;
	readonly high: number;
	/** Share of tasks in which the persona prefers one of the two. */
	readonly told: number;
	/** Share right among those. */
	readonly right: number;
};

/**
 * Decision tasks the personas are put to, scored against evidence they have not seen (S5b). A third of the notes is held
 * out; themes, archetypes and personas are made of the rest. Each held-out note is then set beside one of somebody in
 * another archetype as the needs of two options, and the persona of its archetype chooses as a trade-off board does;
 * where that is level, by which of the two is nearer to a claim of it. Right is the one its own people said. Chance is a
 * half. Three times, so that every note is held out once.
 */
export async function decisionTasks(evidence: readonly Evidence[], only = folds): Promise<TaskFigures> {
	const notes = evidence.filter(({ kind, participant }) => kind !== 'measured' && participant !== null);
	const dealt = shuffled(notes, seededRandom(seed));
	let [tasks, told, right] = [0, 0, 0];
	for (let fold = 0; fold < only; fold++) {
		const heldOut = dealt.filter((_, at) => at % folds === fold);
		const gone = new Set(heldOut.map(({ id }) => id));
		const board = await boardOf(evidence.filter(({ id }) => !gone.has(id)));
		const nearness = nearnessOn(board);
		for (const task of tasksOf(heldOut, board, seed + fold)) {
			const choice = choose(board, nearness, task);
			tasks += 1;
			if (choice === null) continue;
			told += 1;
			if (choice === 'own') right += 1;
		}
	}
	const won = right + (tasks - told) / 2;
	const { low, high } = wilsonInterval(won, tasks);
	return { tasks, accuracy: won / tasks, low, high, told: told / tasks, right: right / Math.max(1, told) };
}

/** The same notes dealt out to the same people at random: what comes of personas that are of nobody. */
export function ofNobody(evidence: readonly Evidence[]): Evidence[] {
	const isNote = ({ kind }: Evidence): boolean => kind !== 'measured';
	const who = shuffled(
		evidence.filter(isNote).map(({ participant }) => participant),
		seededRandom(seed),
	);
	return evidence.map((item) => (isNote(item) ? { ...item, participant: who.pop() ?? null } : item));
}

type Task = { persona: BoardJson['personas'][number]['id']; own: string; other: string };

function tasksOf(heldOut: readonly Evidence[], board: BoardJson, from: number): Task[] {
	const random = seededRandom(from);
	const personaOf = new Map(
		board.archetypes.flatMap(({ id, participants }) => {
			const persona = board.personas.find(({ archetype }) => archetype === id)?.id;
			return persona ? participants.map((one) => [one as string, persona] as const) : [];
		}),
	);
	const known = heldOut.flatMap((item) => {
		const persona = personaOf.get(item.participant ?? '');
		return persona ? [{ text: item.text.slice(0, 400), persona }] : [];
	});
	return known.flatMap(({ persona, text }) => {
		const others = known.filter((one) => one.persona !== persona);
		const other = others[Math.floor(random() * others.length)];
		return other ? [{ persona, own: text, other: other.text }] : [];
	});
}

/** Which of two needs a persona's claims favour, by the scores of a trade-off board; null where they do not tell. */
function choose(board: BoardJson, nearness: Nearness, { persona, own, other }: Task): 'own' | 'other' | null {
	const near = (text: string): number => nearness(persona, text);
	const given = {
		question: 'Which one?',
		options: [
			{ id: 'own', title: 'One', needs: [own] },
			{ id: 'other', title: 'The other', needs: [other] },
		],
	};
	const { cells } = weighDecision(board, ofBoard(given, board.personas));
	const of = (option: string) => cells.find((cell) => cell.option === option && cell.persona === persona)!;
	const [a, b] = [of('own'), of('other')];
	const better = a.score - b.score || a.confidence - b.confidence || near(own) - near(other);
	return better > 0 ? 'own' : better < 0 ? 'other' : null;
}

/** How much of what a text is about the nearest claim of a persona is about too, rare words counting more. */
type Nearness = (persona: string, text: string) => number;

function nearnessOn({ personas, evidence }: BoardJson): Nearness {
	const statements = statementsOf(personas, evidence);
	const telling = tellingOf(statements.map(({ subjects }) => subjects));
	return (persona, text) => {
		const own = subjectsOf(text);
		const whole = tells(own, telling);
		const shared = statements
			.filter((statement) => statement.persona === persona)
			.map(({ subjects }) =>
				tells(
					[...own].filter((stem) => subjects.has(stem)),
					telling,
				),
			);
		return whole === 0 ? 0 : Math.max(0, ...shared) / whole;
	};
}

async function boardOf(evidence: readonly Evidence[]): Promise<BoardJson> {
	const previous = { themes: [], members: new Map() };
	const grouped = await groupEvidence({ evidence, moves: [], previous, seed: 1, embedder: null });
	const grouping = effectiveGrouping(grouped.themes, grouped.members, []);
	const base = { evidence, grouping, usage: [], customers: [], seed: 1 };
	const formed = await formArchetypes({ ...base, previous: [] });
	const written = await writePersonas({
		...base,
		...formed,
		previous: { personas: [], claims: [], edits: new Map() },
	});
	return toBoardJson({
		evidence,
		grouping,
		...formed,
		rejected: [],
		personas: written.personas.map((persona) => ({
			...persona,
			nameBy: 'machine' as const,
			claims: written.claims.filter((claim) => claim.persona === persona.id),
		})),
	});
}
