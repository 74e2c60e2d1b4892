/** The part of the global that is used here: its types come with a browser's, which the server does not have. */
declare namespace WebAssembly {
	class Memory {
		constructor(size: { initial: number });
		readonly buffer: ArrayBuffer;
	}
	class Module {
		constructor(bytes: Uint8Array<ArrayBuffer>);
	}
	class Instance {
		constructor(module: Module, imports: { env: { memory: Memory } });
		readonly exports: Readonly<Record<string, unknown>>;
	}
}
