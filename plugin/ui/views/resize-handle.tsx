import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Panel } from '../panel.ts';
import { strings } from '../strings.ts';

const step = 40;

/** Drags, or with arrow keys steps, the window's size. Figma windows cannot be resized by themselves. */
export function ResizeHandle({ panel }: { panel: Panel }): JSX.Element {
	const waiting = useRef<{ width: number; height: number } | null>(null);
	function resize(width: number, height: number): void {
		const scheduled = waiting.current !== null;
		waiting.current = { width: Math.round(width), height: Math.round(height) };
		if (scheduled) return;
		requestAnimationFrame(() => {
			const size = waiting.current;
			waiting.current = null;
			if (size) panel.bridge.call('resize', size).catch(() => undefined);
		});
	}
	return (
		<button
			type="button"
			class="resize"
			aria-label={strings.common.resize}
			onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
			onPointerMove={(event) => {
				if (event.currentTarget.hasPointerCapture(event.pointerId))
					resize(event.clientX + 8, event.clientY + 8);
			}}
			onKeyDown={(event) => {
				const by = {
					ArrowRight: [step, 0],
					ArrowLeft: [-step, 0],
					ArrowDown: [0, step],
					ArrowUp: [0, -step],
				}[event.key];
				if (!by) return;
				event.preventDefault();
				resize(innerWidth + (by[0] ?? 0), innerHeight + (by[1] ?? 0));
			}}
		>
			<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
				<path d="M14 6l-8 8M14 11l-3 3" stroke="currentColor" stroke-width="1.25" fill="none" />
			</svg>
		</button>
	);
}
