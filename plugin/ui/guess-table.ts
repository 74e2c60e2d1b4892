export type TableKind = 'evidence' | 'usage' | 'customers';

const words = {
	user: /^(user|userid|distinctid|customer|customerid|account|accountid|profileid)$/,
	time: /^(ts|time|timestamp|datetime|date|createdat|occurredat|eventtime)$/,
	event: /^(event|eventname|eventtype|action|name)$/,
	text: /^(text|quote|comment|verbatim|note|answer|response|feedback|message|body|content)$/,
	about: /^(plan|role|tier|segment|company|country|participant|seats|industry|size)$/,
} as const;

/** What a table most likely holds, by its header row (rule UI6). Only a first guess: a person can choose another. */
export function guessTable(text: string): TableKind {
	const line = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/, 1)[0] ?? '';
	const separator = ['\t', ';', '|', ','].find((mark) => line.includes(mark)) ?? ',';
	const columns = line.split(separator).map((name) => name.toLowerCase().replace(/[^a-z]/g, ''));
	const has = (pattern: RegExp): boolean => columns.some((name) => pattern.test(name));
	if (has(words.text)) return 'evidence';
	if (has(words.user) && has(words.time) && has(words.event)) return 'usage';
	if (has(words.user) && has(words.about)) return 'customers';
	return 'evidence';
}

/** True when pasted text looks like rows of a table and not like a sentence. */
export function looksLikeTable(text: string): boolean {
	const lines = text.trim().split(/\r\n|\n|\r/);
	if (lines.length < 2) return false;
	return ['\t', ',', ';', '|'].some((mark) => lines.slice(0, 2).every((line) => line.includes(mark)));
}
