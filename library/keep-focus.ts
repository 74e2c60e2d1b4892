const focusable = 'a[href], button:not(:disabled), input, select, textarea, summary';

/**
 * Keeps the keyboard where it was when what it was on goes away, such as a button that did its work (rule AX3): on the
 * first thing that can be used in what it was part of, else on the page. Returns the way to stop.
 */
export function keepFocus(): () => void {
	/** What the keyboard is on and what that is part of, innermost first; empty once a person points elsewhere. */
	let places: Element[] = [];
	const onFocus = ({ target }: FocusEvent): void => {
		places = [];
		for (let at = target as Element | null; at?.closest('main'); at = at.parentElement) places.push(at);
	};
	const onPoint = (): void => {
		places = [];
	};
	const observer = new MutationObserver(() => {
		const [last, ...around] = places;
		if (!last || last.isConnected || document.activeElement !== document.body) return;
		const place = around.find(({ isConnected }) => isConnected);
		(place?.querySelector<HTMLElement>(focusable) ?? document.querySelector('main'))?.focus();
	});
	addEventListener('pointerdown', onPoint, true);
	addEventListener('focusin', onFocus);
	observer.observe(document.body, { childList: true, subtree: true });
	return () => {
		removeEventListener('pointerdown', onPoint, true);
		removeEventListener('focusin', onFocus);
		observer.disconnect();
	};
}
