import { kmeans } from 'ml-kmeans';
import { describe, expect, it } from 'vitest';
import { drawBoard, type LabelledText, labelledSets } from '../../../bench/grouping-data.ts';
import { matchedAccuracy } from '../../../bench/grouping-scores.ts';
import { createUseLiteEmbedder } from '../../../server/grouping/embedding/use-lite-embedder.ts';
import { groupItems } from '../../../server/grouping/group-items.ts';
import { prepareItems } from '../../../server/grouping/prepare-items.ts';
import { NO_MOVES, newId, themeOfItems } from './sample-board.ts';

const SEEDS = [101, 102, 103];
const ODD = ['My grandmother bakes apple pie on Sundays', 'Penguins huddle to survive the Antarctic winter'];
const FRENCH = [
	'Je ne peux pas exporter mes données vers un tableur',
	'Les exports en CSV sont toujours incomplets',
	'Il faut attendre une semaine pour valider une facture',
	'Mon responsable oublie de valider les factures',
	'La connexion sur mobile ne marche plus depuis hier',
	'Je dois changer de mot de passe chaque semaine',
];

const set = labelledSets().sets.find(({ name }) => name === 'banking77');

describe.skipIf(set === undefined)('on real support queries (skipped without the test data)', () => {
	it('[GR13] [GR74] the notes are grouped better than by k-means on the embeddings alone, nearly as well without a number given, and odd ones are parked', async () => {
		const model = createUseLiteEmbedder();
		let ours = 0;
		let peer = 0;
		let chosen = 0;
		const boards: LabelledText[][] = SEEDS.map((seed) => drawBoard(set!, seed));
		for (const [at, rows] of boards.entries()) {
			const texts = [...rows.map((row) => row.text), ...ODD];
			const vectors = await model.embed(texts);
			const truth = rows.map((row) => row.label);
			const k = new Set(truth).size;
			const items = texts.map((text, i) => ({ id: `e${i}`, text }));
			const input = { items, vectors, moves: NO_MOVES, newId, prepared: prepareItems(items, vectors) };
			const result = groupItems({ ...input, k });
			const accuracy = (themes: typeof result.themes): number => {
				const themeOf = themeOfItems(themes);
				return matchedAccuracy(
					truth,
					rows.map((_, i) => themeOf.get(`e${i}`) ?? 'parked'),
				);
			};
			ours += accuracy(result.themes);
			chosen += accuracy(groupItems(input).themes);
			const plain = vectors.slice(0, rows.length).map((vector) => Array.from(vector!));
			peer += matchedAccuracy(truth, kmeans(plain, k, { seed: SEEDS[at]! }).clusters.map(String));
			expect(
				result.parked.map(({ item }) => item),
				`seed ${SEEDS[at]}`,
			).toEqual(expect.arrayContaining([`e${rows.length}`, `e${rows.length + 1}`]));
			expect(result.parked.length).toBeLessThanOrEqual(4);
			expect(result.languageNote).toBeUndefined();
		}
		await model.close();
		expect(chosen / ours, `seeds ${SEEDS}: k chosen ${chosen}, given ${ours}`).toBeGreaterThan(0.9);
		expect(ours / peer, `seeds ${SEEDS}: ours ${ours}, k-means ${peer}`).toBeGreaterThan(1.05);
	});
});

describe('a board in another language', () => {
	it('[GR10] is grouped by words, the same with and without embedding, and says so', () => {
		const items = FRENCH.map((text, i) => ({ id: `f${i}`, text }));
		const misleading = items.map((_, i) => Float32Array.of(i % 2, 1 - (i % 2), 0.1));
		const withVectors = groupItems({ items, vectors: misleading, moves: NO_MOVES, k: 3, newId });
		const without = groupItems({ items, vectors: null, moves: NO_MOVES, k: 3, newId });
		expect(withVectors).toEqual(without);
		expect(withVectors.languageNote).toContain('not in English');
	});
});

describe('machine parking', () => {
	it('[GR7] never parks on boards under 12 notes, and at most a tenth of larger ones', () => {
		const unrelated =
			'cat violin glacier tax bicycle opera cactus lantern sonnet anchor walnut fjord comet spoon'.split(' ');
		for (const count of [11, 14]) {
			const items = unrelated.slice(0, count).map((text, i) => ({ id: `u${i}`, text }));
			const vectors = items.map((_, i) => Float32Array.from({ length: 16 }, (__, c) => (c === i ? 1 : 0)));
			const { parked } = groupItems({ items, vectors, moves: NO_MOVES, newId });
			expect(parked).toHaveLength(count < 12 ? 0 : 1);
		}
	});
});
