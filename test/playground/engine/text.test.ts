import { describe, expect, it } from 'vitest';
import { CanvasDocument } from '../../../playground/engine/document.ts';
import { MemoryHub } from '../../../playground/engine/hub.ts';
import { layoutText, measureText } from '../../../playground/engine/text-metrics.ts';
import * as user from '../../../playground/engine/user-api.ts';
import { ANA, errorsOf, evaluate } from './harness.ts';

const MEDIUM = { family: 'Inter', style: 'Medium' };
const LOAD = `await figma.loadFontAsync({ family: 'Inter', style: 'Medium' });`;

describe('text', () => {
	it('[FJ28] a sticky is 240 or 416 wide and grows in height only', () => {
		const body = `${LOAD} var s = figma.createSticky(); var sizes = [s.width, s.height, 'resize' in s];
			s.text.characters = new Array(60).join('several words '); sizes.push(s.width, s.height > 240);
			var tall = s.height; s.isWideWidth = true; sizes.push(s.width, s.height < tall);
			s.text.characters = 'x'; sizes.push(s.height); return sizes;`;
		expect(evaluate(body)).toEqual([240, 240, false, 240, true, 416, true, 240]);
	});

	it('[FJ29] a shape is 208 square, an ellipse, and does not grow', () => {
		const body = `${LOAD} var s = figma.createShapeWithText(); s.text.characters = new Array(200).join('word ');
			return [s.width, s.height, s.shapeType, s.text.fontName.style];`;
		expect(evaluate(body)).toEqual([208, 208, 'ELLIPSE', 'Medium']);
	});

	it('[FJ30] text hugs by default, wraps at a fixed width, can be cut', () => {
		const body = `var t = figma.createText(); await figma.loadFontAsync(t.fontName);
			t.characters = 'some words in a row'; t.fontSize = 20;
			var hug = [t.textAutoResize, t.width > 150, t.height];
			t.textAutoResize = 'HEIGHT'; t.resize(130, t.height); var wrapped = [t.width, t.height];
			t.textTruncation = 'ENDING'; t.maxLines = 1; var cut = t.height;
			t.textAutoResize = 'NONE'; t.resize(10, 10); t.characters = 'longer and longer and longer';
			return [hug, wrapped, cut, t.width, t.height];`;
		expect(evaluate(body)).toEqual([['WIDTH_AND_HEIGHT', true, 25], [130, 49], 25, 10, 10]);
	});

	it('[FJ30] lines break at spaces, long words break anywhere, newlines always', () => {
		const lines = layoutText('alpha beta gamma\n\nsupercalifragilistic', MEDIUM, 20, 120);
		expect(lines.map((line) => line.text)).toEqual(['alpha beta ', 'gamma', '', 'supercalifra', 'gilistic']);
		for (const line of lines) expect(line.width).toBeLessThanOrEqual(120);
		const bound = layoutText('alpha beta\u00a0gamma', MEDIUM, 20, 120);
		expect(bound.map((line) => line.text)).toEqual(['alpha ', 'beta\u00a0gamma']);
		expect(lines.map((line) => line.top)).toEqual([0, 1, 2, 3, 4].map((n) => expect.closeTo(n * 24.2, 9)));
		// The advance of a digit in Inter Bold is wider than in Regular: the tables are really per weight.
		const widths = ['Regular', 'Bold'].map((style) => measureText('8', { family: 'Inter', style }, 100));
		expect(widths[1]).toBeGreaterThan(widths[0]);
		expect(measureText('漢', MEDIUM, 10)).toBe(10);
	});

	it('[FJ31] no font is loaded at the start, and writing says which one is missing', () => {
		const unloaded = `Cannot write to node with unloaded font "Inter Medium". Please call figma.loadFontAsync({ family: "Inter", style: "Medium" }) and await the returned promise first.`;
		expect(
			errorsOf(`var s = figma.createSticky(); var t = figma.createText(); var c = figma.createConnector();`, [
				`s.text.characters = 'x'`,
				`t.fontSize = 12`,
				`t.fills = [figma.util.solidPaint('#fff')]`,
				`await figma.loadFontAsync({ family: 'Comic', style: 'Sans' })`,
				`figma.loadFontAsync(t.fontName); t.characters = 'too early'`,
				`await figma.loadFontAsync({ family: 'Inter', style: 'Bold' }); t.fontName = { family: 'Inter', style: 'Bold' }; t.characters = 'x'`,
				`t.fontName = { family: 'Inter', style: 'Black' }`,
				`await figma.loadFontAsync(c.text.fontName)`,
				`c.text.characters = 'x'`,
				`c.text.fontName = { family: 'Inter', style: 'Bold' }; c.text.characters = 'x'`,
			]),
		).toEqual([
			`Error: in set_characters: ${unloaded}`,
			`Error: in set_fontSize: ${unloaded}`,
			'no error',
			'Error: in loadFontAsync: The font "Comic Sans" could not be loaded',
			`Error: in set_characters: ${unloaded}`,
			'no error',
			expect.stringContaining('in set_fontName: Cannot write to node with unloaded font "Inter Black"'),
			expect.stringContaining('could not be loaded'),
			expect.stringContaining('in set_characters: Cannot write to node with unloaded font'),
			'no error',
		]);
	});

	it('[FJ32] ranges: setting characters resets styles, bad ranges are refused', () => {
		const setup = `${LOAD} await figma.loadFontAsync({ family: 'Inter', style: 'Bold' });
			var t = figma.createText(); t.characters = 'hello world';
			t.setRangeFontName(0, 5, { family: 'Inter', style: 'Bold' }); t.setRangeFontSize(6, 11, 40);`;
		const body = `${setup} var segments = t.getStyledTextSegments(['fontName', 'fontSize']).map(function (s) { return [s.characters, s.fontName.style, s.fontSize]; });
			var mixed = [t.fontName === figma.mixed, t.getRangeFontName(0, 5).style, t.getRangeAllFontNames(0, 11).length];
			t.insertCharacters(5, '!'); t.deleteCharacters(0, 1); var edited = [t.characters, t.getRangeFontName(0, 5).style];
			t.characters = 'new'; return [segments, mixed, edited, t.fontName.style, t.getStyledTextSegments(['fontSize']).length];`;
		expect(evaluate(body)).toEqual([
			[
				['hello', 'Bold', 24],
				[' ', 'Medium', 24],
				['world', 'Medium', 40],
			],
			[true, 'Bold', 2],
			['ello! world', 'Bold'],
			'Bold',
			1,
		]);
		const errors = errorsOf(setup, [
			`t.setRangeFontSize(-1, 2, 10)`,
			`t.setRangeFontSize(0, 12, 10)`,
			`t.setRangeFontSize(3, 3, 10)`,
			`t.lineHeight = 20`,
		]);
		expect(errors[0]).toContain('Expected "start" to have value >=0');
		expect(errors[1]).toContain('Range outside of available characters');
		expect(errors[2]).toContain(`Empty range selected. 'end' must be greater than 'start'`);
		expect(errors[3]).toContain('Expected "lineHeight" to have type object but got number');
	});

	it('[FJ32] lists and indentation take whole lines', () => {
		const body = `${LOAD} var t = figma.createText(); t.characters = 'one\\ntwo\\nthree';
			t.setRangeListOptions(5, 6, { type: 'UNORDERED' }); t.setRangeIndentation(5, 6, 2);
			return [[0, 3], [4, 8], [8, 13]].map(function (r) { return [t.getRangeListOptions(r[0], r[1]).type, t.getRangeIndentation(r[0], r[1])]; });`;
		expect(evaluate(body)).toEqual([
			['NONE', 0],
			['UNORDERED', 2],
			['NONE', 0],
		]);
	});

	it('[FJ33] links: a node must exist, a URL of a node here becomes that node', () => {
		const body = `${LOAD} var s = figma.createSticky(); var t = figma.createText(); t.characters = 'see this';
			t.setRangeHyperlink(0, 3, { type: 'NODE', value: s.id });
			t.setRangeHyperlink(4, 8, { type: 'URL', value: 'https://www.figma.com/board/abc/Name?node-id=' + s.id.replace(':', '-') });
			var all = [t.getRangeHyperlink(0, 3), t.getRangeHyperlink(4, 8), t.hyperlink === figma.mixed];
			s.text.hyperlink = { type: 'URL', value: 'https://example.com' }; t.hyperlink = null;
			return all.concat([s.text.hyperlink, t.hyperlink, s.id]);`;
		const [near, far, mixed, sticky, none, id] = evaluate(body);
		expect(near).toEqual({ type: 'NODE', value: id });
		expect(far).toEqual(near);
		expect([mixed, sticky, none]).toEqual([true, { type: 'URL', value: 'https://example.com' }, null]);
		const errors = errorsOf(`${LOAD} var t = figma.createText(); t.characters = 'x';`, [
			`t.hyperlink = { type: 'NODE', value: '9:99' }`,
		]);
		expect(errors[0]).toContain('The node with id "9:99" does not exist');
	});

	it('[PE5] a person’s edit of a note measures as the plugin’s does', () => {
		const words = new Array(40).join('quote ');
		const hub = new MemoryHub();
		const doc = new CanvasDocument(hub.connect());
		const id = user.createSticky(doc, ANA, { at: { x: 0, y: 0 }, text: words });
		const body = `${LOAD} var s = figma.createSticky(); s.text.characters = ${JSON.stringify(words)};
			return s.height - (await figma.getNodeByIdAsync('${id}')).height;`;
		expect(doc.need(id).height).toBeGreaterThan(240);
		expect(evaluate(body, { hub })).toBe(0);
	});
});
