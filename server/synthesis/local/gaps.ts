import type { BoardJson } from '../../../shared/board-json.ts';
import { type Claim, type FieldPath, fieldTitles } from '../../../shared/claim.ts';
import type { Evidence } from '../../../shared/evidence.ts';
import type { Archetype, Persona } from '../../../shared/persona.ts';

const expected: readonly FieldPath[] = [
	'jobs.primary',
	'jobs.emotional',
	'jobs.social',
	'constraints.time',
	'constraints.skill',
	'constraints.approval',
	'constraints.budget',
	'motivation',
	'pains',
	'workarounds',
];
const enough = 5;
/** How many of each a persona should inform its team of. */
const asked = { decisions: 5, misconceptions: 3 };
const shownNames = 30;

/** What gaps are looked for in. */
export type GapInput = {
	readonly archetypes: readonly Archetype[];
	readonly personas: readonly Pick<Persona, 'id' | 'archetype'>[];
	readonly claims: readonly Claim[];
	readonly evidence: readonly Evidence[];
};

/** What the evidence does not tell, per archetype and for the whole board. */
export function findGaps({ archetypes, personas, claims, evidence }: GapInput): BoardJson['gaps'] {
	const gaps: BoardJson['gaps'] = [];
	for (const archetype of archetypes) {
		const persona = personas.find((one) => one.archetype === archetype.id);
		const missing = persona ? missingFields(persona.id, claims) : [];
		if (missing.length > 0)
			gaps.push({
				about: 'fields without evidence',
				archetype: archetype.id,
				note: `Nothing heard yet on: ${missing.map((field) => fieldTitles[field].toLowerCase()).join(', ')}.`,
			});
		if (persona) gaps.push(...thinFields(persona.id, archetype.id, claims));
		const people = archetype.participants.length;
		if (people > 0 && people < enough)
			gaps.push({
				about: 'few people',
				archetype: archetype.id,
				note: `Rests on ${people} people. From ${enough} on it counts as qualitative evidence; until then it is a hypothesis.`,
			});
	}
	const quotes = evidence.filter((item) => item.kind !== 'measured' && !item.flags.includes('instruction'));
	const nobody = quotes.filter((item) => item.participant === null).length;
	if (nobody > 0)
		gaps.push({
			about: 'unknown speakers',
			note: `${nobody} ${nobody === 1 ? 'note does' : 'notes do'} not say who spoke.`,
		});
	const quiet = hardlyHeard(quotes);
	if (quiet.length > 0 && quiet.length <= shownNames)
		gaps.push({ about: 'people hardly heard', note: `Fewer than three notes from ${quiet.join(', ')}.` });
	return gaps;
}

/** Decisions and misconceptions fewer than a team asks for, and needs with nothing known of what is not needed. */
function thinFields(
	persona: string,
	archetype: Archetype['id'],
	claims: readonly Claim[],
): BoardJson['gaps'] {
	const own = claims.filter((claim) => claim.persona === persona && claim.citations.length > 0);
	const decisions = own.filter(({ field }) => field === 'decisions');
	const misconceptions = own.filter(({ field }) => field === 'misconceptions').length;
	const unneeded = decisions.some(({ text }) =>
		text.some((piece) => typeof piece === 'string' && /does not need/iu.test(piece)),
	);
	const notes = [
		...(decisions.length < asked.decisions || misconceptions < asked.misconceptions
			? [
					`What was heard carries ${decisions.length} of ${asked.decisions} decisions and ${misconceptions} of ${asked.misconceptions} misconceptions.`,
				]
			: []),
		...(unneeded ? [] : ['Nothing heard yet on what they do not need.']),
	];
	return notes.map((note) => ({ about: 'fields without evidence', archetype, note }));
}

function missingFields(persona: string, claims: readonly Claim[]): FieldPath[] {
	const own = claims.filter((claim) => claim.persona === persona && claim.citations.length > 0);
	return expected.filter((field) => !own.some((claim) => claim.field === field));
}

function hardlyHeard(quotes: readonly Evidence[]): string[] {
	const count = new Map<string, number>();
	for (const { participant } of quotes)
		if (participant !== null) count.set(participant, (count.get(participant) ?? 0) + 1);
	return [...count]
		.filter(([, notes]) => notes < 3)
		.map(([id]) => id)
		.sort();
}
