import * as Y from 'yjs';
import { openDatabase } from '../../server/storage/database.ts';
import { loadDoc } from '../../server/storage/load-doc.ts';
import type { BoardId } from '../../shared/ids.ts';

/** What the database holds of a board, as a document. */
export async function docInDatabase(url: string, board: BoardId): Promise<Y.Doc> {
	const database = openDatabase(url, () => undefined);
	const { updates } = await loadDoc(database.kysely, board);
	await database.close();
	const doc = new Y.Doc();
	for (const update of updates) Y.applyUpdate(doc, update);
	return doc;
}
