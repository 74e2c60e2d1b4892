import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BrowserContext, Frame, Page } from 'playwright-core';

const path = resolve(import.meta.dirname, '../../docs/screen-reader.md');
const writes = process.env.PERSONABOARD_SCREEN_READER !== undefined;
/** Of a row of alike things, this many are written down. */
const shown = 2;

/**
 * Writes down what a screen reader tells: where Tab stops, what is announced, what a view holds. The words come from the
 * browser's accessibility tree and from what changes in live regions, in the order it happens.
 */
export class ScreenReader {
	readonly #lines: string[] = [];
	/** Not written down yet. */
	readonly #announced: string[] = [];
	#inStep: string[] = [];

	/** Listens to every page that is opened from now on, and every frame in it. */
	async listenTo(browser: BrowserContext): Promise<void> {
		await browser.exposeBinding('screenReaderHears', (_source, words: string) => {
			if (this.#announced.at(-1) === words) return;
			this.#announced.push(words);
			this.#inStep.push(words);
		});
		await browser.addInitScript(hearLiveRegions);
	}

	step(title: string): void {
		this.#tellAnnounced();
		this.#dropEmptyStep();
		this.#save();
		this.#inStep = [];
		this.#lines.push('', `## ${title.charAt(0).toUpperCase()}${title.slice(1)}`, '');
	}

	/** A step in which nothing was told stays out of the document. */
	#dropEmptyStep(): void {
		if (this.#lines.at(-2)?.startsWith('## ')) this.#lines.splice(-3);
	}

	/** What somebody does, such as the keys they press. */
	does(what: string): void {
		this.#tellAnnounced();
		this.#lines.push(`- *${what}*`);
	}

	/** Stops of Tab as `stopAt` gives them: `told` are the first ones and the last one of `all`. */
	passes(told: readonly string[], all: number): void {
		this.#tellAnnounced();
		const left = all - told.length;
		const lines = left > 0 ? [...told.slice(0, -1), `… ${left} more stops`, ...told.slice(-1)] : told;
		this.#lines.push(...lines.map((stop) => `  - ${stop}`));
	}

	/** What was announced in this step so far. */
	get announced(): readonly string[] {
		return this.#inStep;
	}

	async view(name: string, where: Page | Frame): Promise<string> {
		this.#tellAnnounced();
		const tree = await where.locator('body').ariaSnapshot();
		this.#lines.push(
			'',
			`${name}:`,
			'',
			'```yaml',
			...shortened(tree.split('\n').filter((line) => !line.includes('- /url: '))),
			'```',
			'',
		);
		return tree;
	}

	/** The document's structure as it is now and as it is on file; the file is written where `PERSONABOARD_SCREEN_READER` asks for it. */
	close(): { is: string; was: string } {
		this.#tellAnnounced();
		this.#dropEmptyStep();
		this.#save();
		return { is: skeleton(this.#text()), was: skeleton(readFileSync(path, 'utf8')) };
	}

	#text(): string {
		return `${head}${this.#lines
			.join('\n')
			.replaceAll(/\n{3,}/g, '\n\n')
			.trim()}\n`;
	}

	#save(): void {
		if (writes) writeFileSync(path, this.#text());
	}

	#tellAnnounced(): void {
		for (const words of this.#announced.splice(0)) this.#lines.push(`- says: “${words}”`);
	}
}

const head = `# The workshop as a screen reader tells it

A whole workshop by keyboard: what is read where Tab stops, what is announced meanwhile, and what each view holds. Made by the test that does that workshop in a browser:

    PERSONABOARD_SCREEN_READER=1 npx vitest run test/e2e/keyboard.test.ts

Without the variable the same test fails when roles, states, headings or their order are others than here; words may change. Of many alike things the first two are written down, of many stops of Tab the first three and the last.

`;

/** What is told where the focus is: name, role, state, value. Null where nothing has it. */
export async function stopAt(where: Page | Frame): Promise<string | null> {
	const told = await where.evaluate(() => {
		const at = document.activeElement;
		return document.hasFocus() && at !== null && at !== document.body && !at.matches('iframe');
	});
	if (!told) return null;
	const opener = await where.evaluate(() => {
		const at = document.activeElement;
		return at instanceof HTMLElement && at.matches('summary')
			? { words: at.innerText, isOpen: at.parentElement?.hasAttribute('open') }
			: null;
	});
	// What opens a part has no role of its own in the tree; readers call it so.
	if (opener)
		return `${opener.words.replaceAll(/\s+/g, ' ').trim()}, disclosure, ${opener.isOpen ? 'expanded' : 'collapsed'}`;
	const [line = '', ...rest] = (await where.locator(':focus').ariaSnapshot()).split('\n');
	// A name with a colon in it stands in quotes, its own apostrophes doubled.
	const quoted = /^- '(.*)'(:.*)?$/.exec(line);
	const first = quoted ? `- ${quoted[1]?.replaceAll("''", "'")}${quoted[2] ?? ''}` : line;
	const [, role = '', name = '', states = '', value = ''] =
		/^- (\w+)(?: "((?:[^"\\]|\\.)*)")?((?: \[[^\]]+\])*)(?:: ?(.*))?$/.exec(first) ?? [];
	const chosen = rest.find((line) => line.includes('[selected]'))?.match(/option "(.*)" \[selected\]/)?.[1];
	return [
		name.replaceAll('\\"', '"') || 'unnamed',
		role,
		...states.split(/[[\]]/).filter((one) => one.trim() !== ''),
		...(role === 'combobox' && chosen !== undefined ? [`“${chosen}”`] : []),
		...(role === 'textbox' && value !== '' ? [`“${value}”`] : []),
	].join(', ');
}

