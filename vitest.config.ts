import { defineConfig } from 'vitest/config';

/** Tests of pure code: their files share one process, since loading the modules anew takes longer than the tests. */
const pure = [
	'test/shared/**/*.test.ts',
	'test/playground/engine/**/*.test.ts',
	'test/server/{audit,intake,privacy,tradeoff}/**/*.test.ts',
];

export default defineConfig({
	test: {
		globalSetup: ['test/support/once-per-run.ts', 'test/support/provide-words.ts'],
		setupFiles: 'test/support/english.ts',
		// How long a test waits for what it looks at: a busy machine takes its time, and a wait that is met costs none.
		testTimeout: 180_000,
		hookTimeout: 600_000,
		expect: { poll: { timeout: 60_000 } },
		maxWorkers: 2,
		reporters: process.env.CI
			? ['default', ['json', { outputFile: '.tmp/vitest-report.json' }]]
			: ['default'],
		projects: [
			{
				extends: true,
				test: { name: 'apart', include: ['test/**/*.test.ts', 'test/**/*.test.tsx'], exclude: pure },
			},
			{ extends: true, test: { name: 'pure', include: pure, isolate: false } },
		],
	},
});
