import type { Share } from '../../shared/behaviour.ts';
import type { Strip } from '../../shared/strip.ts';

export function share(users: number, of: number): Share {
	const p = users / of;
	return { users, of, share: p, low: Math.max(0, p - 0.12), high: Math.min(1, p + 0.12) };
}

/** What 43 users do, busiest on Tuesdays at nine. */
export function stripData(over: Partial<Strip> = {}): Strip {
	const idle = '000000000000000000000000';
	const weekday = '000000011222110112210000';
	return {
		users: 43,
		linked: 4,
		measured: true,
		zone: 'Europe/Berlin',
		features: [
			{ event: 'swap_approved', ...share(38, 43), rest: 0.21 },
			{ event: 'rota_published', ...share(33, 43), rest: null },
			{ event: 'payrollExport', ...share(12, 43), rest: 0.02 },
			{ event: 'budget_bar_opened', ...share(1, 43), rest: null },
		],
		sessions: 1204,
		heat: [weekday, '000000012333110112210000', weekday, weekday, weekday, idle, idle],
		busiest: { day: 1, hour: 9 },
		sequence: { events: ['login', 'rota_opened', 'swap_approved', 'rota_published'], ...share(21, 43) },
		...over,
	};
}
