import type { StyledText, TextRun, TextStyle } from './model.ts';

/** The style of the character at `index` (the last one past the end). */
export function styleAt(text: StyledText, index: number): TextStyle {
	let end = 0;
	for (const run of text.runs) {
		end += run.length;
		if (index < end) return run.style;
	}
	const last = text.runs[text.runs.length - 1];
	if (last === undefined) throw new Error('a text has at least one run');
	return last.style;
}

/** Replaces all characters; the style of the first one stays for all. */
export function withCharacters(text: StyledText, characters: string): StyledText {
	return { characters, runs: [{ length: characters.length, style: styleAt(text, 0) }] };
}

/** The runs of a part, cut to it. */
export function runsBetween(text: StyledText, start: number, end: number): TextRun[] {
	const runs: TextRun[] = [];
	let at = 0;
	for (const run of text.runs) {
		const from = Math.max(start, at);
		const to = Math.min(end, at + run.length);
		if (to > from) runs.push({ length: to - from, style: run.style });
		at += run.length;
	}
	return runs;
}

function sameStyle(a: TextStyle, b: TextStyle): boolean {
	return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function merged(runs: readonly TextRun[], whenEmpty: TextStyle): TextRun[] {
	const out: TextRun[] = [];
	for (const run of runs) {
		const last = out[out.length - 1];
		if (run.length === 0) continue;
		if (last !== undefined && sameStyle(last.style, run.style)) {
			out[out.length - 1] = { length: last.length + run.length, style: last.style };
		} else out.push(run);
	}
	return out.length > 0 ? out : [{ length: 0, style: whenEmpty }];
}

/** The text with a part restyled. */
export function restyle(text: StyledText, start: number, end: number, patch: Partial<TextStyle>): StyledText {
	if (text.characters.length === 0) {
		return { ...text, runs: [{ length: 0, style: { ...styleAt(text, 0), ...patch } }] };
	}
	const inside = runsBetween(text, start, end).map((run) => ({ ...run, style: { ...run.style, ...patch } }));
	const runs = [...runsBetween(text, 0, start), ...inside, ...runsBetween(text, end, text.characters.length)];
	return { ...text, runs: merged(runs, styleAt(text, 0)) };
}

/** Cuts out `[start, end)` and puts `insert` there in `style`. */
export function splice(
	text: StyledText,
	start: number,
	end: number,
	insert: string,
	style: TextStyle,
): StyledText {
	const characters = text.characters.slice(0, start) + insert + text.characters.slice(end);
	const runs = [
		...runsBetween(text, 0, start),
		{ length: insert.length, style },
		...runsBetween(text, end, text.characters.length),
	];
	return { characters, runs: merged(runs, style) };
}

/** `[start, end)` widened to whole paragraphs, newline included. */
export function paragraphSpan(text: StyledText, start: number, end: number): { start: number; end: number } {
	const before = text.characters.lastIndexOf('\n', start - 1);
	const after = text.characters.indexOf('\n', Math.max(start, end - 1));
	return { start: start === 0 ? 0 : before + 1, end: after < 0 ? text.characters.length : after + 1 };
}
