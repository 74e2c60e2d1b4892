import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CanvasDocument } from '../engine/document.ts';
import { pageBox } from '../engine/geometry.ts';
import type { Box, Vec } from '../engine/model.ts';
import { createSection, createSticky, createText, duplicate, move, remove } from '../engine/user-api.ts';
import { type Camera, panned, toPage, zoomedAt } from './camera.ts';
import type { Presence } from './connection.ts';
import { hitOf, inMarquee } from './hit.ts';
import { itemsOf } from './items.ts';
import { NodeView } from './node-view.tsx';
import { TextEditor } from './text-editor.tsx';
import { useCanvasVersion } from './use-canvas.ts';

export type Tool = 'select' | 'hand' | 'sticky' | 'section' | 'text';

type Props = {
	readonly doc: CanvasDocument;
	readonly person: { readonly id: string; readonly name: string };
	readonly camera: Camera;
	readonly setCamera: (next: Camera) => void;
	readonly tool: Tool;
	readonly setTool: (tool: Tool) => void;
	readonly others: ReadonlyMap<number, Presence>;
	readonly onCursor: (at: Vec | null) => void;
	/** Follows a link to a node: selects it and brings it into view. */
	readonly onLink: (node: string) => void;
};

type Gesture =
	| { readonly kind: 'pan'; readonly from: Vec; readonly camera: Camera }
	| { readonly kind: 'drag'; readonly from: Vec; readonly to: Vec; readonly link: string | null }
	| { readonly kind: 'marquee'; readonly from: Vec; readonly to: Vec; readonly keep: readonly string[] };

