import { ASKER, ASKER_LABEL } from '../asked.ts';
import { markersAmong } from '../markers-among.ts';
import { type Cue, readTime, type Transcript } from './cue.ts';
import { isKnownSpeaker, isSpeakerLike, splitSpeaker, trustedNames } from './speaker-names.ts';

const CLOCK = String.raw`(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?`;
const ALONE = new RegExp(String.raw`^[[(]?(${CLOCK})[\])]?$`, 'u');
const NAME_TIME = new RegExp(String.raw`^(.{1,60}?)\s+[[(]?(${CLOCK})[\])]?\s*:?$`, 'u');
const TIME_NAME = new RegExp(String.raw`^[[(]?(${CLOCK})[\])]?\s*[-–—|·]\s*(.{1,60})$`, 'u');
const SPAN = new RegExp(String.raw`^[[(]?(${CLOCK})\s*(?:-->|[-–—])\s*(${CLOCK})[\])]?\s+(.+)$`, 'u');
const TIME_TEXT = new RegExp(String.raw`^[[(]?(${CLOCK})[\])]?\s*[-–—|]?\s+(.+)$`, 'u');
const NAME_TIME_TEXT = new RegExp(String.raw`^(.{1,60}?)\s*[[(](${CLOCK})[\])]\s*:?\s+(.+)$`, 'u');
const CHAT = new RegExp(
	String.raw`^[[(]?(${CLOCK})[\])]?\s+(?:from|von|de|da)\s+(.{1,80}?)\s+(?:to|an|à|a|para)\s+[^:]{1,80}:\s*(.*)$`,
	'iu',
);
const CHAT_SHORT = new RegExp(
	String.raw`^[[(]?(${CLOCK})[\])]?\s+(?:from|von|de)\s+(.{1,80}?)\s*:\s*(.*)$`,
	'iu',
);
const FOOTER =
	/^(?:transcribed by https?:|transcription ended|meeting ended after|this editable transcript|les transcriptions|diese bearbeitbare|\S+ (?:started|stopped) transcription$)/iu;
const PREAMBLE =
	/^(?:summary keywords|speakers|keywords|attendees|transcript|teilnehmer|participants|asistentes|invités)$/iu;

type Head = {
	start: number | null;
	end: number | null;
	speaker: string | null;
	text: string;
	by: 'chat' | 'timed' | 'named';
};

/**
 * Transcripts as text: Otter, Grain, Meet, Rev, Teams copied, Zoom chats, Whisper's text, and plain `Name: words`. Null when the text is
 * none, that is, when hardly a line says who spoke or when.
 */
export function readPlainTranscript(text: string): (Transcript & { chat: boolean }) | null {
	const lines = withColons(text.replace(/^\uFEFF/u, '').split(/\r\n|\r|\n/u));
	const filled = lines.filter((line) => line.trim() !== '');
	const labelled = filled.map((line) => splitSpeaker(unnumbered(line.trim()))?.name ?? null);
	const labels = labelled.filter((name) => name !== null);
	if (arePriorities(labels, filled)) return null;
	// A title and a list of people may stand above the first words.
	const above = labelled.findIndex((name) => name !== null);
	const trusted = trustedNames(labels, filled.length - (above > 0 && above <= 12 ? above : 0));
	const cues: (Cue & { by: Head['by'] })[] = [];
	const title: string[] = [];
	let clock: number | null = null;
	let own = 0;
	for (let i = 0; i < lines.length; i++) {
		const line = lines[i]!.trim();
		if (line === '' || FOOTER.test(line)) continue;
		const alone = ALONE.exec(line);
		if (alone) {
			clock = readTime(alone[1]!);
			continue;
		}
		const below = lines[i + 1]?.trim() ?? '';
		const copied = isSpeakerLike(line) && ALONE.test(below) && !PREAMBLE.test(line);
		const head: Head | null = copied
			? { start: readTime(ALONE.exec(below)![1]!), end: null, speaker: line, text: '', by: 'timed' }
			: headOf(line, below, trusted);
		if (copied) i++;
		if (head) {
			cues.push({ ...head, start: head.start ?? clock, line: i + 1 });
			own++;
		} else if (cues.length === 0) {
			if (title.length < 20) title.push(line);
		} else {
			const last = cues.at(-1)!;
			last.text = last.text === '' ? line : `${last.text} ${line}`;
			own++;
		}
	}
	const said = cues.filter((cue) => cue.text !== '');
	const body = title.length < 20 && title.every((line) => line.length < 120) ? own : filled.length;
	const enough = cues.length >= 2 && cues.length >= body * 0.1 && own >= body * 0.5;
	if (!enough || said.length * 2 < cues.length) return null;
	return {
		cues: said.map(({ by: _, ...cue }) => cue),
		title: title.join('\n'),
		tool: toolOf(text),
		chat: cues.filter(({ by }) => by === 'chat').length * 2 > cues.length,
	};
}

