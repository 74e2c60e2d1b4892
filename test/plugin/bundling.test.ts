import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build as esbuild } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { buildPlugin } from '../../plugin/build.ts';
import { withAliases } from '../../plugin/bundling/aliases.ts';
import { withArrows } from '../../plugin/bundling/arrows.ts';
import { privateNames } from '../../plugin/bundling/private-names.ts';
import { withShortNames } from '../../plugin/bundling/short-names.ts';
import { withShortVariables } from '../../plugin/bundling/short-variables.ts';
import { slimYjs } from '../../plugin/bundling/slim-yjs.ts';
import { fc } from '../support/properties.ts';

const root = join(import.meta.dirname, '../..');
let folder = '';
/** Yjs as the panel holds it, out of a built panel. */
let panel: Pick<typeof Y, 'Doc' | 'applyUpdate' | 'encodeStateAsUpdate' | 'encodeStateVector'>;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'personaboard-bundling-'));
	await writeFile(join(folder, 'main.ts'), 'console.log(1);\n');
	panel = await built(`import { Doc, applyUpdate, encodeStateAsUpdate, encodeStateVector } from 'yjs';
		const said = ['getMap', 'getText', 'transact', 'clientID'];
		Object.assign(document, { said, Doc, applyUpdate, encodeStateAsUpdate, encodeStateVector });`);
});
afterAll(() => rm(folder, { recursive: true }));

/** What a panel of this source puts on its `document`. */
async function built(source: string): Promise<any> {
	await writeFile(join(folder, 'panel.ts'), source);
	const { out } = await buildPlugin({
		mainEntry: join(folder, 'main.ts'),
		uiEntry: join(folder, 'panel.ts'),
		out: join(folder, 'out'),
	});
	const html = await readFile(join(out, 'ui.html'), 'utf8');
	const page = {};
	new Function('document', html.slice(html.indexOf('<script>') + 8, html.lastIndexOf('</script>')))(page);
	return page;
}

type Deed = { at: number; what: number; who: number; hear: boolean };
const deeds = fc.array(fc.record({ at: fc.nat(5), what: fc.nat(9), who: fc.nat(1), hear: fc.boolean() }), {
	minLength: 1,
	maxLength: 25,
});

/** One change with any of the types Yjs has. */
function write(doc: Y.Doc, { at, what }: Deed): void {
	const map = doc.getMap('map');
	const list = doc.getArray('list');
	const text = doc.getText('text');
	const values = [
		() => map.set(`k${at}`, { at, deep: [at, null, true, 1.5, 'ø'] }),
		() => map.delete(`k${at}`),
		() => list.insert(Math.min(at, list.length), [at, 'two', new Uint8Array([at])]),
		() => list.length > at && list.delete(at, 1),
		() => text.insert(Math.min(at, text.length), 'some words', at > 2 ? { bold: true } : {}),
		() => text.length > at && text.delete(at, 1),
		() => map.set(`n${at}`, new Y.Map([['in', new Y.Array()]])),
		() => map.set(`t${at}`, new Y.Text('within')),
		() => list.push([xml(at)]),
		() => map.set(`d${at}`, new Y.Doc({ guid: `inner-${at}`, autoLoad: true, gc: false, meta: { at } })),
	];
	values[what]?.();
}

function xml(at: number): Y.XmlElement {
	const element = new Y.XmlElement('part');
	element.setAttribute('n', String(at));
	const hook = new Y.XmlHook('hook');
	element.insert(0, [new Y.XmlText('said'), hook as unknown as Y.XmlText, new Y.XmlElement('leaf')]);
	return element;
}

/** Two people write at once and hear of each other now and then; every change as it went out. */
function played(list: readonly Deed[]): { docs: Y.Doc[]; updates: Uint8Array[] } {
	const docs = [new Y.Doc(), new Y.Doc()];
	const updates: Uint8Array[] = [];
	for (const doc of docs) {
		doc.on('update', (update: Uint8Array, origin: unknown) => origin !== 'heard' && updates.push(update));
	}
	const hear = (): void => {
		for (const doc of docs)
			for (const other of docs) Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), 'heard');
	};
	for (const deed of list) {
		const doc = docs[deed.who];
		if (doc) write(doc, deed);
		if (deed.hear) hear();
	}
	hear();
	return { docs, updates };
}

