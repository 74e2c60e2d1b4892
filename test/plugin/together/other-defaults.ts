import { type Defaults, FIGJAM_DEFAULTS, withDefaults } from '../../../playground/engine/defaults.ts';
import { openDice } from './dice.ts';
import { isClose } from './plan.ts';

const fonts = [
	{ family: 'Inter', style: 'Bold' },
	{ family: 'Figma Hand', style: 'Regular' },
	{ family: 'Roboto Mono', style: 'Medium' },
];
const fills = ['FFFFFF', 'FFE299', '1E1E1E', '9747FF'];

/** What new nodes start with in the file of a history: FigJam's own, in a third of the close histories others. */
export function defaultsOf(seed: number): Defaults {
	const dice = openDice(seed).fork('defaults');
	if (!isClose(seed) || dice.chance(0.67)) return FIGJAM_DEFAULTS;
	const font = () => dice.pick(fonts) ?? FIGJAM_DEFAULTS.fonts.text;
	const fill = () => dice.pick(fills) ?? FIGJAM_DEFAULTS.fills.section;
	const size = () => dice.between(8, 64);
	return withDefaults({
		section: { width: dice.between(1, 900), height: dice.between(1, 900) },
		fonts: { text: font(), sticky: font() },
		fontSizes: { text: size(), sticky: size() },
		fills: { section: fill(), sticky: fill() },
	});
}
