import type { TestProject } from 'vitest/node';
import { compile } from '../../words/compile.ts';
import { libraryWords } from '../../words/en/library.ts';
import { panelWords } from '../../words/en/panel.ts';
import type { SpokenCatalogue } from '../../words/speak.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** The English catalogues as the server sends them, as JSON. */
		words: { panel: string; library: string };
	}
}

/** Compiles the English words once for all test files. */
export function setup({ provide }: TestProject): void {
	const sent = (catalogue: SpokenCatalogue): string => JSON.stringify(catalogue);
	provide('words', { panel: sent(compile(panelWords)), library: sent(compile(libraryWords)) });
}
