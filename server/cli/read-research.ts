import * as z from 'zod/mini';
import { AppError } from '../../shared/errors.ts';
import { mostQuestions } from '../../shared/research-questions.ts';

const researchSchema = z.object({
	questions: z._default(z.array(z.string().check(z.minLength(1), z.maxLength(300))), []),
});

/** What the team wants to know (`questions` of a product file). Text that is JSON already. Throws AppError with what works. */
export function readResearch(text: string, name: string): string[] {
	const parsed = z.safeParse(researchSchema, JSON.parse(text.replace(/^\ufeff/u, '')));
	if (parsed.success && parsed.data.questions.length <= mostQuestions) return parsed.data.questions;
	throw new AppError(
		'unreadable',
		`${name}: questions is not as expected. What works: "questions": ["How do …?", "Why …?"], at most ${mostQuestions}.`,
	);
}
