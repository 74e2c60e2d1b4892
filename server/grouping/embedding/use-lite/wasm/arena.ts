const PAGE = 65_536;
const LINE = 64;

/** A memory handed out piece by piece, never taken back. What was not written to is zero and costs nothing. */
export type Arena = {
	readonly memory: WebAssembly.Memory;
	/** Room for so many bytes, at a whole cache line. Throws when the arena is full. */
	reserve(bytes: number): number;
	/** These numbers, copied in. */
	place(numbers: Float32Array): number;
};

/** An arena of so many bytes of address space. */
export function createArena(bytes: number): Arena {
	const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
	let end = LINE;
	const reserve = (size: number): number => {
		const at = end;
		end += Math.ceil(size / LINE) * LINE;
		if (end > memory.buffer.byteLength) throw new Error('The memory of the embedding model is too small.');
		return at;
	};
	return {
		memory,
		reserve,
		place(numbers) {
			const at = reserve(numbers.byteLength);
			new Float32Array(memory.buffer, at, numbers.length).set(numbers);
			return at;
		},
	};
}
