import { beforeAll, describe, expect, it } from 'vitest';
import { formArchetypes } from '../../../server/pipeline/form-archetypes.ts';
import { type WritePersonasResult, writePersonas } from '../../../server/pipeline/write-personas.ts';
import { decisionDrafts } from '../../../server/synthesis/local/decisions.ts';
import { feelingDrafts } from '../../../server/synthesis/local/feelings.ts';
import { readGroups } from '../../../server/synthesis/local/group-reading.ts';
import { jobWords } from '../../../server/synthesis/local/job-words.ts';
import { distinctJobs, jobDraft, jobStories } from '../../../server/synthesis/local/jobs.ts';
import { namePersona } from '../../../server/synthesis/local/name-persona.ts';
import { readQuotes } from '../../../server/synthesis/local/read-quotes.ts';
import { clearHits, spokenDrafts } from '../../../server/synthesis/local/spoken.ts';
import { standingDrafts } from '../../../server/synthesis/local/standing.ts';
import { refusalsIn } from '../../../server/synthesis/local/wishes.ts';
import { evidenceLevel } from '../../../server/synthesis/people/evidence-level.ts';
import type { ActivityLog } from '../../../server/synthesis/usage/activity.ts';
import { type Claim, claimText, type FieldPath } from '../../../shared/claim.ts';
import { eventWords } from '../../../shared/event-words.ts';
import type { EvidenceId } from '../../../shared/ids.ts';
import type { EffectiveGrouping } from '../../../shared/theme.ts';
import { spoken } from '../../support/evidence.ts';
import { customers, groupedSample, key, usage } from './sample.ts';

let sample: Awaited<ReturnType<typeof groupedSample>>;
let formed: Awaited<ReturnType<typeof formArchetypes>>;
let written: WritePersonasResult;
beforeAll(async () => {
	sample = await groupedSample();
	formed = await formArchetypes({ ...sample, usage, customers, previous: [], seed: 1 });
	written = await writePersonas({
		...sample,
		...formed,
		usage,
		customers,
		seed: 1,
		previous: { personas: [], claims: [], edits: new Map() },
	});
});
const textOf = (id: EvidenceId): string | undefined => sample.evidence.find((item) => item.id === id)?.text;
const read = (claim: Pick<Claim, 'text'>): string => claimText(claim.text, textOf);
const inField = (field: FieldPath, persona?: string): Claim[] =>
	written.claims.filter(
		(claim) => claim.field === field && (persona === undefined || claim.persona === persona),
	);

/** One group of the given notes, each by a person of its own. */
function groupOf(...texts: string[]) {
	const evidence = texts.map((text, at) => spoken(`ev_${at}`, text, `P${at + 1}`));
	const archetype = {
		...formed.archetypes[0]!,
		participants: evidence.map(({ participant }) => participant!),
		evidence: evidence.map(({ id }) => id),
	};
	const [reading] = readGroups([archetype], readQuotes(evidence, { themes: [], parked: [] }));
	return { reading: reading!, text: (id: EvidenceId) => evidence.find((item) => item.id === id)?.text };
}

