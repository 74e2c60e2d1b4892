import type { PanelWindow } from './panel-window.ts';
import type { World } from './world.ts';

/** ms between two looks; how long two may both claim to write; how long nobody may. */
const times = { look: 500, two: 2000, none: 20_000 } as const;

/** Watches over the lease all the while: of the windows that could write one does, and two do only until they hear of each other. */
export function watchLease(world: World): void {
	let two = 0;
	let none = 0;
	function look(): void {
		const able = world.windows.filter(isAble);
		const claiming = able.filter((window) => leaseOf(window) !== null);
		two = claiming.length > 1 ? two + times.look : 0;
		none = able.length > 0 && claiming.length === 0 ? none + times.look : 0;
		const names = claiming.map(({ person }) => person.name).join();
		if (two === times.two) world.fault(`${names} have both claimed to write for ${two} ms`);
		if (none === times.none) world.fault(`nobody has claimed to write for ${none} ms`);
		world.clock.setTimeout(look, times.look);
	}
	look();
}

function isAble(window: PanelWindow): boolean {
	return !window.ended && window.online && window.person.isOnline;
}

function leaseOf({ awareness }: PanelWindow): number | null {
	return awareness.getLocalState()?.lease ?? null;
}
