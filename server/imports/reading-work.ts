import type { ErrorCode } from '../../shared/errors.ts';
import { type PersonaDocument, readPersonaDocument } from '../audit/read-document.ts';
import { readHead } from '../intake/files/file-text.ts';
import { type Preview, previewFile } from '../intake/files/preview-file.ts';
import { openItems, type ReadingAbout, type RowChoice } from '../intake/files/read-rows.ts';
import { sniffFile } from '../intake/files/sniff-file.ts';
import { type MarkedItem, marked } from '../intake/items-to-evidence.ts';
import type { KeptApart } from '../intake/types.ts';

/** What the thread that reads files is asked. */
export type ReadingTask =
	| {
			readonly type: 'preview';
			readonly path: string;
			readonly name: string;
			readonly sheet: string | null;
	  }
	| { readonly type: 'persona'; readonly path: string; readonly name: string }
	| { readonly type: 'read'; readonly path: string; readonly name: string; readonly choice: RowChoice };

/** What it answers, one part for each time it is asked to go on. */
export type ReadingPart =
	| { readonly type: 'preview'; readonly preview: Preview }
	| { readonly type: 'persona'; readonly document: PersonaDocument }
	| { readonly type: 'about'; readonly about: ReadingAbout }
	| { readonly type: 'items'; readonly items: readonly (MarkedItem | KeptApart)[] }
	| { readonly type: 'end'; readonly notices: readonly string[] }
	| {
			readonly type: 'refused';
			readonly code: ErrorCode;
			readonly message: string;
			readonly at: string | undefined;
	  };

const itemsAtOnce = 500;

/** A file in parts, each made when it is asked for; what cannot be read throws as `openItems` does. */
export async function* readInParts(task: ReadingTask): AsyncGenerator<ReadingPart> {
	if (task.type === 'preview') {
		yield { type: 'preview', preview: await previewFile(task.path, task.name, task.sheet) };
		return;
	}
	if (task.type === 'persona') {
		yield { type: 'persona', document: await readPersonaDocument(task.path, task.name) };
		return;
	}
	const { path, name, choice } = task;
	const { items, notices, ...about } = await openItems(
		path,
		name,
		sniffFile(await readHead(path), name),
		choice,
	);
	yield { type: 'about', about };
	for await (const some of items)
		for (let at = 0; at < some.length; at += itemsAtOnce)
			yield { type: 'items', items: some.slice(at, at + itemsAtOnce).map(marked) };
	yield { type: 'end', notices: [...notices] };
}
