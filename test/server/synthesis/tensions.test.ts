import { beforeAll, describe, expect, it } from 'vitest';
import { formArchetypes } from '../../../server/pipeline/form-archetypes.ts';
import { claimedStep, realStep } from '../../../server/synthesis/tensions/read-claims.ts';
import { opposedStems, stemPolarity } from '../../../server/synthesis/text/polarity.ts';
import type { Tension } from '../../../shared/persona.ts';
import { customers, groupedSample, key, usage } from './sample.ts';

let tensions: Tension[];
let refOf: Map<string, string>;
beforeAll(async () => {
	const sample = await groupedSample();
	refOf = new Map(sample.evidence.map((item) => [item.id, item.ref]));
	({ tensions } = await formArchetypes({ ...sample, usage, customers, previous: [], seed: 1 }));
});

const sides = (tension: Tension): [string[], string[]] => [
	tension.a.map((id) => refOf.get(id)!),
	tension.b.map((id) => refOf.get(id)!),
];
const touches = (side: readonly string[], wanted: readonly string[]): boolean =>
	wanted.some((ref) => side.includes(ref));

describe('tensions', () => {
	it('[TE1] finds the planted contradictions between notes, with the sides kept apart', () => {
		const missed = key.tensions.filter(
			({ a, b }) =>
				!tensions.some((tension) => {
					const [left, right] = sides(tension);
					return (touches(left, a) && touches(right, b)) || (touches(left, b) && touches(right, a));
				}),
		);
		expect(missed).toEqual([]);
	});

	it('[TE2] finds where words and log disagree, and only there', () => {
		const found = tensions
			.filter(({ kind }) => kind === 'say-do')
			.map((tension) => sides(tension)[0][0])
			.sort();
		expect(found).toEqual(key.contradictions.map(({ sticky }) => sticky).sort());
		for (const { sticky } of key.agreements) expect(found).not.toContain(sticky);
	});

	it('[TE2] reads how often somebody says they do a thing', () => {
		expect(claimedStep('I look at the audit trail every day.', 'audit_trail_view')).toBe('daily');
		expect(claimedStep('I never use auto-fill.', 'auto_fill')).toBe('never');
		expect(claimedStep('I run the payroll export once a month.', 'payroll_export')).toBe('monthly');
		expect(claimedStep('The payroll export is slow.', 'payroll_export')).toBeNull();
		expect([realStep(0, 70), realStep(2, 70), realStep(10, 70), realStep(40, 70)]).toEqual([
			'never',
			'monthly',
			'weekly',
			'daily',
		]);
	});

	it('[TE3] has both sides in every tension, and ids that depend on the sides alone', () => {
		for (const tension of tensions) {
			expect(tension.a.length * tension.b.length).toBeGreaterThan(0);
			if (tension.kind !== 'job-conflict')
				expect(tension.a.filter((id) => tension.b.includes(id))).toEqual([]);
		}
		expect(new Set(tensions.map(({ id }) => id)).size).toBe(tensions.length);
	});

	it('[TE4] reads a negation only as far as it reaches', () => {
		const trust = stemPolarity('I trust the plan.');
		expect(opposedStems(trust, stemPolarity("I don't trust the plan."))).toContain('trust');
		expect(opposedStems(trust, stemPolarity("I don't care, but I trust the plan."))).toEqual([]);
	});
});