describe('jobs', () => {
	it('[PX1] reads verb, object and context out of what was said, and nothing else (J1)', () => {
		const words = (text: string, features: string[] = []): string | null => {
			const found = jobWords(text, { start: 0, end: text.length }, features);
			return found && text.slice(found.start, found.end);
		};
		expect(words('find cover before the doors open')).toBe('find cover before the doors open');
		expect(words('quickly compare two regions by rainfall')).toBe('compare two regions by rainfall');
		expect(words('check the meters, and then call the office')).toBe('check the meters');
		expect(words('send invoices to tenants or chase them')).toBe('send invoices to tenants');
		expect(words('sort the parcels more quickly')).toBe('sort the parcels');
		expect(words('open the heat map for the board', ['heat map'])).toBeNull();
		for (const empty of [
			'be there',
			'do it',
			'think about the plan',
			'look at it',
			'like see the um plot',
			'is fine',
			'drill down a little bit',
			'maximize its helpfulness',
			'explain why',
			'down sample the rows',
		])
			expect(words(empty), empty).toBeNull();
	});

	it('[PX1] states every job as verb first, one thing, no adverb and no feature (J1, J2)', () => {
		const jobs = [...inField('jobs.primary'), ...inField('jobs.secondary')];
		expect(jobs.length).toBeGreaterThan(written.personas.length);
		const features = [...new Set(usage.map(({ event }) => eventWords(event)))].filter((name) =>
			name.includes(' '),
		);
		for (const job of jobs) {
			const statement = read(job).split(' when “')[0]!;
			expect(statement).toMatch(/^\p{Lu}\p{Ll}+ “/u);
			expect(statement).not.toMatch(/\b(?:and|or)\b|\b\p{L}+ly\b/u);
			expect(features.filter((name) => statement.toLowerCase().includes(name))).toEqual([]);
		}
	});

	it('[PX21] states a job once, however many say it in the same words, and cites them all', () => {
		const { reading, text } = groupOf(
			'If the ward calls I have to open three screens to find one tube.',
			'If the ward calls, I have to open three screens to find one tube!',
			'I really have to open three screens to find one tube.',
			'I need to scan the whole rack at once.',
		);
		const jobs = distinctJobs(jobStories(reading)).map((job) => jobDraft(job, 'jobs.primary'));
		expect(jobs.map((job) => [claimText(job.text, text), job.citations])).toEqual([
			['Open “three screens to find one tube” when “the ward calls”.', ['ev_0', 'ev_1']],
			['Scan “the whole rack at once”.', ['ev_3']],
		]);
	});

	it('[PX2] gives the situation and what it is for as a job story of three parts (A7)', () => {
		for (const { id } of written.personas)
			expect(inField('motivation', id).map(read).join('\n')).toMatch(
				/When “.+”, they (?:want to|need) “.+”, (?:so that|because|or else|in order to) “.+”\./u,
			);
	});
});

describe('feelings and standing', () => {
	it('[PX3] tells feelings during the work from those after it, and wants from dreads (J3)', () => {
		const { reading, text } = groupOf(
			'I lie awake at the weekend because I am worried about the count.',
			'Every time I press send I get nervous.',
			'I am proud when the line is full.',
			'I am not afraid of the new screen.',
			'I do not actually know if that makes me happy or not.',
		);
		const drafts = feelingDrafts(reading, clearHits(reading, 'jobs.emotional'), new Set());
		const said = drafts.map((draft) => claimText(draft.text, text)).join('\n');
		expect(said).toMatch(/^Avoid feeling nervous during the work: “Every time I press send/mu);
		expect(said).toMatch(/^Avoid feeling worried after the work: “I lie awake/mu);
		expect(said).toMatch(/^Feel proud: “I am proud/mu);
		expect(said).not.toMatch(/afraid|pleased/);
		for (const claim of inField('jobs.emotional'))
			expect(read(claim)).toMatch(/^(?:Avoid feeling|Feel) \p{Ll}/u);
	});

	it('[PX4] names who is to see them so, and whether they want it (J4)', () => {
		const standing = (words: string): string => {
			const { reading, text } = groupOf(words);
			const [draft] = standingDrafts(reading, clearHits(reading, 'jobs.social'), new Set());
			return claimText(draft!.text, text);
		};
		expect(standing('I want the board to think we have it in hand.')).toMatch(
			/^Be seen by the board like this: “/u,
		);
		expect(standing("I don't want to look like I have lost control.")).toMatch(
			/^Avoid being seen by others like this/u,
		);
		expect(inField('jobs.social').length).toBe(written.personas.length);
	});

	it('[PX20] praise is no detour, a piece of talk that is no sentence carries nothing, and what hurts is taken from what is said in passing only where nobody says it outright', () => {
		const fields = (...texts: string[]): [string, string][] => {
			const { reading, text } = groupOf(...texts);
			return spokenDrafts(reading, new Set()).map((draft) => [draft.field, claimText(draft.text, text)]);
		};
		const confusing = 'The new form is confusing when many visitors come in.';
		const hated = 'I hate the new form because it fails every day.';
		expect(fields(confusing)).toEqual([['pains', `“${confusing}”`]]);
		expect(fields(confusing, hated)).toEqual([['pains', `“${hated}”`]]);
		expect(fields('With the new board you do not have to copy the list by hand.')).toEqual([]);
		expect(fields('Oh wait, that is the low sample of this year again.')).toEqual([]);
		const talk =
			'We met on a Monday in spring, in the room beside the canteen, and the window was open. Just from an audit and compliance standpoint. Then we all went home through the park, past the pond with the ducks and the two benches, and nobody spoke a word of it again.';
		expect(fields(talk)).toEqual([]);
	});

	it('[PX5] tells a detour that uses the product for another end from other detours (N4, N5)', () => {
		const { reading, text } = groupOf(
			'We write the gate codes into the booking note, so my own list is gone.',
		);
		const drafts = spokenDrafts(reading, new Set()).filter(({ field }) => field === 'workarounds');
		expect(drafts.map((draft) => claimText(draft.text, text))).toEqual([
			expect.stringMatching(/^Uses it for what it was not made for: “We write the gate codes/u),
		]);
	});
});

