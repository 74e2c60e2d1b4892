/** Base64 without the browser's help for bytes: settings hold strings, updates are bytes. */
export function toBase64(bytes: Uint8Array): string {
	let text = '';
	for (let at = 0; at < bytes.length; at += 8192)
		text += String.fromCharCode(...bytes.subarray(at, at + 8192));
	return btoa(text);
}

/** The bytes again, or null when the text is not what `toBase64` wrote. */
export function fromBase64(text: string): Uint8Array | null {
	try {
		const raw = atob(text);
		return Uint8Array.from(raw, (character) => character.charCodeAt(0));
	} catch {
		return null;
	}
}
