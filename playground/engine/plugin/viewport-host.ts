import { centre, pageBox, unionBox } from '../geometry.ts';
import { argumentNode, live, type RunContext, viewBounds } from './context.ts';
import { notSimulated } from './errors.ts';
import { asNumber, asObject } from './validate.ts';

export function readViewport(run: RunContext, member: string): unknown {
	if (member === 'center') return run.view.center;
	if (member === 'zoom') return run.view.zoom;
	if (member === 'bounds') return viewBounds(run.view);
	throw notSimulated(`get_viewport_${member}`);
}

function tell(run: RunContext): void {
	run.hooks.onViewport?.({ center: run.view.center, zoom: run.view.zoom });
}

export function writeViewport(run: RunContext, member: string, value: unknown): void {
	if (member === 'zoom') run.view.zoom = asNumber('set_zoom', 'zoom', value);
	else if (member === 'center') {
		const at = asObject('set_center', 'center', value);
		run.view.center = { x: asNumber('set_center', 'x', at.x), y: asNumber('set_center', 'y', at.y) };
	} else throw notSimulated(`set_viewport_${member}`);
	tell(run);
}

const MARGIN = 1.1;

/** Shows the nodes whole, never larger than life. */
export function callViewport(run: RunContext, method: string, args: readonly unknown[]): void {
	if (method !== 'scrollAndZoomIntoView') throw notSimulated(method);
	const list = Array.isArray(args[0]) ? args[0] : [];
	const boxes = list.map((each) => pageBox(run.doc, live(run, argumentNode(method, 'nodes', each), method)));
	const box = unionBox(boxes);
	if (box === null) return;
	const { size } = run.view;
	run.view.center = centre(box);
	const fit = Math.min(size.width / (box.width * MARGIN || 1), size.height / (box.height * MARGIN || 1));
	run.view.zoom = Math.min(1, fit);
	tell(run);
}