/** “P1: payments down”: labels of a list of work, in which nobody asks and nobody speaks. */
function arePriorities(labels: readonly string[], filled: readonly string[]): boolean {
	if (!labels.some((name) => /^P[0-4]$/u.test(name)) || labels.some((name) => ASKER_LABEL.test(name)))
		return false;
	const markers = markersAmong(filled.map((text) => ({ text })));
	return filled.every((text) => markers.read(text) === null);
}

const BRACKETED = /^\s*[[<(]([^\]>)\n:]{1,30})[\]>)]:?\s+(?=\S)/u;
const DASHED = /^\s*([^\s:–—-][^:–—]{0,29}?)\s+[-–—]\s+(?=\S)/u;

/** “[SPEAKER_01] words” and “INT - words” as `Name: words`; dashes only where somebody asks, since lists of quotes have them too. */
function withColons(lines: readonly string[]): readonly string[] {
	const label = (form: RegExp, line: string): string | null => {
		const name = form.exec(line)?.[1]?.trim();
		return name !== undefined && isKnownSpeaker(name) ? name : null;
	};
	const asks = lines.some((line) => ASKER.test(label(DASHED, line) ?? ''));
	return lines.map((line) => {
		const name = label(BRACKETED, line) ?? (asks ? label(DASHED, line) : null);
		return name === null ? line : `${name}: ${line.replace(BRACKETED.test(line) ? BRACKETED : DASHED, '')}`;
	});
}

function headOf(line: string, below: string, trusted: ReadonlySet<string>): Head | null {
	const chat = CHAT.exec(line) ?? CHAT_SHORT.exec(line);
	if (chat)
		return {
			start: readTime(chat[1]!),
			end: null,
			speaker: chat[2]!.trim(),
			text: chat[3]!.trim(),
			by: 'chat',
		};
	const span = SPAN.exec(line);
	if (span) return timed(span[1]!, span[2]!, span[3]!, trusted);
	let match = NAME_TIME.exec(line);
	if (match && isSpeakerLike(match[1]!))
		return { start: readTime(match[2]!), end: null, speaker: match[1]!.trim(), text: '', by: 'timed' };
	match = TIME_NAME.exec(line);
	if (match && below !== '' && isSpeakerLike(match[2]!))
		return { start: readTime(match[1]!), end: null, speaker: match[2]!.trim(), text: '', by: 'timed' };
	match = NAME_TIME_TEXT.exec(line);
	if (match && isSpeakerLike(match[1]!))
		return { start: readTime(match[2]!), end: null, speaker: match[1]!.trim(), text: match[3]!, by: 'timed' };
	match = TIME_TEXT.exec(line);
	if (match) return timed(match[1]!, null, match[2]!, trusted);
	const split = splitSpeaker(unnumbered(line));
	if (!split || !trusted.has(split.name)) return null;
	// "Participant: P3" says whose interview this is.
	if (isKnownSpeaker(split.name) && /^p\s?\d{1,3}$/iu.test(split.rest)) return null;
	return { start: null, end: null, speaker: split.name, text: split.rest, by: 'named' };
}

function timed(start: string, end: string | null, rest: string, trusted: ReadonlySet<string>): Head {
	const split = splitSpeaker(rest);
	const known = split !== null && (trusted.has(split.name) || isSpeakerLike(split.name));
	return {
		start: readTime(start),
		end: end === null ? null : readTime(end),
		speaker: known ? split.name : null,
		text: known ? split.rest : rest,
		by: 'timed',
	};
}

/** A paragraph's number in front of its speaker, as text analysis tools print it. */
function unnumbered(line: string): string {
	return line.replace(/^\d{1,4}\s+(?=\p{L})/u, '');
}

function toolOf(text: string): string | null {
	if (/otter\.ai/iu.test(text)) return 'Otter';
	if (/\(grain\)|grain\.com/iu.test(text.slice(0, 500))) return 'Grain';
	if (/- (?:Transcript|Transkript|Transcription|Transcripción)\s*$/mu.test(text.slice(0, 500)))
		return 'Google Meet';
	if (/^[[(]?\d{1,2}:\d{2}:\d{2}[\])]?\s+(?:from|von|de)\s/imu.test(text.slice(0, 2000))) return 'Zoom';
	return null;
}
