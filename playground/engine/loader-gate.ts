import { type Node, parse } from 'acorn';
import { withWatchedPromises } from './watched-promises.ts';

export type LoaderOptions = {
	/** 2017 is the strict reading of what the sandbox accepts. */
	readonly ecmaVersion: 2017 | 2020;
	/** Also refuse HTML comment tokens. */
	readonly htmlComments: boolean;
};

export const STRICT_LOADER: LoaderOptions = { ecmaVersion: 2017, htmlComments: true };

/** Why the loader refuses a main bundle, or the program to run. */
export type LoadedBundle =
	| { readonly refusal: string }
	| { readonly refusal: null; readonly program: string };

function lineOf(code: string, index: number): number {
	return code.slice(0, index).split('\n').length;
}

function textRefusal(code: string, options: LoaderOptions): string | null {
	const dynamic = /\bimport\s*(\(|\/[/*])/.exec(code);
	if (dynamic !== null) {
		return `SyntaxError: possible import expression rejected around line ${lineOf(code, dynamic.index)}`;
	}
	const html = options.htmlComments ? /<!--|-->/.exec(code) : null;
	if (html === null) return null;
	return `SyntaxError: possible html comment rejected around line ${lineOf(code, html.index)}`;
}

function check(code: string, options: LoaderOptions): LoadedBundle {
	const refusal = textRefusal(code, options);
	if (refusal !== null) return { refusal };
	let tree: Node;
	try {
		tree = parse(code, { ecmaVersion: options.ecmaVersion, sourceType: 'script' });
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		const { loc } = error as SyntaxError & { readonly loc?: { readonly line: number } };
		const what = error.message.replace(/\s*\(\d+:\d+\)$/, '');
		return { refusal: `Syntax error on line ${loc?.line ?? 1}: ${what}` };
	}
	return { refusal: null, program: withWatchedPromises(code, tree) };
}

const KEPT = 16;
const known = new Map<string, { readonly options: LoaderOptions; readonly bundle: LoadedBundle }>();

/**
 * Checks a main bundle as the loader does, strings and comments counting as text like any other, and makes the program
 * to run. The latest answers are kept: tests start one bundle hundreds of times.
 */
export function loadBundle(code: string, options: LoaderOptions = STRICT_LOADER): LoadedBundle {
	const held = known.get(code);
	const { ecmaVersion, htmlComments } = options;
	if (held?.options.ecmaVersion === ecmaVersion && held.options.htmlComments === htmlComments)
		return held.bundle;
	const bundle = check(code, options);
	known.set(code, { options, bundle });
	const [oldest] = known.keys();
	if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
	return bundle;
}
