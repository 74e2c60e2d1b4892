import { writePersonas } from '../server/pipeline/write-personas.ts';
import { evaluateClaims } from '../server/synthesis/evaluate.ts';
import { stemWeights, supportOf } from '../server/synthesis/gate/support.ts';
import { seededRandom, shuffled } from '../server/synthesis/random.ts';
import { type Claim, claimText } from '../shared/claim.ts';
import type { EvidenceId } from '../shared/ids.ts';
import { createMemoryStore, type World, writeWithModel } from '../test/server/synthesis/model-world.ts';
import { startModelEndpoint } from '../test/support/model-endpoint.ts';
import type { BenchOptions, Figure } from './figure.ts';
import { decisionTasks, ofNobody } from './synthesis/decision-tasks.ts';
import { lieFigures } from './synthesis/lie-figures.ts';
import { worlds } from './synthesis/worlds.ts';

const changes = 6;

/**
 * Claims and how they hold, of the built-in engine and of a model that tells the truth; decision tasks against evidence
 * held out; lies that pass; tokens and times. `quick`: one changed note, a third of the tasks.
 */
export async function run({ quick }: BenchOptions): Promise<Figure[]> {
	const figures: Figure[] = [];
	const endpoint = await startModelEndpoint();
	for (const [name, world] of await worlds()) {
		const add = (metric: string, ours: number, unit: string): void => {
			figures.push({ bench: 'synthesis', case: name, metric, ours, peer: null, peerName: '', unit });
		};
		const started = performance.now();
		const local = await writePersonas({
			...world,
			usage: [],
			customers: [],
			previous: { personas: [], claims: [], edits: new Map() },
			seed: 1,
		});
		add('time, built-in engine', performance.now() - started, 'ms');
		add('personas', local.personas.length, '');
		claimFigures('built-in', local.claims, world, add);
		const store = createMemoryStore();
		const asked = performance.now();
		const cold = await writeWithModel(world, endpoint.baseUrl, { store });
		add('time, scripted model', performance.now() - asked, 'ms');
		claimFigures('model', cold.claims, world, add);
		add(
			'questions written by the model',
			cold.run!.parts.written / cold.run!.parts.all,
			`of ${cold.run!.parts.all}`,
		);
		const tokens = cold.run!.used.tokens;
		add('tokens a persona, cold', tokens / cold.personas.length, 'tokens');
		const after = await afterOneChange(world, endpoint.baseUrl, store, quick ? 1 : changes);
		add('tokens after one changed note, mean', mean(after) / tokens, 'of cold');
		add('tokens after one changed note, most', Math.max(...after) / tokens, 'of cold');
		for (const figure of lieFigures(world)) add(figure.metric, figure.share, figure.unit);
		figures.push(...(await taskFigures(name, world, quick)));
	}
	await endpoint.close();
	return figures;
}

/** How often personas choose what their own people said, of needs they were not made from; beside personas of nobody. */
async function taskFigures(name: string, { evidence }: World, quick: boolean): Promise<Figure[]> {
	const folds = quick ? 1 : undefined;
	const ours = await decisionTasks(evidence, folds);
	const nobody = quick ? null : await decisionTasks(ofNobody(evidence));
	const row = (metric: string, value: number, peer: number | null, unit: string): Figure => ({
		bench: 'synthesis',
		case: name,
		metric,
		ours: value,
		peer,
		peerName: peer === null ? '' : 'notes dealt out at random',
		unit,
	});
	const { low, high, tasks } = ours;
	return [
		row(
			'decision tasks, right or a coin',
			ours.accuracy,
			nobody?.accuracy ?? null,
			`of ${tasks}; 95 %: ${low.toFixed(2)}–${high.toFixed(2)}, chance 0.5`,
		),
		row('decision tasks told', ours.told, nobody?.told ?? null, `of ${tasks}`),
		row('right among those told', ours.right, nobody?.right ?? null, 'share'),
	];
}

type Add = (metric: string, ours: number, unit: string) => void;

/** How claims rest on what they cite, and how well that tells their own citations from others'. */
function claimFigures(who: string, claims: readonly Claim[], world: World, add: Add): void {
	const byId = new Map(world.evidence.map((item) => [item.id, item.text]));
	const weigh = stemWeights(byId.values());
	const textOf = (id: EvidenceId): string => byId.get(id) ?? '';
	const carried = (text: string, ids: readonly EvidenceId[]): number =>
		supportOf(text, ids.map(textOf), weigh).share;
	const figures = evaluateClaims(claims, world.evidence);
	add(`claims, ${who}`, claims.length, '');
	for (const support of ['verbatim', 'supported', 'hypothesis'] as const)
		add(
			`${support}, ${who}`,
			claims.filter((claim) => claim.support === support).length / claims.length,
			'share',
		);
	const cited = claims
		.filter(({ support, citations }) => support !== 'hypothesis' && citations.length > 0)
		.map((claim) => ({ ...claim, said: claimText(claim.text, textOf) }));
	add(`citation recall, ${who}`, figures.recall!, `of ${figures.cited} claims`);
	add(`citation precision, ${who}`, figures.precision!, `of ${figures.cited * figures.citations!} citations`);
	add(`claims that stand without any one note, ${who}`, figures.withoutANote!, `of ${figures.cited}`);
	add(`claims that stand without any one person, ${who}`, figures.withoutAPerson!, `of ${figures.cited}`);
	const strangers = shuffled(cited, seededRandom(7));
	const right = cited.map(({ said, citations }) => carried(said, citations));
	const wrong = cited.map(({ said }, at) => carried(said, strangers[at]!.citations));
	add(`AUC true against shuffled citations, ${who}`, auc(right, wrong), '');
}

/** Tokens of a run after one note was changed, for some notes spread over the board. */
async function afterOneChange(
	world: World,
	baseUrl: string,
	store: ReturnType<typeof createMemoryStore>,
	times: number,
): Promise<number[]> {
	const notes = world.archetypes
		.flatMap(({ evidence }) => evidence)
		.filter((id, at, all) => all.indexOf(id) === at);
	const out: number[] = [];
	for (const old of shuffled(notes, seededRandom(11)).slice(0, times)) {
		const id: EvidenceId = `ev_changed${out.length}`;
		const swap = (one: EvidenceId): EvidenceId => (one === old ? id : one);
		const changed = await writeWithModel(
			{
				...world,
				archetypes: world.archetypes.map((one) => ({ ...one, evidence: one.evidence.map(swap) })),
				evidence: world.evidence.map((item) =>
					item.id === old ? { ...item, id, text: `${item.text} It is worse in winter.` } : item,
				),
			},
			baseUrl,
			{ store: { ...store, put: async () => undefined } },
		);
		out.push(changed.run!.used.tokens);
	}
	return out;
}

function mean(list: readonly number[]): number {
	return list.reduce((sum, value) => sum + value, 0) / list.length;
}

/** How often a right pair scores above a wrong one, ties half. */
function auc(right: readonly number[], wrong: readonly number[]): number {
	let won = 0;
	for (const a of right) for (const b of wrong) won += a > b ? 1 : a === b ? 0.5 : 0;
	return won / (right.length * wrong.length);
}
