import type { TextVector } from '../../types.ts';
import { splitLongText } from '../split-long-text.ts';
import { type Encoder, unit, WIDTH } from './encoder.ts';
import type { Tokenizer } from './tokenizer.ts';

/**
 * Vectors of texts, in order. A text over 100 tokens is read in pieces, averaged by their length; one without a known
 * word piece of letters or digits (empty, emoji only, a script the model never saw) has none.
 */
export function embedTexts(texts: readonly string[], tokenizer: Tokenizer, encoder: Encoder): TextVector[] {
	const pieces = texts.flatMap((text, owner) =>
		splitLongText(text, (part) => tokenizer.encode(part).length)
			.map((piece) => ({ owner, ids: tokenizer.encode(piece.text) }))
			.filter(({ ids }) => ids.some(tokenizer.saysSomething)),
	);
	const encoded = encoder.encode(pieces.map(({ ids }) => ids));
	const sums = new Map<number, Float32Array>();
	pieces.forEach(({ owner, ids }, at) => {
		const sum = sums.get(owner) ?? new Float32Array(WIDTH);
		for (let c = 0; c < WIDTH; c++) sum[c]! += encoded[at]![c]! * ids.length;
		sums.set(owner, sum);
	});
	return texts.map((_, owner) => {
		const sum = sums.get(owner);
		return sum === undefined ? null : unit(sum);
	});
}
