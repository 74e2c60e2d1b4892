import type { Look } from '../../shared/sync-protocol.ts';

/** Pixels on the screen, and share of the zoom, below which two views are one. */
const near = { px: 3, zoom: 0.01 } as const;

/** True when two views show the same part of the board, but for rounding. Pure. */
export function sameLook(a: Look, b: Look): boolean {
	const apart = Math.hypot(a.center.x - b.center.x, a.center.y - b.center.y) * Math.max(a.zoom, b.zoom);
	return apart < near.px && Math.abs(a.zoom / b.zoom - 1) < near.zoom;
}

/**
 * What somebody who follows does next (rule FA5): leaves when they have scrolled away from where they were brought, goes
 * where the other looks, or stays. `brought`: where they were brought last; null at the beginning. Pure.
 */
export function followStep(brought: Look | null, now: Look, wanted: Look): 'leave' | 'go' | 'stay' {
	if (brought !== null && !sameLook(brought, now)) return 'leave';
	return sameLook(now, wanted) ? 'stay' : 'go';
}
