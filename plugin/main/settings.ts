import { type CallRequest, isWindowSize, type WindowSize } from '../../shared/main-requests.ts';
import { isSettings, type Settings } from '../../shared/main-values.ts';

type Patch = CallRequest<'saveSettings'>['settings'];

const settingsKey = 'settings';
const windowKey = 'window';

/** This user's settings on this machine, tokens among them. Never in the file. */
export async function readSettings(): Promise<Settings> {
	const stored: unknown = await figma.clientStorage.getAsync(settingsKey);
	return isSettings(stored) ? stored : {};
}

/** Sets the given settings; null deletes one. */
export async function saveSettings(patch: Patch): Promise<void> {
	await figma.clientStorage.setAsync(settingsKey, patched(await readSettings(), patch));
}

export async function readWindow(): Promise<WindowSize> {
	const stored: unknown = await figma.clientStorage.getAsync(windowKey);
	return windowSize(isWindowSize(stored) ? stored : { width: 400, height: 640 });
}

export async function saveWindow(size: WindowSize): Promise<void> {
	await figma.clientStorage.setAsync(windowKey, size);
}

/** Keeps the panel between a width where it still works and one that leaves a canvas. */
export function windowSize(wanted: WindowSize): WindowSize {
	const clamp = (value: number, least: number, most: number): number =>
		Math.round(Math.min(most, Math.max(least, value)));
	return { width: clamp(wanted.width, 320, 900), height: clamp(wanted.height, 320, 1000) };
}

function patched(settings: Settings, patch: Patch): Settings {
	const all = Object.assign({}, settings, patch);
	for (const key of Object.keys(all)) if (all[key] === null) delete all[key];
	return all as Settings;
}
