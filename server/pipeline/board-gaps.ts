import type { Claim } from '../../shared/claim.ts';
import type { Evidence } from '../../shared/evidence.ts';
import type { Gap } from '../../shared/grouping-api.ts';
import type { EvidenceId } from '../../shared/ids.ts';
import type { Archetype } from '../../shared/persona.ts';
import type { PersonaView } from '../../shared/persona-view.ts';
import type { EffectiveGrouping } from '../../shared/theme.ts';
import type { Customer } from '../intake/types.ts';
import { findGaps } from '../synthesis/local/gaps.ts';
import { statesJob } from '../synthesis/local/jobs.ts';
import { coverageOf } from '../synthesis/people/coverage.ts';
import { heardOn } from '../synthesis/people/heard-on.ts';
import { contentStems, overlapOf } from '../synthesis/text/stems.ts';

export type GapsInput = {
	/** In use, measurements included. */
	evidence: readonly Evidence[];
	grouping: EffectiveGrouping;
	/** Personas with people's edits on top. */
	personas: readonly PersonaView[];
	archetypes: readonly Archetype[];
	customers: readonly Customer[];
	questions: readonly string[];
	seed: number;
};

/** Two quotes with this share of the shorter one's words in common speak of the same job. */
const SAME_JOB = 0.34;

/** What the evidence does not tell as the board stands, what was asked first. */
export function boardGaps(input: GapsInput): Gap[] {
	const { evidence, grouping, personas, archetypes, customers } = input;
	const { saturation, people, segments } = coverageOf(evidence, grouping, customers, input.seed);
	const claims = personas.flatMap((persona) => persona.claims);
	const plain = (about: Gap['about'], texts: readonly string[]): Gap[] =>
		texts.map((text) => ({ about, text, evidence: [] }));
	const labels = new Map(archetypes.map(({ id, label }) => [id, label]));
	return [
		...questionGaps(input.questions, evidence),
		...looseQuotes(evidence, grouping),
		...jobGaps(evidence, claims),
		...plain('people', grouping.themes.length === 0 ? [] : people),
		...plain('segments', segments),
		...plain('saturation', saturation),
		...findGaps({ archetypes, personas, claims, evidence }).map(({ archetype, note }): Gap => {
			const label = archetype === undefined ? undefined : labels.get(archetype);
			const text = label === undefined ? note : `${label}: ${note}`;
			return { about: archetype === undefined ? 'people' : 'personas', text, evidence: [] };
		}),
	];
}

/** Questions of the team that no note seems to speak to. */
export function questionGaps(questions: readonly string[], evidence: readonly Evidence[]): Gap[] {
	return heardOn(questions, evidence).flatMap((heard, at): Gap[] =>
		heard.length > 0
			? []
			: [
					{
						about: 'question',
						text: `No note uses the words of “${questions[at]}”.`,
						evidence: [],
					},
				],
	);
}

/** Quotes no theme holds: set aside, or not grouped yet. */
function looseQuotes(evidence: readonly Evidence[], { themes }: EffectiveGrouping): Gap[] {
	if (themes.length === 0) return [];
	const held = new Set(themes.flatMap((theme) => theme.members));
	const loose = evidence.filter(({ id, kind }) => kind !== 'measured' && !held.has(id)).map(({ id }) => id);
	if (loose.length === 0) return [];
	const text = loose.length === 1 ? 'No theme holds one note.' : `No theme holds ${loose.length} notes.`;
	return [{ about: 'quotes', text, evidence: loose.sort() }];
}

/** Jobs people put into words that no persona's jobs take up; nothing to say before there are personas. */
function jobGaps(evidence: readonly Evidence[], claims: readonly Claim[]): Gap[] {
	if (claims.length === 0) return [];
	const cited = new Set<EvidenceId>(
		claims.flatMap(({ field, citations }) => (field.startsWith('jobs.') ? citations : [])),
	);
	const stemsOf = (item: Evidence): ReadonlySet<string> => new Set(contentStems(item.text));
	const taken = evidence.filter(({ id }) => cited.has(id)).map(stemsOf);
	const open = evidence.filter((item) => {
		if (item.kind === 'measured' || item.flags.includes('instruction') || cited.has(item.id)) return false;
		if (!statesJob(item)) return false;
		const own = stemsOf(item);
		return !taken.some((other) => overlapOf(own, other) >= SAME_JOB);
	});
	if (open.length === 0) return [];
	const many = open.length > 1;
	const text = `${many ? `${open.length} notes state jobs` : 'One note states a job'} that no persona takes up.`;
	return [{ about: 'jobs', text, evidence: open.map(({ id }) => id).sort() }];
}
