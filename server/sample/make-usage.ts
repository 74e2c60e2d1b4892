/**
 * Writes usage.csv: ten weeks of Tidewick events for 40 invented users. Run with
 * `npx tsx server/sample/make-usage.ts`; the same seed gives the same bytes.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

type Kind = 'floor' | 'pay' | 'planner';
type Weights = Record<string, number>;
type Profile = {
	/** Chance of opening the product, Monday first. */
	readonly days: readonly number[];
	/** Hour of the day (UTC) to its weight. */
	readonly hours: Weights;
	/** Most sessions on a day that has any. */
	readonly sessions: number;
	/** Fewest and most events in a session. */
	readonly length: readonly [number, number];
	/** Fewest and most seconds between two events of a session. */
	readonly gap: readonly [number, number];
	readonly events: Weights;
};
type Ritual = { readonly event: string; readonly when: 'second-working-day' | number; readonly hour: number };
type Exception = {
	readonly events?: Weights;
	readonly rituals?: readonly Ritual[];
	readonly dates?: readonly string[];
	readonly activity?: number;
};

const START = Date.UTC(2026, 7, 31); // a Monday
const WEEKS = 10;
const DAY = 86_400_000;

const PROFILES: Record<Kind, Profile> = {
	floor: {
		days: [0.35, 0.3, 0.35, 0.45, 0.8, 0.75, 0.65],
		hours: { 5: 4, 6: 5, 9: 1, 14: 1, 15: 3, 16: 3, 18: 2, 20: 3, 21: 5, 22: 4, 23: 1 },
		sessions: 3,
		length: [1, 4],
		gap: [6, 70],
		events: {
			rota_view: 5,
			open_shift_post: 3,
			team_message: 3,
			swap_approve: 2.4,
			availability_view: 2,
			claim_approve: 1.2,
			rota_print: 0.1,
		},
	},
	pay: {
		days: [0.75, 0.55, 0.5, 0.55, 0.7, 0.01, 0],
		hours: { 8: 4, 9: 5, 10: 4, 11: 3, 13: 3, 14: 4, 15: 3, 16: 1 },
		sessions: 1,
		length: [3, 8],
		gap: [40, 400],
		events: {
			rota_view: 3,
			audit_trail_view: 2.4,
			payroll_export: 0.9,
			week_lock: 0.5,
			rota_print: 0.5,
			swap_approve: 0.15,
			budget_view: 0.1,
		},
	},
	planner: {
		days: [0.6, 0.75, 0.65, 0.35, 0.2, 0.03, 0.05],
		hours: { 7: 2, 8: 4, 9: 5, 10: 5, 11: 3, 13: 2, 14: 3, 15: 2, 17: 1 },
		sessions: 1,
		length: [6, 14],
		gap: [20, 260],
		events: {
			rota_view: 3,
			budget_view: 3,
			auto_fill: 2,
			template_edit: 1.4,
			week_copy: 1,
			rota_publish: 0.7,
			availability_view: 0.8,
			open_shift_post: 0.15,
		},
	},
};

const EXCEPTIONS: Record<string, Exception> = {
	p1: { events: { claim_approve: 0.1, rota_print: 0 }, rituals: [{ event: 'rota_view', when: 6, hour: 20 }] },
	p2: { events: { payroll_export: 0 }, rituals: [{ event: 'payroll_export', when: 4, hour: 14 }] },
	p3: { rituals: [{ event: 'week_copy', when: 0, hour: 8 }] },
	p4: { events: { swap_approve: 0.6, claim_approve: 2.5 }, activity: 0.6 },
	// She says she looks at the audit trail every day. Two dates in ten weeks.
	p5: {
		events: { audit_trail_view: 0, rota_print: 0 },
		rituals: [{ event: 'rota_print', when: 3, hour: 15 }],
		dates: ['2026-09-16T09:12:40Z,audit_trail_view', '2026-10-21T10:03:11Z,audit_trail_view'],
	},
	p6: { rituals: [{ event: 'auto_fill', when: 1, hour: 9 }] },
	p7: { events: { claim_approve: 0, team_message: 4.5 } },
	p8: { events: { week_lock: 0 }, rituals: [{ event: 'week_lock', when: 0, hour: 12 }] },
	// He says he never uses auto-fill. Every Tuesday and Wednesday, and more.
	p9: {
		events: { auto_fill: 2.5, rota_publish: 0, budget_view: 4 },
		rituals: [
			{ event: 'auto_fill', when: 1, hour: 8 },
			{ event: 'auto_fill', when: 2, hour: 8 },
		],
	},
	p10: { events: { claim_approve: 3, swap_approve: 3.5 } },
	p11: {
		events: { payroll_export: 0, week_lock: 0 },
		rituals: [{ event: 'payroll_export', when: 'second-working-day', hour: 11 }],
	},
	p12: { rituals: [{ event: 'auto_fill', when: 2, hour: 10 }] },
	// Four people nobody interviewed, who have almost stopped.
	u17: { activity: 0.12 },
	u26: { activity: 0.1 },
	u31: { activity: 0.15 },
	u38: { activity: 0.1 },
};

