import { beforeAll, describe, expect, it } from 'vitest';
import * as user from '../../../playground/engine/user-api.ts';
import type { CardSpec } from '../../../shared/card.ts';
import type { DrawCommand } from '../../../shared/draw.ts';
import { type Built, buildForCanvas, PluginOnCanvas } from './plugin-on-canvas.ts';

let built: Built;
beforeAll(async () => {
	built = await buildForCanvas();
});

const ana = { id: '1', name: 'Ana' };
const zone = { key: 'cards', title: 'Personas' };
const sentence = 'Needs to find cover before the doors open at seven';

function withNote(): { plugin: PluginOnCanvas; note: string } {
	let note = '';
	const plugin = new PluginOnCanvas(built, {
		prepare(doc) {
			note = user.createSticky(doc, ana, { at: { x: 0, y: 0 }, text: 'I need cover before seven' });
		},
	});
	return { plugin, note };
}

function card(id: string, note: string, over: { claim?: string; extra?: number } = {}): CardSpec {
	const claim = over.claim ?? sentence;
	const text = `${claim}  [P3]`;
	return {
		key: `pe_${id}`,
		title: `Rota keeper ${id}`,
		accent: 0,
		blocks: [
			{ key: `pe_${id}/role`, style: 'role', text: 'Shift lead in a hospital café', links: [] },
			{ key: `pe_${id}/jobs.primary`, style: 'heading', text: 'Main job', links: [] },
			{
				key: `cl_${id}1`,
				style: 'claim',
				text,
				links: [
					{ start: 0, end: claim.length, node: note },
					{ start: text.length - 3, end: text.length - 1, node: note },
				],
			},
			{
				key: `cl_${id}2`,
				style: 'quote',
				text: '“I patch. Planning is for people who sit down.”',
				links: [],
			},
			{ key: `cl_${id}3`, style: 'hypothesis', text: 'Would pay for a later shift', links: [] },
			...Array.from({ length: over.extra ?? 0 }, (_, i) => ({
				key: `cl_${id}x${i}`,
				style: 'claim' as const,
				text: `Another thing this person does on most days of the week, number ${i}`,
				links: [],
			})),
			{
				key: `pe_${id}/meta`,
				style: 'meta',
				text: '1 note from 1 participant · evidence: qualitative',
				links: [],
			},
		],
	};
}

function cards(...list: CardSpec[]): DrawCommand {
	return { type: 'cards', zone, cards: list };
}

