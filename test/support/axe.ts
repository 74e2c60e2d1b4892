import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 A and AA as far as a program can tell, and what the makers of axe hold to be good practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

type Axe = {
	run(
		context: Document,
		options: object,
	): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
};

/** What axe finds wrong with what a page or frame shows now, as `rule: element`; empty when nothing. */
export async function barriers(page: Page | Frame): Promise<string[]> {
	const isThere = await page.evaluate(() => 'axe' in window);
	if (!isThere) await page.evaluate(source);
	return page.evaluate(async (values) => {
		const { axe } = window as unknown as { axe: Axe };
		const { violations } = await axe.run(document, {
			runOnly: { type: 'tag', values },
			resultTypes: ['violations'],
			selectors: false,
			preload: false,
			iframes: false,
		});
		return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 140)}`));
	}, tags);
}
