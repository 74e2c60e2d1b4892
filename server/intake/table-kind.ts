import type { ColumnRole, SourceKind } from '../../shared/import.ts';
import { headerWords } from './column-roles.ts';
import type { Scale } from './import-item.ts';
import { isQuestion } from './open-question.ts';

/** What is known of customers. */
const ABOUT: readonly ColumnRole[] = ['plan', 'role', 'company', 'industry', 'size', 'country'];
const NOTES =
	/^(?:(?:[\p{L}\p{N}]+ ){0,2}notes?|remarks?|notiz(?:en)?|bemerkung(?:en)?|notas?|observaciones|remarques?)$/u;

/** What a table is about, from the roles of its columns. `known`: what the tool that wrote it exports. */
export function kindOfTable(
	columns: readonly { name: string; role: ColumnRole }[],
	scale: Scale | null,
	known: SourceKind | null,
): { kind: SourceKind; confidence: number } {
	const has = (role: ColumnRole): boolean => columns.some((column) => column.role === role);
	const texts = columns.filter(({ role }) => role === 'text').length;
	const names = columns.map(({ name }) => headerWords(name)).join(' | ');
	if (known === 'survey' && scale?.kind === 'nps' && texts <= 1) return { kind: 'nps', confidence: 0.8 };
	if (known === 'customers' && /\b(?:deal|opportunity)\b/u.test(names))
		return { kind: 'sales', confidence: 0.8 };
	if (known === 'customers' && texts > 0 && has('reason')) return { kind: 'exit', confidence: 0.7 };
	// A tool that keeps customers exports what they answered as well.
	if (known !== null && !(known === 'customers' && texts > 0 && has('score')))
		return { kind: known, confidence: 0.95 };
	if (has('event') && has('date') && (has('user') || has('participant')) && texts === 0)
		return { kind: 'usage', confidence: 0.9 };
	const ticket =
		/\b(?:ticket|requester|assignee|priority|conversation|urgency|vorgang|melder|dringlichkeit|störung|incidencia|avería|priorität|priorité|prioridad)\b/u.test(
			names,
		);
	if (texts === 0 && ticket) return { kind: 'tickets', confidence: 0.6 };
	if (texts === 0) {
		const about = ABOUT.filter(has).length;
		const sure = has('user') || has('participant') || has('id');
		// Without anybody to be about, it is quotes whose column is not found, and refused with the columns seen.
		if (!sure && about < 2) return { kind: 'notes', confidence: 0.2 };
		return { kind: 'customers', confidence: sure ? Math.min(0.9, 0.5 + about * 0.1) : 0.3 };
	}
	if (
		/\b(?:churn|cancel|exit|leaver|last day|resign|offboarding|why did you (?:go|leave|quit|stop)|kündigung|austritt|résiliation|départ|baja|salida)/u.test(
			names,
		)
	)
		return { kind: 'exit', confidence: 0.8 };
	if (has('criteria') || (has('stage') && /deal|opportunity|sales/u.test(names)))
		return { kind: 'sales', confidence: 0.8 };
	if (ticket) return { kind: 'tickets', confidence: 0.8 };
	if (isNoted(columns)) return { kind: 'customers', confidence: 0.7 };
	const scored = columns.findIndex(({ role }) => role === 'score');
	const after = columns[scored + 1];
	const asksWhy =
		scored >= 0 && after?.role === 'text' && /why|reason|warum|pourquoi|por qué/iu.test(after.name);
	if (scale?.least === 0 && scale.most === 10 && asksWhy) return { kind: 'nps', confidence: 0.7 };
	if (scale?.kind === 'nps') return { kind: 'nps', confidence: 0.85 };
	if (texts >= 2) return { kind: 'survey', confidence: 0.75 };
	if (columns.some(({ name, role }) => role === 'text' && isQuestion(name)))
		return { kind: 'survey', confidence: 0.6 };
	if (scale !== null && scale.most === 5) return { kind: 'reviews', confidence: 0.7 };
	if (has('participant')) return { kind: 'interview', confidence: 0.7 };
	return { kind: scale === null ? 'notes' : 'survey', confidence: 0.4 };
}

/** A customer table in which those who look after them wrote something down. */
function isNoted(columns: readonly { name: string; role: ColumnRole }[]): boolean {
	const texts = columns.filter(({ role }) => role === 'text');
	const has = (role: ColumnRole): boolean => columns.some((column) => column.role === role);
	// Names and numbers of the one a row is about.
	const personal = columns.filter(({ role }) => role === 'personal').length;
	return (
		texts.length === 1 &&
		NOTES.test(headerWords(texts[0]!.name)) &&
		!has('score') &&
		(has('user') || has('participant') || has('id') || has('plan')) &&
		ABOUT.filter(has).length + (personal >= 2 ? 1 : 0) >= 2
	);
}
