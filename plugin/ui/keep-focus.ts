const focusable = 'a[href],button:not(:disabled),input,select,textarea,summary,[tabindex]';
const around = 'li,article,section,details,fieldset';

/**
 * Keeps the keyboard in the panel when what it was on goes away, such as a note that was moved (rule AX3): on the item
 * beside it, else on what it was part of, else on the page. Views that know better take the focus before.
 */
export function keepFocus(page: Document): void {
	/** Where the keyboard is, then where to go instead; empty once a person takes it elsewhere. */
	let places: (Element | null)[] = [];
	const onLeave = (event: Event): void => {
		if (!(event instanceof KeyboardEvent) || event.key === 'Tab') places = [];
	};
	page.addEventListener('pointerdown', onLeave, true);
	page.addEventListener('keydown', onLeave, true);
	page.addEventListener('focusin', ({ target }) => {
		places = [target as Element];
		for (let near: Element | null = target as Element; near; near = near.parentElement) {
			if (near.matches(around)) places.push(near);
			if (near.matches('li')) places.push(near.nextElementSibling, near.previousElementSibling);
		}
	});
	new MutationObserver(() => {
		if (places.length === 0 || page.activeElement !== page.body || !page.hasFocus()) return;
		for (const place of [...places, page.querySelector('main')]) {
			const found = place?.matches(focusable) ? place : place?.querySelector(focusable);
			if (found?.isConnected) return (found as HTMLElement).focus();
		}
	}).observe(page.body, { childList: true, subtree: true });
}
