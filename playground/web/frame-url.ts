/** A page as a `data:` URL: an opaque origin, no storage, `Origin: null` on every request, as in Figma. */
export function frameUrl(page: string): string {
	const bytes = new TextEncoder().encode(page);
	let text = '';
	for (let at = 0; at < bytes.length; at += 0x8000)
		text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
	return `data:text/html;base64,${btoa(text)}`;
}
