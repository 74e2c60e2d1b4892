import type { JSX } from 'preact';
import type { StyledText, Vec } from '../engine/model.ts';
import { layoutStyled, linesBox } from '../engine/text-metrics.ts';
import type { Item } from './items.ts';
import { css, TextView } from './text-view.tsx';

const labelPadding = { x: 8, y: 4 };

/** A connector with its arrow heads, and its label on a plate over the middle. */
export function ConnectorView({ item }: { item: Item }): JSX.Element | null {
	if (item.ends === undefined) return null;
	const { node } = item;
	const [a, b] = item.ends;
	const straight = node.connectorLineType === 'STRAIGHT';
	const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
	// An elbow leaves and arrives along the way that is longer.
	const upright = Math.abs(b.y - a.y) > Math.abs(b.x - a.x);
	const elbow = upright ? `V${middle.y}H${b.x}V${b.y}` : `H${middle.x}V${b.y}H${b.x}`;
	const bend = (end: Vec): Vec => (upright ? { x: end.x, y: middle.y } : { x: middle.x, y: end.y });
	const line = `M${a.x} ${a.y}${straight ? `L${b.x} ${b.y}` : elbow}`;
	const weight = node.strokeWeight ?? 4;
	const heads =
		capPath(node.connectorStartStrokeCap, a, straight ? b : bend(a), weight) +
		capPath(node.connectorEndStrokeCap, b, straight ? a : bend(b), weight);
	return (
		<>
			<svg class="connector" aria-hidden="true">
				<path
					d={line + heads}
					fill="none"
					stroke={css(node.strokes?.[0]) ?? '#1e1e1e'}
					stroke-width={weight}
					stroke-dasharray={node.dashPattern?.join(' ')}
				/>
			</svg>
			{node.text && node.text.characters !== '' && <Label text={node.text} at={middle} />}
		</>
	);
}

function Label({ text, at }: { text: StyledText; at: Vec }): JSX.Element {
	const box = linesBox(layoutStyled(text, Number.POSITIVE_INFINITY));
	const width = box.width + 2 * labelPadding.x;
	const height = box.height + 2 * labelPadding.y;
	return (
		<div
			class="connector-label"
			style={{
				transform: `translate(${at.x - width / 2}px, ${at.y - height / 2}px)`,
				width: `${width}px`,
				height: `${height}px`,
			}}
		>
			<TextView
				text={text}
				width={Number.POSITIVE_INFINITY}
				box={{ width, height }}
				align="CENTER"
				valign="CENTER"
			/>
		</div>
	);
}

/** An arrow head at `tip` for a line that comes from `from`; nothing for a plain end. */
function capPath(cap: string | undefined, tip: Vec, from: Vec, weight: number): string {
	if (cap === undefined || cap === 'NONE') return '';
	const angle = Math.atan2(tip.y - from.y, tip.x - from.x);
	const size = 8 + 2 * weight;
	const wing = (turn: number): string =>
		`${tip.x - size * Math.cos(angle + turn)} ${tip.y - size * Math.sin(angle + turn)}`;
	return `M${wing(0.5)}L${tip.x} ${tip.y}L${wing(-0.5)}${cap === 'ARROW_LINES' ? '' : 'Z'}`;
}
