import { beforeAll, describe, expect, it } from 'vitest';
import * as user from '../../../playground/engine/user-api.ts';
import { readStickies } from '../../../server/intake/read-stickies.ts';
import { layOut } from '../../../server/templates/lay-out.ts';
import { templatesIn } from '../../../server/templates/templates.ts';
import { mainRequests } from '../../../shared/main-requests.ts';
import type { StickySnapshot } from '../../../shared/sticky.ts';
import { templateNames } from '../../../shared/template-api.ts';
import { languages } from '../../../words/languages.ts';
import { stickyNote } from '../../support/sticky.ts';
import { type Built, buildForCanvas, PluginOnCanvas } from './plugin-on-canvas.ts';

const ana = { id: '1', name: 'Ana' };
const options = { salt: 'board', source: 'so_test' } as const;
const said = 'I copy the numbers by hand';
type Box = Pick<StickySnapshot, 'x' | 'y' | 'width' | 'height'>;
let built: Built;

beforeAll(async () => {
	built = await buildForCanvas();
});

// The words of the others are shorter, and what is checked of them needs no canvas.
describe.each(['en', 'de'] as const)('templates (%s)', (language) => {
	it('[FH1] stand beside what is there; guides are no evidence, what people add for quotes is, what they add elsewhere is not', () => {
		const plugin = new PluginOnCanvas(built);
		user.createSticky(plugin.doc, ana, { at: { x: 0, y: 0 }, text: 'Mine stays where it is.' });
		for (const name of templateNames) {
			const template = layOut(templatesIn(language)[name]);
			expect(mainRequests.placeSample(template)).toBe(true);
			plugin.call('placeSample', template);
			const { stickies } = plugin.call('readStickies', { scope: 'selection' });
			expect(stickies).toHaveLength(template.stickies.length + template.texts.length);
			for (const each of stickies) expect(problemWith(each, stickies, plugin), each.text).toBe('');
			const guides = readStickies(stickies, options);
			expect(guides.evidence).toEqual([]);
			expect(guides.keptApart.map(({ reason }) => reason)).toEqual(stickies.map(() => 'guide'));

			const titles = addOneToEachSection(plugin, stickies);
			const now = plugin.call('readStickies', { scope: 'selection' }).stickies;
			const { evidence, keptApart } = readStickies(now, options);
			const forQuotes = titles.flatMap((title) => /^\p{L}+ (P\d)$/u.exec(title)?.[1] ?? []);
			expect(evidence.map(({ participant }) => participant).sort(), name).toEqual(forQuotes.sort());
			const apart = keptApart.filter(({ excerpt }) => excerpt.startsWith(said));
			expect(apart.map(({ reason }) => reason)).toEqual(
				Array.from({ length: titles.length - forQuotes.length }, () => 'guide'),
			);
		}
		expect(plugin.errors).toEqual([]);
	});
});

it.each(languages)('[FH1] [FH2] no word of a template is evidence: %s', (language) => {
	for (const template of Object.values(templatesIn(language)).map(layOut)) {
		const texts = [...template.stickies, ...template.texts].map(({ key, text }) =>
			stickyNote({ node: key, text }),
		);
		const { evidence, keptApart } = readStickies(texts, options);
		expect(evidence).toEqual([]);
		expect(keptApart.every(({ reason }) => reason === 'guide')).toBe(true);
		const wordless = [template.name, ...template.sections.map(({ name }) => name)].filter(
			(name) => !name.trim(),
		);
		expect(wordless).toEqual([]);
	}
});

/** What is wrong with where a note lies: on what was there, out of its section, or over another note. */
function problemWith(each: StickySnapshot, all: readonly StickySnapshot[], plugin: PluginOnCanvas): string {
	if (each.x <= 240) return 'lies on what was there';
	if (each.type === 'TEXT') return '';
	const home = plugin.node(each.section?.node ?? '');
	const { x, y, width, height } = plugin.node(each.node);
	if (x < 0 || x + width > home.width || y + height > home.height) return 'sticks out of its section';
	const over = all.some((other) => other !== each && other.type === 'STICKY' && overlap(each, other));
	return over ? 'lies over another note' : '';
}

function overlap(a: Box, b: Box): boolean {
	return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** A person writes one note in each section of the template; gives the sections' titles. */
function addOneToEachSection(plugin: PluginOnCanvas, stickies: readonly StickySnapshot[]): string[] {
	const titles = new Map<string, string>();
	for (const { section } of stickies) {
		if (section === null || section.path.length < 2 || titles.has(section.node)) continue;
		const { x, y, width, height } = onPage(plugin, section.node);
		const at = { x: x + width - 300, y: y + height - 300 };
		user.createSticky(plugin.doc, ana, { at, text: `${said}, ${x}.` });
		titles.set(section.node, section.path.at(-1) ?? '');
	}
	return [...titles.values()];
}

/** Where a node lies on the page. */
function onPage(plugin: PluginOnCanvas, id: string): Box {
	const { width, height } = plugin.node(id);
	let [x, y] = [0, 0];
	for (let at: string | null = id; at !== null; ) {
		const node = plugin.node(at);
		if (node.type === 'PAGE') break;
		x += node.x;
		y += node.y;
		at = node.parent;
	}
	return { x, y, width, height };
}