/** The 40 users with the habits they were given: p1 to p12 as interviewed, u13 to u40 as others. */
export function sampleUsers(): readonly { readonly user: string; readonly kind: Kind }[] {
	const interviewed: readonly Kind[] = ['floor', 'pay', 'planner'];
	const order = [0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2];
	const others: readonly Kind[] = ['floor', 'planner', 'floor', 'pay', 'floor', 'planner', 'pay'];
	return Array.from({ length: 40 }, (_, index) => {
		if (index < 12) return { user: `p${index + 1}`, kind: interviewed[order[index] ?? 0] ?? 'floor' };
		return { user: `u${index + 1}`, kind: others[index % others.length] ?? 'floor' };
	});
}

/** `user,ts,event` lines with a header, sorted by time, then user. `seed` is any integer. */
export function usageCsv(seed: number): string {
	const rows: string[][] = [];
	for (const [index, { user, kind }] of sampleUsers().entries()) {
		rows.push(...eventsOf(user, PROFILES[kind], EXCEPTIONS[user] ?? {}, generator(seed * 1000 + index)));
	}
	rows.sort((a, b) => compare(a[1], b[1]) || compare(a[0], b[0]));
	return `user,ts,event\n${rows.map((row) => row.join(',')).join('\n')}\n`;
}

function eventsOf(user: string, profile: Profile, exception: Exception, random: () => number): string[][] {
	const rows: string[][] = [];
	const weights = { ...profile.events, ...exception.events };
	const put = (ms: number, event: string) => rows.push([user, stamp(ms), event]);
	for (let day = 0; day < WEEKS * 7; day++) {
		const midnight = START + day * DAY;
		for (const ritual of exception.rituals ?? []) {
			if (!isDue(ritual, midnight)) continue;
			put(midnight + ritual.hour * 3_600_000 + Math.floor(random() * 25 * 60_000), ritual.event);
		}
		if (random() >= (profile.days[day % 7] ?? 0) * (exception.activity ?? 1)) continue;
		const sessions = 1 + Math.floor(random() * profile.sessions);
		for (let session = 0; session < sessions; session++) {
			let at = midnight + Number(pick(profile.hours, random)) * 3_600_000 + Math.floor(random() * 3_600_000);
			const length = between(profile.length, random);
			for (let n = 0; n < length; n++) {
				put(at, n === 0 && random() < 0.7 ? 'rota_view' : pick(weights, random));
				at += between(profile.gap, random) * 1000;
			}
		}
	}
	for (const line of exception.dates ?? []) rows.push([user, ...line.split(',')]);
	return rows;
}

function isDue(ritual: Ritual, midnight: number): boolean {
	const date = new Date(midnight);
	const weekday = (date.getUTCDay() + 6) % 7;
	if (ritual.when !== 'second-working-day') return weekday === ritual.when;
	let working = 0;
	for (let day = 1; day <= date.getUTCDate(); day++) {
		const dow = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), day)).getUTCDay();
		if (dow !== 0 && dow !== 6) working++;
	}
	return weekday < 5 && working === 2;
}

function pick(weights: Weights, random: () => number): string {
	const entries = Object.entries(weights);
	let left = random() * entries.reduce((sum, [, weight]) => sum + weight, 0);
	for (const [name, weight] of entries) {
		left -= weight;
		if (left < 0) return name;
	}
	return entries[0]?.[0] ?? '';
}

function between([low, high]: readonly [number, number], random: () => number): number {
	return low + Math.floor(random() * (high - low + 1));
}

function stamp(ms: number): string {
	return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

function compare(a = '', b = ''): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** Numbers in [0, 1) from a 32-bit linear congruential step with a mixed output. */
function generator(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		let mixed = state;
		mixed = Math.imul(mixed ^ (mixed >>> 16), 0x45d9f3b);
		mixed = Math.imul(mixed ^ (mixed >>> 16), 0x45d9f3b);
		return ((mixed ^ (mixed >>> 16)) >>> 0) / 4_294_967_296;
	};
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	writeFileSync(new URL('usage.csv', import.meta.url), usageCsv(11));
}
