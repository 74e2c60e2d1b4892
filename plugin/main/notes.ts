/** The three kinds of node that can hold a quote. */
export type Note = StickyNode | ShapeWithTextNode | TextNode;
const noteTypes: ('STICKY' | 'SHAPE_WITH_TEXT' | 'TEXT')[] = ['STICKY', 'SHAPE_WITH_TEXT', 'TEXT'];

export function isNote(node: BaseNode): node is Note {
	return noteTypes.some((type) => type === node.type);
}

/** The part of a note that holds its text: the node itself, or its text sublayer. */
export function textPart(note: Note): TextNode | TextSublayerNode {
	return note.type === 'TEXT' ? note : note.text;
}

export function noteText(note: Note): string {
	return textPart(note).characters;
}

/** Enclosing sections of a node, innermost first. */
export function sectionsAround(node: BaseNode): SectionNode[] {
	const out: SectionNode[] = [];
	for (let at = node.parent; at !== null && at.type !== 'PAGE'; at = at.parent) {
		if (at.type === 'SECTION') out.push(at);
	}
	return out;
}
