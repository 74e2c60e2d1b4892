import { beforeAll, describe, expect, it } from 'vitest';
import { formArchetypes } from '../../../server/pipeline/form-archetypes.ts';
import { opposedPairs } from '../../../server/synthesis/tensions/opposed-pairs.ts';
import { claimedStep, realStep } from '../../../server/synthesis/tensions/read-claims.ts';
import { opposedStems, stemPolarity } from '../../../server/synthesis/text/polarity.ts';
import type { Archetype, Tension } from '../../../shared/persona.ts';
import { spoken } from '../../support/evidence.ts';
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

	/** What the notes of two people, one a note, are in tension about; nobody is told apart. */
	const between = (...texts: string[]): string[] => {
		const filler = Array.from({ length: 12 }, (_, at) =>
			spoken(`ev_f${at}`, `Filler ${'abcdefghijkl'[at]}word.`, 'P9'),
		);
		const notes = texts.map((text, at) => spoken(`ev_${at}`, text, `P${at + 1}`));
		const archetype = {
			id: 'ar_1',
			label: 'All',
			participants: ['P1', 'P2', 'P9'],
			evidence: [],
			stability: 0.4,
			verdict: 'no stable archetypes here',
		} as unknown as Archetype;
		return opposedPairs([...notes, ...filler], [archetype]).map(({ about }) => about);
	};

	it('[TE5] praise and blame of what two notes open with is a tension, in each language read', () => {
		const pairs: readonly (readonly [string, string])[] = [
			['The new kiosk saves us an hour each Saturday.', 'I would throw the kiosk out, it only beeps.'],
			['Fixed desks are just fine.', 'Fixed desks have to go.'],
			['Der Schichtplaner klappt wirklich gut.', 'Der Schichtplaner bringt uns nichts.'],
			['Le covoiturage, c’est formidable.', 'Le covoiturage, une perte de temps.'],
			['El buzón es imprescindible.', 'El buzón no sirve para nada.'],
		];
		for (const pair of pairs) expect({ pair, about: between(...pair).length }).toEqual({ pair, about: 1 });
		const none: readonly (readonly [string, string])[] = [
			['The new kiosk saves us an hour each Saturday.', 'The bakery was a disaster next to the kiosk.'],
			['Fixed desks are just fine.', 'Fixed desks are not useless at all.'],
			['The kiosk is lovely.', 'The kiosk stands by the door.'],
		];
		for (const pair of none) expect({ pair, about: between(...pair) }).toEqual({ pair, about: [] });
	});

	it('[TE6] a wish against what cannot be done, a condition, and what everybody does all day are none', () => {
		const none: readonly (readonly [string, string])[] = [
			['I would love the crew to print labels at the gate.', 'We cannot print labels at the gate.'],
			['Deliveries go through the harbour master.', 'No lorry can deliver without the harbour master.'],
			['The council has to approve each grant.', "Grants aren't mine to approve."],
			['It is nice when the neighbours see us in the window.', "I can't see the neighbours from the window."],
		];
		for (const pair of none) expect({ pair, about: between(...pair) }).toEqual({ pair, about: [] });
		expect(
			between('We print labels at the gate each dawn.', "I don't print labels, the ink runs in the rain."),
		).toHaveLength(1);
	});

	it('[TE2] reads going through a form, and hardly touching a page', () => {
		expect(claimedStep('I go through the checkout form every single evening.', 'checkout_form')).toBe(
			'daily',
		);
		expect(claimedStep('I hardly touch the roster page.', 'roster_page')).toBe('monthly');
		expect(claimedStep('The roster page is hardly readable.', 'roster_page')).toBeNull();
	});
});
