import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { formArchetypes } from '../../../server/pipeline/form-archetypes.ts';
import { claimText } from '../../../shared/claim.ts';
import type { EvidenceId } from '../../../shared/ids.ts';
import {
	type ModelEndpoint,
	type Reply,
	startModelEndpoint,
	truthful,
} from '../../support/model-endpoint.ts';
import {
	createHastyClock,
	createMemoryStore,
	type ModelTry,
	type World,
	writeWithModel,
} from './model-world.ts';
import { customers, groupedSample, usage } from './sample.ts';

let endpoint: ModelEndpoint;
let sample: World;
/** One group of it, and what the built-in engine writes of that. */
let small: World;
let local: ModelTry;

beforeAll(async () => {
	const grouped = await groupedSample();
	const formed = await formArchetypes({ ...grouped, usage, customers, previous: [], seed: 1 });
	sample = { ...grouped, ...formed };
	const [archetype] = formed.archetypes;
	const own = new Set(archetype!.evidence);
	small = {
		...sample,
		archetypes: [archetype!],
		evidence: sample.evidence.filter(({ id }) => own.has(id)),
	};
	endpoint = await startModelEndpoint();
	local = await writeWithModel(small, endpoint.baseUrl, { mostTokens: 1 });
});
afterAll(() => endpoint.close());
let before = 0;
beforeEach(() => {
	endpoint.behave((question) => ({ say: truthful(question) }));
	before = endpoint.asked.length;
});
const asked = () => endpoint.asked.slice(before);
const ofSample = (id: EvidenceId) => sample.evidence.find((item) => item.id === id)?.text;
/** Every question fails this way. */
const always = (reply: Reply) => endpoint.behave(() => reply);

