import { basename } from 'node:path';
import * as z from 'zod/mini';
import type { BehaviourQuestions } from '../../shared/behaviour.ts';
import { type BoardJson, boardJsonSchema } from '../../shared/board-json.ts';
import { AppError } from '../../shared/errors.ts';
import { effectiveGrouping } from '../../shared/grouping.ts';
import type { Entity } from '../../shared/people.ts';
import type { EffectiveGrouping, Move } from '../../shared/theme.ts';
import { toBehaviourJson } from '../behaviour/behaviour-json.ts';
import { voicesOf } from '../behaviour/voices.ts';
import { inTeamWords, namedIn, teamWording } from '../enrich/team-words.ts';
import type { Embedder } from '../grouping/types.ts';
import { toBoardJson } from '../pipeline/board-json.ts';
import { formArchetypes } from '../pipeline/form-archetypes.ts';
import { groupEvidence } from '../pipeline/group-evidence.ts';
import { plural } from '../pipeline/markdown.ts';
import { reasonText, toReport } from '../pipeline/report.ts';
import { toHtml, toMarkdown } from '../pipeline/research/blocks.ts';
import { researchBlocks } from '../pipeline/research/research.ts';
import type { StageOptions } from '../pipeline/stage.ts';
import { writePersonas } from '../pipeline/write-personas.ts';
import type { ClaimEngine } from '../synthesis/engine.ts';
import { openCommandModel } from './open-command-model.ts';
import { openCommandEmbedder } from './open-embedder.ts';
import { readEntities } from './read-entities.ts';
import { type Inputs, readInputs, readText } from './read-inputs.ts';
import { readMoves, readProductName } from './read-moves.ts';
import { readQuestions } from './read-questions.ts';
import { readResearch } from './read-research.ts';
import { checkFolder, writeResults } from './write-results.ts';

export type SynthesizeOptions = {
	evidence: readonly string[];
	usage: readonly string[];
	customers?: string | undefined;
	product?: string | undefined;
	moves?: string | undefined;
	archetypes?: number | undefined;
	/** `model` is the agreement that what the plan says leaves this machine. */
	engine?: 'local' | 'model';
	seed: number;
	out: string;
};

/** How a command is stopped, who hears of its progress, and who hears what a model will be sent before it is. */
export type SynthesizeStage = StageOptions & { readonly onPlan?: (line: string) => void };

type RunStage = StageOptions & { readonly engine: ClaimEngine | undefined };

/** What the team says of its product. */
type Product = {
	name: string | undefined;
	questions: BehaviourQuestions;
	research: readonly string[];
	words: readonly Omit<Entity, 'evidence'>[];
};

/** What a run did, for the few lines it prints. */
export type SynthesizeResult = { board: BoardJson; notices: string[]; kept: { kept: number; total: number } };

/**
 * Files in, `board.json`, `report.md` and the research document (`research.md`, `research.html`) out, and `behaviour.json` where there is a usage log. The same files and seed
 * give the same bytes. Throws AppError when an input is refused; then nothing is written.
 */
export async function synthesize(
	options: SynthesizeOptions,
	environment: Readonly<Record<string, string | undefined>>,
	stage: SynthesizeStage = {},
): Promise<SynthesizeResult> {
	await checkFolder(options.out);
	const engine =
		options.engine === 'model' ? openCommandModel(environment, options.out, stage.onPlan) : undefined;
	const productText = options.product === undefined ? '{}' : await readText(options.product);
	const productFile = options.product === undefined ? '' : basename(options.product);
	const product = readProductName(productText, productFile);
	const questions = readQuestions(productText, productFile);
	const research = readResearch(productText, productFile);
	const words = readEntities(productText, productFile);
	const inputs = await readInputs({
		evidence: options.evidence,
		usage: options.usage,
		customers: options.customers,
		allow: [
			...(product === undefined ? [] : [product]),
			...words.flatMap(({ name, aliases }) => [name, ...aliases]),
		],
	});
	try {
		return await synthesizeInputs(
			inputs,
			options,
			{ name: product, questions, research, words },
			environment,
			{ ...stage, engine },
		);
	} finally {
		await inputs.log?.close();
	}
}

