/** What is on paper cannot be opened: everything is while the page is printed, and as it was after. Returns the way to stop. */
export function openOnPaper(): () => void {
	let opened: HTMLDetailsElement[] = [];
	const open = (): void => {
		opened = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')];
		for (const one of opened) one.open = true;
	};
	const close = (): void => {
		for (const one of opened.splice(0)) one.open = false;
	};
	addEventListener('beforeprint', open);
	addEventListener('afterprint', close);
	return () => {
		removeEventListener('beforeprint', open);
		removeEventListener('afterprint', close);
	};
}
