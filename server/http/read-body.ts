import { AppError } from '../../shared/errors.ts';

/** A request's JSON, read no further than `most` bytes. Throws AppError `too-large` or `bad-request`. */
export async function readBody(request: Request, most: number): Promise<unknown> {
	const chunks: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of request.body ?? []) {
		size += chunk.length;
		if (size > most) {
			const limit = most < 1024 * 1024 ? `${most / 1024} kB` : `${Math.floor(most / 1024 / 1024)} MB`;
			throw new AppError('too-large', `The request is larger than ${limit}.`);
		}
		chunks.push(chunk);
	}
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
		return JSON.parse(text, storable) as unknown;
	} catch {
		throw new AppError('bad-request', 'The request is not JSON in UTF-8.', { at: 'body' });
	}
}

/**
 * A request may carry what no database takes: half a surrogate pair becomes the sign for a lost character, and zero
 * characters are left out. Texts keep the latter, since intake flags them.
 */
function storable(key: string, value: unknown): unknown {
	if (typeof value !== 'string') return value;
	const whole = value.replace(/\p{Surrogate}/gu, '\uFFFD');
	return key === 'text' ? whole : whole.replaceAll('\u0000', '');
}
