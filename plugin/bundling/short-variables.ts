/**
 * A minified style sheet whose own custom properties have short names. Left as they are: Figma's, and those the script
 * names as well.
 */
export function withShortVariables(style: string, script: string): string {
	const own = new Set([...style.matchAll(/(--[a-z][\w-]*):/g)].map(([, name = '']) => name));
	const names = [...own].filter((name) => !name.startsWith('--figma-') && !script.includes(name)).sort();
	const short = new Map(names.map((name, at) => [name, `--${at.toString(36)}`]));
	return style.replace(/--[a-z][\w-]*/g, (name) => short.get(name) ?? name);
}
