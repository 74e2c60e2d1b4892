import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';

/** The panel's schemas are read by `zod-small.ts`: a tenth of what `zod/mini` takes, since no reason is ever shown. */
export const slimZod: Plugin = {
	name: 'slim-zod',
	setup({ onResolve }) {
		const path = fileURLToPath(new URL('./zod-small.ts', import.meta.url));
		onResolve({ filter: /^zod\/mini$/ }, () => ({ path, sideEffects: false }));
	},
};
