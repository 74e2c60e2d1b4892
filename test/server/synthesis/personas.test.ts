import { beforeAll, describe, expect, it } from 'vitest';
import { formArchetypes } from '../../../server/pipeline/form-archetypes.ts';
import { type WritePersonasResult, writePersonas } from '../../../server/pipeline/write-personas.ts';
import { findPersonalData } from '../../../server/privacy/find-personal-data.ts';
import { readGroups } from '../../../server/synthesis/local/group-reading.ts';
import { jobStories, storyDraft } from '../../../server/synthesis/local/jobs.ts';
import { readQuotes } from '../../../server/synthesis/local/read-quotes.ts';
import { countWords, sentencesOf } from '../../../server/synthesis/text/sentences.ts';
import { interviewerTurns } from '../../../server/synthesis/text/turns.ts';
import { type Claim, claimText, fieldPaths } from '../../../shared/claim.ts';
import { type Edit, editKey } from '../../../shared/edit.ts';
import type { EvidenceId } from '../../../shared/ids.ts';
import { customers, groupedSample, usage } from './sample.ts';

let sample: Awaited<ReturnType<typeof groupedSample>>;
let formed: Awaited<ReturnType<typeof formArchetypes>>;
let written: WritePersonasResult;
beforeAll(async () => {
	sample = await groupedSample();
	formed = await formArchetypes({ ...sample, usage, customers, previous: [], seed: 1 });
	written = await write();
});

type Previous = Parameters<typeof writePersonas>[0]['previous'];
const write = (previous: Partial<Previous> = {}): Promise<WritePersonasResult> =>
	writePersonas({
		...sample,
		...formed,
		usage,
		customers,
		seed: 1,
		previous: { personas: [], claims: [], edits: new Map(), ...previous },
	});
const textOf = (id: EvidenceId): string | undefined => sample.evidence.find((item) => item.id === id)?.text;
const edits = (...list: Edit[]): Map<string, Edit> => new Map(list.map((edit) => [editKey(edit), edit]));

