import { describe, expect, it } from 'vitest';
import { newNames, placeTakenBy, toldTogether } from '../../../server/freshness/told-together.ts';
import type { Signal } from '../../../shared/freshness.ts';
import { fc } from '../../support/properties.ts';

function change(
	kind: Signal['kind'],
	archetype: string,
	subject: string,
	from: number,
	to: number,
	since = '2027-02-01',
): Signal {
	return {
		key: `${kind}|${archetype}|${subject}`,
		kind,
		archetype,
		subject,
		state: 'stale',
		from,
		to,
		unit: 'share of users',
		low: null,
		high: null,
		n: 80,
		minimumDetectable: 0.1,
		p: 0.001,
		since,
		until: null,
		looks: 4,
		notes: [],
		claims: [],
	};
}

/** Drivers of a depot stop printing route sheets and take up the tablet, in all the figures that shows in. */
const depot = [
	change('adoption', 'everyone', 'print_route', 0.6, 0),
	change('adoption', 'ar_drivers', 'print_route', 1, 0),
	change('transition', 'everyone', 'sign_in … print_route', 0.6, 0),
	change('transition', 'ar_drivers', 'sign_in … print_route', 1, 0),
	change('transition', 'ar_drivers', 'sign_in → print_route', 1, 0),
	change('adoption', 'ar_drivers', 'open_tablet', 0, 0.9, '2027-02-08'),
	change('transition', 'everyone', 'sign_in → open_tablet', 0, 0.5),
	change('transition', 'ar_planners', 'book_bay → wait', 0.1, 0.5),
	change('transition', 'ar_planners', 'book_bay … wait', 0.1, 0.6),
	change('novelty', 'everyone', 'unlike anybody described', 0.05, 0.2),
];

describe('changes that are one', () => {
	it('[AL13] steps go with the feature at their end, everyone with the group that does it, and each figure is told once', () => {
		const told = toldTogether(depot, 28);
		expect(told.map(({ lead, also }) => [lead.key, also.length])).toEqual([
			['adoption|ar_drivers|print_route', 4],
			['adoption|ar_drivers|open_tablet', 1],
			['transition|ar_planners|book_bay → wait', 1],
			['novelty|everyone|unlike anybody described', 0],
		]);
	});

	it('[AL13] what goes up is not told with what goes down, nor one group’s step with another group’s feature', () => {
		const apart = [
			change('adoption', 'everyone', 'scan', 0.3, 0.6),
			change('adoption', 'ar_a', 'scan', 0.6, 0.3),
			change('adoption', 'ar_a', 'weigh', 0.6, 0.3),
			change('transition', 'ar_b', 'scan_all → weigh', 0.1, 0.4),
		];
		expect(toldTogether(apart, 28)).toHaveLength(apart.length);
	});

	it('[AL17] a step that another took the place of goes with that one, and so with the feature taken up', () => {
		const ferry = [
			change('adoption', 'ar_freight', 'plan_wave', 0, 0.6),
			change('transition', 'ar_freight', 'open_manifest → plan_wave', 0, 0.55),
			change('transition', 'ar_freight', 'open_manifest → move_slot', 0.66, 0.14, '2027-02-15'),
		];
		const leads = (signals: readonly Signal[]) => toldTogether(signals, 28).map(({ lead }) => lead.subject);
		expect(leads(ferry)).toEqual(['plan_wave']);
		const later = { ...ferry[2]!, since: '2027-05-03' };
		expect(leads([...ferry.slice(0, 2), later])).toEqual(['plan_wave', later.subject]);
		const other = change('transition', 'ar_freight', 'print_bill → move_slot', 0.66, 0.14);
		expect(leads([...ferry.slice(0, 2), other])).toEqual(['plan_wave', other.subject]);
	});

	it('[AL17] a step goes with people coming less since before it, and is told where it changed first', () => {
		const less = { ...change('usage', 'ar_desk', 'sessions', 13, 8), unit: 'a person in a window' as const };
		const step = change('transition', 'ar_desk', 'call_lane → book_berth', 0.9, 0.5, '2027-02-15');
		const leads = (signals: readonly Signal[]) => toldTogether(signals, 28).map(({ lead }) => lead.kind);
		expect(leads([step, less])).toEqual(['usage']);
		expect(leads([{ ...step, since: '2027-01-25' }, less])).toHaveLength(2);
		expect(leads([{ ...step, from: 0.1 }, less])).toHaveLength(2);
		expect(leads([{ ...step, archetype: 'ar_freight' }, less])).toHaveLength(2);
	});

	it('[AL17] people unlike anybody are told by themselves unless most of them were like the others once', () => {
		const took = change('adoption', 'ar_freight', 'plan_wave', 0, 0.6);
		const strange = change('novelty', 'everyone', 'unlike anybody described', 0.05, 0.3);
		expect(toldTogether([took, strange], 28)).toHaveLength(2);
		expect(toldTogether([took, { ...strange, described: 0.2 }], 28)).toHaveLength(2);
		expect(toldTogether([took, { ...strange, described: 0.9 }], 28).map(({ lead }) => lead.key)).toEqual([
			took.key,
		]);
		expect(toldTogether([{ ...strange, described: 0.9 }], 28)).toHaveLength(1);
	});

	it('[AL13] no figure is lost or told twice, whatever their order', () => {
		fc.assert(
			fc.property(fc.shuffledSubarray(depot), (signals) => {
				const told = toldTogether(signals, 28).flatMap(({ lead, also }) => [
					lead.key,
					...also.map(({ key }) => key),
				]);
				expect(told.sort()).toEqual(signals.map(({ key }) => key).sort());
			}),
		);
	});

	it('[AL14] what was taken up by as many of a group, in the weeks another feature was given up, is named beside it', () => {
		const lead = depot[1]!;
		expect(placeTakenBy(lead, depot, 28)?.subject).toBe('open_tablet');
		expect(placeTakenBy(lead, [...depot.slice(0, 5), { ...depot[5]!, since: '2027-06-01' }], 28)).toBeNull();
		expect(placeTakenBy(lead, [...depot.slice(0, 5), { ...depot[5]!, to: 0.2 }], 28)).toBeNull();
	});

	it('[GO8] an event that seems to have a new name is known by it, while that goes on', () => {
		const renamed = change('instrumentation', 'everyone', 'bay booked → slot booked', 0.5, 0.5);
		expect(newNames({ signals: [...depot, renamed] })).toEqual([['bay booked', 'slot booked']]);
		expect(newNames({ signals: [{ ...renamed, until: '2027-03-01' }] })).toEqual([]);
	});
});
