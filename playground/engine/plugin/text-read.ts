import type { StyledText, TextStyle } from '../model.ts';
import { runsBetween, styleAt } from '../styled-text.ts';
import { live, type RunContext } from './context.ts';
import { notSimulated, PluginError } from './errors.ts';
import { MIXED } from './wire.ts';

/** Range members by the name after `getRange`/`setRange`, with the style they concern. */
export const RANGE_PROPS: Readonly<Record<string, keyof TextStyle>> = {
	FontName: 'fontName',
	FontSize: 'fontSize',
	Fills: 'fills',
	TextDecoration: 'textDecoration',
	TextCase: 'textCase',
	LineHeight: 'lineHeight',
	LetterSpacing: 'letterSpacing',
	Hyperlink: 'hyperlink',
	ListOptions: 'list',
	Indentation: 'indentation',
};

const WHOLE: Readonly<Record<string, keyof TextStyle>> = {
	fontName: 'fontName',
	fontSize: 'fontSize',
	fills: 'fills',
	textDecoration: 'textDecoration',
	textCase: 'textCase',
	lineHeight: 'lineHeight',
	letterSpacing: 'letterSpacing',
	hyperlink: 'hyperlink',
};

export function isTextProp(member: string): boolean {
	return member === 'characters' || member === 'hasMissingFont' || member === 'fontWeight' || member in WHOLE;
}

/** The style member behind a whole-text property, if it is one. */
export function styleOfProp(member: string): keyof TextStyle | undefined {
	return WHOLE[member];
}

export function textOf(run: RunContext, id: string, member: string): StyledText {
	const text = live(run, id, member).text;
	if (text === undefined) throw notSimulated(member);
	return text;
}

function shownValue(style: TextStyle, key: keyof TextStyle): unknown {
	return key === 'list' ? { type: style.list } : style[key];
}

/** The one value all styles share, else `mixed`. */
function shared(styles: readonly TextStyle[], key: keyof TextStyle): unknown {
	const [first, ...rest] = styles;
	if (first === undefined) return MIXED;
	const value = JSON.stringify(first[key]);
	return rest.every((style) => JSON.stringify(style[key]) === value) ? shownValue(first, key) : MIXED;
}

const WEIGHTS: Readonly<Record<string, number>> = { Regular: 400, Medium: 500, 'Semi Bold': 600, Bold: 700 };

/** Reads a property of a whole text. */
export function readText(run: RunContext, id: string, member: string): unknown {
	const text = textOf(run, id, `get_${member}`);
	if (member === 'characters') return text.characters;
	if (member === 'hasMissingFont') return false;
	const styles = text.runs.map((each) => each.style);
	if (member === 'fontWeight') {
		const font = shared(styles, 'fontName') as { readonly style?: string };
		return font.style === undefined ? MIXED : (WEIGHTS[font.style] ?? 400);
	}
	const key = WHOLE[member];
	if (key === undefined) throw notSimulated(`get_${member}`);
	return shared(styles, key);
}

/** Checks a range against the text with the platform's wording. */
export function asRange(
	method: string,
	text: StyledText,
	start: unknown,
	end: unknown,
): { start: number; end: number } {
	if (typeof start !== 'number' || typeof end !== 'number') {
		throw new PluginError(`in ${method}: Expected "start" and "end" to have type number`);
	}
	if (start < 0) throw new PluginError(`in ${method}: Expected "start" to have value >=0`);
	if (end < 0) throw new PluginError(`in ${method}: Expected "end" to have value >=0`);
	if (end > text.characters.length) {
		throw new PluginError(
			`in ${method}: Range outside of available characters. 'start' must be less than node.characters.length and 'end' must be less than or equal to node.characters.length`,
		);
	}
	if (end <= start) {
		throw new PluginError(`in ${method}: Empty range selected. 'end' must be greater than 'start'`);
	}
	return { start, end };
}

/** `getRangeX(start, end)`. */
export function readRange(run: RunContext, id: string, method: string, args: readonly unknown[]): unknown {
	const text = textOf(run, id, method);
	if (method === 'getRangeAllFontNames' && args[0] === args[1] && text.characters.length === 0) {
		return [styleAt(text, 0).fontName];
	}
	const { start, end } = asRange(method, text, args[0], args[1]);
	const styles = runsBetween(text, start, end).map((each) => each.style);
	if (method === 'getRangeAllFontNames') {
		return [...new Map(styles.map((style) => [JSON.stringify(style.fontName), style.fontName])).values()];
	}
	const key = RANGE_PROPS[method.slice('getRange'.length)];
	if (key === undefined) throw notSimulated(method);
	return shared(styles, key);
}

const SEGMENT_FIELDS: Readonly<Record<string, keyof TextStyle>> = {
	...WHOLE,
	listOptions: 'list',
	indentation: 'indentation',
};

/** `getStyledTextSegments(fields, start?, end?)`: neighbours with equal fields are one segment. */
export function readSegments(run: RunContext, id: string, args: readonly unknown[]): unknown {
	const text = textOf(run, id, 'getStyledTextSegments');
	const fields = Array.isArray(args[0]) ? args[0].map(String) : [];
	const length = text.characters.length;
	const from = typeof args[1] === 'number' ? args[1] : 0;
	const to = typeof args[2] === 'number' ? args[2] : length;
	const segments: { key: string; start: number; end: number; values: Record<string, unknown> }[] = [];
	let at = from;
	for (const piece of runsBetween(text, from, to)) {
		const values: Record<string, unknown> = {};
		for (const field of fields) {
			const style = SEGMENT_FIELDS[field];
			if (style === undefined) throw notSimulated(`getStyledTextSegments field ${field}`);
			values[field] = shownValue(piece.style, style);
		}
		const key = JSON.stringify(values);
		const last = segments[segments.length - 1];
		if (last?.key === key) last.end = at + piece.length;
		else segments.push({ key, start: at, end: at + piece.length, values });
		at += piece.length;
	}
	return segments.map(({ start, end, values }) => ({
		characters: text.characters.slice(start, end),
		start,
		end,
		...values,
	}));
}