describe('personas written without a language model', () => {
	it('[SN1] cites evidence for every claim that is no hypothesis, from people of its own archetype', () => {
		for (const claim of written.claims) {
			const persona = written.personas.find(({ id }) => id === claim.persona)!;
			const own = new Set(formed.archetypes.find(({ id }) => id === persona.archetype)!.evidence);
			if (claim.support !== 'hypothesis') expect(claim.citations.length, claim.id).toBeGreaterThan(0);
			expect(claim.citations.filter((id) => !own.has(id))).toEqual([]);
		}
		expect(written.gate).toMatchObject({ dropped: 0, madeHypothesis: 0 });
	});

	it('[SN2] fills the fields a designer decides by, for each archetype', () => {
		for (const { id } of written.personas) {
			const fields = new Set(
				written.claims.filter(({ persona }) => persona === id).map(({ field }) => field),
			);
			for (const field of [
				...['jobs.primary', 'jobs.emotional', 'jobs.social', 'constraints.approval', 'constraints.tools'],
				...['pains', 'workarounds', 'signature', 'decisions', 'misconceptions', 'priority', 'watch'],
			])
				expect([...fields]).toContain(field);
		}
		for (const field of fieldPaths) {
			const most = Math.max(
				...written.personas.map(
					({ id }) => written.claims.filter((claim) => claim.persona === id && claim.field === field).length,
				),
			);
			expect(most).toBeLessThanOrEqual(field === 'decisions' ? 5 : field === 'signature' ? 5 : 3);
		}
	});

	it('[SN3] quotes readable stretches: a few words to a sentence, no personal data, no orders to a program', () => {
		for (const claim of written.claims) {
			for (const segment of claim.text) {
				if (typeof segment === 'string') continue;
				const item = sample.evidence.find(({ id }) => id === segment.quote)!;
				expect(item.flags).not.toContain('instruction');
				const words = item.text.slice(segment.start, segment.end);
				expect(countWords(words), words).toBeLessThanOrEqual(28);
				expect(countWords(words), words).toBeGreaterThanOrEqual(2);
				expect(findPersonalData(words)).toEqual([]);
			}
		}
	});

	it('[SN4] is the same to the byte on every run', async () => {
		expect(JSON.stringify(await write())).toBe(JSON.stringify(written));
		const again = await write({ personas: written.personas, claims: written.claims });
		expect(JSON.stringify(again)).toBe(JSON.stringify(written));
	});

	it('[SN5] does not say again what a person reworded', async () => {
		const claim = written.claims.find(({ field, citations }) => field === 'pains' && citations.length > 1)!;
		const { id, persona, field, order, citations } = claim;
		const next = await write({
			personas: written.personas,
			claims: written.claims.filter((one) => one.id !== id),
			edits: edits({
				type: 'text',
				claim: 'cl_person',
				persona,
				field,
				order,
				citations,
				text: ['Mine.'],
				by: 'Ana',
				at: 1,
			}),
		});
		expect(next.claims.map((one) => one.id)).not.toContain(id);
	});

	it('[SN6] keeps a removed claim removed, run after run', async () => {
		const hidden = written.claims.find(({ field }) => field === 'workarounds')!;
		const removed = edits({ type: 'hide', entity: hidden.id, by: 'Ana', at: 1 });
		let claims: Claim[] = written.claims.map((claim) =>
			claim.id === hidden.id ? { ...claim, id: 'cl_older' } : claim,
		);
		const older = edits({ type: 'hide', entity: 'cl_older', by: 'Ana', at: 1 });
		for (let run = 0; run < 3; run++) {
			claims = (await write({ personas: written.personas, claims, edits: older })).claims;
			expect(claims.map(({ id }) => id)).not.toContain(hidden.id);
			expect(claims.map(({ id }) => id)).toContain('cl_older');
		}
		const same = await write({ personas: written.personas, claims: written.claims, edits: removed });
		expect(same.claims.filter(({ id }) => id === hidden.id)).toHaveLength(1);
	});

	it('[SN7] says what nobody spoke about, and that few people are few', () => {
		expect(written.gaps.map(({ about }) => about)).toContain('few people');
		expect(written.personas.every(({ level }) => level === 'hypothesis')).toBe(true);
	});

	it('[SN7] where nobody is named, it is people in so many notes who do something, not notes', async () => {
		const unnamed = sample.evidence.map((item) => ({ ...item, participant: null }));
		const groups = await formArchetypes({
			...sample,
			evidence: unnamed,
			usage: [],
			customers: [],
			previous: [],
			seed: 1,
		});
		const { claims } = await writePersonas({
			...sample,
			...groups,
			evidence: unnamed,
			usage: [],
			customers: [],
			seed: 1,
			previous: { personas: [], claims: [], edits: new Map() },
		});
		const counts = claims.flatMap(({ text: [first] }) =>
			typeof first === 'string' && /\d+ notes /u.test(first) ? [first] : [],
		);
		const framed = counts.filter((text) =>
			/(?:say what|get by|are short|are held|wait for|work under|come to)/u.test(text),
		);
		expect(framed.length).toBeGreaterThan(0);
		for (const text of framed) expect(text).toMatch(/^People in \d+ notes /u);
	});

	it('[SN8] writes in our words without marks of exclamation or a name for a person', () => {
		for (const claim of written.claims) {
			const own = claim.text.filter((segment) => typeof segment === 'string').join('');
			expect(own).not.toMatch(/!/u);
			expect(claimText(claim.text, textOf)).not.toContain('[erased]');
		}
		for (const { name } of written.personas) expect(name).toMatch(/^The \S+ \p{Ll}+$/u);
	});

	it('[SN9] never takes an interviewer’s words for the participant’s', () => {
		const text = 'Dan: What would you hate? Participant: The export is slow. Dan: I see.';
		const { others, labels } = interviewerTurns([text])(text);
		const heard = sentencesOf(text).filter(
			({ start, end }) => !others.some((turn) => start < turn.end && turn.start < end),
		);
		const label = labels.find((one) => one.start <= heard[0]!.start && heard[0]!.start < one.end)!;
		expect(heard).toHaveLength(1);
		expect(text.slice(label.end, heard[0]!.end).trim()).toBe('The export is slow.');
	});

	it('[SN11] tells a wish from its reason and from what happens otherwise', () => {
		const stories = (text: string): string[] => {
			const item = { ...sample.evidence[0]!, text, flags: [], kind: 'said' as const };
			const archetype = { ...formed.archetypes[0]!, participants: [item.participant!], evidence: [item.id] };
			const [reading] = readGroups([archetype], readQuotes([item], { themes: [], parked: [] }));
			return jobStories(reading!).map((job) => claimText(storyDraft(job)!.text, () => text));
		};
		expect(stories('When a chef leaves I need to find cover by noon, so that guests get fed.')).toEqual([
			'When “a chef leaves”, they want to “find cover by noon”, so that “guests get fed”.',
		]);
		expect(stories('When a chef leaves I need somebody trained by noon or we break the law.')).toEqual([
			'When “a chef leaves”, they need “somebody trained by noon”, or else “we break the law”.',
		]);
		expect(stories('When a chef leaves I have to call the whole team because nobody reads mail.')).toEqual([
			'When “a chef leaves”, they want to “call the whole team”, because “nobody reads mail”.',
		]);
		expect(stories('The rota is fine.')).toEqual([]);
	});

	it('[SN10] an injected note changes nothing but the count of notes', async () => {
		const without = sample.evidence.filter(({ flags }) => !flags.includes('instruction'));
		expect(without.length).toBeLessThan(sample.evidence.length);
		const clean = await writePersonas({
			...sample,
			...(await formArchetypes({ ...sample, evidence: without, usage, customers, previous: [], seed: 1 })),
			evidence: without,
			usage,
			customers,
			seed: 1,
			previous: { personas: [], claims: [], edits: new Map() },
		});
		expect(JSON.stringify(clean.claims)).toBe(JSON.stringify(written.claims));
	});
});
