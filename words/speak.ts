import type { Arg } from './message.ts';

/**
 * A catalogue as the server sends it. A text is a string; one with arguments is a list of its parts: a string, the
 * place of an argument, or an argument's place with what to say for each of its values.
 */
export type Part = string | number | [at: number, cases: { [value: string]: Part[] }];
export type SpokenCatalogue = { [name: string]: Spoken };
type Spoken = string | Part[] | SpokenCatalogue;

/**
 * The words of a catalogue in one language. A text that is not in it, as with a server of another release, is said by
 * its own name; `called` are the signs of those that take arguments (`calledSigns`).
 */
export function speaking<Words>(catalogue: SpokenCatalogue, language: string, called = ''): Words {
	const numbers = new Intl.NumberFormat(language);
	const plurals = new Intl.PluralRules(language);
	const takesArguments = new Set(called.match(/..../g));

	function say(parts: readonly Part[], args: readonly Arg[]): string {
		return parts
			.map((part) => {
				if (typeof part === 'string') return part;
				if (typeof part === 'number') return shown(args[part] ?? '');
				const [at, cases] = part;
				return say(caseOf(cases, args[at] ?? '') ?? [], args);
			})
			.join('');
	}
	function shown(value: Arg): string {
		return typeof value === 'number' ? numbers.format(value) : value;
	}
	function caseOf(cases: { [value: string]: Part[] }, value: Arg): Part[] | undefined {
		const found =
			typeof value === 'number' ? (cases[`=${value}`] ?? cases[plurals.select(value)]) : cases[value];
		return found ?? cases.other;
	}
	function within(texts: SpokenCatalogue, path: string): object {
		return new Proxy(texts, {
			get(_, name) {
				if (typeof name !== 'string') return undefined;
				const text = texts[name];
				if (Array.isArray(text)) return (...args: Arg[]) => say(text, args);
				if (typeof text === 'object') return within(text, `${path}${name}.`);
				return text ?? missing(name, path);
			},
		});
	}
	function missing(name: string, path: string): unknown {
		if (path === '') return within({}, `${name}.`);
		const plain = asWords(name);
		return takesArguments.has(signOf(path + name)) ? () => plain : plain;
	}
	return within(catalogue, '') as Words;
}

/** True for what the server sends as a catalogue; what stands between its areas and its texts is taken at its word. */
export function isCatalogue(value: unknown): value is SpokenCatalogue {
	return typeof value === 'object' && value !== null && 'common' in value && typeof value.common === 'object';
}

/** Four letters that stand for a text: all that is known of it where its words are missing. */
export function signOf(path: string): string {
	let sum = 0;
	for (const letter of path) sum = (sum * 31 + letter.charCodeAt(0)) % 36 ** 4;
	return sum.toString(36).padStart(4, '0');
}

/** "bringIn" → "Bring in". */
function asWords(name: string): string {
	const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
	return words.slice(0, 1).toUpperCase() + words.slice(1);
}
