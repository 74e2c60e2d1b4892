import { createBridgeClient } from '../../../plugin/ui/bridge-client.ts';
import { createCanvasSync } from '../../../plugin/ui/canvas-sync.ts';
import { boardMap } from '../../../shared/board-doc.ts';
import { drawKinds } from '../../../shared/draw.ts';
import { oncePerRun } from '../../support/once-per-run.ts';
import { buildForCanvas } from '../main/plugin-on-canvas.ts';
import { canvasDeeds } from './canvas-deeds.ts';
import { complaints } from './checks.ts';
import { sceneOf } from './deeds.ts';
import { type Dice, openDice } from './dice.ts';
import { watchDoubles } from './doubles-watch.ts';
import { watchLease } from './lease-watch.ts';
import { deeds, lurking, planHistory, type Step, weights } from './plan.ts';
import { makeSetting, type Setting } from './setting.ts';
import { type Product, World } from './world.ts';

/** How a history ended. `complaints` is empty when all is well. */
export type Ending = { complaints: string[]; story: string[] };

/** ms without any change after which nothing more will happen. */
const quietAfter = 20_000;
/** ms and changes after which it counts as going on for ever: three and four times what a sound history takes. */
const endlessAfter = 120_000;
const endlessChanges = 100;
const lookEvery = 2_000;

/** What histories are played with: the built plugin, and boards to begin with. */
export type Stage = Product & { settings: readonly Setting[] };

/** Plays one history on a world of its own. The same seed and steps give the same story. */
export async function play(
	{ settings, ...product }: Stage,
	seed: number,
	steps: readonly Step[] = planHistory(seed),
): Promise<Ending> {
	const world = new World(product, seed, settings[seed % settings.length]);
	try {
		await arrive(world, openDice(seed).fork('arrive'));
		watchLease(world);
		watchDoubles(world);
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

/** The plugin and a few boards; made once for many histories. */
export async function setStage(): Promise<Stage> {
	const product = { built: await buildForCanvas(), panel: { createBridgeClient, createCanvasSync } };
	const settings = await oncePerRun('settings', async () => {
		const made: Setting[] = [];
		for (let seed = 1; seed <= 5; seed += 1) made.push(await makeSetting(product, seed, 'drawn'));
		return [...made, await makeSetting(product, 6, 'undrawn')];
	});
	return { ...product, settings };
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

function take(world: World, step: Step): void {
	const person = world.people[step.person % world.people.length];
	const { ambush, lurks } = step;
	/** The deed, or another one when there is nothing to do it with. */
	function run(aim: ReadonlySet<string> | null = null): boolean {
		// Nobody does anything in a tab that sleeps.
		if (person.seat.tab.asleep) return false;
		const dice = openDice(step.seed);
		let { deed } = deeds[step.deed];
		for (let tries = 0; tries < 4; tries += 1) {
			const line = deed(sceneOf(world, person, dice, aim));
			if (line !== null) {
				world.tell(`${person.name} ${line}${ambush > 0 ? ' (in the middle of a turn)' : ''}`);
				return true;
			}
			deed = deeds[aim ? dice.weighted(lurking) : dice.weighted(weights())].deed;
		}
		return false;
	}
	if (lurks) {
		world.lurker = (on, touched) => {
			if (ambush === 0) return run(touched);
			world.ambush = { by: person, on, after: ambush - 1, run: () => run(touched) };
			return true;
		};
	} else if (ambush > 0 && step.deed in canvasDeeds) {
		world.ambush = { by: person, on: null, after: ambush, run };
	} else run();
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
	world.lurker = null;
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
	const most = world.changes + endlessChanges;
	let before = -1;
	let since = world.clock.now();
	while (world.clock.now() < until && world.changes < most) {
		if (before !== world.changes) since = world.clock.now();
		before = world.changes;
		const isIdle =
			world.machine.idle && world.windows.every(({ ended, sync }) => ended || sync?.idle() === true);
		if (isIdle && world.clock.now() - since >= quietAfter) return;
		await world.pass(lookEvery);
	}
	throw new Error('it never comes to rest');
}
