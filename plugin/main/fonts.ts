export type Fonts = {
	/** Loads every font of a text, so that it may be written or moved. False when one is missing on this computer. */
	ready(text: TextNode | TextSublayerNode): Promise<boolean>;
	/** Loads one font; false when this computer lacks it. */
	load(font: FontName): Promise<boolean>;
	/** A heavier style of the same family where there is one, else the font itself; loaded. */
	heavier(font: FontName): Promise<FontName>;
};

const heavierStyles = ['Semi Bold', 'Bold'];

/** Each font is loaded once in a run; which fonts are needed is read off the nodes. */
export function openFonts(): Fonts {
	const asked = new Map<string, Promise<boolean>>();

	function load(font: FontName): Promise<boolean> {
		const key = `${font.family}/${font.style}`;
		let loading = asked.get(key);
		if (!loading) {
			loading = figma.loadFontAsync(font).then(
				() => true,
				() => false,
			);
			asked.set(key, loading);
		}
		return loading;
	}

	return {
		load,
		async ready(text) {
			if (text.hasMissingFont) return false;
			const loaded = await Promise.all(fontsOf(text).map(load));
			return loaded.every(Boolean);
		},
		async heavier(font) {
			for (const style of [...heavierStyles, font.style]) {
				const candidate = { family: font.family, style };
				if (await load(candidate)) return candidate;
			}
			return font;
		},
	};
}

function fontsOf(text: TextNode | TextSublayerNode): FontName[] {
	const font = text.fontName;
	if (font !== figma.mixed) return [font];
	return text.getRangeAllFontNames(0, text.characters.length);
}
