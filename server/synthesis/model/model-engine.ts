import type { Claim } from '../../../shared/claim.ts';
import { textHash } from '../../../shared/hash.ts';
import type { PersonaId } from '../../../shared/ids.ts';
import type { LocalReason } from '../../../shared/model-api.ts';
import { hashText } from '../../grouping/canonical.ts';
import {
	type ClaimEngine,
	type ClaimTask,
	localEngine,
	type PersonaParts,
	type WrittenPart,
} from '../engine.ts';
import { type AskKeptDeps, askKept } from './ask-kept.ts';
import type { AskDeps } from './ask-patiently.ts';
import type { PartAnswer, PartStore } from './part-store.ts';
import { type Part, partsOf } from './parts.ts';
import { promptOf, promptVersion } from './prompts.ts';
import { readAnswer } from './read-answer.ts';
import { dollars, estimateTokens, type Prices } from './tokens.ts';

export type ModelEngineDeps = AskKeptDeps & {
	readonly store: PartStore;
	readonly prices: Prices | undefined;
	/** Questions asked at a time. */
	readonly atOnce?: number;
	/** Told before anything is sent. */
	readonly onPlan?: (plan: ModelPlan) => void;
};

/** What a run would ask. `notes` would be sent; `notSent` may not leave or no question takes them; tokens are estimates of what is not known yet. */
export type ModelPlan = {
	readonly parts: number;
	readonly known: number;
	readonly notes: number;
	readonly notSent: number;
	readonly tokens: { readonly input: number; readonly output: number };
};

type Question = {
	readonly task: number;
	readonly part: Part;
	readonly key: string;
	answer: PartAnswer | LocalReason | null;
};

/**
 * Writes with a language model: each field of a persona is a question of its own, asked side by side, and only where
 * its notes changed since it was answered. What fails is the built-in engine's part, with the reason. One run each.
 */
export function createModelEngine(deps: ModelEngineDeps): ClaimEngine {
	const { endpoint, budget, store } = deps;
	let reused = 0;

	async function ask(question: Question, signal: AbortSignal): Promise<void> {
		const { part, key } = question;
		question.answer = await askKept(
			deps,
			{
				key,
				request: promptOf(part),
				about: part.notes.map(({ item }) => item.id),
				read: (text) => readAnswer(text, part),
			},
			signal,
		);
	}

	return {
		async write(tasks, { signal, onProgress, onPart }) {
			const local = await localEngine.write(tasks, {});
			const questions = questionsOf(tasks, endpoint);
			const known = await store.getMany(questions.map(({ key }) => key));
			for (const question of questions) question.answer = known.get(question.key) ?? null;
			const open = questions.filter(({ answer }) => answer === null);
			reused = questions.length - open.length;
			deps.onPlan?.(planOf(tasks, questions));
			let done = reused;
			const stop = new AbortController();
			const both = signal === undefined ? stop.signal : AbortSignal.any([signal, stop.signal]);
			const lane = async (): Promise<void> => {
				for (let next = open.shift(); next !== undefined; next = open.shift()) {
					onProgress?.(`Asking ${endpoint.model}`, done, questions.length);
					await ask(next, both);
					done += 1;
					onPart?.(next.task, partOf(tasks[next.task]!.persona, claimsIn(local[next.task]!), next));
				}
			};
			try {
				await Promise.all(Array.from({ length: deps.atOnce ?? 4 }, lane));
			} catch (error) {
				stop.abort(error);
				throw error;
			}
			return tasks.map(({ persona }, at) =>
				merge(
					persona,
					local[at]!,
					questions.filter(({ task }) => task === at),
				),
			);
		},
		use() {
			const { input, output } = budget.used;
			return {
				model: endpoint.model,
				reused,
				used: { tokens: input + output, dollars: dollars(budget.used, deps.prices) },
			};
		},
	};
}

/** What a run would ask and send, without asking anything. */
export async function planModelRun(
	tasks: readonly ClaimTask[],
	{ endpoint, store }: Pick<ModelEngineDeps, 'endpoint' | 'store'>,
): Promise<ModelPlan> {
	const questions = questionsOf(tasks, endpoint);
	const known = await store.getMany(questions.map(({ key }) => key));
	for (const question of questions) question.answer = known.get(question.key) ?? null;
	return planOf(tasks, questions);
}

function questionsOf(tasks: readonly ClaimTask[], { host, model }: AskDeps['endpoint']): Question[] {
	return tasks.flatMap(({ sources }, task) =>
		partsOf(sources.reading).map((part) => {
			const notes = part.notes.map(({ item, said }) => [item.id, said]);
			const key = hashText(JSON.stringify([promptVersion, host, model, part.name, part.most, notes]));
			return { task, part, key, answer: null };
		}),
	);
}

function planOf(tasks: readonly ClaimTask[], questions: readonly Question[]): ModelPlan {
	const open = questions.filter(({ answer }) => answer === null);
	const sent = new Set(open.flatMap(({ part }) => part.notes.map(({ item }) => item.id)));
	const mayGo = new Set(questions.flatMap(({ part }) => part.notes.map(({ item }) => item.id)));
	const all = new Set(tasks.flatMap(({ sources }) => sources.reading.quotes.map(({ item }) => item.id)));
	const requests = open.map(({ part }) => promptOf(part));
	return {
		parts: questions.length,
		known: questions.length - open.length,
		notes: sent.size,
		notSent: [...all].filter((id) => !mayGo.has(id)).length,
		tokens: {
			input: requests.reduce((sum, { system, user }) => sum + estimateTokens(system + user), 0),
			// Answers rarely take half of what they may.
			output: Math.ceil(requests.reduce((sum, { mostTokens }) => sum + mostTokens, 0) / 2),
		},
	};
}

/** The built-in engine's claims, but for the fields a model was asked for. */
function merge(persona: PersonaId, local: PersonaParts, questions: readonly Question[]): PersonaParts {
	const claims = claimsIn(local);
	const asked = new Set(questions.flatMap(({ part }) => part.fields));
	const rest = claims.filter(({ field }) => !asked.has(field));
	return [
		{ ...base, engine: 'local', fields: [...new Set(rest.map(({ field }) => field))], claims: rest },
		...questions.map((question) => partOf(persona, claims, question)),
	];
}

const base = { reason: null, instead: [], lost: {} };

function claimsIn(parts: PersonaParts): Claim[] {
	return parts.flatMap(({ claims }) => claims);
}

/** What a question came to; `local`: what the built-in engine says of this persona. */
function partOf(
	persona: PersonaId,
	local: readonly Claim[],
	{ part: { fields }, answer }: Question,
): WrittenPart {
	const instead = local.filter(({ field }) => fields.includes(field));
	if (answer === null || typeof answer === 'string')
		return { ...base, engine: 'local', fields, claims: instead, reason: answer };
	const claims = claimsOf(persona, fields, answer);
	return { ...base, engine: 'model', fields, claims, instead, lost: answer.lost };
}

/** An answer as claims: of two fields told apart by rank the first sentence is the first field's. */
function claimsOf(persona: PersonaId, fields: Part['fields'], { claims }: PartAnswer): Claim[] {
	return claims.map(({ text, citations }, at) => {
		const field = fields[Math.min(at, fields.length - 1)]!;
		const key = [persona, field, 'model', ...[...citations].sort(), JSON.stringify(text)].join(' ');
		return {
			id: `cl_${textHash(key)}`,
			persona,
			field,
			order: at,
			text,
			support: 'supported',
			citations,
			counter: [],
			author: 'machine',
		};
	});
}