/** The canvas: draws the page, and turns pointer and keyboard into what a person does in FigJam. */
export function Board(props: Props): JSX.Element {
	const { doc, camera, setCamera, tool } = props;
	const version = useCanvasVersion(doc);
	const [gesture, setGesture] = useState<Gesture | null>(null);
	const [editing, setEditing] = useState<string | null>(null);
	const area = useRef<HTMLDivElement>(null);
	const page = doc.firstPage;
	const pendingLink = useRef(0);
	const items = useMemo(() => itemsOf(doc, page), [doc, page, version]);
	const selected = doc.selection.ids.filter((id) => doc.get(id) !== undefined);
	const lifted =
		gesture?.kind === 'drag'
			? { dx: gesture.to.x - gesture.from.x, dy: gesture.to.y - gesture.from.y }
			: null;

	const at = (event: { clientX: number; clientY: number }): Vec => {
		const box = area.current?.getBoundingClientRect();
		return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) };
	};

	// Before the next turn of the wheel, which goes on from where this one led.
	useLayoutEffect(() => {
		const element = area.current;
		if (element === null) return;
		const wheel = (event: WheelEvent): void => {
			event.preventDefault();
			if (event.ctrlKey || event.metaKey)
				setCamera(zoomedAt(camera, Math.exp(-event.deltaY / 240), at(event)));
			else
				setCamera(
					panned(camera, event.shiftKey ? event.deltaY : event.deltaX, event.shiftKey ? 0 : event.deltaY),
				);
		};
		element.addEventListener('wheel', wheel, { passive: false });
		return () => element.removeEventListener('wheel', wheel);
	});

	function pointerDown(event: PointerEvent): void {
		if (editing !== null) return;
		area.current?.setPointerCapture(event.pointerId);
		area.current?.focus();
		const screen = at(event);
		const point = toPage(camera, screen);
		if (event.button === 1 || tool === 'hand') {
			setGesture({ kind: 'pan', from: screen, camera });
			return;
		}
		if (tool !== 'select') {
			const made =
				tool === 'sticky'
					? createSticky(doc, props.person, { at: { x: point.x - 120, y: point.y - 120 } })
					: tool === 'text'
						? createText(doc, { at: point, text: 'Text' })
						: createSection(doc, { at: point, width: 640, height: 480 });
			doc.selection.set([made]);
			props.setTool('select');
			setEditing(made);
			return;
		}
		const hit = hitOf(document.elementFromPoint(event.clientX, event.clientY));
		const bareSection =
			hit !== null && !hit.title && doc.get(hit.node)?.type === 'SECTION' && !selected.includes(hit.node);
		if (hit === null || (bareSection && event.shiftKey)) {
			if (!event.shiftKey) doc.selection.set([]);
			setGesture({ kind: 'marquee', from: point, to: point, keep: event.shiftKey ? selected : [] });
			return;
		}
		if (event.shiftKey) {
			doc.selection.set(
				selected.includes(hit.node) ? selected.filter((id) => id !== hit.node) : [...selected, hit.node],
			);
		} else if (!selected.includes(hit.node)) doc.selection.set([hit.node]);
		setGesture({ kind: 'drag', from: point, to: point, link: hit.link });
	}

	function pointerMove(event: PointerEvent): void {
		const screen = at(event);
		props.onCursor(toPage(camera, screen));
		if (gesture === null) return;
		if (gesture.kind === 'pan') {
			setCamera(panned(gesture.camera, gesture.from.x - screen.x, gesture.from.y - screen.y));
			return;
		}
		const to = toPage(camera, screen);
		setGesture({ ...gesture, to });
		if (gesture.kind === 'marquee') {
			doc.selection.set([...gesture.keep, ...inMarquee(doc, page, boxOf(gesture.from, to))]);
		}
	}

	function pointerUp(): void {
		if (gesture?.kind === 'drag') {
			const dx = gesture.to.x - gesture.from.x;
			const dy = gesture.to.y - gesture.from.y;
			if (Math.hypot(dx, dy) * camera.zoom > 3) move(doc, selected, dx, dy);
			else if (gesture.link !== null) {
				const { link } = gesture;
				// A double click edits the text instead.
				pendingLink.current = window.setTimeout(() => props.onLink(link), 260);
			}
		}
		setGesture(null);
	}

	function keyDown(event: KeyboardEvent): void {
		const mod = event.ctrlKey || event.metaKey;
		const key = event.key.toLowerCase();
		const handled = ((): boolean => {
			if (mod && key === 'z') return event.shiftKey ? doc.redo() : doc.undo();
			if (mod && key === 'y') return doc.redo();
			if (mod && key === 'd') return duplicate(doc, selected).length > 0;
			if (mod && key === 'a')
				return doc.selection.set(doc.children(page).map((node) => node.id)) === undefined;
			if (mod) return false;
			if (key === 'delete' || key === 'backspace') return remove(doc, selected) === undefined;
			if (key === 'escape') return doc.selection.set([]) === undefined;
			if (key === 'enter' && selected.length === 1) return setEditing(selected[0] ?? null) === undefined;
			const step = event.shiftKey ? 40 : 8;
			const nudge: Readonly<Record<string, Vec>> = {
				arrowleft: { x: -step, y: 0 },
				arrowright: { x: step, y: 0 },
				arrowup: { x: 0, y: -step },
				arrowdown: { x: 0, y: step },
			};
			const by = nudge[key];
			if (by !== undefined && selected.length > 0) return move(doc, selected, by.x, by.y) === undefined;
			const tools: Readonly<Record<string, Tool>> = {
				v: 'select',
				h: 'hand',
				s: event.shiftKey ? 'section' : 'sticky',
				t: 'text',
			};
			const next = tools[key];
			return next !== undefined && props.setTool(next) === undefined;
		})();
		if (handled) event.preventDefault();
	}

	const marquee = gesture?.kind === 'marquee' ? boxOf(gesture.from, gesture.to) : null;
	return (
		<section
			class={`board tool-${tool}${gesture?.kind === 'pan' ? ' panning' : ''}`}
			aria-label="Board"
			ref={area}
			// biome-ignore lint/a11y/noNoninteractiveTabindex: the canvas takes keyboard shortcuts as FigJam's does
			tabIndex={0}
			onPointerDown={pointerDown}
			onPointerMove={pointerMove}
			onPointerUp={pointerUp}
			onPointerCancel={pointerUp}
			onPointerLeave={() => props.onCursor(null)}
			onKeyDown={keyDown}
			onDblClick={(event) => {
				window.clearTimeout(pendingLink.current);
				const under = document.elementFromPoint(event.clientX, event.clientY);
				const cell = under?.closest<HTMLElement>('[data-cell]')?.dataset.cell;
				const hit = hitOf(under);
				const node = hit === null ? undefined : doc.get(cell ?? hit.node);
				if (node !== undefined && (node.text !== undefined || hit?.title)) setEditing(node.id);
			}}
		>
			<div
				class="dots"
				style={{
					backgroundPosition: `${-camera.x * camera.zoom}px ${-camera.y * camera.zoom}px`,
					backgroundSize: `${dotGap(camera.zoom)}px ${dotGap(camera.zoom)}px`,
				}}
			/>
			<div
				class="page"
				style={{ transform: `scale(${camera.zoom}) translate(${-camera.x}px, ${-camera.y}px)` }}
			>
				{items.map((item) => {
					const moves = lifted !== null && selected.some((id) => doc.isWithin(item.node.id, id));
					const shown = moves ? { ...item, x: item.x + lifted.dx, y: item.y + lifted.dy } : item;
					return <NodeView key={item.node.id} item={shown} zoom={camera.zoom} />;
				})}
				{selected.map((id) => {
					const node = doc.get(id);
					if (node === undefined) return null;
					const box = pageBox(doc, node);
					return <div key={id} class="outline" style={boxStyle(box, camera.zoom, lifted)} />;
				})}
				{[...props.others].map(([session, other]) => (
					<OtherPerson key={session} doc={doc} other={other} zoom={camera.zoom} />
				))}
				{marquee !== null && <div class="marquee" style={boxStyle(marquee, camera.zoom, null)} />}
				{editing !== null && (
					<TextEditor
						doc={doc}
						id={editing}
						onDone={() => {
							setEditing(null);
							// The keyboard belongs to the board again, unless the person went elsewhere with a click.
							if (document.activeElement === document.body || document.activeElement === null)
								area.current?.focus();
						}}
					/>
				)}
			</div>
		</section>
	);
}

