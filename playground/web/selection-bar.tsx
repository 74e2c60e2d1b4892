import type { JSX } from 'preact';
import type { CanvasDocument } from '../engine/document.ts';
import { pageBox, unionBox } from '../engine/geometry.ts';
import type { Manifest } from '../engine/manifest.ts';
import { relaunchButtons } from '../engine/relaunch.ts';
import type { Camera } from './camera.ts';
import { useCanvasVersion } from './use-canvas.ts';

type Props = {
	readonly doc: CanvasDocument;
	readonly camera: Camera;
	readonly manifest: Manifest;
	readonly onRun: (command: string) => void;
};

/** The plugin's buttons for what is selected, above it, as in FigJam's property menu. */
export function SelectionBar({ doc, camera, manifest, onRun }: Props): JSX.Element | null {
	useCanvasVersion(doc);
	const nodes = doc.selection.ids.map((id) => doc.get(id)).filter((node) => node !== undefined);
	const buttons = relaunchButtons(manifest, nodes);
	const box = unionBox(nodes.map((node) => pageBox(doc, node)));
	if (box === null || buttons.length === 0) return null;
	const left = (box.x - camera.x) * camera.zoom;
	const top = Math.max(72, (box.y - camera.y) * camera.zoom - 60);
	return (
		<div class="bar selection" style={{ left: `${left}px`, top: `${top}px` }}>
			{buttons.map(({ command, name, description }) => (
				<button type="button" key={command} title={description} onClick={() => onRun(command)}>
					{name}
				</button>
			))}
		</div>
	);
}
