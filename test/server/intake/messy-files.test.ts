import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAll } from './files.ts';
import { dataFolder, hasData } from './helpers.ts';

const read = (path: string) => readAll(join(dataFolder, path), path.split('/').at(-1)!);
const asked = 'So how do you report today?';
const answer = { text: 'I export to CSV every Monday.', context: asked };

describe.skipIf(!hasData)('one small file of each kind', () => {
	it.each([
		['gmeet.txt', 'transcript', 'Google Meet', { ...answer, participant: 'P3', speaker: 'Maria K.' }],
		['grain.txt', 'transcript', 'Grain', { ...answer, participant: 'P3', locator: '00:00:06' }],
		['otter.txt', 'transcript', 'Otter', { ...answer, participant: 'P3', date: '2026-03-02' }],
		['plain.srt', 'subtitles', null, { ...answer, participant: 'P3', locator: '00:00:06' }],
		['teams.docx', 'document', 'Microsoft Teams', { ...answer, participant: 'P3', speaker: 'Maria K.' }],
		[
			'teams.vtt',
			'subtitles',
			'Microsoft Teams',
			{ ...answer, participant: null, speaker: 'Maria K. (Guest)' },
		],
		['zoom_chat.txt', 'chat', 'Zoom', { text: 'sure 👍', speaker: 'Maria K.', locator: '10:02:40' }],
		[
			'zoom.vtt',
			'subtitles',
			'Zoom',
			{
				text: 'I export to CSV every Monday, it takes, like, four hours. and then Tom cleans it.',
				speaker: 'Maria K.',
			},
		],
	])(
		'[IN15] %s: the question kept apart, the answer with it as context',
		async (name, format, tool, expected) => {
			const { preview, items, apart } = await read(`messy/${name}`);
			expect(preview).toMatchObject({ format, tool, kind: 'interview', rows: 2 });
			expect(items).toMatchObject([expected]);
			expect(apart.map(({ reason }) => reason)).toEqual(['question']);
		},
	);

	it('[IN15] captions without speakers are one text', async () => {
		const { items, preview } = await read('messy/youtube_like.vtt');
		expect(items).toMatchObject([{ text: 'so how do you report today', speaker: null, locator: '00:00:03' }]);
		expect(preview.speakers).toEqual([]);
	});

	it.each([
		['amplitude_events.csv', 'Amplitude', ['Export Clicked', '[Amplitude] Page Viewed'], ['u_17', 'u_17'], 1],
		['mixpanel_export.jsonl', 'Mixpanel', ['Signed up', 'Export'], ['user123', '$device:19ab'], 0],
		['posthog_events.csv', 'PostHog', ['$pageview', '$autocapture'], ['u_17', 'u_17'], 0],
	])('[IN16] %s: events with user and time', async (name, tool, events, users, left) => {
		const { preview, items, apart, kind } = await read(`messy/${name}`);
		expect([preview.tool, preview.kind, kind]).toEqual([tool, 'usage', 'usage']);
		expect(items.map(({ text }) => text)).toEqual(events);
		expect(items.map(({ user }) => user)).toEqual(users);
		expect(items.every(({ kind: how, date }) => how === 'did' && date !== null)).toBe(true);
		expect(apart).toHaveLength(left);
	});

	it('[IN16] counts without users are measurements; the total is kept apart', async () => {
		const { preview, items, apart } = await read('messy/ga4_events.csv');
		expect(preview).toMatchObject({ tool: 'Google Analytics', kind: 'usage', rows: 4 });
		expect(items.map(({ kind, user }) => [kind, user])).toEqual(Array(3).fill(['measured', null]));
		expect(items[0]!.text).toMatch(/^page_view: Event count 6067, Total users 986/);
		expect(apart).toHaveLength(1);
	});

	it('[IN16] messages of staff are kept apart, signatures cut, names never in the items', async () => {
		const { preview, items, apart, notices } = await read('messy/intercom_conversations.csv');
		expect(preview).toMatchObject({ tool: 'Intercom', kind: 'tickets' });
		expect(items).toMatchObject([
			{
				text: 'Export is empty',
				email: 'maria@acme.com',
				tags: ['export', 'bug'],
				fields: { status: 'closed' },
			},
		]);
		expect(apart).toHaveLength(1);
		expect(notices.join(' ')).toMatch(/staff or a bot: 1 row.*Signatures cut off messages: 1/);
		expect(JSON.stringify(items)).not.toContain('Maria');
		expect(JSON.stringify(preview.columns)).not.toMatch(/Maria|acme\.com/);
	});

	it('[IN16] tickets, surveys, customers: each with its fields', async () => {
		expect((await read('messy/zendesk_view.csv')).items).toMatchObject([
			{
				ref: '118842',
				text: 'Export fails',
				user: '3901',
				date: '2026-02-01T08:00:00',
				fields: { status: 'Closed', priority: 'High' },
			},
		]);
		expect((await read('messy/delighted_responses.csv')).items).toMatchObject([
			{
				text: 'Love it, but export…',
				score: 9,
				scale: { least: 0, most: 10, kind: 'nps' },
				tags: ['export', 'power'],
			},
		]);
		const survey = await read('messy/surveymonkey.csv');
		expect(survey.items).toMatchObject([
			{
				text: 'fast',
				context: 'Any other comments?',
				score: 10,
				scale: { least: 0, most: 10, kind: 'nps' },
				user: '11890001',
			},
		]);
		expect(survey.preview.columns.map(({ name }) => name)).toContain('What do you use most?: Sharing');
		const crm = await read('messy/hubspot_contacts.csv');
		expect(crm).toMatchObject({
			kind: 'customers',
			items: [{ user: '101', text: '', fields: { role: 'Buyer' } }],
		});
		expect(JSON.stringify(crm.items)).not.toMatch(/Camille|Durand"|33 6/);
		const report = await read('messy/salesforce_report.csv');
		expect(report.items).toMatchObject([
			{ user: '0015g00000AbCdE', date: '2025-02-14', fields: { reason: 'Price' } },
		]);
		expect(report.apart).toHaveLength(2);
		expect((await read('messy/dovetail_highlights.csv')).items).toMatchObject([
			{
				text: 'I export to CSV every Monday',
				participant: 'P3',
				email: null,
				tags: ['Export', 'Pain point', 'Ops'],
			},
		]);
		expect((await read('messy/semicolon_decimal_comma_utf16.csv')).items).toMatchObject([
			{ user: 'ü17', date: '2026-03-02', fields: { avg_minutes: '3,5' } },
		]);
	});

	it('[IN9] times without a year are kept apart with the reason', async () => {
		await expect(read('messy/cr_only.csv')).rejects.toThrow(
			/Line 2: Its time “11 May, 09:44” cannot be read/,
		);
	});

	it('[IN15] one talk in five formats has the same turns', async () => {
		const talks = await Promise.all(
			['vtt', 'srt', 'tsv', 'txt', 'lrc'].map((kind) =>
				read(`transcripts-hitsave/Goodboy_Galaxy_-_Rik_Nicol.${kind}`),
			),
		);
		const [first, ...others] = talks.map(({ items }) =>
			items.map(({ locator, text }) => `${locator} ${text}`),
		);
		expect(first!.length).toBeGreaterThan(50);
		for (const other of others) expect(other).toEqual(first);
	});

	it.each([
		['saas-ravenstack/ravenstack_accounts.csv', 'customers', 500, 0],
		['saas-ravenstack/ravenstack_feature_usage.csv', 'usage', 25_000, 0],
		['saas-ravenstack/ravenstack_churn_events.csv', 'exit', 452, 148],
		['churn-telco/Telco-Customer-Churn.csv', 'customers', 7043, 0],
		['events-ecom/ecom.csv', 'usage', 31_106, 0],
		['support-banking77/queries.csv', 'notes', 3976, 0],
		['reviews-mini-bar/for_classification__Garmin_Connect.fr.csv', 'reviews', 1996, 4],
		['interviews-pdpilot/coded_segments.csv', 'interview', 256, 3],
	])('[IN16] %s: %s, %i rows read and %i kept apart', async (path, kind, rows, left) => {
		const result = await read(path);
		expect([result.preview.kind, result.items.length, result.apart.length]).toEqual([kind, rows, left]);
	});

	it('[IN16] surveys: one item for each answer in own words, the question beside it', async () => {
		const nps = await read('nps-sudzilla/input_02.csv');
		expect(nps.preview).toMatchObject({ kind: 'nps', tool: 'Google Forms' });
		const why = nps.items.filter(({ context }) => context === '...why?');
		// Two of the 39 left it empty.
		expect(why).toHaveLength(37);
		expect(why[0]).toMatchObject({ text: 'Bad service', score: 0, scale: { least: 0, most: 10 } });
		const stacks = await read('survey-stacks/results-anonymized-randomized.csv');
		expect(stacks.preview).toMatchObject({ kind: 'survey', tool: 'Typeform', rows: 69 });
		expect(new Set(stacks.items.map(({ context }) => context)).size).toBeGreaterThanOrEqual(10);
		expect(stacks.items.every(({ context }) => context !== null)).toBe(true);
	});

	it.skipIf(!existsSync(join(dataFolder, 'research-tanf')))(
		'[IN17] a research write-up: paragraphs under their headings',
		async () => {
			const { preview, items } = await read('research-tanf/2024__Summer_-_OFA_Admin_Experience.md');
			expect(preview).toMatchObject({ format: 'markdown', kind: 'notes' });
			expect(items.find(({ text }) => text.startsWith('The Django Admin Console'))).toMatchObject({
				locator: '2024, Summer - OFA Admin Experience › Background, line 14',
				kind: 'observed',
			});
			expect(items.some(({ text }) => /<t[dr]|\]\(http/.test(text))).toBe(false);
		},
	);
});
