import type { JSX } from 'preact';
import { memo } from 'preact/compat';
import type { CanvasNode } from '../engine/model.ts';
import { layoutOf } from '../engine/table.ts';
import { ConnectorView } from './connector-view.tsx';
import type { Item } from './items.ts';
import { css, TextView } from './text-view.tsx';

type Props = { readonly item: Item; readonly zoom: number };

/** One node as FigJam shows it, near enough to judge a board by. Redrawn only when it or its place changes. */
export const NodeView = memo(
	DrawnNode,
	(a, b) => same(a.item, b.item) && (a.zoom === b.zoom || b.item.node.type !== 'SECTION'),
);

function DrawnNode({ item, zoom }: Props): JSX.Element {
	const { node } = item;
	if (node.type === 'CONNECTOR') return <ConnectorView item={item} />;
	return (
		<div
			class={`node ${node.type.toLowerCase()}`}
			data-node={node.id}
			style={{
				transform: `translate(${item.x}px, ${item.y}px)${node.rotation ? ` rotate(${-node.rotation}deg)` : ''}`,
				width: `${node.width}px`,
				height: `${node.height}px`,
				opacity: node.opacity,
			}}
		>
			{bodyOf(item, zoom)}
		</div>
	);
}

function bodyOf(item: Item, zoom: number): JSX.Element | null {
	const { node } = item;
	switch (node.type) {
		case 'STICKY':
			return <StickyView node={node} />;
		case 'SECTION':
			return <SectionView node={node} zoom={zoom} />;
		case 'TEXT':
			return <PlainText node={node} />;
		case 'TABLE':
			return <TableView item={item} />;
		case 'STAMP':
			return <div class="stamp-face">{stampFace(node.name)}</div>;
		case 'SHAPE_WITH_TEXT':
			return <ShapeView node={node} />;
		case 'FRAME':
		case 'RECTANGLE':
		case 'ELLIPSE':
		case 'LINE':
			return <BoxView node={node} />;
		default:
			return null;
	}
}

function StickyView({ node }: { node: CanvasNode }): JSX.Element {
	const inset = 24;
	return (
		<div class="sticky-paper" style={{ background: css(node.fills?.[0]) ?? '#ffe299' }}>
			<div class="inset" style={{ inset: `${inset}px` }}>
				{node.text && (
					<TextView
						text={node.text}
						width={node.width - 2 * inset}
						box={{ width: node.width - 2 * inset, height: node.height - 2 * inset }}
					/>
				)}
			</div>
			{node.authorVisible && <div class="sticky-author">{node.authorName}</div>}
		</div>
	);
}

function SectionView({ node, zoom }: { node: CanvasNode; zoom: number }): JSX.Element {
	const fill = css(node.fills?.[0]);
	// The title keeps its size on screen until it would be larger than the section, as in FigJam.
	const scale = Math.max(1, Math.min(1 / zoom, node.width / 140));
	return (
		<>
			<div class="section-area" style={{ background: fill ?? 'transparent' }} />
			<div
				class="section-title"
				data-title={node.id}
				style={{ transform: `scale(${scale})`, maxWidth: `${(node.width - 8) / scale}px` }}
			>
				{node.name}
			</div>
		</>
	);
}

function PlainText({ node }: { node: CanvasNode }): JSX.Element | null {
	if (node.text === undefined) return null;
	const free = node.textAutoResize === 'WIDTH_AND_HEIGHT';
	return (
		<TextView
			text={node.text}
			width={free ? Number.POSITIVE_INFINITY : node.width}
			box={node}
			align={node.textAlignHorizontal}
			valign={node.textAlignVertical}
		/>
	);
}

function ShapeView({ node }: { node: CanvasNode }): JSX.Element {
	const round = node.shapeType === 'ELLIPSE';
	const width = round ? node.width / 2 : node.width - 64;
	return (
		<>
			<BoxView
				node={{ ...node, cornerRadius: node.shapeType === 'ROUNDED_RECTANGLE' ? 16 : 0 }}
				round={round}
			/>
			<div
				class="inset"
				style={{ left: `${(node.width - width) / 2}px`, width: `${width}px`, top: 0, bottom: 0 }}
			>
				{node.text && (
					<TextView
						text={node.text}
						width={width}
						box={{ width, height: node.height }}
						align="CENTER"
						valign="CENTER"
					/>
				)}
			</div>
		</>
	);
}

function BoxView({
	node,
	round = node.type === 'ELLIPSE',
}: {
	node: CanvasNode;
	round?: boolean;
}): JSX.Element {
	const stroke = css(node.strokes?.[0]);
	const weight = node.strokeWeight ?? 1;
	return (
		<svg class="shape" width={node.width} height={Math.max(1, node.height)} aria-hidden="true">
			{node.type === 'LINE' ? (
				<line x1="0" y1="0" x2={node.width} y2="0" stroke={stroke ?? '#1e1e1e'} stroke-width={weight} />
			) : (
				<rect
					x={stroke ? weight / 2 : 0}
					y={stroke ? weight / 2 : 0}
					width={Math.max(0, node.width - (stroke ? weight : 0))}
					height={Math.max(0, node.height - (stroke ? weight : 0))}
					rx={round ? node.width / 2 : (node.cornerRadius ?? 0)}
					ry={round ? node.height / 2 : (node.cornerRadius ?? 0)}
					fill={css(node.fills?.[0]) ?? 'none'}
					stroke={stroke ?? 'none'}
					stroke-width={weight}
					stroke-dasharray={node.dashPattern?.join(' ')}
				/>
			)}
		</svg>
	);
}

function TableView({ item }: { item: Item }): JSX.Element {
	const { rows = [], columns = [] } = item.node;
	const heights = layoutOf(item.node, item.cells ?? []).rows;
	return (
		<div
			class="table-grid"
			style={{
				gridTemplateColumns: columns.map((track) => `${track.size}px`).join(' '),
				gridTemplateRows: heights.map((height) => `${height}px`).join(' '),
			}}
		>
			{rows.map((row) =>
				columns.map((column) => {
					const cell = item.cells?.find(
						(found) => found.rowKey === row.key && found.columnKey === column.key,
					);
					return (
						<div
							class="table-cell"
							data-cell={cell?.id}
							key={`${row.key}/${column.key}`}
							style={{ background: css(cell?.fills?.[0]) ?? '#fff' }}
						>
							{cell?.text && (
								<TextView
									text={cell.text}
									width={column.size - 24}
									box={{ width: column.size - 24, height: row.size - 24 }}
								/>
							)}
						</div>
					);
				}),
			)}
		</div>
	);
}

function stampFace(name: string): string {
	const faces: Readonly<Record<string, string>> = {
		Heart: '❤️',
		Star: '⭐',
		'+1': '👍',
		'Thumbs up': '👍',
		'Thumbs down': '👎',
		Question: '❓',
	};
	return faces[name] ?? '🔵';
}

function same(a: Item, b: Item): boolean {
	return (
		a.node === b.node &&
		a.x === b.x &&
		a.y === b.y &&
		a.ends?.every((end, index) => end.x === b.ends?.[index]?.x && end.y === b.ends?.[index]?.y) !== false &&
		(a.cells?.length ?? 0) === (b.cells?.length ?? 0) &&
		a.cells?.every((cell, index) => cell === b.cells?.[index]) !== false
	);
}
