import type { JSX } from 'preact';
import type { PaintData, StyledText, TextStyle } from '../engine/model.ts';
import { runsBetween } from '../engine/styled-text.ts';
import { layoutStyled, linesBox } from '../engine/text-metrics.ts';

type Props = {
	readonly text: StyledText;
	/** Width to wrap at; Infinity for none. */
	readonly width: number;
	/** The box the lines are placed in. */
	readonly box: { readonly width: number; readonly height: number };
	readonly align?: 'LEFT' | 'CENTER' | 'RIGHT' | 'JUSTIFIED' | undefined;
	readonly valign?: 'TOP' | 'CENTER' | 'BOTTOM' | undefined;
};

const weights: Readonly<Record<string, number>> = { Regular: 400, Medium: 500, 'Semi Bold': 600, Bold: 700 };

/** Styled text drawn line by line as the engine laid it out, so that every window and every test sees the same breaks. */
export function TextView({ text, width, box, align = 'LEFT', valign = 'TOP' }: Props): JSX.Element {
	const lines = layoutStyled(text, width);
	const { height } = linesBox(lines);
	const top = valign === 'TOP' ? 0 : (box.height - height) / (valign === 'CENTER' ? 2 : 1);
	return (
		<>
			{lines.map((line) => {
				const left =
					align === 'CENTER' ? (box.width - line.width) / 2 : align === 'RIGHT' ? box.width - line.width : 0;
				let at = line.start;
				return (
					<div
						class="line"
						key={line.start}
						style={{
							top: `${top + line.top}px`,
							left: `${left + line.indent}px`,
							height: `${line.height}px`,
							lineHeight: `${line.height}px`,
						}}
					>
						{runsBetween(text, line.start, line.end).map((run) => {
							const part = text.characters.slice(at, at + run.length);
							at += run.length;
							return (
								<span
									key={at}
									style={runStyle(run.style)}
									{...(run.style.hyperlink
										? { 'data-link': run.style.hyperlink.value, 'data-link-type': run.style.hyperlink.type }
										: {})}
								>
									{part}
								</span>
							);
						})}
					</div>
				);
			})}
		</>
	);
}

export function runStyle(style: TextStyle): JSX.CSSProperties {
	return {
		fontSize: `${style.fontSize}px`,
		fontWeight: weights[style.fontName.style.replace(/\s*Italic$/, '')] ?? 500,
		fontStyle: style.fontName.style.includes('Italic') ? 'italic' : 'normal',
		color: css(style.fills[0]) ?? '#1e1e1e',
		textDecoration:
			style.textDecoration === 'UNDERLINE'
				? 'underline'
				: style.textDecoration === 'STRIKETHROUGH'
					? 'line-through'
					: 'none',
		textTransform:
			style.textCase === 'UPPER' ? 'uppercase' : style.textCase === 'LOWER' ? 'lowercase' : 'none',
	};
}

/** A solid paint as CSS; undefined when there is nothing to paint. */
export function css(paint: PaintData | undefined): string | undefined {
	if (paint?.color === undefined || paint.visible === false) return undefined;
	const { r, g, b } = paint.color;
	const part = (value: number): number => Math.round(value * 255);
	return `rgba(${part(r)}, ${part(g)}, ${part(b)}, ${paint.opacity ?? 1})`;
}