/** A full Yjs document of one update, as plain data. */
function opened(update: Uint8Array): unknown {
	const doc = new Y.Doc();
	Y.applyUpdate(doc, update);
	const [map, list, text] = [doc.getMap('map'), doc.getArray('list'), doc.getText('text')];
	const inner = [...doc.getSubdocs()].map(({ guid, autoLoad, gc, meta }) => ({ guid, autoLoad, gc, meta }));
	return {
		map: Object.fromEntries(
			Object.entries(map.toJSON()).map(([key, value]) => [key, value instanceof Y.Doc ? value.guid : value]),
		),
		list: list.toJSON(),
		text: text.toDelta(),
		inner: inner.sort((a, b) => (a.guid < b.guid ? -1 : 1)),
		state: [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b),
	};
}

describe("the panel's Yjs", () => {
	it('[BD8] passes on whole what a full Yjs wrote, of every type, whatever the order it came in', () => {
		fc.assert(
			fc.property(deeds, fc.infiniteStream(fc.nat(1000)), (list, dice) => {
				const { docs, updates } = played(list);
				const doc = new panel.Doc();
				const shuffled = updates.map((update) => ({ update, place: dice.next().value ?? 0 }));
				for (const { update } of shuffled.sort((a, b) => a.place - b.place)) {
					panel.applyUpdate(doc, update);
					// What still waits for earlier changes is passed on as well.
					const again = new panel.Doc();
					panel.applyUpdate(again, panel.encodeStateAsUpdate(doc));
					if (update.length % 3 === 0) panel.applyUpdate(doc, panel.encodeStateAsUpdate(again));
				}
				const heard = docs[0] ? Y.encodeStateAsUpdate(docs[0]) : new Uint8Array();
				panel.applyUpdate(doc, heard);
				expect(opened(panel.encodeStateAsUpdate(doc))).toEqual(opened(heard));
			}),
			{ numRuns: 60 },
		);
	});

	it('[BD8] writes maps that a full Yjs reads, beside types it does not open', () => {
		const full = new Y.Doc();
		full.getMap('map').set('text', new Y.Text('kept'));
		const doc = new panel.Doc();
		panel.applyUpdate(doc, Y.encodeStateAsUpdate(full));
		const sent: Uint8Array[] = [];
		doc.on('update', (update: Uint8Array) => sent.push(update));
		const map = doc.getMap('map');
		doc.transact(() => {
			map.set('a', { n: 1 });
			map.set('b', 'gone');
			map.delete('b');
		});
		for (const update of sent) Y.applyUpdate(full, update);
		expect(full.getMap('map').toJSON()).toEqual({ text: 'kept', a: { n: 1 } });
		expect([...map.keys()].sort()).toEqual(['a', 'text']);
		expect(panel.encodeStateVector(doc)).toEqual(Y.encodeStateVector(full));
	});

	it('[BD8] refuses a type it does not know, and a part it does not have, by an error', async () => {
		const doc = new Y.Doc();
		doc.getMap('map').set('text', new Y.XmlText());
		const update = Y.encodeStateAsUpdate(doc);
		const place = update.length - 2;
		expect([...update.slice(place)]).toEqual([6, 0]);
		expect(() => panel.applyUpdate(new panel.Doc(), update.with(place, 9))).toThrow();
		expect(() => new panel.Doc().getText('text')).toThrow('is not a function');
		await expect(built("import { Text } from 'yjs'; document.title = String(Text);")).rejects.toThrow(
			'No matching export',
		);
		await expect(built("import * as Y from 'yjs'; document.title = String(Y.Text);")).rejects.toThrow(
			'will always be undefined',
		);
	});
});

