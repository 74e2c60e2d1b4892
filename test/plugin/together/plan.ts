import { canvasDeeds } from './canvas-deeds.ts';
import type { Deed } from './deeds.ts';
import { type Dice, openDice } from './dice.ts';
import { panelDeeds } from './panel-deeds.ts';
import { troubleDeeds } from './trouble-deeds.ts';

export const deeds: Record<DeedName, { weight: number; deed: Deed }> = {
	...canvasDeeds,
	...panelDeeds,
	...troubleDeeds,
};
export type DeedName = keyof typeof canvasDeeds | keyof typeof panelDeeds | keyof typeof troubleDeeds;

/**
 * One thing somebody does. `seed` decides all that the deed leaves open. `ambush`: at which await of somebody else's
 * plugin it happens, 0 for at once. `lurks`: they wait for the next draw and lay hands on what it touches, at which
 * await of it `ambush` says.
 */
export type Step = {
	wait: number;
	person: number;
	deed: DeedName;
	seed: number;
	ambush: number;
	lurks: boolean;
};

/** Seeds above this play close histories: hands on the very things a draw touches, in files of all kinds. */
const closeFrom = 10_000;

export function isClose(seed: number): boolean {
	return seed > closeFrom;
}

/** The seeds of `count` histories: ordinary ones, or close ones. */
export function seedsFor(kind: 'ordinary' | 'close', count: number): number[] {
	return Array.from({ length: count }, (_, at) => at + 1 + (kind === 'close' ? closeFrom : 0));
}

export function planHistory(seed: number): Step[] {
	const dice = openDice(seed).fork('plan');
	if (isClose(seed)) return Array.from({ length: dice.between(4, 8) }, () => closeSteps(dice)).flat();
	return Array.from({ length: dice.between(6, 18) }, () => anyStep(dice));
}

export function weights(): Record<DeedName, number> {
	return weightsOf(deeds);
}

function anyStep(dice: Dice): Step {
	return {
		wait: waitFrom(dice),
		person: dice.between(0, 4),
		deed: dice.weighted(weights()),
		seed: dice.between(0, 2 ** 31),
		ambush: dice.chance(0.15) ? dice.between(1, 60) : 0,
		lurks: false,
	};
}

/** What people lay hands on while it is drawn, and what makes the plugin draw. */
export const lurking = {
	rewordClaim: 6,
	renameCard: 1,
	renameTheme: 2,
	rewordRole: 1,
	deleteClaim: 4,
	deleteTheme: 1,
	deleteCard: 1,
	dragToTheme: 4,
	dragOut: 2,
} as const satisfies Partial<Record<DeedName, number>>;
const causes = {
	rewordClaim: 2,
	placeQuote: 3,
	renamePersona: 3,
	renameTheme: 1,
	takeOff: 3,
	bringBack: 3,
	runGrouping: 1,
	runPersonas: 2,
} as const satisfies Partial<Record<DeedName, number>>;

/** Somebody lurks, and somebody makes the plugin draw; now and then something else happens too. */
function closeSteps(dice: Dice): Step[] {
	const lurker: Step = { ...anyStep(dice), deed: dice.weighted(lurking), lurks: true };
	const cause: Step = {
		...anyStep(dice),
		wait: dice.between(0, 400),
		deed: dice.weighted(causes),
		ambush: 0,
	};
	lurker.ambush = dice.chance(0.25) ? 0 : dice.between(1, 6);
	const more: Step[] = dice.chance(0.3) ? [anyStep(dice)] : [];
	if (dice.chance(0.08)) more.push({ ...anyStep(dice), deed: 'openCopy', ambush: 0 });
	return [lurker, cause, ...more];
}

function weightsOf(of: typeof deeds): Record<DeedName, number> {
	return Object.fromEntries(Object.entries(of).map(([name, { weight }]) => [name, weight])) as Record<
		DeedName,
		number
	>;
}

function waitFrom(dice: Dice): number {
	const kind = dice();
	if (kind < 0.45) return dice.between(0, 150);
	return kind < 0.8 ? dice.between(150, 2500) : dice.between(2500, 14_000);
}
