import { bundleBudget } from '../plugin/build.ts';
import { BenchBoard, type Bundle, buildBundle, type Cost } from './canvas-board.ts';
import type { Figure } from './figure.ts';

const personas = 12;

/**
 * What drawing costs in the plugin's sandbox: API calls, writes, nodes, QuickJS time and its longest slice. The peer of a
 * small change is the same change with the whole drawing sent anew, as the plugin did before it knew what differs.
 */
export async function run(): Promise<Figure[]> {
	const bundle = await buildBundle();
	const figures: Figure[] = [
		figure('main thread, minified', 'size', bundle.bytes.main, bundleBudget.main, 'ceiling', 'bytes'),
		figure('panel, minified', 'size', bundle.bytes.ui, bundleBudget.ui, 'ceiling', 'bytes'),
	];
	for (const count of [300, 1000]) figures.push(...(await measure(bundle, count)));
	return figures;
}

async function measure(bundle: Bundle, count: number): Promise<Figure[]> {
	const board = new BenchBoard(bundle, count);
	const of = (what: string): string => `${count} stickies: ${what}`;
	try {
		await board.bringIn();
		const first = await board.cost(() => board.edit(board.group()));
		const cards = await board.cost(() => board.edit(board.personas(personas)));
		const still = await board.cost(() => board.again('themes'));
		const [from, to] = [board.notes[0], board.notes[2]] as [string, string];
		const drag = await board.cost(() => board.drag(from, to));
		const recluster = await board.cost(() => board.edit(board.group(0.05)));
		const whole = await board.cost(() => {
			board.edit(board.group(0.05));
			board.again('themes');
		});
		const claim = await board.cost(() => board.edit([board.claim(3, 4, 'A sentence somebody has changed.')]));
		const allCards = await board.cost(() => {
			board.edit([board.claim(3, 4, 'And changed once more.')]);
			board.again('cards');
		});
		return [
			...rows(of('first draw'), first, null),
			...rows(of(`first draw of ${personas} cards`), cards, null),
			...rows(of('a redraw that changes nothing'), still, null),
			...rows(of('one dragged note'), drag, null),
			...rows(of('re-cluster, 5 % move'), recluster, whole),
			...rows(of('one claim edited'), claim, allCards),
		];
	} finally {
		board.dispose();
	}
}

function rows(of: string, ours: Cost, peer: Cost | null): Figure[] {
	const name = peer ? 'everything sent anew' : 'none';
	return [
		figure(of, 'API calls', ours.calls, peer?.calls ?? null, name, 'calls'),
		figure(of, 'writes', ours.writes, peer?.writes ?? null, name, 'calls'),
		figure(of, 'nodes touched', ours.nodes, peer?.nodes ?? null, name, 'nodes'),
		figure(of, 'QuickJS time', ours.milliseconds, peer?.milliseconds ?? null, name, 'ms'),
		figure(of, 'longest slice', ours.longestSlice, peer?.longestSlice ?? null, name, 'ms'),
	];
}

function figure(
	of: string,
	metric: string,
	ours: number,
	peer: number | null,
	peerName: string,
	unit: string,
): Figure {
	return { bench: 'canvas', case: of, metric, ours, peer, peerName, unit };
}
