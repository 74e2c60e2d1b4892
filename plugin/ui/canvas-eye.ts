import { applyEdits, type BoardSnapshot } from '../../shared/board-doc.ts';
import type { CanvasChange } from '../../shared/canvas-change.ts';
import { type DrawKind, drawKinds } from '../../shared/draw.ts';
import { kindOfKey, zoneKeys } from './canvas-keys.ts';
import type { CanvasSyncDeps } from './canvas-sync-types.ts';
import { type DrawPlan, keysOf } from './draw-plan.ts';
import { boardPage } from './drawing-meta.ts';
import { type Picture, pageGone } from './reconcile.ts';
import type { DrawnStep } from './undo-history.ts';

/** How many of its own draws a window remembers, to read an undo by. */
const longestHistory = 200;

export type CanvasEye = {
	/** What stands on the board's page as far as this window knows; null until it has looked. */
	picture(): Picture | null;
	history: Readonly<Record<DrawKind, readonly DrawnStep[]>>;
	/** Looks when it must: the first time, at another page, or after `doubt`. Rejects as the canvas does. */
	see(): Promise<void>;
	/** What was known may no longer be so. */
	doubt(): void;
	/** A draw of this plan begins: its keys will stand, unless the canvas says that a person took one off. */
	begins(plan: DrawPlan): void;
	drew(plan: DrawPlan, step: boolean): void;
	/** What people did changes what stands. */
	noticed(changes: readonly CanvasChange[]): void;
	/** The person goes to a page. */
	goesTo(page: string): void;
	/** True while the person looks at the board's page, or there is none yet. */
	isHere(): boolean;
};

/** Knows what stands on the canvas without looking each time. `found` hears of what looking brought up. */
export function createCanvasEye(
	{ doc, bridge, me }: Pick<CanvasSyncDeps, 'doc' | 'bridge' | 'me'>,
	board: () => BoardSnapshot,
	found: (changes: readonly CanvasChange[]) => void,
): CanvasEye {
	let known: { page: string | null; keys: Set<string>; versions: Record<DrawKind, string | null> } | null =
		null;
	let inDoubt = false;
	let personAt = me.page;
	const history: Record<DrawKind, DrawnStep[]> = { themes: [], cards: [] };

	function remember(kind: DrawKind, step: DrawnStep): void {
		history[kind].push(step);
		if (history[kind].length > longestHistory) history[kind].shift();
	}

	async function look(): Promise<void> {
		inDoubt = false;
		const { places, copies } = board();
		const page = boardPage(board());
		const seen = await bridge.call('look', { page, places: [...places.keys(), ...copies.keys()] });
		if (seen.page === null && page !== null) {
			// As it is now: somebody may have begun on another page meanwhile.
			if (boardPage(board()) === page) applyEdits(doc, pageGone(board()), 'canvas');
			return look();
		}
		if (page === null && seen.page !== null) personAt = seen.page;
		known = { page: seen.page, keys: new Set(seen.keys), versions: { ...seen.versions } };
		for (const kind of drawKinds) {
			const version = seen.versions[kind];
			// What stood before this window drew anything: going back behind it is more than undoing a detail.
			if (version !== null && history[kind].every((step) => step.version !== version))
				remember(kind, { version, step: true });
		}
		found(seen.changes);
	}

	return {
		picture: () => known,
		history,
		async see() {
			const wanted = boardPage(board()) ?? personAt;
			if (known === null || inDoubt || known.page !== wanted) await look();
		},
		doubt() {
			inDoubt = true;
		},
		begins(plan) {
			for (const key of keysOf(plan)) known?.keys.add(key);
		},
		drew(plan, step) {
			const standing = plan.order.length > 0;
			if (known) known.versions[plan.kind] = standing ? plan.version : null;
			if (standing) remember(plan.kind, { version: plan.version, step });
		},
		noticed(changes) {
			if (!known) return;
			const { keys, versions } = known;
			for (const change of changes) {
				if (change.type === 'version') versions[change.kind] = change.version;
				if (change.type === 'restored') keys.add(change.key);
				if (change.type !== 'removed') continue;
				const zone = drawKinds.find((kind) => zoneKeys[kind] === change.key);
				if (zone) versions[zone] = null;
				for (const key of keys)
					if (key === change.key || key.startsWith(`${change.key}/`) || (zone && kindOfKey(key) === zone))
						keys.delete(key);
			}
		},
		goesTo(page) {
			personAt = page;
		},
		isHere: () => (boardPage(board()) ?? personAt) === personAt,
	};
}
