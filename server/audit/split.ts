import type { Evidence } from '../../shared/evidence.ts';
import type { EvidenceId } from '../../shared/ids.ts';
import type { Archetype } from '../../shared/persona.ts';
import { plural } from '../pipeline/markdown.ts';
import type { Split } from './types.ts';

/** Fewer people cannot be told apart. */
const fewestPeople = 4;
/** From this share on, one group carries the document. */
const carried = 0.8;
/** Notes dealt out at random gave groups that come back up to nine times in ten. */
const surely = 0.95;
const fewestOfGroup = 3;

/**
 * Whether the document is one persona: stable groups of people are looked for without it; then it is counted which of
 * them say what it says. Carried by one of them, it is one persona, and the other groups are somebody else.
 */
export function testSplit(
	archetypes: readonly Archetype[],
	evidence: readonly Evidence[],
	supporters: readonly (readonly EvidenceId[])[],
	differences: readonly string[],
): Split {
	const participantOf = new Map(evidence.map(({ id, participant }) => [id, participant]));
	const known = new Set([...participantOf.values()].filter((person) => person !== null));
	if (known.size < fewestPeople)
		return {
			verdict: 'not-enough-data',
			reason: `The evidence names ${known.size === 0 ? 'nobody' : plural(known.size, 'person', 'people')}; four or more are needed to tell groups of people apart.`,
			groups: [],
		};
	const speakers = supporters.map((ids) => new Set(ids.flatMap((id) => participantOf.get(id) ?? [])));
	const firm = archetypes.filter(
		({ verdict, participants }) => verdict === 'stable' && participants.length >= 2,
	);
	const groups = firm.map(({ label, participants, stability }) => ({
		label,
		participants,
		stability,
		differs: differences
			.filter((line) => line.startsWith(`${label}: `))
			.map((line) => line.slice(label.length + 2)),
		only: speakers.flatMap((people, at) =>
			people.size >= 2 && [...people].every((person) => participants.includes(person)) ? [at] : [],
		),
	}));
	const likely = firm.length < 2 && isLikely(archetypes);
	if (likely)
		return {
			verdict: 'not-enough-data',
			reason: `People fall into ${archetypes.length} groups that come back whenever people are drawn again: ${named(archetypes)}. Groups as clear can come of few notes by chance, so hear more of each before splitting it.`,
			groups: [],
		};
	if (firm.length < 2)
		return {
			verdict: 'one',
			reason: `No two groups among the ${known.size} people hold when people are drawn again, so nothing speaks for splitting it.`,
			groups,
		};
	const counts = firm.map(({ participants }) =>
		speakers.reduce(
			(sum, people) => sum + [...people].filter((person) => participants.includes(person)).length,
			0,
		),
	);
	const all = counts.reduce((a, b) => a + b, 0);
	const first = counts.indexOf(Math.max(...counts));
	const names = named(firm);
	if (all === 0)
		return {
			verdict: 'not-enough-data',
			reason: `There are ${firm.length} stable groups of people, ${names}, and none of them says what the document says.`,
			groups,
		};
	if (counts[first]! / all >= carried)
		return {
			verdict: 'one',
			reason: `${counts[first]} of ${all} times it is somebody of “${firm[first]!.label}” who says what the document says. The other groups are people it does not describe.`,
			groups,
		};
	return {
		verdict: 'several',
		reason: `What the document says is said by ${firm.length} stable groups of people: ${names}.`,
		groups,
	};
}

/** Whether every group comes back so surely, with enough people in each, that one persona is not a safe answer. */
function isLikely(archetypes: readonly Archetype[]): boolean {
	return (
		archetypes.length >= 2 &&
		archetypes.every(
			({ stability, participants }) =>
				stability !== null && stability >= surely && participants.length >= fewestOfGroup,
		)
	);
}

function named(groups: readonly Archetype[]): string {
	return groups.map(({ label, participants }) => `“${label}” (${participants.join(', ')})`).join(' and ');
}