const depthOf = (line: string): number => line.search(/\S/);
const roleOf = (line: string): string => /^\s*- '?(\w+)/.exec(line)?.[1] ?? '';

/** A tree with rows of alike things cut short. */
function shortened(lines: readonly string[]): string[] {
	const out: string[] = [];
	for (let at = 0; at < lines.length; ) {
		const depth = depthOf(lines[at]!);
		const role = roleOf(lines[at]!);
		// Things beside each other of one role, each with what is in it.
		const row: string[][] = [];
		let next = at;
		while (next < lines.length && depthOf(lines[next]!) === depth && roleOf(lines[next]!) === role) {
			const from = next++;
			while (next < lines.length && depthOf(lines[next]!) > depth) next++;
			row.push(lines.slice(from, next));
		}
		const long = row.length > shown + 1;
		for (const [first = '', ...inside] of long ? row.slice(0, shown) : row)
			out.push(first, ...shortened(inside));
		if (long) out.push(`${' '.repeat(depth)}- … ${row.length - shown} more of ${role}`);
		at = next;
	}
	return out;
}

/** Roles, states and order without words and figures. */
function skeleton(text: string): string {
	return (
		text
			.split('\n')
			.filter((line) => !/^- says: |^ *- …|^ {2}- (… |nothing of)/.test(line))
			.map((line) => {
				const stop = stopLine.exec(line);
				if (stop) return `  - ${[stop[1], ...(stop[2]?.match(/, (\w+|level=\d)(?=,|$)/g) ?? [])].join('')}`;
				const inTree = /^(\s*)- '?(\w+)(?: ".*?(?<!\\)")?((?: \[[^\]]+\])*)/.exec(line);
				return inTree && !line.startsWith('- *') ? `${inTree[1]}${inTree[2]}${inTree[3]}` : line;
			})
			.join('\n')
			// What is announced late leaves the gap it stood in.
			.replaceAll(/\n{3,}/g, '\n\n')
	);
}

const stopLine =
	/^ {2}- .*, (button|link|tab|tabpanel|radio|checkbox|combobox|textbox|searchbox|heading|region|disclosure|text)(,.*)?$/;

/** Runs in the page: hears what live regions are given, as a screen reader does. */
function hearLiveRegions(): void {
	const live = '[aria-live="polite"], [aria-live="assertive"], [role="status"], [role="alert"], output';
	const hears = (words: string): void => {
		const plain = words.replace(/\s+/g, ' ').trim();
		const { screenReaderHears } = window as unknown as { screenReaderHears: (words: string) => void };
		if (plain !== '') screenReaderHears(plain);
	};
	const wordsOf = (node: Node): string =>
		node instanceof HTMLElement ? node.innerText : (node.textContent ?? '');
	new MutationObserver((changes) => {
		const told = new Set<Node>();
		for (const change of changes) {
			const nodes = change.type === 'characterData' ? [change.target] : [...change.addedNodes];
			for (const node of nodes) {
				const within = node instanceof Element ? node : node.parentElement;
				if (!node.isConnected || within?.closest('[aria-hidden="true"]')) continue;
				const own = node instanceof Element && node.matches('[role="alert"]') ? node : null;
				// A region that comes with its words is heard when it is an alert; any other has to be there before.
				const around = own ?? node.parentElement?.closest(live);
				if (!around) continue;
				const whole = around.matches('[role="status"], [role="alert"], [aria-atomic="true"], output');
				const part = whole ? around : node;
				if (told.has(part)) continue;
				told.add(part);
				hears(wordsOf(part));
			}
		}
	}).observe(document, { childList: true, characterData: true, subtree: true });
}
