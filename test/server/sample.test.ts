import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const folder = new URL('../../server/sample/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');

const PALETTE = [
	'FFFFFF',
	'E6E6E6',
	'B3EFBD',
	'B3F4EF',
	'A8DAFF',
	'D3BDFF',
	'FFA8DB',
	'FFB8A8',
	'FFD3A8',
	'FFE299',
];

const Sticky = z.strictObject({
	key: z.string(),
	text: z.string(),
	color: z.enum(PALETTE.map((hex) => `#${hex}`) as [string, ...string[]]),
	wide: z.literal(true).optional(),
	section: z.string(),
	author: z.enum(['Ines', 'Tobias', 'Wren']),
	x: z.int(),
	y: z.int(),
});
const Section = z.strictObject({
	key: z.string(),
	name: z.string(),
	x: z.int(),
	y: z.int(),
	width: z.int(),
	height: z.int(),
});
const Workshop = z.strictObject({
	name: z.string(),
	product: z.strictObject({
		name: z.string(),
		description: z.string(),
		features: z.array(z.strictObject({ event: z.string(), label: z.string() })),
	}),
	sections: z.array(Section),
	texts: z.array(
		z.strictObject({ key: z.string(), text: z.string(), x: z.int(), y: z.int(), size: z.int() }),
	),
	stickies: z.array(Sticky),
});

const keys = z.array(z.string());
const Key = z.strictObject({
	note: z.string(),
	archetypes: z.array(z.strictObject({ id: z.string(), label: z.string(), participants: keys })),
	themes: z.array(z.strictObject({ id: z.string(), label: z.string(), criterion: z.string() })),
	tensions: z.array(
		z.strictObject({
			kind: z.enum(['say-say', 'between-people', 'job-conflict']),
			scope: z.string(),
			a: keys,
			b: keys,
			about: z.string(),
		}),
	),
	contradictions: z.array(
		z.strictObject({
			participant: z.string(),
			user: z.string(),
			sticky: z.string(),
			event: z.string(),
			says: z.string(),
			log: z.string(),
		}),
	),
	agreements: z.array(
		z.strictObject({
			participant: z.string(),
			user: z.string(),
			sticky: z.string(),
			event: z.string(),
			says: z.enum(['weekly', 'monthly']),
		}),
	),
	jobs: keys,
	constraints: z.strictObject({
		time: keys,
		skill: keys,
		approval: keys,
		budget: keys,
		tools: keys,
		policy: keys,
	}),
	motivations: keys,
	decisions: keys,
	misconceptions: keys,
	emotional: keys,
	social: keys,
	workarounds: keys,
	offLabel: keys,
	stickies: z.record(
		z.string(),
		z.strictObject({
			participant: z.string().nullable(),
			also: keys.optional(),
			from: z.enum(['section', 'text', 'legend']).optional(),
			kind: z.enum([
				'quote',
				'question',
				'header',
				'observation',
				'empty',
				'emoji',
				'duplicate',
				'injection',
				'pii',
				'non-english',
			]),
			theme: z.string().nullable(),
			pii: keys.optional(),
			language: z.string().optional(),
			of: z.string().optional(),
		}),
	),
});

const workshop = Workshop.parse(JSON.parse(read('workshop.json')));
const truth = Key.parse(JSON.parse(read('key.json')));
const usage = Papa.parse<{ user: string; ts: string; event: string }>(read('usage.csv').trim(), {
	header: true,
});
const customers = Papa.parse<Record<string, string>>(read('customers.csv').trim(), { header: true });
const textOf = new Map(workshop.stickies.map((sticky) => [sticky.key, sticky.text]));
const byKind = (kind: string) => Object.entries(truth.stickies).filter(([, entry]) => entry.kind === kind);
const participants = truth.archetypes.flatMap((archetype) => archetype.participants);

/** Weeks (0 to 9) of the log in which `user` did `event`, and how often in all. */
function logged(user: string, event: string): { weeks: number; times: number } {
	const hits = usage.data.filter((row) => row.user === user && row.event === event);
	const week = (ts: string) =>
		Math.floor((Date.parse(ts) - Date.parse('2026-08-31T00:00:00Z')) / 604_800_000);
	return { weeks: new Set(hits.map((row) => week(row.ts))).size, times: hits.length };
}

/** Height in px at 24 px type, 13.4 px a character: at least what Inter needs at any size up to that. */
function tallest(text: string, width: number): number {
	const room = (width - 48) / 13.4;
	const lines = text.split('\n').map((paragraph) => {
		let count = 1;
		let used = 0;
		for (const word of paragraph.split(' ')) {
			if (used > 0 && used + 1 + word.length > room) {
				count++;
				used = word.length;
			} else used += (used > 0 ? 1 : 0) + word.length;
		}
		return count;
	});
	return Math.max(240, lines.reduce((sum, count) => sum + count, 0) * 29.1 + 48);
}

