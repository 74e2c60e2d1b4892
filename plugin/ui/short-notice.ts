/** FigJam cuts its notices here, in characters. */
const longest = 100;

/** The first sentence of a summary, short enough for FigJam's own notice (rule UI15). The panel shows the whole. */
export function shortNotice(text: string): string {
	const whole = text.trim();
	const first = /^.*?[.!?](?=\s|$)/su.exec(whole)?.[0] ?? whole;
	const characters = [...first];
	if (characters.length <= longest) return first;
	const cut = characters.slice(0, longest - 1).join('');
	const space = cut.lastIndexOf(' ');
	return `${(space > 0 ? cut.slice(0, space) : cut).replace(/[\s,;:]+$/u, '')}…`;
}
