import type { Claim, FieldPath } from '../../shared/claim.ts';
import type { PersonaId } from '../../shared/ids.ts';
import type { LocalReason, ModelRun } from '../../shared/model-api.ts';
import type { GateContext } from './gate/types.ts';
import { claimsOf, type Sources } from './local/claims.ts';

/** One persona to be written: what is known of it, and what its claims may rest on. */
export type ClaimTask = {
	readonly persona: PersonaId;
	readonly sources: Sources;
	readonly context: GateContext;
};

/** One question's worth of a persona, before the gate. */
export type WrittenPart = {
	readonly fields: readonly FieldPath[];
	readonly engine: 'local' | 'model';
	/** Why the built-in engine wrote what a model was asked for; null where none was. */
	readonly reason: LocalReason | null;
	readonly claims: readonly Claim[];
	/** What the built-in engine says in these fields, for when nothing of a model's passes the gate. */
	readonly instead: readonly Claim[];
	/** What was lost before the gate, such as altered quotes: reasons and their counts. */
	readonly lost: Readonly<Record<string, number>>;
};
export type PersonaParts = readonly WrittenPart[];

/** What a run with a model took; `ModelRun` without the parts, which the gate has a say in. */
export type ModelUse = { readonly model: string; readonly reused: number; readonly used: ModelRun['used'] };

export type EngineOptions = {
	readonly signal?: AbortSignal | undefined;
	readonly onProgress?: ((step: string, done: number, total: number) => void) | undefined;
	/** Hears of a part of a task that others still have to be waited for. */
	readonly onPart?: ((task: number, part: WrittenPart) => void) | undefined;
};

/** Writes the claims of personas. All tasks of a run come at once; one answer a task, in their order. */
export interface ClaimEngine {
	write(tasks: readonly ClaimTask[], options: EngineOptions): Promise<PersonaParts[]>;
	/** What the run took, after it; null for the built-in engine. */
	use(): ModelUse | null;
}

/** The built-in engine: the same claims for the same evidence, without anything leaving the machine. */
export const localEngine: ClaimEngine = {
	async write(tasks) {
		return tasks.map((task) => [localPart(task)]);
	},
	use: () => null,
};

function localPart({ persona, sources }: ClaimTask): WrittenPart {
	const claims = claimsOf(persona, sources);
	const fields = [...new Set(claims.map(({ field }) => field))];
	return { fields, engine: 'local', reason: null, claims, instead: [], lost: {} };
}
