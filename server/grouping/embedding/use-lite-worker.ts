import { parentPort } from 'node:worker_threads';
import type { TextVector } from '../types.ts';
import { embedTexts } from './use-lite/embed-texts.ts';
import { createEncoder, type Encoder } from './use-lite/encoder.ts';
import { prepareWeights } from './use-lite/encoder-weights.ts';
import { readVocabulary, readWeights } from './use-lite/model-files.ts';
import { createTokenizer, type Tokenizer } from './use-lite/tokenizer.ts';

/** Texts to embed, and their vectors in order or why there are none. A thread has one request at a time. */
export type WorkerRequest = readonly string[];
export type WorkerAnswer = { readonly vectors: TextVector[] } | { readonly error: string };

let model: { tokenizer: Tokenizer; encoder: Encoder } | undefined;

function answer(texts: WorkerRequest): WorkerAnswer {
	try {
		model ??= {
			tokenizer: createTokenizer(readVocabulary()),
			encoder: createEncoder(prepareWeights(readWeights())),
		};
		return { vectors: embedTexts(texts, model.tokenizer, model.encoder) };
	} catch (error) {
		return { error: error instanceof Error ? error.message : String(error) };
	}
}

parentPort?.on('message', (texts: WorkerRequest) => parentPort?.postMessage(answer(texts)));
