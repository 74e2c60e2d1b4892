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
		const told = toldTogether(depot);
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
		expect(toldTogether(apart)).toHaveLength(apart.length);
	});

	it('[AL13] no figure is lost or told twice, whatever their order', () => {
		fc.assert(
			fc.property(fc.shuffledSubarray(depot), (signals) => {
				const told = toldTogether(signals).flatMap(({ lead, also }) => [
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
