import { type Columns, columnsFor, innerWidth } from './card-size.ts';
import type { StripSpec } from './draw.ts';
import type { DrawnWords } from './drawn-words.ts';
import { eventWords } from './event-words.ts';
import { textHash } from './hash.ts';
import type { Strip } from './strip.ts';
import { shortened } from './tension.ts';

type Part = StripSpec['parts'][number];
type Words = DrawnWords['strip'];
type Day = keyof Words['days'];
type Spot = Pick<Part, 'x' | 'y' | 'width' | 'height'>;
/** One of the charts of a strip, as if it stood at the top-left corner, and how tall it is. */
type Chart = { parts: Part[]; height: number };

const padding = 24;
const gap = 48;
/** Sizes that can be read with the board at half its size. */
const large = 24;
const small = 20;
/** Where the chart begins, below its heading and what it rests on. */
const top = 76;
const noBox = -1;
const grey = 0;
const light = 1;
const strong = 2;

/** Key of what a persona's card shows of behaviour. */
export function stripKey(card: string): string {
	return `${card}/strip`;
}

/**
 * An archetype's behaviour as boxes and texts for a card of so many blocks (rules CD20–CD23): what they use, when
 * they come, and what follows what, beside one another where the card has the width. Each figure says in words on how
 * many users it rests.
 */
export function stripSpec(
	card: string,
	blocks: number,
	strip: Strip,
	{ strip: words }: DrawnWords,
): StripSpec {
	const key = stripKey(card);
	const columns = columnsFor(blocks);
	const width = innerWidth(columns);
	const inner = width - 2 * padding;
	const base = { key, title: words.title(strip.users), width };
	if (!strip.measured) {
		const told = text(`${key}/none`, { x: padding, y: padding }, inner, words.notEnough(strip.users));
		return { ...base, height: 2 * padding + 52, parts: [told] };
	}
	const each = Math.floor((inner - (columns - 1) * gap) / columns / 4) * 4;
	const charts = [
		useChart(key, each, strip, words),
		timeChart(key, each, strip, words),
		orderChart(key, columns === 2 ? inner : each, columns, strip, words),
	].filter((chart) => chart !== null);
	const parts: Part[] = [];
	let y = padding;
	let bottom = padding;
	for (const [at, chart] of charts.entries()) {
		const column = at % columns;
		if (at > 0 && column === 0) y = bottom + gap;
		const x = padding + column * (each + gap);
		for (const part of chart.parts) parts.push({ ...part, x: part.x + x, y: part.y + y });
		bottom = Math.max(bottom, y + chart.height);
	}
	return { ...base, height: bottom + padding, parts };
}

/** A bar a feature, from none to all of the users. */
function useChart(key: string, width: number, { features, linked, users }: Strip, words: Words): Chart {
	const shares = linked < users ? words.sharesHeard(users, linked) : words.shares(users);
	const parts = headed(`${key}/use`, width, words.use, shares);
	let y = top;
	for (const { event, share, low, high, users: n, of, rest } of features) {
		const own = `${key}/use-${textHash(event)}`;
		const label = shortened(capital(eventWords(event)), 26);
		const range = words.range(n, of, round(low), round(high));
		const others = rest === null ? '' : words.others(round(rest));
		const track = { x: 0, y: y + 34, width, height: 16 };
		const length = Math.max(16, Math.round((width * share) / 4) * 4);
		parts.push(
			text(own, { x: 0, y }, width, words.share(label, round(share))),
			box(`${own}-all`, track, grey),
			box(`${own}-bar`, { ...track, width: length }, strong),
			text(`${own}-of`, { x: 0, y: y + 54 }, width, range + others),
		);
		y += 96;
	}
	return { parts, height: y - (features.length > 0 ? 16 : 0) };
}

/** A row a weekday, darker where more sessions start; hours alike that follow one another are one box. */
function timeChart(
	key: string,
	width: number,
	{ heat, busiest, sessions, zone }: Strip,
	words: Words,
): Chart | null {
	if (busiest === null) return null;
	const { day, hour: from } = busiest;
	const dayLabel = 56;
	const hour = Math.floor((width - dayLabel) / 24);
	const when = words.busiest(words.longDays[`${day}` as Day], from, from + 1);
	const parts = headed(`${key}/time`, width, words.when, when);
	heat.forEach((levels, at) => {
		const y = top + at * 32;
		parts.push(text(`${key}/day${at}`, { x: 0, y: y + 2 }, dayLabel, words.days[`${at}` as Day]));
		parts.push(box(`${key}/day${at}-all`, { x: dayLabel, y, width: 24 * hour, height: 28 }, grey));
		for (const run of levels.matchAll(/1+|2+|3+/g)) {
			const spot = { x: dayLabel + run.index * hour, y, width: run[0].length * hour, height: 28 };
			parts.push(box(`${key}/day${at}-${run.index}`, spot, Number(run[0][0])));
		}
	});
	const foot = top + 7 * 32;
	for (const at of [0, 6, 12, 18])
		parts.push(text(`${key}/hour${at}`, { x: dayLabel + at * hour, y: foot }, 6 * hour, `${at}:00`));
	parts.push(text(`${key}/shades`, { x: 0, y: foot + 32 }, width, words.shades(sessions, zone)));
	return { parts, height: foot + 80 };
}

/** The commonest way through the product: boxes with arrows between them, below one another or, with room, in a row. */
function orderChart(
	key: string,
	width: number,
	columns: Columns,
	{ sequence }: Strip,
	words: Words,
): Chart | null {
	if (sequence === null) return null;
	const { events, users, of } = sequence;
	const inRow = columns === 2;
	const height = inRow ? 80 : 56;
	const each = inRow ? Math.floor((width - (events.length - 1) * gap) / events.length / 4) * 4 : width;
	const parts = headed(`${key}/order`, width, words.order, words.path(users, of));
	events.forEach((event, at) => {
		const spot = inRow
			? { x: at * (each + gap), y: top, width: each, height }
			: { x: 0, y: top + at * (height + 32), width: each, height };
		const named = `${at + 1}  ${shortened(capital(eventWords(event)), 30)}`;
		parts.push({ ...box(`${key}/step${at}`, spot, light), text: named });
	});
	return { parts, height: top + (inRow ? height : events.length * (height + 32) - 32) };
}

function headed(key: string, width: number, title: string, words: string): Part[] {
	return [text(key, { x: 0, y: 0 }, width, title, large), text(`${key}-of`, { x: 0, y: 36 }, width, words)];
}

function text(key: string, at: Pick<Spot, 'x' | 'y'>, width: number, words: string, size = small): Part {
	return { key, ...at, width, height: 0, tone: noBox, text: words, size };
}

function box(key: string, spot: Spot, tone: number): Part {
	return { key, ...spot, tone, text: '', size: small };
}

function round(share: number): number {
	return Math.round(100 * share);
}

function capital(words: string): string {
	return words.slice(0, 1).toUpperCase() + words.slice(1);
}
