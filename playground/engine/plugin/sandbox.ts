import type { QuickJSContext, QuickJSHandle, QuickJSWASMModule } from 'quickjs-emscripten-core';
import { PRELUDE } from './prelude.ts';
import { fromBase64, toBase64 } from './wire.ts';

/** What the host answers; strings as `Bridge` in the prelude reads them. */
export type SandboxHost = {
	get(ref: string, member: string): string;
	set(ref: string, member: string, json: string): string;
	call(ref: string, member: string, json: string): string;
	/** Plugin code was stopped in the middle. */
	failed(text: string): void;
	/** Called after each stay in the VM, when its promise jobs have run. */
	settled(): void;
};

type Entry = 'fire' | 'settle' | 'timer' | 'act' | 'close';

/** One VM with the prelude in it. */
export class Sandbox {
	readonly #context: QuickJSContext;
	readonly #bridge: QuickJSHandle;
	readonly #host: SandboxHost;
	#depth = 0;
	#disposeWhenOut = false;

	/** `interrupt` is asked now and then while code runs; true stops it with `InternalError: interrupted`. */
	constructor(quickjs: QuickJSWASMModule, host: SandboxHost, setup: unknown, interrupt?: () => boolean) {
		this.#context = quickjs.newContext();
		if (interrupt !== undefined) this.#context.runtime.setInterruptHandler(interrupt);
		this.#host = host;
		const vm = this.#context;
		const prelude = vm.unwrapResult(vm.evalCode(PRELUDE, 'prelude.js', { strict: true }));
		const calls = [
			(ref: string, member: string) => host.get(ref, member),
			(ref: string, member: string, json: string) => host.set(ref, member, json),
			(ref: string, member: string, json: string) => host.call(ref, member, json),
		].map((run) =>
			vm.newFunction('host', (ref, member, json) =>
				vm.newString(
					run(vm.getString(ref), vm.getString(member), json === undefined ? '' : vm.getString(json)),
				),
			),
		);
		// Base64 in the VM would take seconds for a few megabytes.
		const bytes = [
			vm.newFunction('bytes', (buffer) => {
				const held = vm.getArrayBuffer(buffer);
				const text = vm.newString(toBase64(held.value));
				held.dispose();
				return text;
			}),
			vm.newFunction('bytes', (text) => {
				const { buffer } = fromBase64(vm.getString(text));
				return vm.newArrayBuffer(buffer as ArrayBuffer);
			}),
		];
		const given = [...calls, ...bytes, vm.newString(JSON.stringify(setup))];
		this.#bridge = vm.unwrapResult(vm.callFunction(prelude, vm.undefined, ...given));
		for (const handle of [prelude, ...given]) handle.dispose();
	}

	/** Runs the plugin's bundle as a classic script. Throws what it throws. */
	evaluate(code: string): void {
		this.#enter(() => {
			const vm = this.#context;
			vm.unwrapResult(vm.evalCode(code, 'code.js', { type: 'global' })).dispose();
		});
	}

	/** Calls into the prelude; the answer is the value as a boolean, false after disposal. */
	enter(entry: Entry, ...args: readonly (string | number | boolean)[]): boolean {
		if (!this.#context.alive) return false;
		return this.#enter(() => {
			const vm = this.#context;
			const run = vm.getProp(this.#bridge, entry);
			const handles = args.map((arg) => {
				if (typeof arg === 'boolean') return arg ? vm.true : vm.false;
				return typeof arg === 'string' ? vm.newString(arg) : vm.newNumber(arg);
			});
			try {
				const result = vm.callFunction(run, vm.undefined, ...handles);
				// The prelude catches what plugin code throws; only an interrupt cannot be caught in the VM.
				if (result.error !== undefined) this.#host.failed(errorText(vm.dump(result.error)));
				const answer = result.error === undefined && vm.dump(result.value) === true;
				result.dispose();
				return answer;
			} finally {
				// A handle left over would make freeing the VM fail.
				for (const handle of [run, ...handles]) if (handle.alive) handle.dispose();
			}
		});
	}

	/** Frees the VM, at once or when the code running in it has returned. */
	dispose(): void {
		this.#disposeWhenOut = true;
		this.#disposeNow();
	}

	#disposeNow(): void {
		if (!this.#disposeWhenOut || this.#depth > 0 || !this.#context.alive) return;
		this.#bridge.dispose();
		try {
			this.#context.dispose();
		} catch {
			// The VM refuses to be freed after a run that held buffers of several megabytes: its memory stays taken,
			// other runs are not touched.
		}
	}

	#enter<Result>(run: () => Result): Result {
		this.#depth += 1;
		try {
			const result = run();
			// Continuations of a plugin that has just closed itself never run.
			if (this.#depth === 1 && !this.#disposeWhenOut) this.#jobs();
			return result;
		} finally {
			this.#depth -= 1;
			if (this.#depth === 0) this.#host.settled();
			this.#disposeNow();
		}
	}

	#jobs(): void {
		const { runtime } = this.#context;
		while (runtime.hasPendingJob()) {
			const jobs = runtime.executePendingJobs();
			if (jobs.error !== undefined) jobs.error.dispose();
			jobs.dispose();
		}
	}
}

function errorText(dumped: unknown): string {
	const { name, message } = (dumped ?? {}) as { readonly name?: unknown; readonly message?: unknown };
	return `${String(name)}: ${String(message)}`;
}
