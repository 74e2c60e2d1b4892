import { type Manifest, parseManifest } from '../engine/manifest.ts';

export type PluginFiles = { readonly manifest: Manifest; readonly code: string; readonly html: string };

/** The built plugin as the server has it now; loaded anew for every run, so that a rebuild needs no restart. */
export async function loadPlugin(): Promise<PluginFiles> {
	const read = async (name: string): Promise<string> => {
		const response = await fetch(`plugin/${name}`, { cache: 'no-store' });
		if (!response.ok) throw new Error(`${name} is not built yet. Run: npm run build:plugin`);
		return response.text();
	};
	const [manifest, code, html] = await Promise.all([read('manifest.json'), read('code.js'), read('ui.html')]);
	return { manifest: parseManifest(JSON.parse(manifest)), code, html };
}

/** The plugin's menu, one level deep, as buttons. */
export function menuOf(manifest: Manifest): { name: string; command: string }[] {
	return (manifest.menu ?? []).flatMap((item) =>
		'command' in item ? [{ name: item.name, command: item.command }] : [],
	);
}
