/** What a person does with pages. People can have several; a plugin in FigJam cannot make one. */
import type { CanvasDocument } from './document.ts';
import { DOCUMENT_ID } from './hub.ts';
import { BLANK } from './model.ts';

/** A new empty page at the end, as one undo step of that person; they stay where they are. */
export function addPage(doc: CanvasDocument, name = `Page ${doc.children(DOCUMENT_ID).length + 1}`): string {
	const { fills } = doc.need(doc.firstPage);
	return doc.act(() =>
		doc.create({
			...BLANK,
			type: 'PAGE',
			parent: DOCUMENT_ID,
			name,
			...(fills === undefined ? {} : { fills }),
		}),
	);
}

/** Goes to a page; a plugin running in this window finds itself there too. Throws for what is no page. */
export function goToPage(doc: CanvasDocument, page: string): void {
	if (doc.get(page)?.type !== 'PAGE') throw new Error(`"${page}" is not a page of this file`);
	doc.page.set(page);
}
