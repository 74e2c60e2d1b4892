import { assemble } from '../../../wasm/assembler.ts';
import { attention } from './attention.ts';
import { matmul } from './matmul.ts';
import { meanRow, normalise, quantise, tokenRow } from './rows.ts';
import { sparseMatmul } from './sparse-matmul.ts';
import { measureColumns, roundStripes } from './whole-numbers.ts';

type Run<Parameters extends readonly number[]> = (...parameters: Parameters) => void;
type Matmul = Run<
	[
		a: number,
		aScale: number,
		w: number,
		scale: number,
		out: number,
		tiles: number,
		pairs: number,
		panels: number,
	]
>;

/** The compiled kernels; every parameter is an address in bytes or a count, as said where each is written. */
export type Kernel = {
	readonly matmul: Matmul;
	readonly matmulRelu: Matmul;
	readonly matmulAdd: Matmul;
	readonly sparseMatmul: Run<
		[a: number, aScale: number, w: number, scale: number, out: number, pairs: number, list: number]
	>;
	readonly quantise: Run<[from: number, to: number, scale: number, width: number, levels: number]>;
	readonly normalise: Run<[from: number, to: number, weights: number, width: number]>;
	readonly tokenRow: Run<
		[
			token: number,
			place: number,
			tokenRow: number,
			placeRow: number,
			addend: number,
			qkv: number,
			carried: number,
		]
	>;
	readonly meanRow: Run<[from: number, to: number, rows: number, width: number]>;
	readonly measureColumns: Run<[matrix: number, rows: number, width: number, largest: number, sums: number]>;
	readonly roundStripes: Run<
		[matrix: number, pairs: number, width: number, factors: number, to: number, stripe: number]
	>;
	readonly attention: Run<[qkv: number, out: number, tokens: number, width: number, scores: number]>;
};

/** Writes and compiles the kernels over a memory; some 6 KB, a few milliseconds. */
export function compileKernel(memory: WebAssembly.Memory): Kernel {
	const bytes = assemble([
		matmul('matmul', 'write'),
		matmul('matmulRelu', 'relu'),
		matmul('matmulAdd', 'add'),
		sparseMatmul('sparseMatmul'),
		quantise('quantise'),
		normalise('normalise'),
		tokenRow('tokenRow'),
		meanRow('meanRow'),
		attention('attention'),
		measureColumns('measureColumns'),
		roundStripes('roundStripes'),
	]);
	const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory } });
	return exports as unknown as Kernel;
}
