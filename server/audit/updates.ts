import type { FieldPath } from '../../shared/claim.ts';
import type { JudgedClaim, Missing, Split, Update } from './types.ts';

/** What a team acts on weighs more than what colours a persona in. */
function importance(field: FieldPath | 'theme' | null): number {
	if (field === null) return 1;
	if (field.startsWith('jobs') || field === 'decisions') return 3;
	return field === 'constraints.tools' ? 1 : 2;
}

/** What is wrong misleads more than what is missing, and what is missing more than what is only unproven. */
const pressing: Readonly<Record<Update['kind'], number>> = {
	rewrite: 0,
	split: 0,
	add: 1,
	narrow: 1,
	mark: 2,
	remove: 3,
};

/** Age, place and the like: nobody decides by them, and without evidence they are invented. */
const decoration =
	/^(?:age|location|place|gender|family|marital status|income|hobb\w*|work environment|education|bio|city|country)\b/iu;

/**
 * What to do to the document, most pressing first: what is not so, what is missing, what is unproven. Within each, weight =
 * people behind the change × how much a team acts on the field.
 */
export function rankUpdates(
	claims: readonly JudgedClaim[],
	missing: readonly Missing[],
	split: Split,
): Update[] {
	const updates: Update[] = [];
	for (const [at, claim] of claims.entries()) {
		const { verdict, text, reason, citations, people, field, counter } = claim;
		const weigh = importance(field);
		if (verdict === 'outdated' || verdict === 'contradicted')
			updates.push({
				kind: 'rewrite',
				claim: at,
				text: `Rewrite “${text}”`,
				reason,
				citations,
				weight: weigh * Math.max(1, people.against),
			});
		else if (verdict === 'holds' && people.against > 0)
			updates.push({
				kind: 'narrow',
				claim: at,
				text: `Say for whom it holds: “${text}”`,
				reason,
				citations: counter,
				weight: weigh * people.against,
			});
		else if (verdict === 'no-evidence')
			updates.push(
				decoration.test(text)
					? {
							kind: 'remove',
							claim: at,
							text: `Take out “${text}”`,
							reason: 'No evidence, and nobody decides by it.',
							citations,
							weight: 0.2,
						}
					: {
							kind: 'mark',
							claim: at,
							text: `Mark as a hypothesis, or ask: “${text}”`,
							reason,
							citations,
							weight: 0.1 * weigh,
						},
			);
	}
	for (const { kind, text, citations, people, isNew } of missing)
		updates.push({
			kind: 'add',
			claim: null,
			text: `Add: ${text}`,
			reason: `${people} ${people === 1 ? 'voice carries' : 'voices carry'} it, and the document has no sentence on it${isNew ? '; heard only since the date' : ''}.`,
			citations,
			weight: importance(kind) * people * (isNew ? 1.5 : 1),
		});
	if (split.verdict === 'several')
		updates.push({
			kind: 'split',
			claim: null,
			text: `Split it into ${split.groups.length} personas`,
			reason: split.reason,
			citations: [],
			weight: 3 * split.groups.reduce((sum, { participants }) => sum + participants.length, 0),
		});
	return updates.sort(
		(a, b) => pressing[a.kind] - pressing[b.kind] || b.weight - a.weight || (a.claim ?? -1) - (b.claim ?? -1),
	);
}
