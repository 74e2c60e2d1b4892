import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { libraryWords } from '../../words/en/library.ts';

/** Holds once the library has read all that its page shows. */
export async function readThrough(library: Page): Promise<void> {
	await library.locator('main h1').first().waitFor();
	await expect.poll(() => library.getByText(libraryWords.loading).count(), { message: 'reads on' }).toBe(0);
}

/** Goes to another page of the library by its address; resolves once all of it is there. */
export async function turnTo(library: Page, address: string): Promise<void> {
	await library.evaluate((hash) => {
		if (location.hash === hash) return;
		location.hash = hash;
		return new Promise<void>((heard) => addEventListener('hashchange', () => heard(), { once: true }));
	}, address);
	await readThrough(library);
}

/** The same by the link in the page's navigation. */
export async function goTo(library: Page, name: string): Promise<void> {
	await library.getByRole('navigation').getByRole('link', { name, exact: true }).click();
	await library.getByRole('heading', { level: 1, name, exact: true }).waitFor();
	await readThrough(library);
}
