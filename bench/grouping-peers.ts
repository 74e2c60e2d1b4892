import { spawnSync } from 'node:child_process';
import { kmeans } from 'ml-kmeans';
import { tfidf } from '../server/grouping/tfidf.ts';
import type { TextVector } from '../server/grouping/types.ts';
import { foldWord, surfaceWords } from '../server/grouping/words.ts';

/** ml-kmeans on the embeddings as they are, one k-means++ start. */
export function kmeansOnVectors(vectors: readonly TextVector[], k: number, seed: number): string[] {
	const width = vectors.find((vector) => vector !== null)?.length ?? 0;
	return kmeans(
		vectors.map((vector) => Array.from(vector ?? new Float32Array(width))),
		k,
		{ seed },
	).clusters.map(String);
}

/** ml-kmeans on word TF-IDF, the best of ten starts by inertia: the shape of the usual sklearn recipe. */
export function kmeansOnTfidf(texts: readonly string[], k: number, seed: number): string[] {
	const sparse = tfidf(
		texts.map((text) => surfaceWords(text).flatMap((word) => (word === null ? [] : [foldWord(word)]))),
	);
	const rows = texts.map((_, r) => {
		const row = Array.from({ length: sparse.cols }, () => 0);
		for (let i = sparse.start[r]!; i < sparse.start[r + 1]!; i++) row[sparse.column[i]!] = sparse.value[i]!;
		return row;
	});
	let best: string[] = [];
	let least = Number.POSITIVE_INFINITY;
	for (let start = 0; start < 10; start++) {
		const { clusters, centroids } = kmeans(rows, k, { seed: seed * 100 + start });
		let inertia = 0;
		clusters.forEach((cluster, r) => {
			const centre = centroids[cluster]!;
			rows[r]!.forEach((value, c) => {
				inertia += (value - centre[c]!) ** 2;
			});
		});
		if (inertia < least) {
			least = inertia;
			best = clusters.map(String);
		}
	}
	return best;
}

const SKLEARN = `
import json, sys
from sklearn.cluster import KMeans
from sklearn.feature_extraction.text import TfidfVectorizer
for line in sys.stdin:
    board = json.loads(line)
    x = TfidfVectorizer().fit_transform(board["texts"])
    found = KMeans(board["k"], n_init=10, random_state=board["seed"]).fit_predict(x)
    print(json.dumps([str(c) for c in found]))
`;

/** sklearn's TF-IDF + KMeans(n_init=10) on each board, or null where Python has no sklearn. */
export function sklearnOnTfidf(
	boards: readonly { texts: readonly string[]; k: number; seed: number }[],
): string[][] | null {
	for (const python of ['python3', '/usr/bin/python3']) {
		const { status, stdout } = spawnSync(python, ['-c', SKLEARN], {
			input: boards.map((board) => JSON.stringify(board)).join('\n'),
			encoding: 'utf8',
			maxBuffer: 1 << 26,
		});
		if (status === 0)
			return stdout.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as string[]]));
	}
	return null;
}
