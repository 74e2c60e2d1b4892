import type { QuickJSContext, QuickJSHandle, QuickJSWASMModule } from 'quickjs-emscripten-core';
import type { Meter, SliceLabel } from './meter.ts';
import { PRELUDE } from './prelude.ts';
import { fromBase64, toBase64 } from './wire.ts';

/** What the host answers; strings as the prelude reads them. */
export type SandboxHost = {
	get(ref: string, member: string): string;
	set(ref: string, member: string, json: string): string;
	call(ref: string, member: string, json: string): string;
	/** Plugin code was stopped in the middle. */
	failed(text: string): void;
	/** Called after each stay in the VM, when its promise jobs have run. */
	settled(): void;
};

export type SandboxSetup = {
	readonly members: unknown;
	readonly constants: unknown;
	readonly html: string;
	readonly uiFiles: Readonly<Record<string, string>>;
};

type Entry = 'fire' | 'settle' | 'timer' | 'act' | 'close';

/** Beyond this the VM reports `stack overflow` itself, before the host's stack ends under it. */
const STACK_BYTES = 160 * 1024;

/** One VM with the prelude in it. */
export class Sandbox {
	readonly #context: QuickJSContext;
	readonly #bridge: QuickJSHandle;
	readonly #host: SandboxHost;
	readonly #meter: Meter;
	#depth = 0;
	#interrupted = false;
	#disposeWhenOut = false;
	/** The host's own stack ended inside the VM: it cannot go on. */
	#broken = false;
	/** False once the VM was left in the middle, by an interrupt or that: it has lost count of what it holds. */
	#canBeFreed = true;

	constructor(quickjs: QuickJSWASMModule, host: SandboxHost, setup: SandboxSetup, meter: Meter) {
		this.#context = quickjs.newContext();
		this.#host = host;
		this.#meter = meter;
		const vm = this.#context;
		vm.runtime.setMaxStackSize(STACK_BYTES);
		vm.runtime.setInterruptHandler(() => this.#mustStop());
		const prelude = vm.unwrapResult(vm.evalCode(PRELUDE, 'prelude.js', { strict: true }));
		const ask = vm.newFunction('ask', (text) => vm.newString(answerTo(host, vm.getString(text))));
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
		const { html, ...rest } = setup;
		const given = [ask, ...bytes, vm.newString(JSON.stringify(rest)), vm.newString(html)];
		this.#bridge = vm.unwrapResult(vm.callFunction(prelude, vm.undefined, ...given));
		for (const handle of [prelude, ...given]) handle.dispose();
	}

	/** Runs the plugin's bundle as a classic script. Throws what it throws. */
	evaluate(code: string): void {
		this.#enter({ kind: 'load', what: 'code' }, () => {
			const vm = this.#context;
			vm.unwrapResult(vm.evalCode(code, 'code.js', { type: 'global' })).dispose();
		});
	}

	/** Calls into the prelude; the answer is the value as a boolean, false after disposal. */
	enter(label: SliceLabel, entry: Entry, ...args: readonly (string | number | boolean)[]): boolean {
		if (this.#disposeWhenOut || this.#broken) return false;
		try {
			return this.#enter(label, () => this.#ask(entry, args));
		} catch (error) {
			if (!this.#broken) throw error;
			this.#host.failed(String(error));
			return false;
		}
	}

	/** Frees the VM, at once or when the code running in it has returned; one left in the middle keeps its memory. */
	dispose(): void {
		this.#disposeWhenOut = true;
		this.#disposeNow();
	}

	#ask(entry: Entry | 'sweep', args: readonly (string | number | boolean)[]): boolean {
		const vm = this.#context;
		const run = vm.getProp(this.#bridge, entry);
		const handles = args.map((arg) => {
			if (typeof arg === 'boolean') return arg ? vm.true : vm.false;
			return typeof arg === 'string' ? vm.newString(arg) : vm.newNumber(arg);
		});
		try {
			const result = vm.callFunction(run, vm.undefined, ...handles);
			// The prelude catches what plugin code throws; only an interrupt cannot be caught in the VM.
			if (result.error !== undefined) this.#stopped(vm.dump(result.error));
			const answer = result.error === undefined && vm.dump(result.value) === true;
			result.dispose();
			return answer;
		} finally {
			// A handle left over would make freeing the VM fail.
			for (const handle of [run, ...handles]) if (handle.alive) handle.dispose();
		}
	}

	#disposeNow(): void {
		if (!this.#disposeWhenOut || this.#depth > 0 || !this.#context.alive || !this.#canBeFreed) return;
		this.#bridge.dispose();
		this.#context.dispose();
	}

	#enter<Result>(label: SliceLabel, run: () => Result): Result {
		if (this.#depth === 0) {
			this.#meter.begin();
			this.#interrupted = false;
		}
		this.#depth += 1;
		try {
			const result = run();
			// Continuations of a plugin that has just closed itself never run.
			if (this.#depth === 1 && !this.#disposeWhenOut && !this.#broken) this.#jobs();
			return result;
		} catch (error) {
			if (endsTheVm(error)) {
				this.#broken = true;
				this.#canBeFreed = false;
			}
			throw error;
		} finally {
			this.#depth -= 1;
			if (this.#depth === 0) {
				this.#meter.end(label);
				this.#host.settled();
			}
			this.#disposeNow();
		}
	}

	/** Whether the code never ends. Told here, once: the VM swallows an interrupt between two promise jobs. */
	#mustStop(): boolean {
		if (!this.#meter.hangs()) return false;
		if (!this.#interrupted) this.#host.failed('InternalError: interrupted');
		this.#interrupted = true;
		this.#canBeFreed = false;
		return true;
	}

	#stopped(error: unknown): void {
		if (!this.#interrupted) this.#host.failed(errorText(error));
	}

	/** Runs the promise jobs, then reports what was rejected and nobody listens to. */
	#jobs(): void {
		const { runtime } = this.#context;
		while (runtime.hasPendingJob() && !this.#disposeWhenOut) {
			if (this.#mustStop()) return;
			const jobs = runtime.executePendingJobs(JOBS_AT_ONCE);
			if (jobs.error !== undefined) this.#stopped(this.#context.dump(jobs.error));
			jobs.dispose();
		}
		if (!this.#disposeWhenOut) this.#ask('sweep', []);
	}
}

/** Between so many promise jobs it is asked whether they will ever end. */
const JOBS_AT_ONCE = 1000;

/** `text` is the kind (get, set, call) and the reference, the member, and the value as JSON, on a line each. */
function answerTo(host: SandboxHost, text: string): string {
	const first = text.indexOf('\n');
	const second = text.indexOf('\n', first + 1);
	const ref = text.slice(1, first);
	const member = text.slice(first + 1, second);
	if (text[0] === 'g') return host.get(ref, member);
	const json = text.slice(second + 1);
	return text[0] === 's' ? host.set(ref, member, json) : host.call(ref, member, json);
}

/** What comes through the VM instead of out of it: it was left in the middle. */
function endsTheVm(error: unknown): boolean {
	return error instanceof RangeError || (error instanceof Error && error.name === 'RuntimeError');
}

function errorText(dumped: unknown): string {
	const { name, message } = (dumped ?? {}) as { readonly name?: unknown; readonly message?: unknown };
	return `${String(name)}: ${String(message)}`;
}
