import type { EvidenceKind, KeptApartReason } from '../../shared/evidence.ts';
import type { StickySnapshot } from '../../shared/sticky.ts';
import { isMarkedQuestion, isSpokenQuestion } from './asked.ts';
import type { ColourName } from './colour-name.ts';
import type { ColourMeaning } from './legend.ts';
import type { Marker } from './marker.ts';
import { contentKey } from './normalise.ts';

/** Longest text that is read as one quote, in UTF-16 units. */
export const longestText = 4000;

const OBSERVED =
	/^(?:[([]\s?(?:obs|observed|observation|note|beobachtung|beobachtet|beob|observé|observación|observado|notiz|nota)\.?\s?[)\]]|(?:obs|observed|observation|beobachtung|beobachtet|observé|observación|observado)\s?:)\s?:?\s?/iu;
/** The same at the end: “… at lunch (observed)”, “… – observation”. */
const OBSERVED_LAST =
	/(?:\s?[([]\s?(?:obs|observed|observation|beobachtung|beobachtet|observé|observación|observado)\.?\s?[)\]]|\s[-–—]\s?(?:obs|observed|observation|beobachtung|observé|observación|observado))$/iu;
const HEADING = /^(?:theme|topic|category|heading|header|section|group|cluster|insight area)\s?:/iu;
const FIRST_PERSON = /(?<![\p{L}])(?:i|i'm|i’m|my|me|we|our|us|it|it's|it’s|they|you)(?![\p{L}])/iu;

/** Why a text holds nothing to read, whatever else it is; null when it does. `text` is cleaned. */
export function emptiness(text: string): KeptApartReason | null {
	if (text === '') return 'empty';
	if (text.length > longestText) return 'too-long';
	const bare = text.includes('://') ? text.replace(/https?:\/\/\S+/giu, '') : text;
	if (/[a-z]/i.test(bare) || /\p{L}/u.test(bare)) return null;
	const rest = text.replace(/\u200D|\uFE0F|[\p{Extended_Pictographic}\p{Emoji_Component}\s]/gu, '');
	return rest === '' && /\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(text)
		? 'emoji-only'
		: 'no-words';
}

/** `(obs)` taken off the start or the end: what was seen rather than said. */
export function readObservation(text: string): { kind: EvidenceKind; text: string } {
	const rest = text.replace(OBSERVED, '').replace(OBSERVED_LAST, '');
	return rest.length === text.length ? { kind: 'said', text } : { kind: 'observed', text: rest };
}

/** Why a note with words is not somebody's words; null when it is evidence. `text` is without marker, `colour` by name. */
export function notAQuote(
	sticky: StickySnapshot,
	text: string,
	marker: Marker | null,
	colour: ColourName | null,
	meaning: ColourMeaning | undefined,
): KeptApartReason | null {
	if (isMarkedQuestion(text)) return 'question';
	if (HEADING.test(text)) return 'header';
	if (marker) return text === '' ? 'header' : null;
	if (meaning?.type === 'question') return 'question';
	if (meaning?.type === 'header') return 'header';
	if (isQuestion(text, colour)) return 'question';
	return isHeading(sticky, text) ? 'header' : null;
}

function isQuestion(text: string, colour: ColourName | null): boolean {
	if (!/[?？]$/u.test(text) || text.length > 160 || /^["“„«]/u.test(text)) return false;
	return colour === 'grey' || isSpokenQuestion(text);
}

function isHeading(sticky: StickySnapshot, text: string): boolean {
	if (/^["“„«]/u.test(text) || text.includes('\n')) return false;
	const name = sticky.section?.path.at(-1);
	if (name !== undefined && contentKey(name) === contentKey(text)) return true;
	const words = text.match(/[\p{L}\p{N}'’]+/gu)?.length ?? 0;
	const sentence = /[.!?…,;]$/u.test(text) || FIRST_PERSON.test(text);
	if (sticky.type === 'TEXT') return !FIRST_PERSON.test(text) && words <= 12;
	if (sentence || /\d/.test(text)) return false;
	const letters = text.match(/\p{L}/gu)?.length ?? 0;
	const shouted = letters >= 4 && text === text.toUpperCase() && text !== text.toLowerCase();
	if (shouted && words <= 6) return sticky.wide || sticky.section === null || words <= 1;
	return (sticky.wide && words <= 4) || (/^#{1,3}\s?\p{L}/u.test(text) && sticky.wide && words <= 6);
}