/** Letters and digits only: what is left of a duplicate when case, quotes, dashes and the suffix are gone. */
function bare(text: string): string {
	return text
		.replace(/\(?\bP\d+\)?:?/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, '');
}

describe('the sample workshop', () => {
	it('[SW1] every sticky is in the key once, and the key names no other', () => {
		const inFile = workshop.stickies.map((sticky) => sticky.key);
		expect(new Set(inFile).size).toBe(inFile.length);
		expect(Object.keys(truth.stickies).sort()).toEqual([...inFile].sort());
		const cited = [
			...truth.tensions.flatMap((tension) => [...tension.a, ...tension.b]),
			...truth.contradictions.map((item) => item.sticky),
			...truth.agreements.map((item) => item.sticky),
			...Object.values(truth.constraints).flat(),
			...[
				truth.jobs,
				truth.motivations,
				truth.decisions,
				truth.misconceptions,
				truth.emotional,
				truth.social,
				truth.workarounds,
				truth.offLabel,
			].flat(),
			...Object.values(truth.stickies).flatMap((entry) => entry.of ?? []),
		];
		expect(cited.filter((key) => !textOf.has(key))).toEqual([]);
	});

	it('[SW1] twelve participants in three archetypes of four, each with a job of their own words', () => {
		expect(truth.archetypes.map((archetype) => archetype.participants.length)).toEqual([4, 4, 4]);
		expect(new Set(participants).size).toBe(12);
		const withJob = truth.jobs.map((key) => truth.stickies[key]?.participant);
		expect([...withJob].sort()).toEqual([...participants].sort());
		for (const key of truth.jobs) expect(textOf.get(key)).toMatch(/\bI (need|have) /u);
		for (const participant of participants) {
			const said = byKind('quote').filter(([, entry]) => entry.participant === participant);
			expect(said.length, participant).toBeGreaterThanOrEqual(9);
		}
	});

	it('[SW1] each theme is carried by at least two participants and every quote has a theme', () => {
		for (const theme of truth.themes) {
			const voices = Object.values(truth.stickies).filter((entry) => entry.theme === theme.id);
			expect(new Set(voices.map((entry) => entry.participant)).size, theme.id).toBeGreaterThanOrEqual(2);
		}
		const ids = new Set<string | null>(truth.themes.map((theme) => theme.id));
		expect(byKind('quote').filter(([, entry]) => !ids.has(entry.theme))).toEqual([]);
	});

	it('[SW2] the mess that was planted is there in the counts promised', () => {
		const counts = Object.fromEntries(
			['empty', 'emoji', 'question', 'header', 'duplicate', 'injection', 'pii', 'non-english'].map((kind) => [
				kind,
				byKind(kind).length,
			]),
		);
		expect(counts).toEqual({
			empty: 3,
			emoji: 3,
			question: 6,
			header: 5,
			duplicate: 5,
			injection: 2,
			pii: 4,
			'non-english': 3,
		});
		for (const [key] of byKind('empty')) expect(textOf.get(key)).toMatch(/^[\s\u200b]*$/u);
		for (const [key] of byKind('emoji')) expect(textOf.get(key)).not.toMatch(/[\p{L}\p{N}]/u);
		for (const [key, entry] of byKind('duplicate')) {
			expect(bare(textOf.get(key) ?? ''), key).toBe(bare(textOf.get(entry.of ?? '') ?? ''));
			expect(textOf.get(key)).not.toBe(textOf.get(entry.of ?? ''));
			expect(truth.stickies[entry.of ?? '']?.participant).toBe(entry.participant);
		}
		const all = workshop.stickies.map((sticky) => sticky.text).join('\n');
		for (const mark of [
			'\u200b',
			'\u00a0',
			'\u2019',
			'\u201c',
			'\n• ',
			'(obs)',
			'#payroll',
			'P3+P9',
			'[P7 04:12]',
		])
			expect(all, JSON.stringify(mark)).toContain(mark);
	});

	it('[SW2] personal data is of the four kinds and from ranges nobody owns', () => {
		const found = byKind('pii').map(([key, entry]) => [entry.pii?.[0], textOf.get(key)] as const);
		expect(found.map(([kind]) => kind).sort()).toEqual(['card', 'email', 'name', 'phone']);
		const text = (kind: string) => found.find(([name]) => name === kind)?.[1];
		expect(text('email')).toMatch(/@example\.(com|org)\b/u);
		expect(text('phone')).toMatch(/07700 900\d{3}/u);
		expect(text('card')).toContain('4111 1111 1111 1111');
		const others = workshop.stickies.filter((sticky) => truth.stickies[sticky.key]?.kind !== 'pii');
		expect(others.filter((sticky) => /@|\d{5}/u.test(sticky.text))).toEqual([]);
	});

	it('[SW2] a participant can be found where the key says: the section, the text or the legend', () => {
		const sections = new Map(workshop.sections.map((section) => [section.key, section.name]));
		const legend = workshop.texts.find((text) => text.key === 'legend')?.text;
		for (const sticky of workshop.stickies) {
			const entry = truth.stickies[sticky.key]!;
			if (entry.participant === null) continue;
			const exact = new RegExp(`P[ \u00a0]?${entry.participant.slice(1)}(?!\\d)`, 'u');
			if (entry.from === 'section') expect(sections.get(sticky.section), sticky.key).toMatch(exact);
			else if (entry.from === 'text') expect(sticky.text, sticky.key).toMatch(exact);
			else {
				expect(legend).toContain(`teal = ${entry.participant}`);
				expect(sticky.color).toBe('#B3F4EF');
			}
		}
		const teal = workshop.stickies.filter((sticky) => sticky.color === '#B3F4EF');
		expect(new Set(teal.map((sticky) => truth.stickies[sticky.key]?.participant))).toEqual(new Set(['P9']));
	});

	it('[SW3] stickies stay inside their section and 20 px apart, sections do not overlap', () => {
		const clash = (a: number[], b: number[], gap: number) =>
			a[0]! < b[2]! + gap && b[0]! < a[2]! + gap && a[1]! < b[3]! + gap && b[1]! < a[3]! + gap;
		for (const section of workshop.sections) {
			const boxes = workshop.stickies
				.filter((sticky) => sticky.section === section.key)
				.map((sticky) => {
					const width = sticky.wide ? 416 : 240;
					return [sticky.x, sticky.y, sticky.x + width, sticky.y + tallest(sticky.text, width)];
				});
			expect(boxes.length).toBeGreaterThan(0);
			for (const [index, box] of boxes.entries()) {
				expect(Math.min(box[0]!, box[1]!)).toBeGreaterThanOrEqual(20);
				expect(box[2]).toBeLessThanOrEqual(section.width - 20);
				expect(box[3]).toBeLessThanOrEqual(section.height - 20);
				expect(boxes.slice(index + 1).filter((other) => clash(box, other, 20))).toEqual([]);
			}
		}
		const areas = workshop.sections.map((s) => [s.x, s.y, s.x + s.width, s.y + s.height]);
		for (const [index, area] of areas.entries())
			expect(areas.slice(index + 1).filter((other) => clash(area, other, 100))).toEqual([]);
		const known = new Set(workshop.sections.map((section) => section.key));
		expect(workshop.stickies.filter((sticky) => !known.has(sticky.section))).toEqual([]);
	});

	it('[SW4] the log parses, is in time order and names only known users and features', () => {
		expect(usage.errors).toEqual([]);
		expect(customers.errors).toEqual([]);
		expect(usage.meta.fields).toEqual(['user', 'ts', 'event']);
		const times = usage.data.map((row) => row.ts);
		expect(times.every((ts) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/u.test(ts))).toBe(true);
		expect([...times].sort()).toEqual(times);
		const users = customers.data.map((row) => row.user);
		expect(new Set(users).size).toBe(40);
		expect(new Set(usage.data.map((row) => row.user))).toEqual(new Set(users));
		const events = workshop.product.features.map((feature) => feature.event);
		expect(new Set(usage.data.map((row) => row.event))).toEqual(new Set(events));
		const linked = customers.data.filter((row) => row.participant !== '').map((row) => row.participant);
		expect([...linked].sort()).toEqual([...participants].sort());
	});

	it('[SW4] the log contradicts exactly the two statements the key says it contradicts', () => {
		expect(truth.contradictions.map((item) => `${item.participant} ${item.says}`)).toEqual([
			'P5 daily',
			'P9 never',
		]);
		expect(logged('p5', 'audit_trail_view')).toEqual({ weeks: 2, times: 2 });
		const autoFill = logged('p9', 'auto_fill');
		expect(autoFill.weeks).toBe(10);
		expect(autoFill.times).toBeGreaterThanOrEqual(30);
		for (const { user, event, says } of truth.agreements) {
			const { weeks, times } = logged(user, event);
			if (says === 'weekly') expect(weeks, `${user} ${event}`).toBe(10);
			else expect(times, `${user} ${event}`).toBe(3);
		}
	});

	it('[SW4] usage.csv is what its generator writes', async () => {
		const made = (await import(new URL('make-usage.ts', folder).href)) as { usageCsv(seed: number): string };
		expect(made.usageCsv(11) === read('usage.csv')).toBe(true);
		expect(made.usageCsv(12) === read('usage.csv')).toBe(false);
	});
});
