/** An invented parcel firm: what people said, when, and what a persona of January says of them. */
const said: readonly (readonly [string, string, string])[] = [
	// Known in autumn.
	['P1', '2025-10-02', 'Dispatchers plan the delivery routes by hand every evening, it takes me two hours.'],
	['P2', '2025-10-03', 'I plan all delivery routes by hand each evening, about two hours of it.'],
	['P3', '2025-10-05', 'Drivers wait half an hour at the depot gate until somebody scans their badge.'],
	['P4', '2025-10-06', 'At the depot gate the drivers wait until a guard scans the badge.'],
	['P1', '2025-10-07', 'Customers ring us because the tracking page is confusing.'],
	['P2', '2025-10-08', 'I am proud when every parcel of the morning tour arrives before noon.'],
	[
		'P5',
		'2025-10-09',
		'The regional manager has to approve every overtime hour before I can offer it to a driver.',
	],
	[
		'P6',
		'2025-10-10',
		'Overtime hours need the approval of the regional manager, and she answers a day later.',
	],
	// Since February.
	[
		'P3',
		'2026-02-03',
		'The gate opens by itself now, drivers no longer wait at the depot gate for a badge scan.',
	],
	['P4', '2026-02-04', 'Nobody waits at the depot gate any more: drivers no longer scan a badge there.'],
	['P5', '2026-02-05', 'We no longer wait at the depot gate, the badge scan is gone.'],
	[
		'P1',
		'2026-02-06',
		'Planning the delivery routes by hand takes me twenty minutes in the evening with the new map.',
	],
	['P2', '2026-02-07', 'I still plan delivery routes by hand in the evening, twenty minutes at most.'],
	['P6', '2026-02-08', 'I plan delivery routes by hand in twenty minutes, then I go home in the evening.'],
	['P5', '2026-02-09', 'Overtime hours still wait for the approval of the regional manager.'],
	['P1', '2026-02-10', 'Electric vans lose a third of their range in the cold, so I cut winter tours short.'],
	['P3', '2026-02-11', 'In the cold the electric vans lose range and I end tours with an empty battery.'],
	['P4', '2026-02-12', 'The range of the electric vans in the cold decides which tours I can take.'],
];

export const evidenceCsv = `id,text,participant,kind,date,score\n${said
	.map(([who, day, text], at) => `q${at + 1},"${text}",${who},said,${day},`)
	.join('\n')}\n`;

export const persona = `---
title: Dana the dispatcher
created: 2026-01-15
---
# Dana, dispatcher

![Dana at her desk](dana.png)

> [Insert a quote here]

| Dana | |
|:--|:--|
| Age | 44 |
| Goals | 1. Plans the delivery routes by hand every evening<br>2. Gets every parcel of the morning tour there before noon |
| Pain points | Drivers wait at the depot gate until somebody scans their badge<br>Planning the delivery routes by hand takes two hours |

## Constraints

- Overtime hours need the approval of the regional manager.
- Overtime never needs the approval of the regional manager.

## Behaviour

- Uses the heat map every day.
- Opens the archive every week.
- Prints delivery notes every day.
- Enjoys watching football at weekends.

## Needs

What do they need?

- The tracking page is clear to customers.
`;

/** Ten people, sixty days before the persona and sixty after: the heat map is given up, delivery notes go on. */
export function usageCsv(): string {
	const rows = ['user,ts,event'];
	const day = (offset: number): string => new Date(Date.UTC(2026, 0, 15) + offset * 86_400_000).toISOString();
	for (let user = 1; user <= 10; user++) {
		for (let at = -60; at < 60; at++) {
			rows.push(`U${user},${day(at)},print_delivery_notes`);
			if (at < 0) rows.push(`U${user},${day(at)},heat_map_view`);
			// Once in two months.
			if (at % 60 === 0) rows.push(`U${user},${day(at)},login`);
		}
	}
	return `${rows.join('\n')}\n`;
}