describe('persona cards', () => {
	it('[DR6] a card is a section of its title with its texts stacked, wrapped, apart and inside', () => {
		const { plugin, note } = withNote();
		plugin.draw(cards(card('a', note, { extra: 3 })));
		const section = plugin.own('pe_a');
		expect(section).toMatchObject({ type: 'SECTION', name: 'Rota keeper a', width: 560 });
		const texts = plugin.childrenOf(section.id).filter((node) => node.type === 'TEXT');
		const stacked = [...texts].sort((a, b) => a.y - b.y);
		for (const [i, text] of stacked.entries()) {
			expect(text.textAutoResize).toBe('HEIGHT');
			expect(text.x + text.width).toBeLessThanOrEqual(560 - 32);
			const next = stacked[i + 1];
			if (next) expect(text.y + text.height).toBeLessThanOrEqual(next.y);
			else expect(text.y + text.height + 32).toBeLessThanOrEqual(section.height);
		}
		expect(plugin.errors).toEqual([]);
	});

	it('[DR6] a hypothesis is told by a word and a dashed frame behind it, not by colour alone', () => {
		const { plugin, note } = withNote();
		plugin.draw(cards(card('a', note)));
		expect(plugin.own('cl_a3#word').text?.characters).toBe('Hypothesis');
		const frame = plugin.own('cl_a3#back');
		const text = plugin.own('cl_a3');
		expect(frame.dashPattern?.length).toBeGreaterThan(0);
		expect(frame.y).toBeLessThan(text.y);
		expect(frame.y + frame.height).toBeGreaterThan(text.y + text.height);
		const order = plugin.childrenOf(plugin.own('pe_a').id).map((node) => node.id);
		expect(order.indexOf(frame.id)).toBeLessThan(order.indexOf(text.id));
	});

	it('[DR6] a claim leads to its note, and the participant named after it is underlined', () => {
		const { plugin, note } = withNote();
		plugin.draw(cards(card('a', note)));
		const runs = plugin.own('cl_a1').text?.runs ?? [];
		const linked = runs.filter((run) => run.style.hyperlink?.value === note);
		expect(linked.map((run) => run.length)).toEqual([sentence.length, 2]);
		expect(linked.map((run) => run.style.textDecoration)).toEqual(['NONE', 'UNDERLINE']);
	});

	it('[DR6] a link to a note that is gone is left out', () => {
		const { plugin, note } = withNote();
		user.remove(plugin.doc, [note]);
		plugin.draw(cards(card('a', note)));
		expect(plugin.own('cl_a1').text?.runs.some((run) => run.style.hyperlink !== null)).toBe(false);
		expect(plugin.errors).toEqual([]);
	});

	it('[DR2] drawing the same cards twice writes nothing', () => {
		const { plugin, note } = withNote();
		const command = cards(card('a', note), card('b', note, { extra: 2 }), card('c', note), card('d', note));
		plugin.draw(command);
		const before = JSON.stringify([...plugin.doc.nodes()]);
		expect(plugin.draw(command)).toMatchObject({ created: 0, moved: 0, written: 0, removed: 0, missing: [] });
		expect(JSON.stringify([...plugin.doc.nodes()])).toBe(before);
		expect(plugin.changes()).toEqual([]);
	});

	it('[DR6] cards of a row are equally tall', () => {
		const { plugin, note } = withNote();
		plugin.draw(cards(card('a', note), card('b', note, { extra: 4 }), card('c', note)));
		expect(new Set(['pe_a', 'pe_b', 'pe_c'].map((key) => plugin.own(key).height)).size).toBe(1);
	});

	it('[DR4] what a person writes on a card is told, survives an old draw, and costs nothing once the board has it', () => {
		const { plugin, note } = withNote();
		plugin.draw(cards(card('a', note)));
		plugin.changes();
		const edited = 'Finds cover before anybody is awake  [P3]';
		user.editText(plugin.doc, plugin.own('cl_a1').id, edited);
		expect(plugin.changes()).toEqual([{ type: 'text', key: 'cl_a1', text: edited }]);
		plugin.draw(cards(card('a', note)));
		expect(plugin.own('cl_a1').text?.characters).toBe(edited);
		plugin.changes();
		plugin.draw(cards(card('a', note, { claim: 'Finds cover before anybody is awake' })));
		const again = plugin.draw(cards(card('a', note, { claim: 'Finds cover before anybody is awake' })));
		expect(again.written).toBe(0);
		expect(plugin.changes()).toEqual([]);
	});

	it('[DR4] what a person wrote while nobody watched survives a draw and is told then', () => {
		const { plugin, note } = withNote();
		plugin.draw(cards(card('a', note)));
		plugin.run.close();
		user.editText(plugin.doc, plugin.own('cl_a1').id, 'Mine');
		const next = new PluginOnCanvas(built, { sharing: plugin });
		next.draw(cards(card('a', note, { claim: 'Something the machine found since' })));
		expect(next.own('cl_a1').text?.characters).toBe('Mine');
		expect(next.changes()).toContainEqual({ type: 'text', key: 'cl_a1', text: 'Mine' });
		next.draw(cards(card('a', note, { claim: 'Something newer than that' })));
		expect(next.own('cl_a1').text?.characters).toBe('Something newer than that  [P3]');
	});

	it('[DR5] a card a person moved keeps its place', () => {
		const { plugin, note } = withNote();
		plugin.draw(cards(card('a', note), card('b', note)));
		user.move(plugin.doc, [plugin.own('pe_a').id], 16, 24);
		const { x, y } = plugin.own('pe_a');
		plugin.draw(cards(card('a', note, { extra: 2 }), card('b', note), card('c', note)));
		expect(plugin.own('pe_a')).toMatchObject({ x, y });
	});

	it('[DR5] a text a person moved on a card keeps its place', () => {
		const { plugin, note } = withNote();
		plugin.draw(cards(card('a', note)));
		user.move(plugin.doc, [plugin.own('cl_a2').id], 20, 40);
		const { x, y } = plugin.own('cl_a2');
		plugin.draw(cards(card('a', note, { extra: 2 })));
		expect(plugin.own('cl_a2')).toMatchObject({ x, y });
	});

	it('[DR9] a person’s copy of a card is not ours: it is neither told, nor redrawn, nor counted', () => {
		const { plugin, note } = withNote();
		plugin.draw(cards(card('a', note)));
		plugin.changes();
		const [copy] = user.duplicate(plugin.doc, [plugin.own('pe_a').id], { x: 2000, y: 0 });
		expect(plugin.changes()).toEqual([]);
		const texts = plugin.childrenOf(copy).filter((node) => node.type === 'TEXT');
		user.editText(plugin.doc, texts[2].id, 'My own note about this persona');
		expect(plugin.changes()).toEqual([]);
		const before = JSON.stringify(plugin.childrenOf(copy));
		plugin.draw(cards(card('a', note, { claim: 'Something else' })));
		expect(JSON.stringify(plugin.childrenOf(copy))).toBe(before);
		const { stickies } = plugin.call('readStickies', { scope: 'page' });
		expect(stickies.map((sticky) => sticky.node)).toEqual([note]);
	});

	it('[DR9] a line that no longer belongs on a card is taken off with its frame', () => {
		const { plugin, note } = withNote();
		const full = card('a', note);
		plugin.draw(cards(full));
		const report = plugin.draw(
			cards({ ...full, blocks: full.blocks.filter((block) => block.key !== 'cl_a3') }),
		);
		expect(report.removed).toBe(3);
		for (const key of ['cl_a3', 'cl_a3#word', 'cl_a3#back']) expect(plugin.allOwn(key)).toEqual([]);
	});

	it('[DR11] deleting a card is told once, deleting a line of it as that line', () => {
		const { plugin, note } = withNote();
		plugin.draw(cards(card('a', note), card('b', note)));
		plugin.changes();
		user.remove(plugin.doc, [plugin.own('pe_b').id, plugin.own('cl_a2').id]);
		expect(plugin.changes()).toEqual([
			{ type: 'removed', key: 'cl_a2' },
			{ type: 'removed', key: 'pe_b' },
		]);
	});

	it('[DR11] deleting a hypothesis takes its frame and its word with it', () => {
		const { plugin, note } = withNote();
		plugin.draw(cards(card('a', note)));
		plugin.changes();
		user.remove(plugin.doc, [plugin.own('cl_a3').id]);
		expect(plugin.changes()).toEqual([{ type: 'removed', key: 'cl_a3' }]);
		for (const key of ['cl_a3#word', 'cl_a3#back']) expect(plugin.allOwn(key)).toEqual([]);
		expect(plugin.changes()).toEqual([]);
	});

	it('[DR13] two plugins that draw at once leave one card; the later one goes at the next draw', () => {
		const { plugin, note } = withNote();
		plugin.draw(cards(card('a', note)));
		const first = plugin.own('pe_a');
		// What a second plugin that had not seen the first would have made.
		const [double] = user.duplicate(plugin.doc, [first.id], { x: 2000, y: 0 });
		plugin.doc.setData(double, { 'shared/personaboard/n': double });
		expect(plugin.allOwn('pe_a')).toHaveLength(2);
		plugin.draw(cards(card('a', note)));
		expect(plugin.own('pe_a').id).toBe(first.id);
	});

	it('[DR14] a cancelled draw stops with a sentence and is one undo step', () => {
		const { plugin, note } = withNote();
		const many = Array.from({ length: 12 }, (_, i) => card(`n${i}`, note, { extra: 6 }));
		let id = 0;
		expect(() => {
			id = plugin.post('draw', { commands: [cards(...many)], label: 'cards' });
			plugin.clock.advance(2);
			plugin.run.postFromUi({ channel: 'personaboard', kind: 'cancel', id });
			plugin.clock.advance(2000);
			const reply = plugin.replyTo(id);
			if (reply?.ok === false) throw new Error(reply.message);
		}).toThrow('Stopped.');
		expect(plugin.takeEvents('progress').length).toBeGreaterThan(0);
		expect(plugin.allOwn('pe_n11')).toEqual([]);
		user.undo(plugin.doc);
		expect(plugin.allOwn('cards')).toEqual([]);
	});
});
