import { boardMap } from '../../../shared/board-doc.ts';
import { drawKinds } from '../../../shared/draw.ts';
import { type Built, buildForCanvas } from '../main/plugin-on-canvas.ts';
import { canvasDeeds } from './canvas-deeds.ts';
import { complaints } from './checks.ts';
import { type Deed, sceneOf } from './deeds.ts';
import { type Dice, openDice } from './dice.ts';
import { watchLease } from './lease-watch.ts';
import { panelDeeds } from './panel-deeds.ts';
import { makeSetting, type Setting } from './setting.ts';
import { troubleDeeds } from './trouble-deeds.ts';
import { World } from './world.ts';

const deeds = { ...canvasDeeds, ...panelDeeds, ...troubleDeeds };
export type DeedName = keyof typeof deeds;

/** `seed` decides all that the deed leaves open; `ambush`: at which await of somebody else's plugin it happens, 0 for at once. */
export type Step = { wait: number; person: number; deed: DeedName; seed: number; ambush: number };

/** How a history ended. `complaints` is empty when all is well. */
export type Ending = { complaints: string[]; story: string[] };

/** ms without any change after which nothing more will happen, and after which it counts as going on for ever. */
const quietAfter = 20_000;
const endlessAfter = 300_000;

export function planHistory(seed: number): Step[] {
	const dice = openDice(seed).fork('plan');
	return Array.from({ length: dice.between(6, 18) }, () => ({
		wait: waitFrom(dice),
		person: dice.between(0, 4),
		deed: dice.weighted(weights()),
		seed: dice.between(0, 2 ** 31),
		ambush: dice.chance(0.15) ? dice.between(1, 60) : 0,
	}));
}

/** What histories are played with: the built plugin, and boards to begin with. */
export type Stage = { built: Built; settings: readonly Setting[] };

/** Plays one history on a world of its own. The same seed and steps give the same story. */
export async function play(
	{ built, settings }: Stage,
	seed: number,
	steps: readonly Step[] = planHistory(seed),
): Promise<Ending> {
	const world = new World(built, seed, settings[seed % settings.length]);
	try {
		await arrive(world, openDice(seed).fork('arrive'));
		watchLease(world);
		for (const step of steps) {
			await world.pass(step.wait);
			take(world, step);
		}
		await comeToRest(world);
		return { complaints: complaints(world), story: world.story };
	} catch (error) {
		const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
		return { complaints: [...world.faults, text], story: world.story };
	} finally {
		await world.dispose();
	}
}

/** Builds the plugin and a few boards; once for many histories. */
export async function setStage(): Promise<Stage> {
	const built = await buildForCanvas();
	const settings: Setting[] = [];
	for (let seed = 1; seed <= 5; seed += 1) settings.push(await makeSetting(built, seed, 'drawn'));
	settings.push(await makeSetting(built, 6, 'undrawn'));
	return { built, settings };
}

/** The shortest history found that still ends badly, leaving out one step after another. */
export async function shrink(stage: Stage, seed: number, steps: readonly Step[]): Promise<readonly Step[]> {
	const kind = kindOf(await play(stage, seed, steps));
	let short = steps;
	for (let at = short.length - 1; at >= 0; at -= 1) {
		const without = short.filter((_, index) => index !== at);
		if (kindOf(await play(stage, seed, without)) === kind) short = without;
	}
	return short;
}

/** What the first complaint is about, without names and numbers. */
function kindOf({ complaints: [first = ''] }: Ending): string {
	return first.replace(/“[^”]*”|\([^)]*\)|[\w:#/-]*\d[\w:#/-]*/g, '');
}

function waitFrom(dice: Dice): number {
	const kind = dice();
	if (kind < 0.45) return dice.between(0, 150);
	return kind < 0.8 ? dice.between(150, 2500) : dice.between(2500, 14_000);
}

function weights(): Record<DeedName, number> {
	return Object.fromEntries(Object.entries(deeds).map(([name, { weight }]) => [name, weight])) as Record<
		DeedName,
		number
	>;
}

function take(world: World, step: Step): void {
	const person = world.people[step.person % world.people.length];
	const run = (): void => {
		// Nobody does anything in a tab that sleeps.
		if (person.seat.tab.asleep) return;
		const dice = openDice(step.seed);
		let deed: Deed = deeds[step.deed].deed;
		for (let tries = 0; tries < 4; tries += 1) {
			const line = deed(sceneOf(world, person, dice));
			if (line !== null) {
				world.tell(`${person.name} ${line}${step.ambush > 0 ? ' (in the middle of a turn)' : ''}`);
				return;
			}
			deed = deeds[dice.weighted(weights())].deed;
		}
	};
	if (step.ambush > 0 && step.deed in canvasDeeds) world.ambush = { by: person, after: step.ambush, run };
	else run();
}

/** People come, and most of them run the plugin. */
async function arrive(world: World, dice: Dice): Promise<void> {
	await world.open(dice);
	for (const [at, person] of world.people.entries()) {
		if (at === 0 || dice.chance(0.6)) person.openWindow();
	}
	await world.pass(dice.between(0, 3000));
	const names = world.people.map(({ name, window }) => (window ? `${name} with the plugin` : name));
	world.tell(`${world.ledger.words.size} notes; ${names.join(', ')}`);
}

/** Everything heals and somebody is there; where a drawing rests it is asked for again. Throws when it never ends. */
async function comeToRest(world: World): Promise<void> {
	for (const person of world.people) person.heal();
	world.ambush = null;
	if (world.people.every(({ window }) => window === null)) world.people[0].openWindow();
	world.tell('everything heals');
	await quiet(world);
	const window = world.people.flatMap((person) => person.window ?? [])[0];
	for (const kind of drawKinds) {
		if (boardMap(world.doc, 'meta').get(`rest/${kind}`) !== true && !world.drawingsUndone) continue;
		world.tell(`${window.person.name} presses Draw again for ${kind}`);
		window.background(window.drawAgain(kind));
		await quiet(world);
	}
}

async function quiet(world: World): Promise<void> {
	const until = world.clock.now() + endlessAfter;
	let before = -1;
	while (world.clock.now() < until) {
		const isIdle =
			world.machine.idle && world.windows.every(({ ended, sync }) => ended || sync?.idle() === true);
		if (isIdle && before === world.changes) return;
		before = world.changes;
		await world.pass(quietAfter);
	}
	throw new Error('it never comes to rest');
}
