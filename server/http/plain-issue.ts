import type * as z from 'zod';

/** What is wrong with `body`, as a sentence without its values, and the field it is about (`body` for the whole). */
export function plainIssue(
	issue: z.core.$ZodIssue | undefined,
	body: unknown,
): { at: string; sentence: string } {
	const path = issue?.path ?? [];
	const at = path.join('.') || 'body';
	const what = path.length === 0 ? 'The request' : `The field "${at}"`;
	return { at, sentence: `${what} ${isMissing(path, body) ? 'is missing' : wrong(issue)}.` };
}

function wrong(issue: z.core.$ZodIssue | undefined): string {
	switch (issue?.code) {
		case 'invalid_type':
			return `must be ${kinds[issue.expected] ?? 'of another kind'}`;
		case 'too_big':
			return `must ${size(issue.origin, 'at most', Number(issue.maximum))}`;
		case 'too_small':
			return `must ${size(issue.origin, 'at least', Number(issue.minimum))}`;
		case 'invalid_value':
			return `must be ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(String).join(', ')}`;
		default:
			return 'is not of the form this call takes';
	}
}

const kinds: Readonly<Record<string, string>> = {
	string: 'text',
	number: 'a number',
	int: 'a whole number',
	boolean: 'true or false',
	array: 'a list',
	object: 'an object',
	record: 'an object',
	null: 'null',
};

function size(origin: string, bound: string, n: number): string {
	const number = n.toLocaleString('en');
	if (origin === 'string') return `be ${bound} ${number} character${n === 1 ? '' : 's'}`;
	if (origin === 'array') return `have ${bound} ${number} entr${n === 1 ? 'y' : 'ies'}`;
	return `be ${bound} ${number}`;
}

function isMissing(path: readonly PropertyKey[], body: unknown): boolean {
	let value = body;
	for (const key of path) value = (value as Record<PropertyKey, unknown> | null | undefined)?.[key];
	return value === undefined;
}
