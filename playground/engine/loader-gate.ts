import { parse } from 'acorn';

export type LoaderOptions = {
	/** 2017 is the strict reading of what the sandbox accepts. */
	readonly ecmaVersion: 2017 | 2020;
	/** Also refuse HTML comment tokens. */
	readonly htmlComments: boolean;
};

export const STRICT_LOADER: LoaderOptions = { ecmaVersion: 2017, htmlComments: true };

function lineOf(code: string, index: number): number {
	return code.slice(0, index).split('\n').length;
}

/** Why the loader refuses this main bundle, or null. Strings and comments count as text like any other. */
export function loaderRefusal(code: string, options: LoaderOptions = STRICT_LOADER): string | null {
	const dynamic = /\bimport\s*(\(|\/[/*])/.exec(code);
	if (dynamic !== null) {
		return `SyntaxError: possible import expression rejected around line ${lineOf(code, dynamic.index)}`;
	}
	const html = options.htmlComments ? /<!--|-->/.exec(code) : null;
	if (html !== null) {
		return `SyntaxError: possible html comment rejected around line ${lineOf(code, html.index)}`;
	}
	try {
		parse(code, { ecmaVersion: options.ecmaVersion, sourceType: 'script' });
		return null;
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		const { loc } = error as SyntaxError & { readonly loc?: { readonly line: number } };
		const what = error.message.replace(/\s*\(\d+:\d+\)$/, '');
		return `Syntax error on line ${loc?.line ?? 1}: ${what}`;
	}
}
