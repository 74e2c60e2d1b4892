import { setText } from '../edit.ts';
import type { LinkData, StyledText, TextStyle } from '../model.ts';
import { paragraphSpan, restyle, splice, styleAt, withCharacters } from '../styled-text.ts';
import type { RunContext } from './context.ts';
import { notSimulated, PluginError } from './errors.ts';
import { asFont } from './fonts.ts';
import { asRange, RANGE_PROPS, styleOfProp, textOf } from './text-read.ts';
import { asMeasure, asNumber, asObject, asOneOf, asPaints, asString } from './validate.ts';

/** A link as given; a URL that points at a node of this file becomes a NODE link. */
function asLink(run: RunContext, method: string, value: unknown): LinkData | null {
	if (value === null) return null;
	const held = asObject(method, 'hyperlink', value);
	const type = asOneOf(method, 'hyperlink.type', held.type, ['URL', 'NODE']);
	const target = asString(method, 'hyperlink.value', held.value);
	if (type === 'NODE') {
		if (run.doc.get(target) === undefined) {
			throw new PluginError(`in ${method}: The node with id "${target}" does not exist`);
		}
		return { type, value: target };
	}
	const own = /^https:\/\/www\.figma\.com\/(?:board|file)\/[^?#]*\?(?:[^#]*&)?node-id=(\d+)[-:](\d+)/.exec(
		target,
	);
	const id = own === null ? '' : `${own[1]}:${own[2]}`;
	return run.doc.get(id) === undefined ? { type, value: target } : { type: 'NODE', value: id };
}

/** One style value, checked. */
function asStyle(run: RunContext, method: string, key: keyof TextStyle, value: unknown): Partial<TextStyle> {
	switch (key) {
		case 'fontName': {
			const font = asFont(method, value);
			run.fonts.need(method, font);
			return { fontName: font };
		}
		case 'fontSize': {
			const size = asNumber(method, 'fontSize', value);
			if (size < 1) throw new PluginError(`in ${method}: Expected "fontSize" to have value >= 1`);
			return { fontSize: size };
		}
		case 'fills':
			return { fills: asPaints(method, 'fills', value) };
		case 'textDecoration':
			return { textDecoration: asOneOf(method, key, value, ['NONE', 'UNDERLINE', 'STRIKETHROUGH']) };
		case 'textCase': {
			const cases = ['ORIGINAL', 'UPPER', 'LOWER', 'TITLE', 'SMALL_CAPS', 'SMALL_CAPS_FORCED'] as const;
			return { textCase: asOneOf(method, key, value, cases) };
		}
		case 'lineHeight':
			return { lineHeight: asMeasure(method, key, value, true) };
		case 'letterSpacing':
			return { letterSpacing: asMeasure(method, key, value, false) as TextStyle['letterSpacing'] };
		case 'hyperlink':
			return { hyperlink: asLink(run, method, value) };
		case 'list': {
			const type = asObject(method, 'listOptions', value).type;
			return { list: asOneOf(method, 'listOptions.type', type, ['NONE', 'ORDERED', 'UNORDERED']) };
		}
		case 'indentation': {
			const level = asNumber(method, key, value);
			if (!Number.isInteger(level) || level < 0 || level > 5) {
				throw new PluginError(`in ${method}: Expected "indentation" to be an integer from 0 to 5`);
			}
			return { indentation: level };
		}
	}
}

/** Fills and links may be written without the fonts; a new font needs only itself. */
function needFonts(run: RunContext, method: string, key: keyof TextStyle, text: StyledText): void {
	if (key === 'fills' || key === 'fontName' || key === 'hyperlink') return;
	run.fonts.needAll(method, text);
}

/** Sets a property of a whole text. */
export function writeText(run: RunContext, id: string, member: string, value: unknown): void {
	const method = `set_${member}`;
	const text = textOf(run, id, method);
	if (member === 'characters') {
		const characters = asString(method, 'characters', value);
		run.fonts.needAll(method, text);
		setText(run.doc, id, withCharacters(text, characters));
		return;
	}
	const key = styleOfProp(member);
	if (key === undefined) throw notSimulated(method);
	needFonts(run, method, key, text);
	setText(run.doc, id, restyle(text, 0, text.characters.length, asStyle(run, method, key, value)));
}

/** `setRangeX(start, end, value)`; lists and indentation take whole paragraphs. */
export function writeRange(run: RunContext, id: string, method: string, args: readonly unknown[]): void {
	const text = textOf(run, id, method);
	const range = asRange(method, text, args[0], args[1]);
	const key = RANGE_PROPS[method.slice('setRange'.length)];
	if (key === undefined) throw notSimulated(method);
	needFonts(run, method, key, text);
	const lines = key === 'list' || key === 'indentation';
	const { start, end } = lines ? paragraphSpan(text, range.start, range.end) : range;
	let patch = asStyle(run, method, key, args[2]);
	// A list starts at the first level; leaving it removes the indentation.
	if (key === 'list') patch = { ...patch, indentation: patch.list === 'NONE' ? 0 : 1 };
	setText(run.doc, id, restyle(text, start, end, patch));
}

/** `insertCharacters(at, characters, useStyle?)`. */
export function insertCharacters(run: RunContext, id: string, args: readonly unknown[]): void {
	const method = 'insertCharacters';
	const text = textOf(run, id, method);
	run.fonts.needAll(method, text);
	const at = asNumber(method, 'start', args[0]);
	const characters = asString(method, 'characters', args[1]);
	if (at < 0 || at > text.characters.length) {
		throw new PluginError(`in ${method}: Range outside of available characters`);
	}
	const style = styleAt(text, args[2] === 'AFTER' || at === 0 ? at : at - 1);
	setText(run.doc, id, splice(text, at, at, characters, style));
}

/** `deleteCharacters(start, end)`. */
export function deleteCharacters(run: RunContext, id: string, args: readonly unknown[]): void {
	const method = 'deleteCharacters';
	const text = textOf(run, id, method);
	run.fonts.needAll(method, text);
	const { start, end } = asRange(method, text, args[0], args[1]);
	setText(run.doc, id, splice(text, start, end, '', styleAt(text, start)));
}
