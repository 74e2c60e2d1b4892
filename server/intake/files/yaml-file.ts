import { parseAllDocuments } from 'yaml';
import type { AppError } from '../../../shared/errors.ts';
import { unreadable } from '../table-format.ts';

const works =
	'What works: a list of records, such as “- text: …” with “participant: P3” below it, or the same as CSV.';
/** Characters read in about a second, which is as long as a file is read in one piece. */
const most = 4_000_000;

/** Lines “- key: …” with further keys below, again and again: records, where “- Wish: …” alone is a note's bullet. */
export function isYamlList(filled: readonly string[]): boolean {
	const lines = filled.slice(0, 400).filter((line) => !/^\s*#|^---\s*$/u.test(line));
	const first = lines.flatMap(
		(line) => /^-\s+["']?([\p{L}_][\p{L}\p{N} _-]{0,30})["']?:(?:\s|$)/u.exec(line)?.[1] ?? [],
	);
	const below = lines.filter((line) =>
		/^\s{2,}["']?[\p{L}_][\p{L}\p{N} _-]{0,30}["']?:(?:\s|$)/u.test(line),
	).length;
	const outside = lines.filter((line) => /^[^\s-]/u.test(line)).length;
	return first.length >= 2 && new Set(first).size === 1 && below >= first.length && outside === 0;
}

/** A YAML text's value, every scalar as it is written: “007” stays. Several documents are a list. Throws `AppError('unreadable')` with the line. */
export function readYaml(text: string, name: string): unknown {
	if (text.length > most)
		throw unreadable(name, `is a YAML file of more than ${most / 1e6} MB`, 1, 'Save it as CSV or JSON.');
	const documents = parseAllDocuments(text, { schema: 'failsafe' });
	const list = 'empty' in documents ? [] : documents;
	for (const { errors } of list) {
		const line = errors[0]?.linePos?.[0].line;
		if (errors.length > 0)
			throw unreadable(name, `looks like YAML, but breaks on line ${line ?? 1}`, line ?? 1, works);
	}
	try {
		const values: unknown[] = list.map((document) =>
			document.toJS({
				maxAliasCount: 50,
				reviver: (_: unknown, value: unknown) => (value === '~' || value === 'null' ? '' : value),
			}),
		);
		return values.length === 1 ? values[0] : values;
	} catch {
		throw unreadable(name, 'is YAML that repeats parts of itself too often', 1, works);
	}
}

/** The refusal of any other YAML. */
export function withoutRecords(name: string): AppError {
	return unreadable(name, 'is YAML without a list of records', 1, works);
}
