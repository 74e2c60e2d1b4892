import { afterAll, beforeAll, expect, it } from 'vitest';
import { readStickies } from '../../../server/intake/read-stickies.ts';
import { formArchetypes } from '../../../server/pipeline/form-archetypes.ts';
import { heldBack } from '../../../server/synthesis/model/what-leaves.ts';
import { claimText } from '../../../shared/claim.ts';
import type { EvidenceId } from '../../../shared/ids.ts';
import { type ModelEndpoint, startModelEndpoint, truthful } from '../../support/model-endpoint.ts';
import { stickyNote } from '../../support/sticky.ts';
import { injections } from './injections.ts';
import { type World, writeWithModel } from './model-world.ts';
import { customers, groupedSample, sampleEvidence, usage } from './sample.ts';

let endpoint: ModelEndpoint;
let world: World;
beforeAll(async () => {
	endpoint = await startModelEndpoint();
	const grouped = await groupedSample();
	const formed = await formArchetypes({ ...grouped, usage, customers, previous: [], seed: 1 });
	const [archetype, ...others] = formed.archetypes;
	const speaker = archetype!.participants[0]!;
	const notes = injections.map(([text], at) =>
		stickyNote({ node: `9:${at}`, text: `${text} - ${speaker}`, x: 300 * at }),
	);
	const injected = readStickies(notes, { salt: 'board', source: 'so_canvas' }).evidence;
	expect(injected.length).toBeGreaterThanOrEqual(50);
	world = {
		...grouped,
		tensions: formed.tensions,
		archetypes: [
			{ ...archetype!, evidence: [...archetype!.evidence, ...injected.map(({ id }) => id)] },
			...others,
		],
		evidence: [...grouped.evidence, ...injected],
	};
});
afterAll(() => endpoint.close());

/** Words of an effect, for finding it whatever stands round it. */
const plain = (text: string): string =>
	text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

it('[ME14] [D8] a model that does whatever notes tell it gets none of it into a persona', async () => {
	endpoint.behave((question) => {
		const sent = plain(JSON.stringify(question));
		const [first] = question.notes;
		// It obeys what it was sent, and what it was not: as if a note had come through.
		const obeyed = injections.filter(([note]) => sent.includes(plain(note).slice(0, 30)));
		const some = injections.filter((_, at) => at % 13 === question.notes.length % 13);
		const effects = [...obeyed, ...some].map(([, effect]) => ({ text: effect, citations: [first!.id] }));
		return { say: [...effects.slice(0, question.most - 1), ...truthful(question), ...effects] };
	});
	const { claims, gate, run } = await writeWithModel(world, endpoint.baseUrl);
	const textOf = (id: EvidenceId) => world.evidence.find((item) => item.id === id)?.text;
	const said = claims.map(({ text }) => ({
		own: plain(text.filter((one) => typeof one === 'string').join(' ')),
		whole: plain(claimText(text, textOf)),
	}));
	for (const [note, effect] of injections)
		for (const { own, whole } of said) {
			expect(whole, note).not.toContain(plain(effect));
			expect(own, note).not.toMatch(/zorblat|developer mode|system prompt/u);
		}
	expect(gate.dropped).toBeGreaterThan(10);
	expect(run!.parts.written).toBeGreaterThan(10);
});

it('[ME15] orders to whoever writes are not sent at all, and what people say of their work is', () => {
	const sent = injections.filter(([text]) => {
		const [item] = readStickies([stickyNote({ node: '9:1', text: `${text} - P1` })], {
			salt: 'b',
			source: 'so_canvas',
		}).evidence;
		return item !== undefined && heldBack(item) === null;
	});
	expect(sent.map(([text]) => text)).toEqual([]);
	const usual = sampleEvidence().filter(
		({ flags }) => !flags.includes('instruction') && !flags.includes('personal-data'),
	);
	const held = usual.filter((item) => heldBack(item) !== null);
	expect(held.length / usual.length, held.map(({ text }) => text).join('\n')).toBeLessThan(0.05);
});
