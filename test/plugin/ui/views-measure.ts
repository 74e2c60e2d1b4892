/* What a browser is asked about a page. Each of these runs in the page, so it stands alone. */

/** Elements that stand out at the side of the window, by class; empty when all fits. */
export function sideways(): string[] {
	// The bar of unknown progress runs through its own frame, which cuts it.
	const hidden = (element: Element): boolean =>
		element.closest('.visually-hidden, .progress-bar, legend') !== null;
	const out = [...document.querySelectorAll('body *')].filter((element) => {
		const { left, right, width } = element.getBoundingClientRect();
		return width > 0 && !hidden(element) && (left < -0.5 || right > innerWidth + 0.5);
	});
	return out.map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`);
}

/** Texts cut off by what they stand in, by class. What can be scrolled is not cut, nor an example that ends in an ellipsis or what only a reader is told. */
export function cutTexts(): string[] {
	const out: string[] = [];
	for (const element of document.querySelectorAll<HTMLElement>('body *')) {
		const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
		if (textOverflow === 'ellipsis') continue;
		if (element.closest('.visually-hidden, .progress, legend, select, input, textarea, svg')) continue;
		const cuts = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
		const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
		if (
			(cuts(overflowX) && scrollWidth > clientWidth + 1) ||
			(cuts(overflowY) && scrollHeight > clientHeight + 1)
		)
			out.push(`cut: ${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`);
	}
	return out;
}

/** Controls without a name, or smaller than 24 px where a finger or an unsteady hand has to meet them. */
export function bareControls(): string[] {
	const out: string[] = [];
	for (const element of document.querySelectorAll<HTMLElement>('button, summary, select, input')) {
		if (element.tabIndex < 0 && element.getAttribute('role') !== 'tab') continue;
		const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
		const name =
			element.getAttribute('aria-label') || element.textContent?.trim() || label?.textContent?.trim() || '';
		// Pressing a label presses its control; a link in running text is as high as its line.
		const { width, height } = (label ?? element).getBoundingClientRect();
		if (name === '') out.push(`no name: ${element.outerHTML.slice(0, 80)}`);
		if (width < 24 || height < (element.matches('.link') ? 16 : 24))
			out.push(`${width} × ${height}: ${name}`);
	}
	return out;
}

/** Texts with less contrast than 4.5 : 1 (3 : 1 where a control is out of use), with what it is. */
export function faintTexts(): string[] {
	type Colour = [number, number, number, number];
	const parse = (text: string): Colour => {
		const [r = 0, g = 0, b = 0, a = 1] = (text.match(/[\d.]+/g) ?? []).map(Number);
		return [r, g, b, a];
	};
	const over = (top: Colour, below: Colour): Colour => {
		const mix = (at: 0 | 1 | 2): number => top[at] * top[3] + below[at] * (1 - top[3]);
		return [mix(0), mix(1), mix(2), 1];
	};
	const ground = (element: Element | null): Colour => {
		if (element === null) return [255, 255, 255, 1];
		const own = parse(getComputedStyle(element).backgroundColor);
		return own[3] === 1 ? own : over(own, ground(element.parentElement));
	};
	const light = ([r, g, b]: Colour): number => {
		const part = (value: number): number =>
			value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
		return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
	};
	const out = new Set<string>();
	for (const element of document.querySelectorAll('body *')) {
		const text = [...element.childNodes]
			.map((node) => (node.nodeType === 3 ? node.textContent : ''))
			.join('');
		const style = getComputedStyle(element);
		if (text.trim() === '' || style.visibility === 'hidden' || element.closest('.move-to, script, style'))
			continue;
		const back = ground(element);
		const [a, b] = [light(over(parse(style.color), back)), light(back)];
		const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
		const needed = element.closest('[aria-disabled=true], :disabled') ? 3 : 4.5;
		if (ratio < needed) out.add(`${ratio.toFixed(2)}: ${text.trim().slice(0, 40)}`);
	}
	return [...out];
}

declare global {
	interface Window {
		/** Marks of the controls that were seen to have the focus. */
		reached?: string[];
	}
}

/** From here on `reached` says which marked controls get the focus so that it can be seen; nothing has it now. */
export function watchFocus(): void {
	const isWatched = window.reached !== undefined;
	window.reached = [];
	if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
	if (!isWatched) document.addEventListener('focusin', note);
	function note({ target }: FocusEvent): void {
		if (!(target instanceof HTMLElement) || target.dataset.stop === undefined) return;
		// A segment shows the focus of the radio button that fills it.
		const shown = target.closest('.segment') ?? target;
		if (getComputedStyle(shown).outlineStyle !== 'none') window.reached?.push(target.dataset.stop);
	}
}

/** Marks every control that the Tab key has to stop at, and names the marks. */
export function stops(): string[] {
	const names: string[] = [];
	const all = 'a[href], button, summary, select, input, textarea';
	for (const element of document.querySelectorAll<HTMLElement>(all)) {
		const radio = element instanceof HTMLInputElement && element.type === 'radio' && !element.checked;
		const folded = element.closest('details:not([open]) > :not(summary)') !== null;
		const off = 'disabled' in element && element.disabled === true;
		if (element.tabIndex < 0 || radio || folded || off) continue;
		const name = `${names.length} ${element.getAttribute('aria-label') ?? element.textContent ?? ''}`;
		element.dataset.stop = name;
		names.push(name);
	}
	return names;
}

/** What moves by itself, by class. */
export function moving(): string[] {
	return document.getAnimations().map(({ effect }) => {
		const target = effect instanceof KeyframeEffect ? effect.target : null;
		return target?.getAttribute('class') ?? '';
	});
}
