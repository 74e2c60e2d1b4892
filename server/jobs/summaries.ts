import type { BehaviourJson } from '../../shared/behaviour.ts';
import type { Claim } from '../../shared/claim.ts';
import type { Evidence } from '../../shared/evidence.ts';
import type { Archetype, Persona } from '../../shared/persona.ts';
import type { EffectiveGrouping } from '../../shared/theme.ts';

/** "9 themes from 132 notes, 6 set aside. 5 of 5 moves kept." Measurements are not notes and are not counted. */
export function groupSummary(
	grouping: EffectiveGrouping,
	evidence: readonly Evidence[],
	moves: { kept: number; total: number },
): string {
	const notes = new Set(evidence.filter(({ kind }) => kind !== 'measured').map(({ id }) => id));
	const themes = grouping.themes.filter(({ members }) => members.length > 0).length;
	const aside = grouping.parked.filter((item) => notes.has(item.evidence)).length;
	const kept = moves.total > 0 ? ` ${moves.kept} of ${count(moves.total, 'move')} kept.` : '';
	return `${count(themes, 'theme')} from ${count(notes.size, 'note')}, ${aside} set aside.${kept}`;
}

/** "3 archetypes from 12 people: 2 stable, 1 tentative." */
export function archetypesSummary(archetypes: readonly Archetype[]): string {
	const people = new Set(archetypes.flatMap(({ participants }) => participants)).size;
	const from = people > 0 ? ` from ${count(people, 'person', 'people')}` : '';
	const verdicts = (['stable', 'tentative'] as const)
		.map(
			(verdict) => [archetypes.filter((archetype) => archetype.verdict === verdict).length, verdict] as const,
		)
		.filter(([found]) => found > 0)
		.map(([found, verdict]) => `${found} ${verdict}`);
	return `${count(archetypes.length, 'archetype')}${from}${verdicts.length > 0 ? `: ${verdicts.join(', ')}` : ''}.`;
}

/** "3 personas with 41 claims, 2 of them hypotheses." */
export function personasSummary(personas: readonly Persona[], claims: readonly Claim[]): string {
	const open = claims.filter(({ support }) => support === 'hypothesis').length;
	const hypotheses = open > 0 ? `, ${open} of them ${open === 1 ? 'a hypothesis' : 'hypotheses'}` : '';
	return `${count(personas.length, 'persona')} with ${count(claims.length, 'claim')}${hypotheses}.`;
}

/** "4,212 events of 214 users counted." */
export function behaviourSummary(json: BehaviourJson | null): string {
	if (json === null) return 'There is no usage export on this board.';
	const { kept, users } = json.log;
	return `${kept.toLocaleString('en')} events of ${users.toLocaleString('en')} ${users === 1 ? 'user' : 'users'} counted.`;
}

function count(number: number, one: string, many = `${one}s`): string {
	return `${number} ${number === 1 ? one : many}`;
}
