/** The tokens FigJam gives a plugin's iframe with `themeColors: true`. FigJam is always light. */
const TOKENS: Readonly<Record<string, string>> = {
	bg: '#ffffff',
	'bg-hover': '#f5f5f5',
	'bg-secondary': '#f5f5f5',
	'bg-tertiary': '#e6e6e6',
	'bg-brand': '#9747ff',
	'bg-brand-hover': '#8638e5',
	'bg-brand-pressed': '#8638e5',
	'bg-brand-tertiary': '#f1e5ff',
	'bg-selected': '#f1e5ff',
	'bg-onselected': '#e4ccff',
	'bg-danger': '#f24822',
	'bg-warning': '#ffcd29',
	'bg-success': '#14ae5c',
	'bg-inverse': '#2c2c2c',
	border: '#e6e6e6',
	'border-strong': '#2c2c2c',
	'border-brand': '#e4ccff',
	'border-selected': '#9747ff',
	text: 'rgba(0, 0, 0, 0.9)',
	'text-secondary': 'rgba(0, 0, 0, 0.5)',
	'text-tertiary': 'rgba(0, 0, 0, 0.3)',
	'text-brand': '#8638e5',
	'text-danger': '#dc3412',
	'text-onbrand': '#ffffff',
	icon: 'rgba(0, 0, 0, 0.9)',
	'icon-secondary': 'rgba(0, 0, 0, 0.5)',
	'icon-brand': '#8638e5',
};

/** The class for `<html>` and the `figma-style` sheet; null when the plugin did not ask for theme colours. */
export function themeFor(themeColors: boolean): { readonly className: string; readonly css: string } | null {
	if (!themeColors) return null;
	const lines = Object.entries(TOKENS).map(([name, value]) => `\t--figma-color-${name}: ${value};`);
	return { className: 'figma-light', css: `:root {\n${lines.join('\n')}\n}` };
}

/** The HTML with theme and policy put at its head, as the editor serves it to the iframe. */
export function uiPage(html: string, options: { themeColors: boolean; policy: string }): string {
	const theme = themeFor(options.themeColors);
	const policy = options.policy.replaceAll('"', '&quot;');
	const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
	const style = theme === null ? '' : `<style id="figma-style">${theme.css}</style>`;
	const marked =
		theme === null
			? html
			: html.replace(/<html([^>]*)>/i, (_all, rest: string) => `<html class="${theme.className}"${rest}>`);
	const doctype = /^\s*<!doctype[^>]*>/i.exec(marked)?.[0] ?? '';
	const body = marked.slice(doctype.length);
	if (!/<head[^>]*>/i.test(body)) {
		const cls = theme === null || /<html/i.test(body) ? '' : `<html class="${theme.className}">`;
		return `${doctype}${cls}${meta}${style}${body}`;
	}
	return doctype + body.replace(/<head[^>]*>/i, (head) => `${head}${meta}${style}`);
}
