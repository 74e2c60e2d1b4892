import { useLayoutEffect, useState } from 'preact/hooks';
import type { CanvasDocument } from '../engine/document.ts';

/** Redraws the calling component once a frame while the document or the selection changes. */
export function useCanvasVersion(doc: CanvasDocument): number {
	const [version, setVersion] = useState(0);
	// Listens before anything else can happen: what changed between the drawing and the listening would not be drawn.
	useLayoutEffect(() => {
		let asked = 0;
		const ask = (): void => {
			if (asked !== 0) return;
			asked = requestAnimationFrame(() => {
				asked = 0;
				setVersion((last) => last + 1);
			});
		};
		const stops = [doc.subscribe(ask), doc.selection.subscribe(ask)];
		return () => {
			for (const stop of stops) stop();
			cancelAnimationFrame(asked);
		};
	}, [doc]);
	return version;
}
