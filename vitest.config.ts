import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
		globalSetup: ['test/support/once-per-run.ts', 'test/support/provide-words.ts'],
		setupFiles: 'test/support/english.ts',
		testTimeout: 60_000,
		hookTimeout: 300_000,
		maxWorkers: 2,
		reporters: process.env.CI
			? ['default', ['json', { outputFile: '.tmp/vitest-report.json' }]]
			: ['default'],
	},
});
