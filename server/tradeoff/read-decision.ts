import type { BoardJson } from '../../shared/board-json.ts';
import { type Decision, decisionSchema } from '../../shared/decision.ts';
import { AppError } from '../../shared/errors.ts';
import type { PersonaId } from '../../shared/ids.ts';
import { plainIssue } from '../http/plain-issue.ts';

type Personas = readonly Pick<BoardJson['personas'][number], 'id' | 'name'>[];
/** A score a person gave, who, and what they said of it. */
export type GivenScore = { readonly score: number; readonly by: string; readonly note?: string };

/** A decision of this board: every option and persona it names exists, and all of them are named by id. */
export type BoardDecision = Omit<Decision, 'weights' | 'scores' | 'priority'> & {
	readonly weights: ReadonlyMap<PersonaId, number> | null;
	readonly scores: ReadonlyMap<string, ReadonlyMap<PersonaId, GivenScore>>;
	readonly priority: ReadonlyMap<PersonaId, NonNullable<Decision['priority']>[string]>;
};

const shape = '{question, options: [{id, title, needs, effort}], weights?, scores?}';

/** What a decision file holds; `name` is the file's. Throws AppError `unreadable` with the reason and the place in the file. */
export function readDecisionFile(given: unknown, name: string, personas: Personas): BoardDecision {
	const parsed = decisionSchema.safeParse(given);
	if (!parsed.success) {
		const { at, sentence } = plainIssue(parsed.error.issues[0], given);
		throw new AppError('unreadable', `${name}: ${sentence} Expected ${shape}.`, { at });
	}
	return ofBoard(parsed.data, personas, `${name}: `);
}

/**
 * The same decision with its names looked up on the board. Throws AppError `unreadable` for options that share an id,
 * for options and personas there are not, and for weights of which none is above 0.
 */
export function ofBoard(decision: Decision, personas: Personas, prefix = ''): BoardDecision {
	const refuse = (reason: string, at: string): AppError =>
		new AppError('unreadable', `${prefix}${reason}`, { at });
	if (personas.length === 0)
		throw refuse('The board has no personas yet, so there is nobody to weigh options for.', 'personas');
	const ids = new Set<string>();
	for (const [at, { id }] of decision.options.entries()) {
		if (ids.has(id)) throw refuse(`Two options have the id “${id}”.`, `options.${at}.id`);
		ids.add(id);
	}
	const find = (wanted: string, at: string): PersonaId => {
		const found =
			personas.find(({ id }) => id === wanted) ??
			personas.find(({ name }) => name.trim().toLowerCase() === wanted.trim().toLowerCase());
		if (found) return found.id;
		const known = personas.map(({ id, name }) => `${id} (${name})`).join(', ');
		throw refuse(`There is no persona “${wanted}” on this board. There are: ${known}.`, at);
	};
	const byPersona = <T>(given: Readonly<Record<string, T>>, at: string): Map<PersonaId, T> =>
		new Map(Object.entries(given).map(([key, value]) => [find(key, `${at}.${key}`), value]));

	const weights = decision.weights === undefined ? null : byPersona(decision.weights, 'weights');
	if (weights && ![...weights.values()].some((weight) => weight > 0))
		throw refuse('At least one weight has to be above 0.', 'weights');
	const by = decision.by ?? 'given';
	const scores = new Map<string, Map<PersonaId, GivenScore>>();
	for (const [option, row] of Object.entries(decision.scores ?? {})) {
		if (!ids.has(option))
			throw refuse(`There is no option “${option}” in this decision.`, `scores.${option}`);
		const given = byPersona(row, `scores.${option}`);
		scores.set(option, new Map([...given].map(([id, score]) => [id, { score, by }])));
	}
	return { ...decision, weights, scores, priority: byPersona(decision.priority ?? {}, 'priority') };
}

/** Keys of a decision file that mean nothing here, such as a misspelt one. */
export function unknownKeys(given: unknown): string[] {
	const known = Object.keys(decisionSchema.shape);
	return Object.keys(given ?? {}).filter((key) => !known.includes(key));
}
