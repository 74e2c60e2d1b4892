import * as z from 'zod/mini';
import { type BehaviourQuestions, behaviourQuestionsSchema } from '../../shared/behaviour.ts';
import { AppError } from '../../shared/errors.ts';

/**
 * What a product file asks of the usage log: `paths` (ways the team designed) and `kpis`. Text that is JSON already.
 * Throws AppError with the place of what cannot be understood.
 */
export function readQuestions(text: string, name: string): BehaviourQuestions {
	const parsed = z.safeParse(behaviourQuestionsSchema, JSON.parse(text.replace(/^\ufeff/u, '')));
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	throw new AppError(
		'unreadable',
		`${name}: ${issue?.path.join('.') ?? 'paths or kpis'} is not as expected. What works: "paths": [{"name": "…", "steps": ["event", "event"], "withinDays": null}] and "kpis": [{"kind": "adoption", "name": "…", "event": "…"}].`,
	);
}
