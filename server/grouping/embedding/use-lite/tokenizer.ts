/** The model's word pieces with their scores, in the order of their ids. */
export type Vocabulary = readonly (readonly [piece: string, score: number | null])[];

/** Text to ids of word pieces, and ids back to pieces. */
export type Tokenizer = {
	encode(text: string): number[];
	/** Whether a piece is known and holds a letter or a digit. */
	saysSomething(id: number): boolean;
};

const UNKNOWN = 0;
const RESERVED = 6;
const SPACE = '▁';
/** One more than the largest code point. */
const SYMBOLS = 0x110000;

/** The likeliest split of a text into pieces, the same as the model was trained with. */
export function createTokenizer(vocabulary: Vocabulary): Tokenizer {
	// A tree of prefixes in one map: from (node, next symbol) to the node with that symbol added.
	const next = new Map<number, number>();
	const pieceAt: number[] = [];
	let nodes = 1;
	for (let id = RESERVED; id < vocabulary.length; id++) {
		let node = 0;
		for (const symbol of vocabulary[id]![0]) {
			const edge = node * SYMBOLS + symbol.codePointAt(0)!;
			let child = next.get(edge);
			if (child === undefined) {
				child = nodes++;
				next.set(edge, child);
			}
			node = child;
		}
		pieceAt[node] = id;
	}
	const score = Float64Array.from(vocabulary, ([, logarithm]) => logarithm ?? 0);

	return {
		encode(text) {
			const normal = text.normalize('NFKC');
			if (normal === '') return [];
			const codes = Array.from(SPACE + normal.replaceAll(' ', SPACE), (symbol) => symbol.codePointAt(0)!);
			const best = new Float64Array(codes.length + 1);
			const last = new Int32Array(codes.length + 1);
			const offer = (end: number, score: number, id: number): void => {
				// Zero stands for "not reached yet" as in the reference tokenizer, so that every split is the same.
				if (best[end] !== 0 && score < best[end]!) return;
				best[end] = score;
				last[end] = id;
			};
			for (let start = 0; start < codes.length; start++) {
				let found = false;
				let node = next.get(codes[start]!);
				for (let end = start + 1; node !== undefined; end++) {
					const id = pieceAt[node];
					if (id !== undefined) {
						found = true;
						offer(end, best[start]! + score[id]!, id);
					}
					node = end < codes.length ? next.get(node * SYMBOLS + codes[end]!) : undefined;
				}
				if (!found) offer(start + 1, best[start]!, UNKNOWN);
			}
			const ids: number[] = [];
			for (let end = codes.length; end > 0; end -= vocabulary[last[end]!]![0].length) {
				if (last[end] !== UNKNOWN || ids.at(-1) !== UNKNOWN) ids.push(last[end]!);
			}
			return ids.reverse();
		},
		saysSomething: (id) => id >= RESERVED && /[\p{L}\p{N}]/u.test(vocabulary[id]![0]),
	};
}
