import * as user from '../../../playground/engine/user-api.ts';
import type { CardSpec } from '../../../shared/card.ts';
import type { TensionSpec } from '../../../shared/draw.ts';
import type { CardsCommand } from '../../../shared/draw-command.ts';
import { textHash } from '../../../shared/hash.ts';
import { type Built, PluginOnCanvas } from './plugin-on-canvas.ts';
import { ana } from './theme-board.ts';

export const sentence = 'Needs to find cover before the doors open at seven';

/** A page with one note. */
export function withNote(built: Built): { plugin: PluginOnCanvas; note: string } {
	let note = '';
	const plugin = new PluginOnCanvas(built, {
		prepare(doc) {
			note = user.createSticky(doc, ana, { at: { x: 0, y: 0 }, text: 'I need cover before seven' });
		},
	});
	return { plugin, note };
}

type Block = CardSpec['blocks'][number];

function line(key: string, style: Block['style'], text: string, links: Block['links'] = []): Block {
	return { key, style, text, links };
}

/** A card with a voice and a block of every style; `extra` more claims in fields of three. */
export function card(
	id: string,
	note: string,
	over: { claim?: string; extra?: number; accent?: number } = {},
): CardSpec {
	const { claim = sentence, extra = 0, accent = 0 } = over;
	const text = `${claim}  [P3]`;
	const fields = Array.from({ length: Math.ceil(extra / 3) }, (_, field) => [
		line(`pe_${id}/field${field}`, 'heading', `Field ${field}`),
		...Array.from({ length: Math.min(3, extra - 3 * field) }, (_, i) =>
			line(
				`cl_${id}x${3 * field + i}`,
				'claim',
				`Another thing this person does on most days of the week, number ${i}`,
			),
		),
	]);
	return {
		key: `pe_${id}`,
		title: `Rota keeper ${id}`,
		accent,
		blocks: [
			line(`pe_${id}/role`, 'role', 'Shift lead in a hospital café, who also orders the milk'),
			line(`pe_${id}/counts`, 'meta', '7 quotes · 2 measurements · 5 people'),
			line(`pe_${id}/level`, 'meta', 'Evidence: qualitative'),
			line(`cl_${id}0`, 'quote', '“Everybody knows except me.”  [P3]'),
			line(`pe_${id}/jobs.primary`, 'heading', 'Main job'),
			line(`cl_${id}1`, 'claim', text, [{ start: text.length - 3, end: text.length - 1, node: note }]),
			line(`cl_${id}2`, 'quote', '“I patch. Planning is for people who sit down.”'),
			line(`cl_${id}2/says-does`, 'meta', 'Says ≠ does'),
			line(`cl_${id}3#word`, 'meta', 'Hypothesis'),
			line(`cl_${id}3`, 'hypothesis', 'Would pay for a later shift'),
			...fields.flat(),
			line(`pe_${id}/meta`, 'meta', 'Evidence level: qualitative'),
		],
	};
}

/** A contradiction with a quote of `length` characters on its left. */
export function pair(id: string, note: string, length = 60): TensionSpec {
	const quote = `“${'never mind the rota '.repeat(20).slice(0, length)}”  [P3]`;
	return {
		key: `te_${id}`,
		title: `Swaps ${id}: who decides`,
		kind: 'says ≠ does',
		sides: [
			{
				key: `te_${id}/a`,
				text: quote,
				links: [{ start: quote.length - 3, end: quote.length - 1, node: note }],
			},
			{ key: `te_${id}/b`, text: 'P3: swaps approved on 40 of 70 days', links: [] },
		],
	};
}

/** A draw of these cards and pairs; `only` names what comes with it, everything by default. */
export function cards(
	list: readonly CardSpec[],
	tensions: readonly TensionSpec[] = [],
	more: { only?: readonly string[]; again?: string[] } = {},
): CardsCommand {
	const { only, again = [] } = more;
	const comes = ({ key }: { key: string }): boolean => only === undefined || only.includes(key);
	const version = textHash(JSON.stringify([list, tensions]));
	const order = [...list, ...tensions].map(({ key }) => key);
	return {
		type: 'cards',
		zone: { key: 'zone:cards', title: 'Personas', version, order },
		cards: list.filter(comes),
		tensions: tensions.filter(comes),
		again,
	};
}
