import * as z from 'zod/mini';
import {
	type ArchetypeId,
	type BoardId,
	type ClaimId,
	type EntityId,
	type EvidenceId,
	type FindingId,
	type InvitationId,
	isId,
	type JobId,
	nodeIdLength,
	type PersonaId,
	type ReceiptId,
	type SheetId,
	type SourceId,
	type TensionId,
	type ThemeId,
	type TokenId,
	type UploadId,
} from './ids.ts';

export const evidenceIdSchema = z.custom<EvidenceId>(
	(value) => typeof value === 'string' && isId('ev', value),
);
export const sourceIdSchema = z.custom<SourceId>((value) => typeof value === 'string' && isId('so', value));
export const themeIdSchema = z.custom<ThemeId>((value) => typeof value === 'string' && isId('th', value));
export const archetypeIdSchema = z.custom<ArchetypeId>(
	(value) => typeof value === 'string' && isId('ar', value),
);
export const personaIdSchema = z.custom<PersonaId>((value) => typeof value === 'string' && isId('pe', value));
export const claimIdSchema = z.custom<ClaimId>((value) => typeof value === 'string' && isId('cl', value));
export const tensionIdSchema = z.custom<TensionId>((value) => typeof value === 'string' && isId('te', value));
export const sheetIdSchema = z.custom<SheetId>((value) => typeof value === 'string' && isId('sh', value));
export const boardIdSchema = z.custom<BoardId>((value) => typeof value === 'string' && isId('bo', value));
export const jobIdSchema = z.custom<JobId>((value) => typeof value === 'string' && isId('jo', value));
export const tokenIdSchema = z.custom<TokenId>((value) => typeof value === 'string' && isId('tk', value));
export const invitationIdSchema = z.custom<InvitationId>(
	(value) => typeof value === 'string' && isId('in', value),
);
export const uploadIdSchema = z.custom<UploadId>((value) => typeof value === 'string' && isId('up', value));
export const entityIdSchema = z.custom<EntityId>((value) => typeof value === 'string' && isId('en', value));
export const findingIdSchema = z.custom<FindingId>((value) => typeof value === 'string' && isId('fi', value));
export const receiptIdSchema = z.custom<ReceiptId>((value) => typeof value === 'string' && isId('re', value));
/** A FigJam node id such as `12:3` (nested instance ids have more parts). */
export const nodeIdSchema = z.string().check(z.maxLength(nodeIdLength));
/** A pseudonymous participant code such as `P3`. */
export const participantIdSchema = z.string().check(z.minLength(1), z.maxLength(64));
