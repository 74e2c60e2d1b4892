import { writePersonas } from '../server/pipeline/write-personas.ts';
import { stemWeights, supportOf } from '../server/synthesis/gate/support.ts';
import { seededRandom, shuffled } from '../server/synthesis/random.ts';
import { type Claim, claimText } from '../shared/claim.ts';
import type { EvidenceId } from '../shared/ids.ts';
import { createMemoryStore, type World, writeWithModel } from '../test/server/synthesis/model-world.ts';
import { startModelEndpoint } from '../test/support/model-endpoint.ts';
import type { Figure } from './figure.ts';
import { lieFigures } from './synthesis/lie-figures.ts';
import { worlds } from './synthesis/worlds.ts';

/** From here on a text counts as carried by notes, as the gate has it. */
const enough = 0.5;
const changes = 6;

/** Claims and how they hold, of the built-in engine and of a model that tells the truth; lies that pass; tokens and times. */
export async function run(): Promise<Figure[]> {
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
		const after = await afterOneChange(world, endpoint.baseUrl, store);
		add('tokens after one changed note, mean', mean(after) / tokens, 'of cold');
		add('tokens after one changed note, most', Math.max(...after) / tokens, 'of cold');
		for (const figure of lieFigures(world)) add(figure.metric, figure.share, figure.unit);
	}
	await endpoint.close();
	return figures;
}

type Add = (metric: string, ours: number, unit: string) => void;

/** Citation recall and precision after ALCE (Gao et al. 2023), with the gate's word recall for the judge. */
function claimFigures(who: string, claims: readonly Claim[], world: World, add: Add): void {
	const byId = new Map(world.evidence.map((item) => [item.id, item.text]));
	const weigh = stemWeights(byId.values());
	const textOf = (id: EvidenceId): string => byId.get(id) ?? '';
	const carried = (text: string, ids: readonly EvidenceId[]): number =>
		supportOf(text, ids.map(textOf), weigh).share;
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
	const recall =
		cited.filter(({ said, citations }) => carried(said, citations) >= enough).length / cited.length;
	add(`citation recall, ${who}`, recall, `of ${cited.length} claims`);
	const pairs = cited.flatMap(({ said, citations }) => citations.map((id) => ({ said, id, citations })));
	// A note is of no use when it carries nothing alone and the others carry as much without it.
	const needed = pairs.filter(({ said, id, citations }) => {
		const rest = citations.filter((other) => other !== id);
		return carried(said, [id]) >= enough / 2 || carried(said, rest) < carried(said, citations);
	});
	add(`citation precision, ${who}`, needed.length / pairs.length, `of ${pairs.length} citations`);
	const survivors = cited.filter(
		({ said, citations }) =>
			citations.length > 1 &&
			citations.every(
				(id) =>
					carried(
						said,
						citations.filter((other) => other !== id),
					) >= enough,
			),
	);
	add(
		`claims that stand without any one note, ${who}`,
		survivors.length / cited.length,
		`of ${cited.length}`,
	);
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
): Promise<number[]> {
	const notes = world.archetypes
		.flatMap(({ evidence }) => evidence)
		.filter((id, at, all) => all.indexOf(id) === at);
	const out: number[] = [];
	for (const old of shuffled(notes, seededRandom(11)).slice(0, changes)) {
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
