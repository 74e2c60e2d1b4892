import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { CanvasDocument } from '../engine/document.ts';
import { pageBox } from '../engine/geometry.ts';
import { styleAt } from '../engine/styled-text.ts';
import { cellBox } from '../engine/table.ts';
import { editText, rename } from '../engine/user-api.ts';
import { css, runStyle } from './text-view.tsx';

type Props = { readonly doc: CanvasDocument; readonly id: string; readonly onDone: () => void };

/** Editing in place: the text of a note, text, shape or cell, or the title of a section. Esc and a click outside keep what was typed. */
export function TextEditor({ doc, id, onDone }: Props): JSX.Element | null {
	const field = useRef<HTMLTextAreaElement>(null);
	const node = doc.get(id);
	const before = node?.text?.characters ?? node?.name ?? '';
	useEffect(() => {
		field.current?.focus();
		field.current?.select();
	}, []);
	if (node === undefined) return null;
	const box = node.type === 'TABLE_CELL' ? cellBox(doc, node) : pageBox(doc, node);
	const section = node.type === 'SECTION';
	const inset =
		node.type === 'STICKY' ? 24 : node.type === 'SHAPE_WITH_TEXT' ? 32 : node.type === 'TABLE_CELL' ? 12 : 0;
	const keep = (): void => {
		const after = field.current?.value ?? before;
		if (after !== before && doc.get(id) !== undefined) {
			if (section) rename(doc, id, after);
			else editText(doc, id, after);
		}
		onDone();
	};
	return (
		<textarea
			ref={field}
			class={section ? 'text-editor title' : 'text-editor'}
			aria-label={section ? 'Section title' : 'Text'}
			defaultValue={before}
			onBlur={keep}
			onKeyDown={(event) => {
				event.stopPropagation();
				if (event.key === 'Escape' || (section && event.key === 'Enter')) event.currentTarget.blur();
			}}
			onPointerDown={(event) => event.stopPropagation()}
			style={{
				left: `${box.x}px`,
				top: `${section ? box.y - 36 : box.y}px`,
				width: `${Math.max(80, box.width)}px`,
				height: section ? '32px' : `${Math.max(32, box.height)}px`,
				padding: `${inset}px`,
				...(node.text && !section ? runStyle(styleAt(node.text, 0)) : {}),
				textDecoration: 'none',
				background: node.type === 'STICKY' ? css(node.fills?.[0]) : '#fff',
			}}
		/>
	);
}
