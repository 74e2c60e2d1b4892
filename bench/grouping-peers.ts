import { kmeans } from 'ml-kmeans';
import { tfidf } from '../server/grouping/tfidf.ts';
import { foldWord, surfaceWords } from '../server/grouping/words.ts';

/** ml-kmeans on the embeddings as they are, one k-means++ start. */
export function kmeansOnVectors(vectors: readonly Float32Array[], k: number, seed: number): string[] {
	return kmeans(
		vectors.map((vector) => Array.from(vector)),
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
