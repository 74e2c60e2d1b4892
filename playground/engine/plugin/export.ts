import { pageBox } from '../geometry.ts';
import { type ImageSize, pngOf } from '../image-file.ts';
import type { Box, CanvasNode, PaintData } from '../model.ts';
import { layoutStyled } from '../text-metrics.ts';
import type { RunContext } from './context.ts';
import { notSimulated, PluginError } from './errors.ts';
import { needLoaded } from './node-read.ts';
import { asNumber, asObject, asOneOf } from './validate.ts';

const METHOD = 'exportAsync';
const FORMATS = ['PNG', 'JPG', 'SVG', 'SVG_STRING', 'PDF', 'JSON_REST_V1', 'MP4', 'GIF', 'WEBM'] as const;
const VIDEO: readonly string[] = ['MP4', 'GIF', 'WEBM'];
/** More pixels than the editor makes in one picture. */
const MOST_PIXELS = 4096 * 4096;

type Shown = { readonly node: CanvasNode; readonly box: Box };

/**
 * `node.exportAsync`: a picture of the node and what is in it. An SVG has its boxes and its words; a PNG is right in
 * size and in the colours of the boxes. Other formats are not simulated, and video is refused as it is in FigJam.
 */
export function exportNode(run: RunContext, node: CanvasNode, given: unknown): Uint8Array | string {
	if (node.type === 'PAGE') needLoaded(run, node.id, METHOD);
	const settings = given === undefined ? { format: 'PNG' } : asObject(METHOD, 'settings', given);
	const format = asOneOf(METHOD, 'format', settings.format, FORMATS);
	if (VIDEO.includes(format)) throw new PluginError(`in ${METHOD}: Video export is only available in Figma`);
	if (!['PNG', 'SVG', 'SVG_STRING'].includes(format)) throw notSimulated(`${METHOD} of ${format}`);
	const shown = shownIn(run, node);
	const frame = frameOf(run, node, shown);
	if (frame === null) throw new PluginError(`in ${METHOD}: This node may not have any visible layers`);
	if (format === 'PNG') return picture(frame, scaleOf(settings.constraint, frame), shown);
	const text = svgOf(frame, shown);
	return format === 'SVG_STRING' ? text : utf8(text);
}

/** A node and all in it that is seen, back to front, with their boxes on the page. */
function shownIn(run: RunContext, node: CanvasNode): Shown[] {
	if (!node.visible) return [];
	const own = node.type === 'PAGE' ? [] : [{ node, box: pageBox(run.doc, node) }];
	return [...own, ...run.doc.children(node.id).flatMap((child) => shownIn(run, child))];
}

function frameOf(run: RunContext, node: CanvasNode, shown: readonly Shown[]): Box | null {
	if (shown.length === 0) return null;
	if (node.type !== 'PAGE') return pageBox(run.doc, node);
	const x = Math.min(...shown.map(({ box }) => box.x));
	const y = Math.min(...shown.map(({ box }) => box.y));
	const right = Math.max(...shown.map(({ box }) => box.x + box.width));
	const bottom = Math.max(...shown.map(({ box }) => box.y + box.height));
	return { x, y, width: right - x, height: bottom - y };
}

function scaleOf(given: unknown, frame: Box): number {
	if (given === undefined) return 1;
	const constraint = asObject(METHOD, 'constraint', given);
	const type = asOneOf(METHOD, 'constraint.type', constraint.type, ['SCALE', 'WIDTH', 'HEIGHT']);
	const value = asNumber(METHOD, 'constraint.value', constraint.value);
	if (value <= 0) throw new PluginError(`in ${METHOD}: Expected "constraint.value" to have value > 0`);
	if (type === 'SCALE') return value;
	return value / (type === 'WIDTH' ? frame.width : frame.height);
}

function picture(frame: Box, scale: number, shown: readonly Shown[]): Uint8Array {
	const pixels = (length: number): number => Math.max(1, Math.round(length * scale));
	const size: ImageSize = { width: pixels(frame.width), height: pixels(frame.height) };
	if (size.width * size.height > MOST_PIXELS) throw new PluginError(`in ${METHOD}: The image is too large`);
	const rgb = new Uint8Array(size.width * size.height * 3).fill(255);
	for (const { node, box } of shown) {
		const color = colorOf(node.fills?.[0]);
		if (color === null || node.type === 'TEXT') continue;
		const [left, top] = [(box.x - frame.x) * scale, (box.y - frame.y) * scale].map(Math.round) as [
			number,
			number,
		];
		const right = Math.min(size.width, left + pixels(box.width));
		const bottom = Math.min(size.height, top + pixels(box.height));
		for (let y = Math.max(0, top); y < bottom; y += 1)
			for (let x = Math.max(0, left); x < right; x += 1) rgb.set(color, (y * size.width + x) * 3);
	}
	return pngOf(size, rgb);
}

/** A solid paint's channels, 0–255; null for what is not drawn. */
function colorOf(paint: PaintData | undefined): [number, number, number] | null {
	if (paint?.color === undefined || paint.visible === false) return null;
	const { r, g, b } = paint.color;
	return [r, g, b].map((part) => Math.round(part * 255)) as [number, number, number];
}

function svgOf(frame: Box, shown: readonly Shown[]): string {
	const { x, y, width, height } = frame;
	const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}">`;
	return `${head}${shown.map(drawn).join('')}</svg>`;
}

function drawn({ node, box }: Shown): string {
	const fill = node.type === 'TEXT' ? null : colorOf(node.fills?.[0]);
	const size = `width="${box.width}" height="${box.height}"`;
	const shape = fill === null ? '' : `<rect x="${box.x}" y="${box.y}" ${size} fill="rgb(${fill.join()})"/>`;
	const lines = node.text === undefined ? [] : layoutStyled(node.text, box.width || Number.POSITIVE_INFINITY);
	return (
		shape +
		lines
			.map((line) => `<text x="${box.x}" y="${box.y + line.top + line.height}">${escaped(line.text)}</text>`)
			.join('')
	);
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function utf8(text: string): Uint8Array {
	const bytes = encodeURIComponent(text).replace(/%(..)/g, (_, code: string) =>
		String.fromCharCode(Number.parseInt(code, 16)),
	);
	return Uint8Array.from(bytes, (letter) => letter.charCodeAt(0));
}
