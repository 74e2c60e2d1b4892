import { boardMap } from '../../../shared/board-doc.ts';
import type { DrawKind } from '../../../shared/draw.ts';
import type { PanelWindow } from './panel-window.ts';
import { takePicture } from './picture.ts';
import type { World } from './world.ts';

/** ms between two looks, and how long two nodes with one key may stand while somebody could take one off. */
const times = { look: 500, doubled: 5000 } as const;

/**
 * Watches all the while that nothing of ours stands twice: two windows may draw one thing at once and see it a moment
 * later, but a writer who is online and has nothing else to do puts that in order, drawing or not.
 */
export function watchDoubles(world: World): void {
	const since = new Map<string, number>();
	function look(): void {
		const isCalm = world.windows.some(isCalmWriter);
		const doubled = isCalm ? keysTwice(world) : [];
		for (const key of since.keys()) if (!doubled.includes(key)) since.delete(key);
		for (const key of doubled) {
			const ms = (since.get(key) ?? -times.look) + times.look;
			since.set(key, ms);
			if (ms === times.doubled) world.fault(`${key} stands twice for ${ms} ms beside an idle writer`);
		}
		world.clock.setTimeout(look, times.look);
	}
	look();
}

function isCalmWriter({ ended, online, person, sync }: PanelWindow): boolean {
	return !ended && online && person.isOnline && sync?.isWriter() === true && sync.idle();
}

/** Keys that stand twice in a drawing that does not rest. */
function keysTwice({ doc, ledger }: World): string[] {
	const meta = boardMap(doc, 'meta');
	return [...takePicture(ledger.file).own].flatMap(([key, nodes]) =>
		nodes.length > 1 && meta.get(`rest/${kindOf(key)}`) !== true ? [key] : [],
	);
}

function kindOf(key: string): DrawKind {
	return /^(th_|parked|zone:themes)/.test(key) ? 'themes' : 'cards';
}