async function synthesizeInputs(
	inputs: Inputs,
	options: SynthesizeOptions,
	product: Product,
	environment: Readonly<Record<string, string | undefined>>,
	stage: RunStage,
): Promise<SynthesizeResult> {
	const quotes = inputs.evidence.filter((item) => item.kind !== 'measured').length;
	if (quotes === 0) throw new AppError('unreadable', nothingToUse(options.evidence, inputs));
	const moves =
		options.moves === undefined
			? []
			: readMoves(await readText(options.moves), basename(options.moves), inputs.idOf);
	const { embedder, close } = openCommandEmbedder(environment);
	try {
		const { board, notices, kept, grouping } = await run(
			inputs,
			moves,
			{ ...options, research: product.research, words: product.words },
			embedder,
			stage,
		);
		assertComplete(board, inputs);
		const checked = z.parse(boardJsonSchema, board);
		const texts = new Map(inputs.evidence.map((item) => [item.id, item.text]));
		const title = product.name === undefined ? 'Personas from our research' : `Personas for ${product.name}`;
		const behaviour =
			inputs.log === null
				? null
				: await toBehaviourJson(
						inputs.log,
						checked.archetypes,
						inputs.customers,
						product.questions,
						voicesOf(inputs.evidence, grouping, inputs.sources),
					);
		const blocks = researchBlocks({
			title:
				product.name === undefined ? 'What our research says' : `What our research says: ${product.name}`,
			board: checked,
			evidence: inputs.evidence,
			questions: product.research,
		});
		await writeResults(options.out, {
			...(behaviour === null ? {} : { 'behaviour.json': `${JSON.stringify(behaviour, null, 1)}\n` }),
			'board.json': `${JSON.stringify(checked, null, 1)}\n`,
			'report.md': toReport(checked, (id) => texts.get(id), { title, behaviour }),
			'research.md': toMarkdown(blocks),
			'research.html': toHtml(blocks),
		});
		return { board: checked, notices: [...inputs.notices, ...notices], kept };
	} finally {
		await close();
	}
}

async function run(
	inputs: Inputs,
	moves: readonly Move[],
	options: SynthesizeOptions & Pick<Product, 'research' | 'words'>,
	embedder: Embedder,
	stage: RunStage,
): Promise<SynthesizeResult & { grouping: EffectiveGrouping }> {
	const { evidence, customers } = inputs;
	const usage = inputs.log ?? [];
	const entities = namedIn(options.words, evidence);
	const wording = teamWording(options.words);
	const grouped = await groupEvidence({
		...stage,
		evidence,
		moves,
		previous: { themes: [], members: new Map() },
		seed: options.seed,
		embedder,
		wording,
	});
	const grouping = effectiveGrouping(grouped.themes, grouped.members, moves);
	const formed = await formArchetypes({
		...stage,
		evidence: inTeamWords(evidence, wording),
		grouping,
		usage,
		customers,
		previous: [],
		groups: options.archetypes,
		seed: options.seed,
	});
	const written = await writePersonas({
		...stage,
		evidence,
		grouping,
		archetypes: formed.archetypes,
		tensions: formed.tensions,
		entities,
		usage,
		customers,
		previous: { personas: [], claims: [], edits: new Map() },
		seed: options.seed,
	});
	const board = toBoardJson({
		evidence,
		grouping,
		archetypes: formed.archetypes,
		personas: written.personas.map((persona) => ({
			...persona,
			nameBy: 'machine',
			claims: written.claims.filter((claim) => claim.persona === persona.id),
		})),
		tensions: formed.tensions,
		entities,
		model: written.run,
		rejected: inputs.rejected,
		questions: options.research,
		sourceName: inputs.sourceName,
	});
	const notices = [...grouped.notices, ...formed.notices, ...written.notices];
	return { board, notices, kept: grouped.kept, grouping };
}

/** Nothing is lost: rows read = grouped + parked + rejected, measurements counted apart. */
function assertComplete(board: BoardJson, inputs: Inputs): void {
	const grouped = board.themes.reduce((sum, theme) => sum + theme.evidence.length, 0);
	if (grouped + board.parked.length !== inputs.evidence.length)
		throw new Error(
			`the board lost count: ${grouped} grouped + ${board.parked.length} parked of ${inputs.evidence.length}`,
		);
}

function nothingToUse(files: readonly string[], { rows, rejected }: Inputs): string {
	const names = files.map((path) => basename(path)).join(', ');
	if (rows === 0) return `${names}: there is a header line but no row under it.`;
	const [first] = rejected;
	const why = first === undefined ? '' : ` The first, “${first.row}”: ${reasonText(first.reason)}`;
	return `${names}: none of the ${plural(rows, 'row')} can be used as evidence.${why}`;
}
