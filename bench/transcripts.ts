import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readInputs } from '../server/cli/read-inputs.ts';
import { synthesize } from '../server/cli/synthesize.ts';
import { seededRandom } from '../server/synthesis/random.ts';
import { sentencesOf } from '../server/synthesis/text/sentences.ts';
import type { BenchOptions, Figure } from './figure.ts';
import { data } from './synthesis/worlds.ts';

/** Of an hour's talk: as many words in turns of the person asked as the longest transcript at hand has. */
const turns = 50;
const seed = 60;
const questions = ['How do you go about that?', 'And then?', 'Can you tell me more?', 'Why is that?'];

/**
 * Interviews of an hour from files to personas by the command, on this machine alone: time, and how often it says how
 * far it is. The transcripts are drawn again, sentence by sentence, from what ten people said in coded interviews and
 * from a recorded talk; `quick`: twelve of them. Nothing where those are not at hand.
 */
export async function run({ quick }: BenchOptions): Promise<Figure[]> {
	const count = quick ? 12 : 60;
	const coded = join(data, 'interviews-pdpilot/coded_segments.csv');
	const talk = join(data, 'transcripts-hitsave/Goodboy_Galaxy_-_Rik_Nicol.txt');
	for (const file of [coded, talk]) {
		if (existsSync(file)) continue;
		console.error(`Skipped ${count} transcripts: ${file} is not there.`);
		return [];
	}
	const folder = await mkdtemp(join(tmpdir(), 'personaboard-transcripts-'));
	try {
		const files = await writeTranscripts({ coded, talk, folder, count });
		const told = [performance.now()];
		const [started] = told as [number];
		const { board } = await synthesize(
			{ evidence: files, usage: [], seed: 1, out: join(folder, 'out') },
			process.env,
			{ onProgress: () => void told.push(performance.now()) },
		);
		told.push(performance.now());
		const silences = told.slice(1).map((at, before) => at - told[before]!);
		const row = (metric: string, ours: number, unit: string, peer: number | null = null): Figure => ({
			bench: 'transcripts',
			case: `${count} transcripts`,
			metric,
			ours,
			peer,
			peerName: peer === null ? '' : 'aim',
			unit,
		});
		return [
			row('files to personas', (told.at(-1)! - started) / 1000, 's', 300),
			row('times it says how far it is', told.length - 2, ''),
			row('longest without a word', Math.max(...silences) / 1000, 's'),
			row('pieces of evidence', board.evidence.length, ''),
			row('themes', board.themes.length, ''),
			row('personas', board.personas.length, ''),
			row('claims', board.personas.flatMap(({ claims }) => claims).length, ''),
		];
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

type Drawn = { coded: string; talk: string; folder: string; count: number };

async function writeTranscripts({ coded, talk, folder, count }: Drawn): Promise<string[]> {
	const { evidence } = await readInputs({ evidence: [coded], usage: [], customers: undefined, allow: [] });
	const said = new Map<string, string[]>();
	for (const { participant, text } of evidence) {
		if (participant === null) continue;
		const own = sentencesOf(text).map(({ start, end }) => text.slice(start, end).trim());
		said.set(participant, [...(said.get(participant) ?? []), ...own.filter((line) => line.length > 20)]);
	}
	const people = [...said.values()];
	const small = (await readFile(talk, 'utf8')).split('\n').filter((line) => line.trim().length > 20);
	const random = seededRandom(seed);
	const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
	const files: string[] = [];
	for (let at = 0; at < count; at++) {
		const own = people[at % people.length]!;
		const cues: string[] = [];
		for (let turn = 0; turn < turns; turn++) {
			cues.push(`Interviewer: ${pick(questions)}`);
			const from = turn % 6 === 5 ? small : own;
			cues.push(`P${at + 1}: ${Array.from({ length: 6 }, () => pick(from)).join(' ')}`);
		}
		const file = join(folder, `interview-${at + 1}.vtt`);
		await writeFile(file, asVtt(cues));
		files.push(file);
	}
	return files;
}

function asVtt(cues: readonly string[]): string {
	const time = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(11, 23);
	return `WEBVTT\n\n${cues
		.map((text, at) => `${at + 1}\n${time(at * 30)} --> ${time(at * 30 + 29)}\n${text}\n`)
		.join('\n')}`;
}