describe('what a team decides by', () => {
	it('[PX6] informs five decisions, each with a need, most also with what is not needed (P1.o6)', () => {
		for (const { id } of written.personas) {
			const decisions = inField('decisions', id).map(read);
			expect(decisions).toHaveLength(5);
			expect(decisions.filter((text) => /: needs /u.test(text))).toHaveLength(5);
			expect(decisions.filter((text) => text.includes('Does not need')).length).toBeGreaterThanOrEqual(3);
		}
	});

	it('[PX7] sets three beliefs of teams against the data, none said twice (P1.o7)', () => {
		for (const { id } of written.personas) {
			const texts = inField('misconceptions', id).map(read);
			expect(texts).toHaveLength(3);
			for (const text of texts) expect(text).toMatch(/^Teams may believe that .+[.:;] /u);
			expect(new Set(texts).size).toBe(3);
		}
		for (const { participant } of key.contradictions)
			expect(inField('misconceptions').map(read).join('\n')).toContain(`${participant}: `);
	});

	it('[PX8] says the place among the others with its reason, and what it does not know (P1.o8)', () => {
		expect(inField('priority').map((claim) => read(claim).split(' ')[0])).toEqual([
			'First',
			'Second',
			'Third',
		]);
		for (const claim of inField('priority'))
			expect(read(claim)).toContain('Another group has as many people');
	});

	it('[PX9] counts who does all that is claimed together (persona information paradox)', () => {
		const did = new Map<string, Set<string>>();
		for (const { user, event } of usage) did.set(user, (did.get(user) ?? new Set()).add(eventWords(event)));
		const together = inField('signature').filter((claim) => read(claim).startsWith('All of this together, '));
		expect(together).toHaveLength(written.personas.length);
		for (const claim of together) {
			const [, list, all, users] = /together, (.+): (\d+) of (\d+) users/u.exec(read(claim))!;
			const events = list!.split(', ');
			const everyone = [...did.values()].filter((own) => events.every((event) => own.has(event))).length;
			expect(Number(all)).toBeLessThanOrEqual(Math.min(everyone, Number(users)));
			expect(Number(all)).toBeGreaterThan(0);
			expect(Number(users)).toBeLessThan(did.size);
		}
	});

	it('[PX10] a field without evidence stays empty and is a gap', async () => {
		const [archetype] = formed.archetypes;
		const few = sample.evidence
			.filter(({ id, kind }) => kind === 'said' && archetype!.evidence.includes(id))
			.slice(0, 2);
		const thin = await writePersonas({
			evidence: few,
			grouping: { themes: [], parked: [] },
			archetypes: [{ ...archetype!, evidence: few.map(({ id }) => id) }],
			tensions: [],
			usage: [],
			customers: [],
			seed: 1,
			previous: { personas: [], claims: [], edits: new Map() },
		});
		const notes = thin.gaps.map(({ note }) => note).join('\n');
		expect(thin.claims.filter(({ field }) => field === 'decisions')).toEqual([]);
		expect(notes).toContain('What was heard carries 0 of 5 decisions and 0 of 3 misconceptions.');
		expect(notes).toContain('Nothing heard yet on what they do not need.');
		expect(notes).toMatch(/Nothing heard yet on: .*limits: budget/u);
	});
});

