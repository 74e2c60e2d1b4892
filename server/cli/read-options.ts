import { parseArgs } from 'node:util';

/** A command line that cannot be run as it stands; the message says what to change. Ends with exit code 2. */
export class UsageError extends Error {
	override name = 'UsageError' as const;
}

/** How an option reads its values: one word, several files, or none (it is a yes). */
export type OptionKinds = Readonly<Record<string, 'one' | 'files' | 'yes'>>;
type Given<K> = K extends 'files' ? string[] : K extends 'yes' ? boolean : string | undefined;

/**
 * Options of a command. A `files` option takes every word that follows it up to the next option, and may be repeated.
 * Throws UsageError for unknown options, missing values and stray words.
 */
export function readOptions<K extends OptionKinds>(
	args: readonly string[],
	kinds: K,
): { [N in keyof K]: Given<K[N]> } {
	const options = Object.fromEntries(
		Object.entries(kinds).map(([name, kind]) => [
			name,
			{ type: kind === 'yes' ? ('boolean' as const) : ('string' as const), multiple: true },
		]),
	);
	const out: Record<string, string[] | string | boolean | undefined> = {};
	for (const [name, kind] of Object.entries(kinds))
		out[name] = kind === 'files' ? [] : kind === 'yes' ? false : undefined;
	let open: string | null = null;
	for (const token of tokensOf([...args], options)) {
		if (token.kind === 'option') {
			const kind = kinds[token.name];
			if (kind === undefined) throw new UsageError(`There is no option --${token.name}.`);
			open = null;
			if (kind === 'yes') {
				out[token.name] = true;
				continue;
			}
			if (token.value === undefined || token.value === '')
				throw new UsageError(`--${token.name} needs a value.`);
			if (kind === 'files') (out[token.name] as string[]).push(token.value);
			else if (out[token.name] !== undefined) throw new UsageError(`--${token.name} was given twice.`);
			else out[token.name] = token.value;
			if (kind === 'files') open = token.name;
		} else if (token.kind === 'positional') {
			if (open === null) throw new UsageError(`“${token.value}” does not belong to any option.`);
			(out[open] as string[]).push(token.value);
		}
	}
	return out as ReturnType<typeof readOptions<K>>;
}

function tokensOf(
	args: string[],
	options: Record<string, { type: 'string' | 'boolean'; multiple: boolean }>,
) {
	try {
		return parseArgs({ args, options, allowPositionals: true, strict: true, tokens: true }).tokens;
	} catch (error) {
		throw new UsageError(error instanceof Error ? error.message : String(error));
	}
}

/** A whole number within bounds, or undefined when not given. */
export function readNumber(
	name: string,
	value: string | undefined,
	{ least, most }: { least: number; most: number },
): number | undefined {
	if (value === undefined) return undefined;
	const number = Number(value);
	if (!Number.isInteger(number) || number < least || number > most)
		throw new UsageError(`--${name} takes a whole number from ${least} to ${most}, not “${value}”.`);
	return number;
}
