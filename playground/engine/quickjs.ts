import variant from '@jitl/quickjs-wasmfile-release-sync';
import { newQuickJSWASMModuleFromVariant, newVariant, type QuickJSWASMModule } from 'quickjs-emscripten-core';

export type { QuickJSWASMModule } from 'quickjs-emscripten-core';

const loaded = new Map<string | undefined, Promise<QuickJSWASMModule>>();

/**
 * Loads the VM, once for all runs of this process or page. In a browser give the address the .wasm file is served at;
 * Node finds it by itself.
 */
export function loadQuickJs(wasmLocation?: string): Promise<QuickJSWASMModule> {
	const known = loaded.get(wasmLocation);
	if (known !== undefined) return known;
	const chosen = wasmLocation === undefined ? variant : newVariant(variant, { wasmLocation });
	const loading = newQuickJSWASMModuleFromVariant(chosen);
	loaded.set(wasmLocation, loading);
	// A failed download may work the next time.
	loading.catch(() => loaded.delete(wasmLocation));
	return loading;
}
