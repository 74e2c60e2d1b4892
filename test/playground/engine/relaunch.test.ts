import { describe, expect, it } from 'vitest';
import * as user from '../../../playground/engine/user-api.ts';
import { ANA, errorsOf, evaluate, openFile, plugin } from './harness.ts';

const BUTTONS = [
	{ command: 'open', name: 'Open it', multipleSelection: true },
	{ command: 'edit', name: 'Edit it' },
];

describe('relaunch buttons', () => {
	it('[FJ43] relaunch data is replaced as a whole, capped, and for nodes only', () => {
		const setup = `var s = figma.createSticky(); s.setRelaunchData({ a: 'x', b: '' }); s.setRelaunchData({ open: 'Open it' });`;
		expect(evaluate(`${setup} return s.getRelaunchData();`)).toEqual({ open: 'Open it' });
		expect(evaluate(`${setup} s.setRelaunchData({}); return s.getRelaunchData();`)).toEqual({});
		const errors = errorsOf(setup, [
			`s.setRelaunchData({ open: new Array(1002).join('x') })`,
			`s.setRelaunchData({ open: new Array(1001).join('x') })`,
			`figma.currentPage.setRelaunchData({ open: '' })`,
		]);
		expect(errors[0]).toContain('longer than 1000 characters');
		expect(errors[1]).toBe('no error');
		expect(errors[2]).toContain('not supported in FigJam');
	});

	it('[FJ43] a button shows for what is selected, in the manifest’s order, and only if the manifest still has its command', () => {
		const { file, clock } = openFile();
		const ana = file.join(ANA);
		const drawn = plugin(
			`var a = figma.createSticky(); a.setRelaunchData({ edit: 'Change a', open: 'Look at a', gone: 'x' });
			var b = figma.createSticky(); b.setRelaunchData({ open: '' }); figma.createSticky();`,
			{ relaunchButtons: BUTTONS },
		);
		ana.start(drawn);
		clock.advance(50);
		const [a, b, bare] = ana.doc.children('0:1').map((node) => node.id);
		const shown = (ids: string[], of = drawn): unknown => {
			user.select(ana.doc, ids);
			return ana.relaunchButtons(of).map((button) => [button.command, button.name, button.description]);
		};
		expect(shown([a])).toEqual([
			['open', 'Open it', 'Look at a'],
			['edit', 'Edit it', 'Change a'],
		]);
		expect(shown([b])).toEqual([['open', 'Open it', '']]);
		expect(shown([a, b])).toEqual([['open', 'Open it', '']]);
		expect(shown([a, bare])).toEqual([]);
		expect(shown([])).toEqual([]);
		expect(shown([a], plugin('', { relaunchButtons: [BUTTONS[1]] }))).toEqual([
			['edit', 'Edit it', 'Change a'],
		]);
		expect(shown([a], plugin('', { id: 'other', relaunchButtons: BUTTONS }))).toEqual([]);
		const [copy] = user.duplicate(ana.doc, [a]);
		expect(shown([copy])).toEqual(shown([a]));
	});

	it('[FJ43] pressing a button starts the plugin with its command', () => {
		const { file, clock } = openFile();
		const ana = file.join(ANA);
		const logs: string[] = [];
		const code = plugin(
			`if (figma.command === '') figma.createSticky().setRelaunchData({ edit: '' });
			figma.on('run', function (e) { console.log(figma.command + ' ' + e.command); });`,
			{ relaunchButtons: BUTTONS },
		);
		ana.start(code);
		clock.advance(50);
		user.select(ana.doc, [ana.doc.children('0:1')[0].id]);
		const [button] = ana.relaunchButtons(code);
		ana.start(code, { command: button.command, hooks: { onLog: (_level, text) => logs.push(text) } });
		clock.advance(50);
		expect(logs).toEqual(['edit edit']);
		expect(ana.doc.children('0:1')).toHaveLength(1);
	});
});
