/** Ids carry their kind as a prefix, so that a theme id in an evidence slot is a compile error and a log line reads itself. */
export type EvidenceId = `ev_${string}`;
export type SourceId = `so_${string}`;
export type ThemeId = `th_${string}`;
export type ArchetypeId = `ar_${string}`;
export type PersonaId = `pe_${string}`;
export type ClaimId = `cl_${string}`;
export type TensionId = `te_${string}`;
/** What was worked out for the board, as the canvas shows it. */
export type SheetId = `sh_${string}`;
export type BoardId = `bo_${string}`;
export type JobId = `jo_${string}`;
export type TokenId = `tk_${string}`;
export type InvitationId = `in_${string}`;
export type UploadId = `up_${string}`;
export type DecisionId = `de_${string}`;
export type VersionId = `ve_${string}`;
/** A round of sorting alone. */
export type RoundId = `ro_${string}`;
export type EntityId = `en_${string}`;
/** One stretch of personal data in one evidence. */
export type FindingId = `fi_${string}`;
export type ReceiptId = `re_${string}`;
/** A FigJam node id such as `12:3`. */
export type NodeId = string;
/** Most characters of a node id; ids of nested instances have many parts. */
export const nodeIdLength = 128;
/** A pseudonymous participant code such as `P3`. */
export type ParticipantId = string;

type Prefix =
	| 'ev'
	| 'so'
	| 'th'
	| 'ar'
	| 'pe'
	| 'cl'
	| 'te'
	| 'sh'
	| 'bo'
	| 'jo'
	| 'tk'
	| 'in'
	| 'up'
	| 'en'
	| 'fi'
	| 're'
	| 'de'
	| 've'
	| 'ro';

/** True when `value` is an id of that kind: the prefix, then 1 to 64 letters, digits, `-` or `_`. */
export function isId<P extends Prefix>(prefix: P, value: string): value is `${P}_${string}` {
	return value.startsWith(`${prefix}_`) && /^[a-z]{2}_[A-Za-z0-9_-]{1,64}$/.test(value);
}
