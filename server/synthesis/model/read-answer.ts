import * as z from 'zod/mini';
import type { EvidenceId } from '../../../shared/ids.ts';
import { cleanText } from '../../intake/normalise.ts';
import { anchorQuotes, markEchoes } from '../gate/anchor-quotes.ts';
import { ModelError } from './chat.ts';
import type { PartAnswer } from './part-store.ts';
import type { Part } from './parts.ts';

const answerSchema = z.object({
	claims: z.array(z.object({ text: z.string(), citations: z.array(z.string()) })),
});

/**
 * A model's answer to a question: names of notes as their ids, quoted words as references. A sentence that names a note
 * it was not given, or quotes what nobody said, is left out and counted. Throws ModelError `unreadable`.
 */
export function readAnswer(text: string, { notes, most }: Part): PartAnswer {
	const parsed = answerSchema.safeParse(parse(text));
	if (!parsed.success) throw new ModelError('unreadable', { retry: true, cause: parsed.error });
	const items = notes.map(({ item }) => item);
	const idOf = new Map(items.map(({ id }, at) => [`q${at + 1}`, id]));
	const byId = new Map(items.map((item) => [item.id, item]));
	const claims: PartAnswer['claims'] = [];
	const lost: Record<string, number> = {};
	const lose = (reason: string): void => {
		lost[reason] = (lost[reason] ?? 0) + 1;
	};
	for (const one of parsed.data.claims.slice(0, most)) {
		const words = cleanText(one.text).text.replace(/\s+/gu, ' ');
		const named = [...new Set(one.citations.map((name) => name.trim()))];
		const citations = named.map((name) => idOf.get(name)).filter((id): id is EvidenceId => id !== undefined);
		if (words === '') continue;
		if (citations.length < named.length) {
			lose('evidence that does not exist');
			continue;
		}
		const anchored = anchorQuotes({ text: [words], citations }, (id) => byId.get(id));
		if (anchored === null) lose('words in quotation marks that nobody said');
		else claims.push({ text: markEchoes(anchored, items), citations });
	}
	return { claims, lost };
}

/** JSON, also where a server puts it between marks of a code block. */
function parse(text: string): unknown {
	try {
		return JSON.parse(text.trim().replace(/^```(?:json)?\s*|\s*```$/giu, ''));
	} catch (cause) {
		throw new ModelError('unreadable', { retry: true, cause });
	}
}
