import type { ReadWeight } from './model-files.ts';

/** Rows of weights, and what is added to each column's sum; as many columns as biases. */
export type Matrix = { readonly weights: Float32Array; readonly bias: Float32Array };

/** What the encoder multiplies with, made of the model's weights. */
export type EncoderWeights = {
	/** 256 numbers a token and a position: half of what the model adds up, as it takes a token twice. */
	readonly tokens: Float32Array;
	readonly positions: Float32Array;
	/** What a token or a position adds to query, key, value (768) and the carried row (512), before `inputAddend`. */
	readonly input: Matrix;
	readonly inputAddend: Float32Array;
	readonly layers: readonly [LayerWeights, LayerWeights];
	/** Query, key and value of the second layer, and the normalisation before. */
	readonly attend: Matrix;
	readonly attendNorm: Float32Array;
	readonly final: Matrix;
};

/** A layer after its attention: back to 512 numbers, normalise, widen to 1,536, narrow to 512. */
export type LayerWeights = {
	readonly attended: Matrix;
	readonly norm: Float32Array;
	readonly widen: Matrix;
	readonly narrow: Matrix;
};

const TOKEN = 256;
const MODEL = 512;
const POSITIONS = 128;
const HEADS = 4;

/** Reads the weights, and folds into them what need not be computed for every text. */
export function prepareWeights(read: ReadWeight): EncoderWeights {
	const norm = (where: string): Float32Array =>
		join(read(`${where}layer_norm/layer_norm_scale`), read(`${where}layer_norm/layer_norm_bias`));
	const layer = (n: number): LayerWeights => {
		const path = `Layer_${n}/TransformerLayer`;
		const attended = `${path}/MultiheadAttention/output_transform_single`;
		return {
			attended: { weights: read(`${attended}/kernel`), bias: read(`${attended}/bias`) },
			norm: norm(`${path}/FFN/layer_prepostprocess/`),
			widen: { weights: read(`${path}/FFN/conv1/Tensordot/Reshape_1`), bias: read(`${path}/FFN/conv1/bias`) },
			narrow: {
				weights: read(`${path}/FFN/conv2/Tensordot/Reshape_1`),
				bias: read(`${path}/FFN/conv2/bias`),
			},
		};
	};
	return {
		tokens: read('Embeddings_en'),
		positions: positionRows(read('TimingSignal/ExpandDims_1')),
		...inputWeights(read, norm('Layer_0/TransformerLayer/layer_prepostprocess/')),
		layers: [layer(0), layer(1)],
		attend: scaledQueries(read, 1, MODEL),
		attendNorm: norm('Layer_1/TransformerLayer/layer_prepostprocess/'),
		final: { weights: read('tanh_layer_0/weights'), bias: read('tanh_layer_0/bias') },
	};
}

/**
 * The first layer normalises token + position and multiplies. All but the deviation is linear, so the factor and the
 * taking off of the mean go into the matrix, the addend through it, and the matrix of the carried row beside it.
 */
function inputWeights(read: ReadWeight, norm: Float32Array): Pick<EncoderWeights, 'input' | 'inputAddend'> {
	const { weights, bias } = scaledQueries(read, 0, TOKEN);
	const carried = read('Layer_0/TransformerLayer/dense/kernel');
	const wide = bias.length;
	const columns = wide + MODEL;
	const joined = new Float32Array(TOKEN * columns);
	const inputAddend = join(bias, read('Layer_0/TransformerLayer/dense/bias'));
	for (let c = 0; c < wide; c++) {
		let mean = 0;
		for (let k = 0; k < TOKEN; k++) {
			mean += (weights[k * wide + c]! * norm[k]!) / TOKEN;
			inputAddend[c]! += weights[k * wide + c]! * norm[TOKEN + k]!;
		}
		for (let k = 0; k < TOKEN; k++) joined[k * columns + c] = weights[k * wide + c]! * norm[k]! - mean;
	}
	// Twice, for the rows it meets are halves.
	for (let k = 0; k < TOKEN; k++)
		for (let c = 0; c < MODEL; c++) joined[k * columns + wide + c] = carried[k * MODEL + c]! * 2;
	return { input: { weights: joined, bias: new Float32Array(columns) }, inputAddend };
}

/** Weights of query, key and value; the scaling of the scores (1 / √ of a head's width) is in the queries. */
function scaledQueries(read: ReadWeight, layer: number, width: number): Matrix {
	const path = `Layer_${layer}/TransformerLayer/MultiheadAttention/qkv_transform_single`;
	const factor = 1 / Math.sqrt(width / HEADS);
	const scale = (source: Float32Array): Float32Array => {
		const scaled = source.slice();
		for (let row = 0; row < scaled.length; row += width * 3)
			for (let c = row; c < row + width; c++) scaled[c]! *= factor;
		return scaled;
	};
	return { weights: scale(read(`${path}/kernel`)), bias: scale(read(`${path}/bias`)) };
}

/** Half the sines, then half the cosines of a position, by the model's 128 wavelengths. */
function positionRows(speeds: Float32Array): Float32Array {
	const rows = new Float32Array(POSITIONS * TOKEN);
	for (let position = 0; position < POSITIONS; position++)
		speeds.forEach((speed, at) => {
			const angle = Math.fround(position * speed);
			rows[position * TOKEN + at] = Math.sin(angle) / 2;
			rows[position * TOKEN + speeds.length + at] = Math.cos(angle) / 2;
		});
	return rows;
}

function join(a: Float32Array, b: Float32Array): Float32Array {
	const both = new Float32Array(a.length + b.length);
	both.set(a);
	both.set(b, a.length);
	return both;
}
