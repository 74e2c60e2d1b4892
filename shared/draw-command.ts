import type { CardSpec } from './card.ts';
import type {
	DressedCards,
	DressedThemes,
	EraseCommand,
	NotesCommand,
	TagCommand,
	TensionSpec,
} from './draw.ts';

// The commands of `draw.ts` as they are planned, before they have colours and type (`plugin/ui/dress.ts`).

export type ThemeSpec = Omit<DressedThemes['sections'][number], 'fill' | 'ink'> & {
	/** Number of the theme's hue; negative for what is set aside. */
	tint: number;
};
export type ThemesCommand = Omit<DressedThemes, 'sections'> & { sections: ThemeSpec[] };
export type CardsCommand = Omit<DressedCards, 'cards' | 'tensions'> & {
	cards: CardSpec[];
	tensions: TensionSpec[];
};
export type DrawCommand = ThemesCommand | CardsCommand | TagCommand | EraseCommand | NotesCommand;