describe('fewer letters', () => {
	const program = `(() => {
		"use strict";
		const early = twice(4);
		function twice(n, by = half(4)) { return n * by; }
		function half(n) { return n / 2; }
		function Made(n) { this.n = n; }
		Made.prototype.said = function () { return "a word said often" + this.n; };
		function Plain() { return { said: "a word said often" }; }
		function all() { return arguments.length; }
		function* steps() { yield "a word said often"; }
		async function later(n) { return "a word said often" + n; }
		function outer(list) {
			"use strict";
			return list.map(inner).filter(Boolean);
			function inner(item) { return item?.resizeWithoutConstraints ?? item.length; }
		}
		function again() { return 1; }
		again = () => 2;
		switch (typeof early) { case"number": seen.push("a word said often"); }
		seen.push(early, new Made(1).said(), new Plain().said, all(1, 2, 3), [...steps()], again(), Math.max(1, Math.min(2, 3)));
		seen.push(outer(["abc", { resizeWithoutConstraints: 7 }, { length: 0 }]), "resizeWithoutConstraints"in seen);
		seen.push({ "a word said often": 1, ["a word said often"]: Math.PI }, Object.keys({ length: "length" }), Object.values({ a: 1 }));
		later(3).then((word) => seen.push(word));
	})();`;

	async function outcome(code: string): Promise<unknown[]> {
		const seen: unknown[] = [];
		new Function('seen', code)(seen);
		await Promise.resolve();
		return seen;
	}

	it('[BD9] arrows for functions and names for what is said often change nothing a program does', async () => {
		const expected = await outcome(program);
		expect(expected).toHaveLength(14);
		const arrows = withArrows(program);
		expect(arrows).toMatch(/let twice=\(n, by = half\(4\)\)=>/);
		expect(arrows).toMatch(/function Made|function all|function\* steps/);
		expect(await outcome(arrows)).toEqual(expected);
		const short = withAliases(arrows);
		expect(short.split('a word said often')).toHaveLength(3);
		expect(await outcome(short)).toEqual(expected);
	});

	it('[BD9] the shortest names go to what is said most often, and change nothing a program does', async () => {
		const program = `(() => {
			let often = 2, b = 40, {x: seldom = b, b: c} = {b: 1}, within = 3;
			class d { often = often; static b() { return new d().often + this.name.length; } }
			const e = (within) => within + often, f = ({often: b}) => ({b, often, c});
			b: for (let i = 0; i < 3; i++) { if (i) continue b; seen.push(i + often); break b; }
			try { throw often; } catch (c) { seen.push(c, often); }
			seen.push(often, seldom, { seldom }, seldom + seldom, e(b), f({often: 9}), d.b(), { often }, typeof within, function often(n) { return n }(c));
		})();`;
		const expected = await outcome(program);
		const short = withShortNames(program);
		expect(short).not.toBe(program);
		expect(short.length).toBeLessThan(program.length);
		expect(await outcome(short)).toEqual(expected);
		for (const code of [program, withAliases(withArrows(program))])
			expect(await outcome(withShortNames(code))).toEqual(expected);
		expect(withShortNames('const often = 1, b = often;')).toBe('const often = 1, b = often;');
	});

	it('[BD9] variables of the styles get short names, but Figma’s and those the script says', () => {
		const style =
			':root{--edge:var(--figma-color-border,#eee);--edge-soft:#fff;--heat:0}a{border-color:var(--edge);color:var(--edge-soft);opacity:var(--heat)}';
		expect(withShortVariables(style, "style={'--heat':1}")).toBe(
			':root{--0:var(--figma-color-border,#eee);--1:#fff;--heat:0}a{border-color:var(--0);color:var(--1);opacity:var(--heat)}',
		);
	});

	it('[BD9] no name that gets shorter is one of the platform', async () => {
		const { metafile } = await esbuild({
			entryPoints: [join(root, 'plugin/ui/main.tsx')],
			absWorkingDir: root,
			bundle: true,
			write: false,
			metafile: true,
			minifySyntax: true,
			jsx: 'automatic',
			jsxImportSource: 'preact',
			loader: { '.css': 'empty' },
			plugins: [slimYjs],
		});
		const libraries = Object.keys(metafile.inputs).filter((path) => path.startsWith('node_modules'));
		const names = await privateNames(libraries.map((path) => join(root, path)));
		const { domprops } = await import(join(root, 'node_modules/terser/tools/domprops.js'));
		const known: ReadonlySet<string> = new Set(domprops);
		const platform = (await platformNames()).filter((name) => !known.has(name));
		expect(platform).toContain('written');
		expect(platform.filter((name) => names?.test(name))).toEqual([]);
	});

	it('[BD9] only names that Yjs and its kin keep to themselves get shorter', async () => {
		const file = (path: string): string => join(root, path);
		const libraries = ['yjs/src/structs/Item.js', 'yjs/src/structs/ContentDoc.js', 'yjs/src/utils/Doc.js'];
		const names = await privateNames([
			...libraries.map((name) => file(`node_modules/${name}`)),
			file('plugin/ui/board-room.ts'),
		]);
		const isPrivate = (name: string): boolean => names?.test(name) ?? false;
		expect(['rightOrigin', 'parentSub', 'whenSynced'].map(isPrivate)).toEqual([true, true, true]);
		// Said in the panel, written into documents, said in a string.
		expect(['clientID', 'autoLoad', 'meta', 'sync', 'toString'].map(isPrivate)).not.toContain(true);
		expect(await privateNames([file('plugin/ui/board-room.ts')])).toBeNull();
	});
});

/** What the compiler knows of the language and the page. */
async function platformNames(): Promise<string[]> {
	const folder = join(root, 'node_modules/typescript/lib');
	const files = (await readdir(folder)).filter((name) => /^lib\.(?:dom|es)[\w.]*\.d\.ts$/.test(name));
	const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
	const member = /^\s+(?:readonly |get |set )*([\w$]+)\??\s*[:(<]/gm;
	return texts.flatMap((text) => [...text.matchAll(member)].map((match) => match[1] ?? ''));
}