function OtherPerson({
	doc,
	other,
	zoom,
}: {
	doc: CanvasDocument;
	other: Presence;
	zoom: number;
}): JSX.Element {
	return (
		<>
			{other.selection.map((id) => {
				const node = doc.get(id);
				return node === undefined ? null : (
					<div
						key={id}
						class="outline other"
						style={{ ...boxStyle(pageBox(doc, node), zoom, null), borderColor: other.color }}
					/>
				);
			})}
			{other.cursor !== null && (
				<div
					class="cursor"
					style={{ transform: `translate(${other.cursor.x}px, ${other.cursor.y}px) scale(${1 / zoom})` }}
				>
					<svg width="18" height="20" aria-hidden="true">
						<path d="M1 1l6 17 3-7 7-3z" fill={other.color} stroke="#fff" />
					</svg>
					<span style={{ background: other.color }}>{other.name}</span>
				</div>
			)}
		</>
	);
}

function boxOf(a: Vec, b: Vec): Box {
	return {
		x: Math.min(a.x, b.x),
		y: Math.min(a.y, b.y),
		width: Math.abs(a.x - b.x),
		height: Math.abs(a.y - b.y),
	};
}

function boxStyle(box: Box, zoom: number, lifted: { dx: number; dy: number } | null): JSX.CSSProperties {
	return {
		left: `${box.x + (lifted?.dx ?? 0)}px`,
		top: `${box.y + (lifted?.dy ?? 0)}px`,
		width: `${box.width}px`,
		height: `${box.height}px`,
		borderWidth: `${2 / zoom}px`,
	};
}

/** Dots stay between 16 and 48 screen px apart at any zoom. */
function dotGap(zoom: number): number {
	let gap = 32 * zoom;
	while (gap < 16) gap *= 2;
	while (gap > 48) gap /= 2;
	return gap;
}
