import variant from '@jitl/quickjs-wasmfile-release-sync';
import { newQuickJSWASMModuleFromVariant, newVariant, type QuickJSWASMModule } from 'quickjs-emscripten-core';

export type { QuickJSWASMModule } from 'quickjs-emscripten-core';

/** Loads the VM. In a browser give the address the .wasm file is served at; Node finds it by itself. */
export function loadQuickJs(wasmLocation?: string): Promise<QuickJSWASMModule> {
	const chosen = wasmLocation === undefined ? variant : newVariant(variant, { wasmLocation });
	return newQuickJSWASMModuleFromVariant(chosen);
}
