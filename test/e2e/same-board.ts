import { expect } from 'vitest';
import type { WorkshopPage } from './workshop-page.ts';

/** Holds once every window draws the same things in the same places with the same words. */
export async function oneCanvas(windows: readonly WorkshopPage[]): Promise<void> {
	const differing = async (): Promise<string[]> => {
		const [first = new Set<string>(), ...others] = await Promise.all(
			windows.map(async (window) => new Set(await window.drawing())),
		);
		return others.flatMap((drawn, at) => [
			...[...drawn].filter((line) => !first.has(line)).map((line) => `window ${at + 2} alone: ${line}`),
			...[...first].filter((line) => !drawn.has(line)).map((line) => `not in window ${at + 2}: ${line}`),
		]);
	};
	await expect.poll(differing).toEqual([]);
}

/** Holds once every panel says the same of a step. */
export async function onePanel(windows: readonly WorkshopPage[], step: RegExp): Promise<void> {
	await Promise.all(
		windows.map(async (window) => {
			// What somebody has chosen on the canvas is told in their own panel.
			await window.chooseNothing();
			await window.step(step);
		}),
	);
	const said = (): Promise<string[]> =>
		Promise.all(windows.map(({ panel }) => panel.getByRole('tabpanel').innerText()));
	await expect
		.poll(async () => [...new Set(await said())].slice(1), {
			message: `all say the same of ${step}`,
		})
		.toEqual([]);
}