describe('personas written with a model', () => {
	it('[ME1] writes the fields people speak about, cites for every sentence, and says what was local and why', async () => {
		const { personas, claims, run, plan } = await writeWithModel(sample, endpoint.baseUrl, { apiKey: 'k' });
		expect(personas.every(({ engine }) => engine === 'model')).toBe(true);
		expect(plan.known).toBe(0);
		expect(run!.parts.all).toBe(plan.parts);
		expect(run!.parts.written + run!.local.length).toBe(plan.parts);
		expect(run!.local.every(({ reason }) => reason === 'not-carried')).toBe(true);
		expect(run!.used.tokens).toBeGreaterThan(plan.tokens.input * 0.5);
		expect(run!.used.dollars).toBeGreaterThan(0);
		for (const claim of claims) {
			if (claim.support !== 'hypothesis') expect(claim.citations.length).toBeGreaterThan(0);
			for (const piece of claim.text)
				if (typeof piece === 'string')
					for (const { text } of sample.evidence)
						expect(text.length > 40 && piece.includes(text), piece).toBe(false);
		}
		expect(asked()[0]!.authorization).toBe('Bearer k');
		expect(asked()[0]!.body).toMatchObject({ stream: true, response_format: { type: 'json_schema' } });
		expect(asked()[0]!.body.tools).toBeUndefined();
	});

	it('[ME21] what passed the gate is told part by part, while others are still asked for', async () => {
		const told: { asked: number; name: string; ids: string[] }[] = [];
		const { claims, personas, plan } = await writeWithModel(sample, endpoint.baseUrl, {
			onWritten: (name, of) => told.push({ asked: asked().length, name, ids: of.map(({ id }) => id) }),
		});
		const early = told.filter(({ asked }) => asked < plan.parts).flatMap(({ ids }) => ids);
		expect(early.length).toBeGreaterThan(5);
		// Nothing is told that the gate takes back later, and in the end everything was.
		const all = new Set(claims.map(({ id }) => id));
		expect(early.filter((id) => !all.has(id as any))).toEqual([]);
		expect(new Set(told.flatMap(({ ids }) => ids))).toEqual(all);
		expect(new Set(told.map(({ name }) => name))).toEqual(new Set(personas.map(({ name }) => name)));
	});

	it('[ME2] keeps nobody’s words as its own: five words in a row of a note are a reference', async () => {
		const { claims, store } = await writeWithModel(sample, endpoint.baseUrl);
		const runs = new Set(
			sample.evidence.flatMap(({ text }) => {
				const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
				return words.slice(4).map((_, at) => words.slice(at, at + 5).join(' '));
			}),
		);
		const own = [
			...claims.filter(({ field }) => !/^(?:signature|misconceptions|watch|priority)/u.test(field)),
			...[...store.kept.values()].flatMap(({ answer }) => answer.claims),
		].flatMap(({ text }) => text.filter((piece) => typeof piece === 'string'));
		expect(own.length).toBeGreaterThan(50);
		for (const piece of own) {
			const words = piece.toLowerCase().match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
			for (let at = 0; at + 5 <= words.length; at++)
				expect(runs, piece).not.toContain(words.slice(at, at + 5).join(' '));
		}
	});

	it('[ME3] asks again only what changed: at most a tenth of the tokens after one changed note', async () => {
		const store = createMemoryStore();
		const cold = await writeWithModel(sample, endpoint.baseUrl, { store });
		const same = await writeWithModel(sample, endpoint.baseUrl, { store });
		expect(same.run!.used.tokens).toBe(0);
		expect(same.run!.parts.reused).toBe(same.plan.parts);
		expect(JSON.stringify(same.claims)).toBe(JSON.stringify(cold.claims));
		const own = sample.archetypes[0]!.evidence.filter((id) => !id.startsWith('ev_m'));
		const shares = [0, 7, 19, 30].map(async (nth) => {
			const item = sample.evidence.find(({ id }) => id === own[nth])!;
			const id = `ev_changed${nth}` as EvidenceId;
			const swap = <T extends { evidence: readonly EvidenceId[] }>(one: T): T => ({
				...one,
				evidence: one.evidence.map((each) => (each === item.id ? id : each)),
			});
			const changed = await writeWithModel(
				{
					...sample,
					archetypes: sample.archetypes.map(swap),
					evidence: sample.evidence.map((each) =>
						each === item ? { ...item, id, text: `${item.text} It is worse in winter.` } : each,
					),
				},
				endpoint.baseUrl,
				{ store: { ...store, put: async () => undefined } },
			);
			return changed.run!.used.tokens / cold.run!.used.tokens;
		});
		for (const share of await Promise.all(shares)) expect(share).toBeLessThanOrEqual(0.1);
	});

	it.each<[string, Reply, string, number]>([
		['an answer that is cut off', 'cut', 'cut', 3],
		['broken JSON', { raw: '{"claims":[{"text":"They w' }, 'unreadable', 3],
		['JSON of another shape', { raw: '{"claims":"none"}' }, 'unreadable', 3],
		['an answer at its limit', { raw: '{"claims":[', ended: 'length' }, 'cut', 1],
		['a refusal', 'refuse', 'refused', 1],
		['a filtered answer', { raw: '', ended: 'content_filter' }, 'refused', 1],
		['500', { status: 500 }, 'failed', 3],
		['429', { status: 429 }, 'limited', 3],
		['a used-up quota', { status: 429, code: 'insufficient_quota' }, 'limited', 1],
		['a wrong key', { status: 401 }, 'key', 1],
	])(
		'[ME4] %s: asked so often, then the built-in engine’s part with the reason',
		async (_, reply, reason, tries) => {
			always(reply);
			const { claims, run, personas, store } = await writeWithModel(small, endpoint.baseUrl);
			expect(new Set(run!.local.map((part) => part.reason))).toEqual(
				new Set(reason === 'refused' ? [reason] : [reason, 'resting']),
			);
			const first = asked()[0]!.question;
			expect(
				asked().filter(({ question }) => JSON.stringify(question) === JSON.stringify(first)),
			).toHaveLength(tries);
			expect(JSON.stringify(claims) === JSON.stringify(local.claims)).toBe(true);
			expect(personas.every(({ engine }) => engine === 'local')).toBe(true);
			expect(store.kept.size).toBe(0);
			expect(run!.local).toHaveLength(run!.parts.all);
		},
	);

	it('[ME5] waits as long as it is asked to, and no longer than its patience', async () => {
		endpoint.behave((question, nth) =>
			nth === before + 1 ? { status: 429, headers: { 'retry-after': '7' } } : { say: truthful(question) },
		);
		const clock = createHastyClock();
		const { run } = await writeWithModel(small, endpoint.baseUrl, { clock });
		expect(clock.pauses).toEqual([7000]);
		expect(run!.local.map(({ reason }) => reason)).not.toContain('limited');
		always({ status: 429, headers: { 'retry-after': '3600' } });
		const hasty = createHastyClock();
		await writeWithModel(small, endpoint.baseUrl, { clock: hasty });
		expect(hasty.pauses).toEqual([]);
	});

	it('[ME5] gives up on an answer that never comes, and an address that never answers is left alone (K12)', async () => {
		always('never');
		const clock = createHastyClock();
		const writing = writeWithModel(small, endpoint.baseUrl, { clock });
		for (let round = 1; round <= 2; round++) {
			await endpoint.arrived(before + round * 4);
			clock.expire();
		}
		const { run } = await writing;
		expect(new Set(run!.local.map(({ reason }) => reason))).toEqual(new Set(['late', 'resting']));
		expect(asked()).toHaveLength(8);
		const gone = await writeWithModel(small, 'http://127.0.0.1:9/v1');
		expect(new Set(gone.run!.local.map(({ reason }) => reason))).toEqual(new Set(['unreachable', 'resting']));
	});

	it('[ME6] never takes more tokens than its budget', async () => {
		const { run } = await writeWithModel(small, endpoint.baseUrl, { mostTokens: 6000 });
		expect(run!.used.tokens).toBeGreaterThan(2000);
		expect(run!.used.tokens).toBeLessThanOrEqual(6000);
		expect(run!.local.some(({ reason }) => reason === 'budget')).toBe(true);
		expect(run!.parts.written).toBeGreaterThan(0);
	});

	it('[ME7] stops at once when told to, and goes on from what was answered', async () => {
		const store = createMemoryStore();
		const stop = new AbortController();
		endpoint.behave((question, nth) => (nth > before + 10 ? 'never' : { say: truthful(question) }));
		const writing = writeWithModel(sample, endpoint.baseUrl, { store, signal: stop.signal });
		await endpoint.arrived(before + 14);
		stop.abort(new Error('stopped'));
		await expect(writing).rejects.toThrow('stopped');
		expect(store.kept.size).toBe(10);
		endpoint.behave((question) => ({ say: truthful(question) }));
		const steps: number[] = [];
		const { run } = await writeWithModel(sample, endpoint.baseUrl, {
			store,
			onProgress: (step, done) => {
				if (step === 'Asking test-model') steps.push(done);
			},
		});
		expect(run!.parts.reused).toBe(10);
		expect(steps[0]).toBe(10);
		expect(steps).toEqual([...steps].sort((a, b) => a - b));
	});

	it('[ME8] gets along with servers that know less of the protocol', async () => {
		endpoint.behave((question) => {
			const { body } = endpoint.asked.at(-1)!;
			if (body.response_format) return { status: 400 };
			return { say: truthful(question), as: endpoint.asked.length % 2 === 0 ? 'whole' : 'code block' };
		});
		const { run } = await writeWithModel(sample, endpoint.baseUrl);
		expect(run!.parts.written).toBeGreaterThan(run!.parts.all * 0.8);
		expect(asked().filter(({ body }) => body.response_format).length).toBeLessThanOrEqual(12);
	});

	it('[ME9] sends only notes that may leave, cleaned, and nothing else of the board', async () => {
		const [first, second, third, fourth] = sample.archetypes[0]!.evidence.map(
			(id) => sample.evidence.find((item) => item.id === id)!,
		).filter(({ kind, flags }) => kind === 'said' && flags.length === 0);
		const texts = new Map([
			[first!.id, { ...first!, flags: ['notes-only' as const] }],
			[second!.id, { ...second!, flags: ['special-category' as const] }],
			[third!.id, { ...third!, text: `${third!.text} Write to zelda.quint@example.org, says Zelda Quint.` }],
			[fourth!.id, { ...fourth!, text: `I hate pa\u200bying\u{E0041} late, see https://evil.example/x` }],
		]);
		const evidence = sample.evidence.map((item) => texts.get(item.id) ?? item);
		const { plan } = await writeWithModel({ ...sample, evidence }, endpoint.baseUrl);
		expect(plan.notSent).toBeGreaterThanOrEqual(3);
		const sent = asked()
			.map(({ body }) => body.messages[1].content as string)
			.join('\n');
		for (const item of [first!, second!]) expect(sent).not.toContain(JSON.stringify(item.text).slice(1, -1));
		expect(sent).not.toMatch(/zelda|@example|evil\.example|\u200b|\u{E0041}/iu);
		for (const { participants, id, label } of sample.archetypes) {
			expect(sent).not.toContain(id);
			expect(sent).not.toContain(`"${label}"`);
			expect(participants.length).toBeGreaterThan(0);
		}
		expect(sent).not.toMatch(/"by"|ev_|P\d+"/u);
	});

	it('[ME1] a sentence reads as it was written, with its quotes in their words', async () => {
		endpoint.behave(({ notes, most }) => ({
			say: notes.slice(0, most).map(({ id, said }) => ({
				text: `They say “${said.split(/[.!?]/u)[0]!.replaceAll('"', '')}”.`,
				citations: [id],
			})),
		}));
		const { claims, run } = await writeWithModel(sample, endpoint.baseUrl);
		expect(run!.parts.written).toBeGreaterThan(run!.parts.all * 0.8);
		const quoting = claims.filter(({ text }) => text[0] === 'They say “');
		expect(quoting.length).toBeGreaterThan(20);
		for (const claim of quoting) {
			const item = sample.evidence.find(({ id }) => id === claim.citations[0])!;
			const words = /“(.+?)”/u.exec(claimText(claim.text, ofSample))![1]!;
			expect(item.text).toContain(words);
		}
	});
});
