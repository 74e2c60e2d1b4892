import pg from 'pg';
import * as Y from 'yjs';

/** What the database holds of a board, as a document. */
export async function docInDatabase(url: string, board: string): Promise<Y.Doc> {
	const client = new pg.Client(url);
	await client.connect();
	const { rows } = await client.query(
		'select bytes from doc_snapshots where board = $1 union all select bytes from doc_updates where board = $1',
		[board],
	);
	await client.end();
	const doc = new Y.Doc();
	for (const { bytes } of rows) Y.applyUpdate(doc, bytes);
	return doc;
}
