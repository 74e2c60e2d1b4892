/** The names people use for note colours. */
export type ColourName =
	| 'yellow'
	| 'orange'
	| 'red'
	| 'pink'
	| 'violet'
	| 'blue'
	| 'teal'
	| 'green'
	| 'grey'
	| 'white'
	| 'black';

/** Words for each, as people write them on a legend. */
const NAMES: Readonly<Record<ColourName, string>> = {
	yellow: 'yellow gelb amarillo amarilla amarillas amarillos jaune jaunes',
	orange: 'orange naranja oranges',
	red: 'red rot rojo roja rojos rojas rouge rouges',
	pink: 'pink magenta rosa rose roses',
	violet: 'violet purple lilac lavender violett lila violeta morado morada violette violets violettes',
	blue: 'blue blau azul azules bleu bleue bleus bleues',
	teal: 'teal turquoise cyan türkis turquesa',
	green: 'green grün verde verdes vert verte verts vertes',
	grey: 'grey gray grau gris grise grises',
	white: 'white weiß weiss blanco blanca blanc blanche',
	black: 'black schwarz negro negra noir noire',
};
const WORDS: ReadonlyMap<string, ColourName> = new Map(
	(Object.keys(NAMES) as ColourName[]).flatMap((name) =>
		NAMES[name].split(' ').map((word): [string, ColourName] => [word, name]),
	),
);

/** Every word that names a colour, as a pattern source. */
export const colourWords = [...WORDS.keys()].sort((a, b) => b.length - a.length).join('|');

/** Hue in degrees of each note colour, from the sticky palette; older palettes lie close to the same hues. */
const HUES: readonly (readonly [ColourName, number])[] = [
	['red', 11],
	['orange', 30],
	['yellow', 43],
	['green', 130],
	['teal', 175],
	['blue', 206],
	['violet', 260],
	['pink', 325],
	['red', 360],
];

/** The colour a word names; undefined for any other word. */
export function colourOfWord(word: string): ColourName | undefined {
	return WORDS.get(word.toLowerCase());
}

/** What a person would call a fill (`#RRGGBB`): by nearest hue, so that older palettes count too. Null for anything else. */
export function colourOfFill(fill: string | null): ColourName | null {
	const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(fill ?? '');
	if (!match) return null;
	const [r, g, b] = match.slice(1).map((part) => Number.parseInt(part, 16)) as [number, number, number];
	const max = Math.max(r, g, b);
	const range = max - Math.min(r, g, b);
	if (range < 16) return max > 245 ? 'white' : max < 64 ? 'black' : 'grey';
	const sixth = max === r ? (g - b) / range : max === g ? 2 + (b - r) / range : 4 + (r - g) / range;
	const hue = (sixth * 60 + 360) % 360;
	let best: ColourName = 'yellow';
	let distance = Number.POSITIVE_INFINITY;
	for (const [name, at] of HUES) {
		if (Math.abs(hue - at) < distance) {
			distance = Math.abs(hue - at);
			best = name;
		}
	}
	return best;
}