describe('evidence level', () => {
	it('[PX11] rises from a hypothesis by people, by a rule with thirty users, by stability', () => {
		const group = (people: number, stability: number | null, verdict: 'stable' | 'tentative' = 'stable') => ({
			participants: Array.from({ length: people }, (_, at) => `P${at}`),
			stability,
			verdict,
		});
		const users = (count: number, ruled = true) => ({
			users: count,
			of: 200,
			low: 0.1,
			high: 0.3,
			ruled,
			all: null,
		});
		expect(evidenceLevel(group(4, 0.9), users(100))).toBe('hypothesis');
		expect(evidenceLevel(group(5, 0.9), undefined)).toBe('qualitative');
		expect(evidenceLevel(group(5, 0.9), users(29))).toBe('qualitative');
		expect(evidenceLevel(group(5, 0.9), users(60, false))).toBe('qualitative');
		expect(evidenceLevel(group(5, 0.74, 'tentative'), users(30))).toBe('mixed');
		expect(evidenceLevel(group(5, 0.75), users(30))).toBe('statistical');
		const loose = { ...group(9, 0.9), verdict: 'no stable archetypes here' as const };
		expect(evidenceLevel(loose, users(100))).toBe('hypothesis');
	});
});

describe('what a sentence claims', () => {
	const themeOf = (label: string, members: EvidenceId[]) => ({ id: `th_${label}`, label, members });
	const written = (label: string, texts: readonly string[], under: readonly number[]) => {
		const { reading, text } = groupOf(...texts);
		const members = under.map((at) => reading.quotes.map(({ item }) => item.id).sort()[at]!);
		const theme = themeOf(label, members) as unknown as EffectiveGrouping['themes'][number];
		const quotes = reading.quotes.map((quote) => ({
			...quote,
			theme: members.includes(quote.item.id) ? theme.id : null,
		}));
		const hits = reading.hits.map((hit) => ({
			...hit,
			quote: quotes.find(({ item }) => item.id === hit.quote.item.id)!,
		}));
		const drafts = decisionDrafts({ ...reading, quotes, hits }, noLog, [], { themes: [theme], parked: [] });
		return drafts.map((draft) => claimText(draft.text, text));
	};
	const noLog = { names: [], days: 0, people: new Map() } as unknown as ActivityLog;
	const notes = [
		'We label the jars by hand before the fair.',
		'Half the jars leak.',
		'The tent is booked for June.',
	];

	it('[SN13] a decision stands under a theme by a voice that uses its word, and counts who was heard', () => {
		expect(written('Jars, tent', notes, [0, 1, 2])[0]).toBe(
			'Jars: needs inside the product what a detour does now: “We label the jars by hand before the fair.” Heard under this theme: 3 of 3 people.',
		);
		expect(written('Tent', notes, [0, 1, 2]).join(' ')).not.toMatch(/^Tent: .*jars/u);
		expect(written('Mixed notes', notes, [0, 1, 2]).join(' ')).not.toMatch(/Mixed notes|this theme/u);
	});

	it('[SN14] what a note resembles is not what it says', () => {
		const fields = (text: string): string[] => groupOf(text).reading.hits.map(({ field }) => field);
		expect(fields('The phone doesn’t stop until the last parcel is out.')).not.toContain('constraints.tools');
		expect(fields('I open the inspection app before each ferry leaves.')).not.toContain('constraints.policy');
		expect(fields('I’d hate the harbour office to see me as careless.')).not.toContain('pains');
		expect(fields('No phone after ten, and they hate it.')).not.toContain('pains');
		expect(fields('Our rope never jams, lucky us.')).not.toContain('pains');
		expect(fields('The cook runs out to the pier each dawn.')).not.toContain('pains');
		expect(fields('Home-made soup is served at noon.')).not.toContain('workarounds');
		expect(refusalsIn(groupOf('I don’t want skippers to see me as a clerk.').reading.quotes)).toEqual([]);
		expect(fields('The harbour office signs every crane hour, and that takes a week.')).toContain(
			'constraints.approval',
		);
		const { reading, text } = groupOf('I’d hate the harbour office to see me as careless.');
		const [draft] = standingDrafts(reading, clearHits(reading, 'jobs.social'), new Set());
		expect(claimText(draft!.text, text)).toMatch(/^Avoid being seen by /u);
		expect(namePersona('Group 3', [], 4, false)).toBe('Group 3');
	});
});
