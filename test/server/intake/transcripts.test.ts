import { describe, expect, it } from 'vitest';
import { fileOf, readAll } from './files.ts';

const read = (name: string, text: string, choice = {}) => readAll(fileOf(name, text), name, choice);
const stamp = (s: number): string =>
	`00:${String(Math.floor(s / 60)).padStart(2, '0')}:${String(s % 60).padStart(2, '0')}.000`;

describe('transcripts', () => {
	it('[IN15] one speaker goes on until a pause of more than two seconds or 600 characters', async () => {
		const cue = (from: number, to: number, text: string) => `${stamp(from)} --> ${stamp(to)}\n${text}\n\n`;
		const long = 'word '.repeat(60).trim();
		const { items } = await read(
			'a.vtt',
			`WEBVTT\n\n${cue(0, 2, 'P1: one')}${cue(4, 5, 'two')}${cue(8, 9, 'three')}${cue(9, 10, `P2: ${long}`)}${cue(10, 11, long)}${cue(11, 12, 'last')}`,
		);
		expect(
			items.map(({ participant, locator, text }) => [
				participant,
				locator,
				text.length > 40 ? text.length : text,
			]),
		).toEqual([
			['P1', '00:00:00', 'one two'],
			['P1', '00:00:08', 'three'],
			['P2', '00:00:09', 599],
			['P2', '00:00:11', 'last'],
		]);
	});

	it('[IM15] a speaker may be called by what he is at work', async () => {
		const cue = (at: number, text: string) => `${stamp(at)} --> ${stamp(at + 2)}\n${text}\n\n`;
		const { items, preview } = await read(
			'site.vtt',
			`WEBVTT\n\n${cue(0, 'Interviewer: How do you report?')}${cue(2, 'Site lead: By hand, every Monday.')}${cue(4, 'Head of sales: He means on Sundays.')}${cue(6, 'Interviewer: Why?')}${cue(8, 'Site lead: Nobody set it up.')}${cue(10, 'Head of sales: True.')}${cue(12, 'One more thing: it is slow.')}`,
		);
		expect(preview.speakers.map(({ name, interviewer }) => [name, interviewer])).toEqual([
			['Interviewer', true],
			['Site lead', false],
			['Head of sales', false],
		]);
		expect(items.map(({ speaker, text }) => [speaker, text])).toEqual([
			['Site lead', 'By hand, every Monday.'],
			['Head of sales', 'He means on Sundays.'],
			['Site lead', 'Nobody set it up.'],
			['Head of sales', 'True. One more thing: it is slow.'],
		]);
	});

	it('[IN15] captions that roll are said once, and people who repeat themselves twice', async () => {
		const rolling = ['we start here', 'then it goes on', 'and further', 'to the end'];
		const cues = rolling.map(
			(line, i) =>
				`${stamp(i)} --> ${stamp(i + 1)} align:start position:0%\n${i > 0 ? `${rolling[i - 1]}\n` : ''}${line.replace(' ', `<${stamp(i)}><c> `)}</c>\n`,
		);
		const { items } = await read('r.vtt', `WEBVTT\nKind: captions\n\n${cues.join('\n')}`);
		expect(items.map(({ text }) => text)).toEqual([rolling.join(' ')]);
		const twice = await read(
			't.srt',
			'1\n00:00:00,000 --> 00:00:01,000\nYeah.\n\n2\n00:00:01,000 --> 00:00:02,000\nYeah.\n\n3\n00:00:02,000 --> 00:00:03,000\nGood.\n\n4\n00:00:03,000 --> 00:00:04,000\nFine.\n',
		);
		expect(twice.items.map(({ text }) => text)).toEqual(['Yeah. Yeah. Good. Fine.']);
	});

	it.each([
		[
			'Rev',
			'Ana Ruiz (00:03):\nHow do you report?\n\nTom B (00:06):\nBy hand, every Monday.\n\nAna Ruiz (00:12):\nWhy is that?\n\nTom B (00:15):\nNobody set it up.\n',
		],
		[
			'names',
			'Ana Ruiz: How do you report?\n\nTom B: By hand, every Monday.\n\nAna Ruiz: Why is that?\n\nTom B: Nobody set it up.\n',
		],
		[
			'times and names',
			'[00:00:03] Ana Ruiz: How do you report?\n[00:00:06] Tom B: By hand, every Monday.\n[00:00:12] Ana Ruiz: Why is that?\n[00:00:15] Tom B: Nobody set it up.\n',
		],
		[
			'Teams, copied',
			'Ana Ruiz\n0:03\nHow do you report?\nTom B\n0:06\nBy hand, every Monday.\nAna Ruiz\n0:12\nWhy is that?\nTom B\n0:15\nNobody set it up.\n',
		],
		[
			'numbered paragraphs',
			'1    Ana Ruiz: How do you report?\n2    Tom B: By hand, every Monday.\n3    Ana Ruiz: Why is that?\n4    Tom B: Nobody set it up.\n',
		],
		[
			'chat',
			'10:02:11 From Ana Ruiz to Everyone: How do you report?\n10:02:40 From Tom B to Everyone: By hand, every Monday.\n10:03:01 From Ana Ruiz to Everyone: Why is that?\n10:03:09 From Tom B to Everyone: Nobody set it up.\n',
		],
		[
			'chat in German',
			'10:02:11 Von Ana Ruiz an Alle: How do you report?\n10:02:40 Von Tom B an Alle: By hand, every Monday.\n10:03:01 Von Ana Ruiz an Alle: Why is that?\n10:03:09 Von Tom B an Alle: Nobody set it up.\n',
		],
	])('[IN15] %s: two people, two answers with their questions', async (_, text) => {
		const { items, apart, preview } = await read('talk P7.txt', text);
		expect(items.map(({ participant, context, text: said }) => [participant, context, said])).toEqual([
			['P7', 'How do you report?', 'By hand, every Monday.'],
			['P7', 'Why is that?', 'Nobody set it up.'],
		]);
		expect(apart.map(({ reason }) => reason)).toEqual(['question', 'question']);
		expect(preview.speakers.map(({ name, interviewer }) => [name, interviewer])).toEqual([
			['Ana Ruiz', true],
			['Tom B', false],
		]);
	});

	it('[IN15] who speaks is as the person says who brings it in', async () => {
		const text = 'Ana: How do you report?\nBo: By hand.\nAna: I see. Why?\nBo: Habit.\n';
		const { items } = await read('talk.txt', text, {
			speakers: [
				{ name: 'Ana', interviewer: false, participant: 'P1' },
				{ name: 'Bo', interviewer: true, participant: null },
			],
		});
		expect(items.map(({ participant }) => participant)).toEqual(['P1', 'P1']);
	});

	it('[IN15] nobody is made up: two unknown speakers stay unknown', async () => {
		const { items } = await read(
			'talk P7.txt',
			'Ana: How?\nBo: By hand.\nCleo: Never.\nAna: Why?\nBo: Habit.\nCleo: Same.\n',
		);
		expect(items.map(({ speaker, participant }) => [speaker, participant])).toEqual([
			['Bo', null],
			['Cleo', null],
			['Bo', null],
			['Cleo', null],
		]);
	});

	it.each([
		[
			'Ana: Is it okay if I record this?\nBo: Yes, fine.\nAna: How do you report?\nBo: By hand.\n',
			/About consent.*okay if I record/,
		],
		[
			'Ana: Hello.\nBo: Hi. I would prefer not to be recorded, please.\nAna: Sure. How do you report?\nBo: By hand.\n',
			/notes only/,
		],
		[
			'Ana: Guten Tag.\nBo: Ich möchte nicht aufgenommen werden.\nAna: Gut. Wie geht das?\nBo: Von Hand.\n',
			/notes only/,
		],
	])('[IN18] what is said about consent is shown before anything is brought in', async (text, expected) => {
		expect((await read('talk.txt', text)).preview.notices.join(' ')).toMatch(expected);
	});

	it('[IN15] segments of a speech recogniser in JSON are a talk', async () => {
		const { items, preview } = await read(
			'w.json',
			JSON.stringify({
				text: 'a b',
				segments: [
					{ start: 0, end: 1.5, text: ' It is slow' },
					{ start: 1.6, end: 3, text: ' every day.' },
				],
			}),
		);
		expect(preview).toMatchObject({ tool: 'Whisper', kind: 'interview' });
		expect(items).toMatchObject([{ text: 'It is slow every day.', locator: '00:00:00' }]);
	});

	it('[IN19] a transcript that is cut off or damaged says so', async () => {
		await expect(read('a.vtt', 'WEBVTT\n\nnothing here\n')).rejects.toThrow(/subtitles.*no cue.*What works/);
		await expect(read('a.tsv', 'start\tend\ttext\n0\t1000\thello\n2000\n')).rejects.toThrow(
			/line 3.*What works/,
		);
	});
});
