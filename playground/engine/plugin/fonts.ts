import type { FontData, StyledText } from '../model.ts';
import { PluginError } from './errors.ts';

const INTER = 'Thin,Extra Light,Light,Regular,Medium,Semi Bold,Bold,Extra Bold,Black'.split(',');
const ITALICS = INTER.map((style) => (style === 'Regular' ? 'Italic' : `${style} Italic`));

const FAMILIES: Readonly<Record<string, readonly string[]>> = {
	Inter: [...INTER, ...ITALICS],
	Merriweather: ['Light', 'Regular', 'Bold', 'Black'],
	'Roboto Mono': ['Light', 'Regular', 'Medium', 'Bold'],
	'Figma Hand': ['Regular', 'Bold'],
};

export function availableFonts(): readonly FontData[] {
	return Object.entries(FAMILIES).flatMap(([family, styles]) => styles.map((style) => ({ family, style })));
}

/** The fonts one run has loaded; empty at its start. */
export class LoadedFonts {
	readonly #loaded = new Set<string>();

	/** Throws for a font that does not exist. */
	load(font: FontData): void {
		if (!FAMILIES[font.family]?.includes(font.style)) {
			throw new PluginError(`in loadFontAsync: The font "${font.family} ${font.style}" could not be loaded`);
		}
		this.#loaded.add(`${font.family} ${font.style}`);
	}

	/** Throws the platform's text when a font is not loaded. */
	need(method: string, font: FontData): void {
		const name = `${font.family} ${font.style}`;
		if (this.#loaded.has(name)) return;
		const call = `figma.loadFontAsync({ family: "${font.family}", style: "${font.style}" })`;
		throw new PluginError(
			`in ${method}: Cannot write to node with unloaded font "${name}". Please call ${call} and await the returned promise first.`,
		);
	}

	needAll(method: string, text: StyledText): void {
		for (const run of text.runs) this.need(method, run.style.fontName);
	}
}

/** Exactly the shape loadFontAsync and fontName take. */
export function asFont(method: string, value: unknown): FontData {
	const held = (value ?? {}) as Readonly<Record<string, unknown>>;
	if (typeof held.family !== 'string' || typeof held.style !== 'string') {
		throw new PluginError(`in ${method}: Property "fontName" failed validation: Required value missing`);
	}
	return { family: held.family, style: held.style };
}
