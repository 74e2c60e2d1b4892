import type { BoardJson } from '../../shared/board-json.ts';
import { type FieldPath, fieldTitles } from '../../shared/claim.ts';
import { type LocalReason, localReasonText, type ModelRun } from '../../shared/model-api.ts';
import { escapeMarkdown, plural } from './markdown.ts';

/** Who wrote what and what it took, in a sentence or two. */
export function modelNotices({ model, parts, local, used }: ModelRun): string[] {
	const reused = parts.reused > 0 ? `, ${parts.reused} of them kept from an earlier run` : '';
	const notices = [
		`${parts.written} of ${plural(parts.all, 'part')} written by ${model}${reused}; ${used.tokens} tokens used${dollarsOf(used.dollars)}.`,
	];
	const reasons = new Map<LocalReason, number>();
	for (const { reason } of local) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
	for (const [reason, count] of reasons)
		notices.push(
			`${plural(count, 'part')} written by the built-in engine, because ${localReasonText[reason]}.`,
		);
	return notices;
}

/** " (about $0.02)", or nothing where no price is set. */
export function dollarsOf(dollars: number | null): string {
	return dollars === null ? '' : ` (about $${dollars.toFixed(dollars < 0.1 ? 3 : 2)})`;
}

/** Who wrote a persona, and which parts the built-in engine wrote where a model was asked, with the reason. */
export function writerLines(
	persona: Pick<BoardJson['personas'][number], 'id' | 'engine'>,
	run: BoardJson['model'],
): string[] {
	if (!run) return [];
	const by = persona.engine === 'model' ? escapeMarkdown(run.model) : 'the built-in engine';
	const parts = run.local
		.filter((part) => part.persona === persona.id)
		.map(({ fields, reason }) => {
			const titles = fields.map((field) => fieldTitles[field as FieldPath]).join(' and ');
			return `- ${titles}: written by the built-in engine, because ${localReasonText[reason]}.`;
		});
	const counted = 'Counts and quotes are checked by code, whoever wrote the sentence.';
	return [`Written by ${by}. ${counted}`, '', ...parts];
}
