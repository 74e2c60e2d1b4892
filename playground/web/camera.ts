import type { Box, Vec } from '../engine/model.ts';

/** What part of the page a window shows: the page point in its top-left corner, and screen pixels per page unit. */
export type Camera = { readonly x: number; readonly y: number; readonly zoom: number };

export const minZoom = 0.03;
export const maxZoom = 4;

export function toPage(camera: Camera, screen: Vec): Vec {
	return { x: camera.x + screen.x / camera.zoom, y: camera.y + screen.y / camera.zoom };
}

export function panned(camera: Camera, dx: number, dy: number): Camera {
	return { ...camera, x: camera.x + dx / camera.zoom, y: camera.y + dy / camera.zoom };
}

/** Zooms by `factor`, keeping the page point under `at` (screen px) where it is. */
export function zoomedAt(camera: Camera, factor: number, at: Vec): Camera {
	const zoom = Math.min(maxZoom, Math.max(minZoom, camera.zoom * factor));
	const fixed = toPage(camera, at);
	return { x: fixed.x - at.x / zoom, y: fixed.y - at.y / zoom, zoom };
}

/** Shows `box` whole and centred with a margin; never closer than 100 %. */
export function fitted(box: Box, screen: { width: number; height: number }, margin = 80): Camera {
	const room = {
		width: Math.max(80, screen.width - 2 * margin),
		height: Math.max(80, screen.height - 2 * margin),
	};
	const fit = Math.min(room.width / Math.max(1, box.width), room.height / Math.max(1, box.height), 1);
	const zoom = Math.min(maxZoom, Math.max(minZoom, fit));
	return {
		x: box.x + box.width / 2 - screen.width / 2 / zoom,
		y: box.y + box.height / 2 - screen.height / 2 / zoom,
		zoom,
	};
}

export function viewportBox(camera: Camera, screen: { width: number; height: number }): Box {
	return { x: camera.x, y: camera.y, width: screen.width / camera.zoom, height: screen.height / camera.zoom };
}
