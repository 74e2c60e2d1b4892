import { isClear, middleOf, type WorkshopPage, within } from './workshop-page.ts';

/** What somebody chooses who does not know where a note belongs. */
export const unsure = 'Not sure';

/** Selects some notes of some themes on the board, one click each, Shift held from the second on; their ids. */
export async function chooseNotes(window: WorkshopPage, themes: number, each: number): Promise<string[]> {
	const notes = (await window.notes()).filter(isClear);
	const sections = (await window.themes()).filter(isClear).slice(0, themes);
	const chosen = sections.flatMap((theme) => notes.filter((note) => within(note, theme)).slice(0, each));
	for (const [at, note] of chosen.entries()) {
		if (at === 1) await window.page.keyboard.down('Shift');
		const { x, y } = middleOf(note);
		await window.page.mouse.click(x, y);
	}
	await window.page.keyboard.up('Shift');
	return chosen.map(({ id }) => id);
}

/** The themes on the board, and which of them a note lies in by its words, as anybody reads them off; `unsure` where it is not found. */
export async function readThemes(
	window: WorkshopPage,
): Promise<{ titles: string[]; themeOf: (words: string) => string }> {
	const words = new Map(await window.noteWords());
	const notes = await window.notes();
	const themes = (await window.themes()).map((theme) => ({
		title: theme.title,
		words: notes.filter((note) => within(note, theme)).map(({ id }) => bare(words.get(id) ?? '')),
	}));
	return {
		titles: themes.map(({ title }) => title),
		themeOf: (asked) => themes.find(({ words }) => words.includes(bare(asked)))?.title ?? unsure,
	};
}

/** Another theme than this one, always the same for the same. */
export function nextOf(theme: string, themes: readonly string[]): string {
	return themes[(themes.indexOf(theme) + 1) % themes.length] ?? theme;
}

/** Lines break differently on the board and in the panel. */
function bare(words: string): string {
	return words.replaceAll(/\s+/g, '');
}
