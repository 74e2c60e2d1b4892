import { seededRandom } from '../../../server/synthesis/random.ts';
import type { StickySnapshot } from '../../../shared/sticky.ts';
import { stickyNote } from '../../support/sticky.ts';

/** What a note is: a quote of somebody (null: nobody can tell whose), or no quote at all. */
export type Truth = { readonly participant: string | null } | { readonly apart: true };
export type AnnotatedNote = { readonly note: StickySnapshot; readonly truth: Truth };

const subjects = [
	'The export',
	'The weekly report',
	'My calendar',
	'The import',
	'The filter',
	'The rota',
	'Payroll',
];
const happens = [
	'breaks every Monday',
	'takes me an hour',
	'is never right',
	'makes me wait',
	'gets lost on the phone',
];
const becomes = [
	'so I keep a sheet',
	'and nobody tells me',
	'so I print it',
	'and I ask around',
	'so I do it twice',
];

/** How a note says who it is from, as people write it. */
const marks: readonly ((text: string, n: number) => string)[] = [
	(text, n) => `${text}\n- P${n}`,
	(text, n) => `${text} – P${n}`,
	(text, n) => `“${text}” — P${n}`,
	(text, n) => `${text} (P${n})`,
	(text, n) => `${text} - P ${n}`,
	(text, n) => `[P${n} 04:12] ${text}`,
	(text, n) => `P${n}: ${text}`,
	(text, n) => `p${n}: "${text}"`,
	(text, n) => `${text}\n• P${n}`,
	(text, n) => `(obs) ${text} - P${n}`,
	(text, n) => `${text} 😤\u200b\n- P${n}`,
];
const apart = [
	'Q: How do you report today?',
	'What would you change first?',
	'',
	'👍👍',
	'THEME: REPORTING',
	'🔥',
];
const legendColours = { yellow: '#FFE299', green: '#AFF4C6', blue: '#80CAFF' } as const;
const noLegend = ['#FFC9C1', '#D9B8FF', '#FFD3A8'];

/**
 * A board of about 150 notes that says in every way people use who its notes are from (`domain.md` 6.1): marks in the text,
 * section names, a colour legend, headings over columns, or not at all; some notes say it in two ways at odds.
 */
export function generatedBoard(seed: number): AnnotatedNote[] {
	const random = seededRandom(seed);
	const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
	const first = 1 + Math.floor(random() * 20);
	const person = (n: number): number => first + n;
	const code = (n: number): string => `P${person(n)}`;
	const texts = new Set<string>();
	function saying(): string {
		for (;;) {
			const text = `${pick(subjects)} ${pick(happens)} ${pick(becomes)}${random() < 0.5 ? '' : `, ${2 + Math.floor(random() * 30)} times a week`}`;
			if (!texts.has(text)) {
				texts.add(text);
				return text;
			}
		}
	}
	const list: AnnotatedNote[] = [];
	function add(truth: Truth, more: Partial<StickySnapshot>): void {
		list.push({ truth, note: stickyNote({ node: `9:${list.length + 1}`, ...more }) });
	}
	const at = (n: number, left: number, top: number) => ({
		x: left + (n % 6) * 260,
		y: top + Math.floor(n / 6) * 260,
	});

	// Marks in the text, in any colour and in sections named after themes.
	for (let n = 0; n < 50; n++) {
		const who = Math.floor(random() * 5);
		add(
			{ participant: code(who) },
			{
				text: pick(marks)(saying(), person(who)),
				fill: pick(noLegend),
				section: random() < 0.5 ? null : { node: 's:theme', path: ['Affinity', 'Reporting'], key: null },
				...at(n, 0, 0),
			},
		);
	}
	// Sections named after people; a mark in the text goes before the section, an inner section before an outer one.
	for (let who = 5; who < 8; who++) {
		const name = pick([
			code(who),
			`Interview ${code(who)}`,
			`${code(who)} – ops lead`,
			`Session with ${code(who)}`,
		]);
		const path = random() < 0.5 ? [name] : ['Interviews', name];
		for (let n = 0; n < 10; n++) {
			const other = random() < 0.15;
			add(
				{ participant: code(other ? 1 : who) },
				{
					text: other ? pick(marks)(saying(), person(1)) : saying(),
					fill: pick(noLegend),
					section: { node: `s:${who}`, path, key: null },
					...at(n, 3000 * who, 0),
				},
			);
		}
	}
	// A legend of colours; two people in one colour leave it to nobody.
	const contested = random() < 0.5;
	add(
		{ apart: true },
		{
			type: 'TEXT',
			fill: null,
			width: 400,
			height: 40,
			text: `Legend: yellow = ${code(8)}, green = ${code(9)}, blue = ${contested ? `${code(10)} and ${code(11)}` : code(10)}`,
			x: -900,
			y: 9000,
		},
	);
	for (let n = 0; n < 30; n++) {
		const colour = pick(Object.keys(legendColours) as (keyof typeof legendColours)[]);
		const meant = { yellow: code(8), green: code(9), blue: contested ? null : code(10) }[colour];
		add({ participant: meant }, { text: saying(), fill: legendColours[colour], ...at(n, 0, 9000) });
	}
	// Headings over columns.
	for (let column = 0; column < 3; column++) {
		const who = 11 + column;
		const left = column * 700;
		add({ apart: true }, { text: code(who), wide: true, width: 416, fill: '#FFC9C1', x: left, y: 20_000 });
		for (let n = 0; n < 8; n++)
			add(
				{ participant: code(who) },
				{ text: saying(), fill: pick(noLegend), x: left + Math.floor(random() * 60), y: 20_260 + n * 260 },
			);
	}
	// Nothing tells whose these are.
	for (let n = 0; n < 10; n++)
		add(
			{ participant: null },
			{ text: saying(), fill: pick(noLegend), author: 'Ana', ...at(n, 60_000, 40_000) },
		);
	for (const [n, text] of apart.entries())
		add({ apart: true }, { text, fill: pick(noLegend), ...at(n, 60_000, 50_000) });
	return list;
}
