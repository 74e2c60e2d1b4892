import type { Evidence } from '../../shared/evidence.ts';
import type { ParticipantId } from '../../shared/ids.ts';
import type { Archetype, SignatureFact, Tension } from '../../shared/persona.ts';
import type { EffectiveGrouping } from '../../shared/theme.ts';
import { type EventLog, type UsageInput, withEventLog } from '../behaviour/event-log.ts';
import type { Customer } from '../intake/types.ts';
import { chooseGroups, type PeopleGroups } from '../synthesis/people/choose-groups.ts';
import { coverageOf } from '../synthesis/people/coverage.ts';
import { featureWeights } from '../synthesis/people/features.ts';
import { type Composition, keepIds } from '../synthesis/people/keep-ids.ts';
import { labelArchetypes, labelQuoteGroups } from '../synthesis/people/label-archetypes.ts';
import { countPeople, type PeopleCounts } from '../synthesis/people/profile.ts';
import { groupQuotes } from '../synthesis/people/quote-groups.ts';
import { type Difference, differenceText, tellApart } from '../synthesis/people/tell-apart.ts';
import { findTensions } from '../synthesis/tensions/find-tensions.ts';
import { splitOffers, splitText } from '../synthesis/tensions/split-offers.ts';
import { byContent } from '../synthesis/text/by-content.ts';
import { readActivity } from '../synthesis/usage/activity.ts';
import { archetypeSignatures } from '../synthesis/usage/archetype-signatures.ts';
import { reportStep, type StageOptions } from './stage.ts';

export type FormArchetypesInput = StageOptions & {
	evidence: readonly Evidence[];
	grouping: EffectiveGrouping;
	usage: UsageInput;
	customers: readonly Customer[];
	previous: readonly Archetype[];
	/** "About this many archetypes"; chosen by stability when absent. */
	groups?: number | undefined;
	seed: number;
};

export type FormArchetypesResult = { archetypes: Archetype[]; tensions: Tension[]; notices: string[] };

const stableFrom = 0.75;
const tentativeFrom = 0.5;

/**
 * Archetypes: people alike in what they say and do, two or more in each, with stability and verdict. Without four known
 * people they are groups of quotes, said so in a notice. Tensions come along, since both rest on the same reading.
 */
export function formArchetypes(input: FormArchetypesInput): Promise<FormArchetypesResult> {
	return withEventLog(input.usage, (events) => form(input, events));
}

async function form(input: FormArchetypesInput, events: EventLog | null): Promise<FormArchetypesResult> {
	const evidence = [...input.evidence].sort(byContent);
	reportStep(input, 'Comparing people', 0, 3);
	const known = new Set(evidence.flatMap((item) => (item.participant === null ? [] : [item.participant])));
	const log = await readActivity(events, [...known].sort(), input.customers);
	const counts = countPeople(evidence, input.grouping, log, input.customers);
	const groups = chooseGroups(counts, input.groups, input.seed);
	reportStep(input, 'Comparing people', 1, 3);
	const { archetypes, notices } =
		groups === null
			? quoteArchetypes(input, evidence, counts.people.length)
			: await peopleArchetypes(input, evidence, counts, groups, (members) =>
					archetypeSignatures(events, log, members, input.customers),
				);
	if (groups !== null)
		notices.push(...comparisonNotices(counts, groups, archetypes, input.grouping, log.names));
	reportStep(input, 'Looking for contradictions', 2, 3);
	const tensions = findTensions({ evidence, grouping: input.grouping, archetypes, log });
	reportStep(input, 'Looking for contradictions', 3, 3);
	notices.push(...splitOffers(tensions, archetypes, evidence).map(splitText));
	const { saturation, people, segments } = coverageOf(evidence, input.grouping, input.customers, input.seed);
	return { archetypes, tensions, notices: [...notices, ...saturation, ...people, ...segments] };
}

async function peopleArchetypes(
	input: FormArchetypesInput,
	evidence: readonly Evidence[],
	counts: PeopleCounts,
	found: PeopleGroups,
	signaturesFor: (members: readonly (readonly ParticipantId[])[]) => Promise<SignatureFact[][]>,
): Promise<{ archetypes: Archetype[]; notices: string[] }> {
	const members = Array.from({ length: found.k }, (_, group) =>
		counts.people.filter((_, at) => found.groups[at] === group),
	);
	const labels = labelArchetypes(members, evidence);
	const compositions = members.map((people) => ({ participants: people, evidence: idsOf(evidence, people) }));
	const ids = keepIds(compositions, input.previous);
	const signatures = await signaturesFor(members);
	const archetypes = compositions.map(({ participants, evidence: own }, at): Archetype => {
		const stability = Math.round(found.jaccard[at]! * 1000) / 1000;
		const signature = signatures[at]!;
		return {
			id: ids[at]!,
			label: labels[at]!,
			participants: [...participants],
			evidence: own,
			stability,
			verdict: verdictOf(stability, found.beyondChance),
			...(signature.length > 0 ? { signature } : {}),
		};
	});
	return { archetypes, notices: groupNotices(found, archetypes, evidence) };
}

