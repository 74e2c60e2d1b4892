import type { StickySnapshot } from '../../shared/sticky.ts';

/** A plain yellow note as the canvas reports it, with what a test cares about on top. */
export function stickyNote(more: Partial<StickySnapshot> = {}): StickySnapshot {
	return {
		node: '1:1',
		type: 'STICKY',
		text: '',
		author: null,
		fill: '#FFE299',
		wide: false,
		section: null,
		x: 0,
		y: 0,
		width: 240,
		height: 240,
		evidence: null,
		placed: null,
		...more,
	};
}
