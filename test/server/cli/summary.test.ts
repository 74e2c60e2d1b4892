import { describe, expect, it } from 'vitest';
import { summaryOf } from '../../../server/cli/summary.ts';
import type { SynthesizeResult } from '../../../server/cli/synthesize.ts';

const result = (participants: string[]): SynthesizeResult =>
	({
		board: {
			evidence: [],
			parked: [],
			rejected: [],
			themes: [],
			tensions: [],
			personas: [],
			archetypes: [{ label: 'Night riders', participants, verdict: 'stable', stability: 0.8 }],
		},
		notices: [],
		kept: { kept: 0, total: 0 },
	}) as unknown as SynthesizeResult;
const people = (count: number): string[] => Array.from({ length: count }, (_, at) => `P${at + 1}`);

describe('what a run says', () => {
	it('[CL15] names a dozen of a large group and counts the rest', () => {
		expect(summaryOf(result(people(40)), 'out')).toMatch(
			/Night riders: P1, .*, P12 and 28 more \(stable, 0\.80\)/u,
		);
	});

	it('[CL15] names everybody of a small one', () => {
		expect(summaryOf(result(people(12)), 'out')).toMatch(/P11, P12 \(stable/u);
		expect(summaryOf(result([]), 'out')).toContain('Night riders: people unknown');
	});
});
