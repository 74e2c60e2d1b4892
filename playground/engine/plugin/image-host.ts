import { DOCUMENT_ID } from '../hub.ts';
import { imageHash, imageSize } from '../image-file.ts';
import type { RunContext } from './context.ts';
import { Later, PluginError } from './errors.ts';
import { fromBase64, type ImageRef, toBase64 } from './wire.ts';

const MOST_PIXELS = 4096;

/** Images belong to the file: everybody in it has them by their hash, and no undo takes them away. */
const place = (hash: string): string => `image/${hash}`;

/** `figma.createImage`: a PNG, JPEG or GIF of at most 4,096 px a side becomes an image of the file. */
export function createImage(run: RunContext, bytes: unknown): ImageRef {
	if (!(bytes instanceof Uint8Array))
		throw new PluginError('in createImage: Expected "data" to be a Uint8Array');
	const size = imageSize(bytes);
	if (size === null) throw new PluginError('in createImage: Image type is unsupported');
	if (size.width > MOST_PIXELS || size.height > MOST_PIXELS)
		throw new PluginError('in createImage: Image is too large');
	const hash = imageHash(bytes);
	if (imageBytes(run, hash) === null) run.doc.setForAll(DOCUMENT_ID, {}, { [place(hash)]: toBase64(bytes) });
	return { $image: hash };
}

/** `figma.createImageAsync`: nothing is fetched in a simulated file, and what the manifest does not list never is. */
export function createImageAsync(src: unknown): Later {
	return new Later(() => {
		throw new PluginError(`in createImageAsync: Failed to fetch image from ${String(src)}`);
	});
}

export function getImageByHash(run: RunContext, hash: unknown): ImageRef | null {
	return typeof hash === 'string' && imageBytes(run, hash) !== null ? { $image: hash } : null;
}

/** A method of an image. */
export function callImage(run: RunContext, hash: string, method: string): Later {
	return new Later(() => {
		const bytes = imageBytes(run, hash);
		if (bytes === null) throw new PluginError(`in ${method}: The image does not exist`);
		return method === 'getSizeAsync' ? imageSize(bytes) : bytes;
	});
}

function imageBytes(run: RunContext, hash: string): Uint8Array | null {
	const kept = run.doc.get(DOCUMENT_ID)?.data[place(hash)];
	return kept === undefined ? null : fromBase64(kept);
}
