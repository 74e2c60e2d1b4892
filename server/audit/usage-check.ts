import { eventWords } from '../../shared/event-words.ts';
import type { Evidence } from '../../shared/evidence.ts';
import type { SourceId } from '../../shared/ids.ts';
import type { EventLog } from '../behaviour/event-log.ts';
import { evidenceId } from '../intake/evidence-id.ts';
import type { Step } from '../synthesis/tensions/read-claims.ts';
import { contentStems } from '../synthesis/text/stems.ts';
import { frequencyIn, quantitiesIn } from './quantities.ts';

/** One feature in one stretch of the log, over everybody active in it. */
type Figures = {
	readonly event: string;
	readonly users: number;
	readonly active: number;
	readonly window: number;
	/** Days with it in the stretch for the middle person who uses it. */
	readonly days: number;
	/** People who use it about as often as each word says. */
	readonly fitting: Readonly<Record<Exclude<Step, 'never'>, number>>;
};

/** What the log shows of each event, before and since a date (or all of it), as measurements to cite. */
export type UsageFigures = {
	readonly names: readonly string[];
	readonly before: ReadonlyMap<string, Figures> | null;
	readonly since: ReadonlyMap<string, Figures>;
	readonly measured: ReadonlyMap<string, Evidence>;
};

/** What a log says of a claim about use. */
export type UsageStance = {
	readonly side: 'for' | 'against';
	/** It was so before the date, and is not since. */
	readonly moved: boolean;
	readonly says: string;
	readonly evidence: Evidence;
};

/** Fewer people say nothing about how a product is used. */
const fewest = 5;
/** Shares closer than this are one share, as people say them. */
const sameShare = 0.15;
/** A persona may be one of several: a fifth of the people can be one, and most do what nobody in it may do. */
const someone = 0.2;
const half = 0.5;
/** Days a week that people mean by each word, generously: who says daily may rest or be away, who says weekly may come twice. */
const often = [
	['daily', 1.75, 8],
	['weekly', 0.3, 4.5],
	['monthly', 0, 1.25],
] as const;

/** Counts every event of a log over its active users, in the stretches before and from `since` (ISO date) on. */
export async function readUsageFigures(
	log: EventLog | null,
	since: string | null,
	source: SourceId,
): Promise<UsageFigures | null> {
	if (log === null) return null;
	const duck = await log.tables();
	const cut = since === null ? null : Math.floor(Date.parse(since) / 86_400_000);
	const [span] = await duck.rows<{ first: number | null; last: number | null }>(
		'select min(day) as first, max(day) as last from daily',
	);
	if (span === undefined || span.first === null || span.last === null) return null;
	const stretch = async (from: number, to: number): Promise<Map<string, Figures>> => {
		const window = to - from + 1;
		const [{ active } = { active: 0 }] = await duck.rows<{ active: number }>(
			`select count(distinct u) as active from user_day where day between ${from} and ${to}`,
		);
		const perWeek = `"days" * 7.0 / ${window}`;
		const rows = await duck.rows<{
			name: string;
			users: number;
			days: number;
			daily: number;
			weekly: number;
			monthly: number;
		}>(
			`select what as name, count(*) as users, median("days")::double as "days",
				${often.map(([step, from, to]) => `count(*) filter (${perWeek} >= ${from} and ${perWeek} < ${to}) as ${step}`).join(', ')} from (
				select e, u, count(distinct day) as "days" from daily where day between ${from} and ${to} group by e, u
			) join names using (e) group by what`,
		);
		const used = new Map(rows.map((row) => [row.name, row]));
		return new Map(
			names.map((event) => {
				const row = used.get(event) ?? { users: 0, days: 0, daily: 0, weekly: 0, monthly: 0 };
				const { users, days, daily, weekly, monthly } = row;
				return [event, { event, users, active, window, days, fitting: { daily, weekly, monthly } }];
			}),
		);
	};
	const names = (await duck.rows<{ what: string }>('select what from names order by n desc, what')).map(
		({ what }) => what,
	);
	const isSplit = cut !== null && cut > span.first && cut <= span.last;
	const before = isSplit ? await stretch(span.first, cut - 1) : null;
	const later = await stretch(isSplit ? cut : span.first, span.last);
	return { names, before, since: later, measured: measurements(later, source) };
}

function measurements(figures: ReadonlyMap<string, Figures>, source: SourceId): Map<string, Evidence> {
	return new Map(
		[...figures].map(([name, { users, active, window, days }]) => {
			const text = `${eventWords(name)}: ${users} of ${active} people in ${window} days${users > 0 ? `, on ${days} days for the middle one` : ''}.`;
			return [
				name,
				{
					id: evidenceId('audit', null, text),
					ref: name,
					kind: 'measured' as const,
					text,
					participant: null,
					source,
					locator: null,
					context: null,
					fields: {},
					language: null,
					date: null,
					score: null,
					tags: [name],
					flags: [],
				},
			];
		}),
	);
}

/** What the log says of a sentence that names an event's feature and how often, or by how many, it is used; null when it does not. */
export function usageStance(text: string, figures: UsageFigures | null): UsageStance | null {
	if (figures === null) return null;
	const frequency = frequencyIn(text);
	const share = quantitiesIn(text).find(({ unit }) => unit === 'percent')?.value ?? null;
	if (frequency === null && share === null) return null;
	const event = eventOf(text, figures.names);
	if (event === null) return null;
	const now = figures.since.get(event)!;
	const earlier = figures.before?.get(event) ?? null;
	if (now.active < fewest) return null;
	const shareOf = (figures: Figures): number =>
		share === null ? frequencyShare(frequency!, figures) : figures.users / figures.active;
	const fits = (figures: Figures): boolean =>
		share === null
			? shareOf(figures) >= (frequency === 'never' ? half : someone)
			: Math.abs(shareOf(figures) - share / 100) <= sameShare;
	const known = earlier !== null && earlier.active >= fewest ? earlier : null;
	const fell =
		known !== null &&
		share === null &&
		shareOf(known) - shareOf(now) >= sameShare &&
		shareOf(now) * 2 < shareOf(known);
	const side = fits(now) && !fell ? 'for' : 'against';
	const says = `the log shows ${eventWords(event)} by ${now.users} of ${now.active} people in ${now.window} days${now.users > 0 ? `, on ${now.days} days for the middle one` : ''}`;
	const was =
		known === null
			? ''
			: `; before, by ${known.users} of ${known.active} in ${known.window} days${known.users > 0 ? `, on ${known.days}` : ''}`;
	return {
		side,
		moved: side === 'against' && known !== null && fits(known),
		says: says + was,
		evidence: figures.measured.get(event)!,
	};
}

/** Share of the active people who do it about as often as claimed. */
function frequencyShare(claimed: Step, { users, active, fitting }: Figures): number {
	return (claimed === 'never' ? active - users : fitting[claimed]) / active;
}

/** The event whose telling words all stand in the sentence; the one with most words where several do. */
function eventOf(text: string, names: readonly string[]): string | null {
	const stems = new Set(contentStems(text.replace(/-/gu, ' ')));
	return (
		names
			.map((name) => ({
				name,
				words: contentStems(eventWords(name)).filter((stem) => !plainStems.has(stem)),
			}))
			.filter(({ words }) => words.length > 0 && words.every((stem) => stems.has(stem)))
			.sort((a, b) => b.words.length - a.words.length)[0]?.name ?? null
	);
}

const plainStems = new Set(
	contentStems('view open click use create page start complete add load submit select item edit'),
);
