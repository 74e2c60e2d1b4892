import { AppError } from '../../shared/errors.ts';
import { strings } from './strings.ts';

/** The server takes 8,000,000 characters; a byte is at least half a character in every encoding we read. */
const maxBytes = 16_000_000;

/** A dropped file as text: UTF-8, UTF-16 with its mark, or Windows-1252. Throws `AppError` for anything that is no text. */
export function decodeFile(name: string, bytes: Uint8Array): string {
	if (bytes.length > maxBytes) throw new AppError('too-large', strings.files.tooLarge(name));
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
	if (bytes.subarray(0, 4096).includes(0)) throw new AppError('unreadable', strings.files.notText(name));
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder('windows-1252').decode(bytes);
	}
}
