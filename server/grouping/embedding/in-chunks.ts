import type { EmbedOptions, TextVector } from '../types.ts';

const MOST_TEXTS = 64;
const MOST_CHARACTERS = 16_000;

/** Runs of texts of at most 64, and of at most 16,000 characters unless one text is longer. */
function cut(texts: readonly string[]): { from: number; texts: readonly string[] }[] {
	const chunks: { from: number; texts: readonly string[] }[] = [];
	for (let from = 0; from < texts.length; ) {
		let to = from;
		let characters = 0;
		do characters += texts[to++]!.length;
		while (to < texts.length && to - from < MOST_TEXTS && characters + texts[to]!.length <= MOST_CHARACTERS);
		chunks.push({ from, texts: texts.slice(from, to) });
		from = to;
	}
	return chunks;
}

/**
 * Embeds chunk after chunk, `lanes` at a time, and puts the vectors in the order of the texts. Stops between chunks
 * when told to. Rejects with the abort reason, or with the first chunk's error.
 */
export async function inChunks(
	texts: readonly string[],
	lanes: number,
	embedChunk: (chunk: readonly string[]) => Promise<readonly TextVector[]>,
	{ signal, onProgress }: EmbedOptions,
): Promise<TextVector[]> {
	const vectors = new Array<TextVector>(texts.length).fill(null);
	const open = cut(texts);
	let done = 0;
	const lane = async (): Promise<void> => {
		for (let chunk = open.shift(); chunk !== undefined; chunk = open.shift()) {
			signal?.throwIfAborted();
			const { from } = chunk;
			const found = await embedChunk(chunk.texts);
			signal?.throwIfAborted();
			found.forEach((vector, at) => {
				vectors[from + at] = vector;
			});
			done += found.length;
			onProgress?.(done, texts.length);
		}
	};
	await Promise.all(Array.from({ length: Math.min(lanes, open.length) }, lane));
	signal?.throwIfAborted();
	return vectors;
}
