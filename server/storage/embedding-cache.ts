import { sql } from 'kysely';
import type { VectorCache } from '../grouping/embedding/cached-embedder.ts';
import type { Database } from './database.ts';

/** Vectors by content hash, as float32 bytes. */
export function createVectorCache({ kysely }: Database): VectorCache {
	return {
		async getMany(keys) {
			if (keys.length === 0) return new Map();
			const rows = await kysely
				.selectFrom('embeddings')
				.select(['key', 'vector'])
				.where(sql<boolean>`key = any(${[...keys]}::text[])`)
				.execute();
			// A copy: a database buffer's offset need not be a multiple of four.
			return new Map(
				rows.map(({ key, vector }) => [key, new Float32Array(Uint8Array.from(vector).buffer)] as const),
			);
		},
		async deleteMany(keys) {
			if (keys.length === 0) return;
			await sql`delete from embeddings where key = any(${[...keys]}::text[])`.execute(kysely);
		},
		async putMany(entries) {
			if (entries.size === 0) return;
			const vectors = [...entries.values()].map((vector) =>
				Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength),
			);
			await sql`insert into embeddings (key, vector)
				select * from unnest(${[...entries.keys()]}::text[], ${vectors}::bytea[])
				on conflict (key) do nothing`.execute(kysely);
		},
	};
}