function quoteArchetypes(
	input: FormArchetypesInput,
	evidence: readonly Evidence[],
	people: number,
): { archetypes: Archetype[]; notices: string[] } {
	const groups = groupQuotes(evidence, input.grouping, input.groups);
	const labels = labelQuoteGroups(groups);
	const compositions: Composition[] = groups.map((items) => ({
		participants: [],
		evidence: items.map((item) => item.id).sort(),
	}));
	const ids = keepIds(compositions, input.previous);
	const who =
		people === 0
			? 'No note says who spoke'
			: `The notes name ${people === 1 ? 'one person' : `${people} people`}`;
	return {
		archetypes: groups.map((items, at) => ({
			id: ids[at]!,
			label: labels[at]!,
			participants: [],
			evidence: items.map((item) => item.id).sort(),
			stability: null,
			verdict: 'tentative',
		})),
		notices:
			groups.length === 0
				? ['There are no themes yet, so there is nothing to make archetypes from.']
				: [`${who}; four or more are needed to group people. These are groups of quotes instead.`],
	};
}

function idsOf(evidence: readonly Evidence[], people: readonly ParticipantId[]): Archetype['evidence'] {
	const own = new Set(people);
	return evidence
		.filter((item) => item.participant !== null && own.has(item.participant))
		.map((item) => item.id);
}

function verdictOf(stability: number, beyondChance: boolean): Archetype['verdict'] {
	if (!beyondChance || stability < tentativeFrom) return 'no stable archetypes here';
	return stability >= stableFrom ? 'stable' : 'tentative';
}

/** How people were compared, and what tells each group that holds from the rest. */
function comparisonNotices(
	counts: PeopleCounts,
	found: PeopleGroups,
	archetypes: readonly Archetype[],
	{ themes }: EffectiveGrouping,
	events: readonly string[],
): string[] {
	const { said, did, hours, often, attributes } = featureWeights;
	const parts = [`what they said (weight ${said})`];
	if (counts.usage.some((row) => row !== null))
		parts.push(`what they did (${did})`, `at which hours (${hours})`, `how often (${often})`);
	if (counts.attributes.some((row) => row !== null && row.length > 0))
		parts.push(`role and plan (${attributes})`);
	const name = ({ kind, at }: Difference): string => (kind === 'said' ? themes[at]!.label : events[at]!);
	const differences = tellApart(counts, found.groups, found.k);
	return [
		`People were compared by ${parts.join(', ')}.`,
		...archetypes.flatMap(({ label, verdict }, group) => {
			const own = differences[group]!.map((each) => differenceText(each, name(each)));
			return verdict === 'no stable archetypes here' || own.length === 0
				? []
				: [`${label}: ${own.join('; ')}.`];
		}),
	];
}

function groupNotices(
	found: PeopleGroups,
	archetypes: readonly Archetype[],
	evidence: readonly Evidence[],
): string[] {
	const notices: string[] = [];
	const unstable = archetypes.filter((archetype) => archetype.verdict === 'no stable archetypes here').length;
	if (unstable === archetypes.length)
		notices.push(
			'No stable archetypes here: groups like these also come out of shuffled notes. Treat them as a way to sort, not as a finding.',
		);
	else if (unstable > 0) notices.push('Some of these groups do not hold when people are drawn again.');
	const rest = found.groups.length - found.compared;
	if (rest > 0)
		notices.push(
			`Groups were found among ${found.compared} people, half of them those most was heard of; ${rest} ${rest === 1 ? 'other is' : 'others are'} in the group nearest to them.`,
		);
	const others = found.alternatives.filter(({ k }) => k !== found.k);
	if (others.length > 0)
		notices.push(
			`${found.k} archetypes were kept; also looked at: ${others.map(({ k, stability }) => `${k} (stability ${stability.toFixed(2)})`).join(', ')}.`,
		);
	const nobody = evidence.filter((item) => item.participant === null && item.kind !== 'measured').length;
	if (nobody > 0)
		notices.push(
			`${nobody} ${nobody === 1 ? 'note names nobody and is' : 'notes name nobody and are'} in no archetype.`,
		);
	return notices;
}
