let loaded: Promise<string> | null = null;

/** Inter for the plugin's frame, as a style element: Figma has it preloaded there, and a frame of opaque origin cannot fetch ours. */
export function frameFonts(): Promise<string> {
	loaded ??= Promise.all([400, 500, 600, 700].map(fontFace)).then(
		(faces) => `<style>${faces.join('')}</style>`,
	);
	return loaded;
}

async function fontFace(weight: number): Promise<string> {
	const response = await fetch(`fonts/inter-latin-${weight}.woff2`);
	const bytes = new Uint8Array(await response.arrayBuffer());
	let text = '';
	for (const byte of bytes) text += String.fromCharCode(byte);
	return `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/woff2;base64,${btoa(text)})}`;
}
