import { describe, expect, it } from 'vitest';
import type { Hooks } from '../../../playground/engine/plugin/context.ts';
import * as user from '../../../playground/engine/user-api.ts';
import { ANA, BEN, MANIFEST, openFile, plugin, quickjs } from './harness.ts';

/** Hooks that write down what a run says, each line with its name. */
function listening(name: string, lines: string[]): Hooks {
	return {
		onLog: (_level, text) => lines.push(`${name}: ${text}`),
		onError: (text) => lines.push(`${name} failed: ${text}`),
		onClose: () => lines.push(`${name} closed`),
	};
}

describe('runs', () => {
	it('[FJ6] starting again closes the first run, and nothing of it survives but document and storage', () => {
		const { file, clock } = openFile();
		const ana = file.join(ANA);
		const lines: string[] = [];
		const first = ana.start(
			plugin(`globalThis.kept = 1; figma.on('close', function () { console.log('goodbye'); });
			setTimeout(function () { console.log('never'); }, 100); figma.createSticky();
			figma.clientStorage.setAsync('k', 'stored');`),
			{ hooks: listening('first', lines) },
		);
		clock.advance(50);
		ana.start(
			plugin(`console.log(typeof globalThis.kept + ' ' + figma.currentPage.children.length);
			figma.clientStorage.getAsync('k').then(function (v) { console.log(v); });`),
			{ hooks: listening('second', lines) },
		);
		clock.advance(500);
		expect(first.closed).toBe(true);
		expect(lines).toEqual(['first: goodbye', 'first closed', 'second: undefined 1', 'second: stored']);
	});

	it('[FJ6] a plugin that does not load leaves the running one alone', () => {
		const { file } = openFile();
		const ana = file.join(ANA);
		const first = ana.start(plugin(''));
		expect(() => ana.start(plugin('a ?? b'))).toThrow('Syntax error');
		expect(first.closed).toBe(false);
	});

	it('[FJ6] several people run plugins on one document at the same time', () => {
		const { file, clock } = openFile();
		const lines: string[] = [];
		const code = `figma.currentPage.on('nodechange', function (e) {
			console.log(e.nodeChanges.map(function (c) { return c.origin + ' ' + c.node.authorName; }).join()); });
			setTimeout(function () { figma.createSticky(); }, figma.currentUser.sessionId * 100);`;
		for (const who of [ANA, BEN]) {
			file.join(who).start(plugin(code), { hooks: listening(who.name, lines) });
		}
		clock.advance(1000);
		expect(lines.sort()).toEqual(['Ana: LOCAL Ana', 'Ana: REMOTE Ben', 'Ben: LOCAL Ben', 'Ben: REMOTE Ana']);
	});

	it('[FJ6] a window closed hard runs no callback and is out of the file at once', () => {
		const { file, clock } = openFile();
		const [ana, ben] = [file.join(ANA), file.join(BEN)];
		const lines: string[] = [];
		ana.start(
			plugin(`figma.on('close', function () { console.log('closing'); });
			setInterval(function () { figma.createSticky(); }, 10);`),
			{ hooks: listening('Ana', lines) },
		);
		ben.start(plugin(`setInterval(function () { console.log(figma.activeUsers.length); }, 30);`), {
			hooks: listening('Ben', lines),
		});
		clock.advance(35);
		const before = ben.doc.children('0:1').length;
		ana.crash();
		clock.advance(100);
		expect(lines).toEqual(['Ben: 2', 'Ana closed', 'Ben: 1', 'Ben: 1', 'Ben: 1']);
		expect(before).toBe(3);
		expect(ben.doc.children('0:1')).toHaveLength(before);
	});

	it('[FJ51] a person who may only look runs nothing, sees what others do and is seen', () => {
		const { file, clock } = openFile();
		const viewer = file.join(ANA, { canEdit: false });
		expect(() => viewer.start(plugin('figma.createSticky();'))).toThrow('edit access');
		const lines: string[] = [];
		const ben = file.join(BEN);
		ben.start(
			plugin(
				`figma.createSticky(); console.log(figma.activeUsers.map(function (u) { return u.name; }).join());`,
			),
			{
				hooks: listening('Ben', lines),
			},
		);
		clock.advance(50);
		expect(lines).toEqual(['Ben: Ben,Ana']);
		expect(viewer.doc.children('0:1').map((node) => node.authorName)).toEqual(['Ben']);
		expect(viewer.run).toBeNull();
	});

	it('[FJ52] activeUsers tells of everybody where they are, the asking one first', () => {
		const { file } = openFile();
		const anonymous = { id: null, name: 'Anonymous', color: '#000000', photoUrl: null };
		const [ana, guest] = [file.join(ANA), file.join(anonymous)];
		const note = user.createSticky(guest.doc, guest.user, { at: { x: 0, y: 0 } });
		user.select(guest.doc, [note]);
		guest.cursor = { x: 5, y: 6 };
		guest.view.zoom = 2;
		const lines: string[] = [];
		const read = plugin('console.log(JSON.stringify([figma.currentUser, figma.activeUsers]));');
		for (const seat of [ana, guest])
			seat.start(read, { hooks: { onLog: (_level, text) => lines.push(text) } });
		const [asAna, asGuest] = lines.map((line) => JSON.parse(line));
		const anaSeen = {
			...ANA,
			sessionId: 1,
			position: null,
			viewport: { x: -640, y: -360, width: 1280, height: 720 },
			selection: [],
		};
		const guestSeen = {
			...anonymous,
			sessionId: 2,
			position: { x: 5, y: 6 },
			viewport: { x: -320, y: -180, width: 640, height: 360 },
			selection: [note],
		};
		expect(asAna).toEqual([{ ...ANA, sessionId: 1 }, [anaSeen, guestSeen]]);
		expect(asGuest).toEqual([{ ...anonymous, sessionId: 2 }, [guestSeen, anaSeen]]);
	});

	it('[FJ53] fileKey is the file’s own, and only a private plugin sees it', () => {
		const { file } = openFile({ key: 'abc' });
		const lines: string[] = [];
		const code = 'console.log(String(figma.fileKey));';
		for (const manifest of [{}, { enablePrivatePluginApi: true }]) {
			file.join(ANA).start(plugin(code, manifest), { hooks: listening('file', lines) });
			file
				.duplicate('Copy', 'xyz')
				.join(ANA)
				.start(plugin(code, manifest), { hooks: listening('copy', lines) });
		}
		expect(lines).toEqual(['file: undefined', 'copy: undefined', 'file: abc', 'copy: xyz']);
	});

	it('[PE9] hundreds of runs come and go in one process and leave nothing behind', () => {
		const code = `var all = []; for (var i = 0; i < 50; i += 1) all.push(figma.createSticky());
			figma.showUI(''); setInterval(function () { figma.ui.postMessage(all.length); }, 5);
			figma.ui.onmessage = async function () { await figma.getNodeByIdAsync(all[0].id); };`;
		const memory = quickjs.getWasmMemory();
		const rounds = (count: number): void => {
			for (let round = 0; round < count; round += 1) {
				const { file, clock } = openFile();
				for (const who of [ANA, BEN]) {
					const run = file.join(who).start({ code, manifest: MANIFEST });
					run.uiLoaded();
					run.postFromUi({ text: 'x'.repeat(1000) });
				}
				clock.advance(20);
				file.dispose();
				// What a closed run had set on the clock comes to nothing.
				clock.advance(100);
			}
		};
		rounds(10);
		const before = memory.buffer.byteLength;
		rounds(60);
		expect(memory.buffer.byteLength).toBe(before);
	});
});
