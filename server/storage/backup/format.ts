import * as z from 'zod';
import { boardIdSchema } from '../../../shared/id-schemas.ts';
import { type BackupTable, backupTables } from './tables.ts';

/**
 * A backup is gzipped JSON lines: a header, then each board as `["board", …]`, `["document", "<base64>"]` in pieces and
 * `["<table>", {row}]`, and last `["end", {lines, sha256}]`, the SHA-256 of every byte before that line.
 */
export const backupVersion = 1;

const count = z.number().int().min(0);
export const headerSchema = z.strictObject({
	personaboard: z.literal('backup'),
	version: z.number().int(),
	/** The newest migration of the database it was read from. */
	schema: z.string(),
	made: z.iso.datetime(),
	access: z.boolean(),
	boards: z.array(z.strictObject({ id: boardIdSchema, name: z.string(), rows: z.record(z.string(), count) })),
});
export type BackupHeader = z.infer<typeof headerSchema>;

const tableNames = Object.keys(backupTables) as [BackupTable, ...BackupTable[]];
export const lineSchema = z.union([
	z.tuple([
		z.literal('board'),
		z.strictObject({ id: boardIdSchema, name: z.string(), created_at: z.string() }),
	]),
	z.tuple([z.literal('document'), z.base64()]),
	z.tuple([z.literal('end'), z.strictObject({ lines: count, sha256: z.string() })]),
	z.tuple([z.enum(tableNames), z.record(z.string(), z.unknown())]),
]);
export type BackupLine = z.infer<typeof lineSchema>;

/** Bytes of a document in one line. */
export const documentPiece = 384 * 1024;
