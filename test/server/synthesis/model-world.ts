import type { WritePersonasInput, WritePersonasResult } from '../../../server/pipeline/write-personas.ts';
import { writePersonas } from '../../../server/pipeline/write-personas.ts';
import type { Clock } from '../../../server/ports.ts';
import { defaultPatience } from '../../../server/synthesis/model/ask-patiently.ts';
import type { ModelPlan } from '../../../server/synthesis/model/model-engine.ts';
import { openModel } from '../../../server/synthesis/model/open-model.ts';
import type { PartAnswer, PartStore } from '../../../server/synthesis/model/part-store.ts';
import type { Evidence } from '../../../shared/evidence.ts';
import type { Archetype, Tension } from '../../../shared/persona.ts';
import type { EffectiveGrouping } from '../../../shared/theme.ts';

/** A board as the pipeline has it before personas are written. */
export type World = {
	evidence: readonly Evidence[];
	grouping: EffectiveGrouping;
	archetypes: readonly Archetype[];
	tensions: readonly Tension[];
};

export type MemoryStore = PartStore & {
	readonly kept: Map<string, { answer: PartAnswer; about: readonly string[] }>;
};

export function createMemoryStore(): MemoryStore {
	const kept: MemoryStore['kept'] = new Map();
	return {
		kept,
		getMany: async (keys) =>
			new Map(keys.flatMap((key) => (kept.has(key) ? [[key, kept.get(key)!.answer] as const] : []))),
		async put(key, answer, about) {
			kept.set(key, { answer: JSON.parse(JSON.stringify(answer)), about });
		},
	};
}

/** A clock on which every pause is over at once, and an answer's deadline only when it is told to be. */
export function createHastyClock(): Clock & { readonly pauses: number[]; expire(): void } {
	let now = 1_000_000;
	const deadlines = new Set<() => void>();
	const pauses: number[] = [];
	return {
		pauses,
		now: () => now,
		after(ms, run) {
			if (ms === defaultPatience.answer) {
				deadlines.add(run);
				return () => deadlines.delete(run);
			}
			pauses.push(ms);
			const immediate = setImmediate(() => {
				now += ms;
				run();
			});
			return () => clearImmediate(immediate);
		},
		expire() {
			now += defaultPatience.answer;
			for (const run of [...deadlines]) run();
		},
	};
}

export type ModelTry = WritePersonasResult & { plan: ModelPlan; store: MemoryStore };

/** Writes a board's personas with a model behind an address. */
export async function writeWithModel(
	world: World,
	baseUrl: string,
	how: {
		store?: MemoryStore;
		clock?: Clock;
		mostTokens?: number;
		signal?: AbortSignal;
		onProgress?: (step: string, done: number, total: number) => void;
		onWritten?: WritePersonasInput['onWritten'];
		apiKey?: string;
	} = {},
): Promise<ModelTry> {
	const { store = createMemoryStore(), clock = createHastyClock(), mostTokens = 1_000_000 } = how;
	const setup = {
		baseUrl,
		apiKey: how.apiKey,
		model: 'test-model',
		mostTokens,
		prices: { input: 1, output: 4 },
	};
	let plan: ModelPlan | undefined;
	const engine = openModel(setup, { clock }).run({
		store,
		onPlan(told) {
			plan = told;
		},
	});
	const written = await writePersonas({
		...world,
		usage: [],
		customers: [],
		previous: { personas: [], claims: [], edits: new Map() },
		engine,
		signal: how.signal,
		onProgress: how.onProgress,
		onWritten: how.onWritten,
		seed: 1,
	});
	return { ...written, plan: plan!, store };
}
