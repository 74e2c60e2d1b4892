import { unreadable } from '../table-format.ts';
import { type Cue, readTime, type Transcript } from './cue.ts';
import { unroll } from './rolling.ts';
import { splitSpeaker, trustedNames } from './speaker-names.ts';

const CLOCK = String.raw`(?:\d{1,3}:)?\d{1,3}:\d{2}(?:[.,]\d{1,3})?`;
export const TIMING = new RegExp(String.raw`^\s*(${CLOCK})\s*-->\s*(${CLOCK})(?:\s.*)?$`, 'u');
const WORKS = 'What works: a whole WebVTT or SRT file as the meeting tool saves it.';

/** WebVTT and SRT: cues with times, voice tags or names before a colon, rolling captions once. Throws `AppError('unreadable')`. */
export function readSubtitles(text: string, name: string): Transcript {
	const lines = text.replace(/^\uFEFF/u, '').split(/\r\n|\r|\n/u);
	const raw: (Omit<Cue, 'text'> & { lines: string[] })[] = [];
	const title: string[] = [];
	let skipping = false;
	for (let i = 0; i < lines.length; i++) {
		const line = lines[i]!;
		if (line.trim() === '') skipping = false;
		const timing = line.includes('-->') ? TIMING.exec(line) : null;
		if (!timing && !skipping && isBrokenTime(line, raw.length === 0))
			throw unreadable(
				name,
				`looks like subtitles, but has a time on line ${i + 1} that cannot be read; the file may be cut off`,
				i + 1,
				WORKS,
			);
		if (timing) {
			raw.push({
				start: readTime(timing[1]!),
				end: readTime(timing[2]!),
				speaker: null,
				line: i + 1,
				lines: [],
			});
			skipping = false;
			continue;
		}
		const cue = raw.at(-1);
		if (!cue && /^NOTE\b\s*(.+)/u.test(line)) title.push(line.replace(/^NOTE\s*/u, ''));
		if (/^(?:NOTE|STYLE|REGION)\b/u.test(line) && (lines[i - 1] ?? '').trim() === '') skipping = true;
		if (!cue || skipping || line.trim() === '') continue;
		// A line right above the next timing, under an empty one, is that cue's number or id.
		if (lines[i + 1]?.includes('-->') && ((lines[i - 1] ?? '').trim() === '' || /^\d+$/u.test(line.trim())))
			continue;
		cue.lines.push(line);
	}
	if (raw.length === 0) throw unreadable(name, 'looks like subtitles but holds no cue', 1, WORKS);
	const rolled = unroll(raw.map((cue) => ({ ...cue, ...voiceOf(cue.lines) })));
	return { cues: named(rolled), title: title.join(' '), tool: toolOf(text) };
}

/** A time span that is none; between words an arrow may stand as it likes. `first`: before any cue. */
function isBrokenTime(line: string, first: boolean): boolean {
	return /^\s*\d{1,3}:\d{1,2}[\d:.,]*\s*-{1,2}>?[\d:.,\s]*$/u.test(line) || (first && line.includes('-->'));
}

/** Names before a colon as speakers, once it is clear that they are names; a cue without one goes on with the last. */
export function named(cues: readonly Cue[]): Cue[] {
	const found = cues.flatMap(({ speaker, text }) =>
		speaker === null ? (splitSpeaker(text)?.name ?? []) : [],
	);
	const trusted = trustedNames(found, cues.length);
	let last: string | null = null;
	return cues.flatMap((cue) => {
		const split = cue.speaker === null ? splitSpeaker(cue.text) : null;
		const own = cue.speaker ?? (split && trusted.has(split.name) ? split.name : null);
		const text = own !== null && cue.speaker === null ? split!.rest : cue.text;
		last = own ?? last;
		return text === '' ? [] : [{ ...cue, speaker: last, text }];
	});
}

function voiceOf(lines: readonly string[]): { speaker: string | null; lines: string[] } {
	const voice = /<v(?:\.[^\s>]*)?\s+([^>]+)>/u.exec(lines.join(' '))?.[1]?.trim() ?? null;
	return {
		speaker: voice === null || voice === '' ? null : plain(voice),
		lines: lines.map(plain).filter((line) => line !== ''),
	};
}

/** A caption line without tags, positions and entities. */
function plain(line: string): string {
	return line
		.replace(/<[^<>]*>|\{\\[^}]*\}/gu, '')
		.replace(/&(amp|lt|gt|nbsp|lrm|rlm|quot|#39|apos);/gu, (_, name: string) => ENTITIES[name] ?? ' ')
		.replace(/[^\S\n]+/gu, ' ')
		.trim();
}

const ENTITIES: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	nbsp: ' ',
	lrm: '',
	rlm: '',
	quot: '"',
	'#39': "'",
	apos: "'",
};

function toolOf(text: string): string | null {
	if (/^[0-9a-f]{8}-[0-9a-f-]{27}\/\d+-\d+\s*$/mu.test(text)) return 'Microsoft Teams';
	if (/^Kind: captions/mu.test(text)) return 'YouTube';
	if (/^WEBVTT/u.test(text) && /^\d+\s*\n\S+ --> \S+\s*\n\p{Lu}[^:\n]{0,60}: /mu.test(text)) return 'Zoom';
	return null;
}
