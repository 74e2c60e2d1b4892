import type { Encoding } from './import-item.ts';

/** A character of several bytes in UTF-8. */
const SEQUENCE = /[\xC2-\xDF][\x80-\xBF]|[\xE0-\xEF][\x80-\xBF]{2}|[\xF0-\xF4][\x80-\xBF]{3}/gu;
/** Bytes that stand for nothing in Windows-1252. */
const UNDEFINED = /[\x81\x8D\x8F\x90\x9D]/u;
/** Fewer bytes beyond ASCII than this tell nothing. */
const telling = 6;

/** Whether bytes are UTF-8 but for a place or two, such as one character cut in half. */
export function isDamagedUtf8(bytes: Uint8Array): boolean {
	// The last character of a file's beginning may be cut in half.
	const text = latin1(bytes).replace(/[\xC2-\xF4][\x80-\xBF]{0,2}$/u, '');
	const whole = text.match(SEQUENCE)?.length ?? 0;
	const stray = text.replace(SEQUENCE, '').match(/[\x80-\xFF]/gu)?.length ?? 0;
	return stray > 0 && whole >= stray * 3;
}

/**
 * The encoding of text that is neither UTF-8 nor UTF-16: Windows-1252, in which letters beyond ASCII stand among others, Japanese Excel's
 * Shift_JIS, or null for that of another script, which would come out as other letters.
 */
export function legacyEncodingOf(bytes: Uint8Array): Extract<Encoding, 'windows-1252' | 'shift_jis'> | null {
	const text = latin1(bytes);
	const high = text.match(/[\x80-\xFF]/gu)?.length ?? 0;
	const together = (text.match(/[\x80-\xFF]{3,}/gu) ?? []).join('').length;
	if (isShiftJis(bytes)) return 'shift_jis';
	if (UNDEFINED.test(text)) return null;
	return high < telling || together * 2 < high ? 'windows-1252' : null;
}

/** Japanese has its own small letters between the Chinese characters; nothing else comes out so by chance. */
function isShiftJis(bytes: Uint8Array): boolean {
	try {
		const text = new TextDecoder('shift_jis', { fatal: true }).decode(bytes, { stream: true });
		const other = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
		const kana = text.match(/[\u3041-\u3096\u30A1-\u30FA]/gu)?.length ?? 0;
		const own = text.match(/[\u3000-\u30FF\u4E00-\u9FFF\uFF01-\uFF5E]/gu)?.length ?? 0;
		return kana >= 3 && kana >= other * 0.15 && own >= other * 0.95;
	} catch {
		return false;
	}
}

/** Each byte as the character of its number. */
function latin1(bytes: Uint8Array): string {
	return Buffer.from(bytes).toString('latin1');
}
