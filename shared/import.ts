import * as z from 'zod/mini';
import { keptApartReasonSchema } from './evidence.ts';
import {
	evidenceIdSchema,
	nodeIdSchema,
	participantIdSchema,
	sourceIdSchema,
	uploadIdSchema,
} from './id-schemas.ts';

/** What a source is, for people; decides which fields of its rows are kept. */
export const sourceKindSchema = z.enum([
	'stickies',
	'interview',
	'notes',
	'survey',
	'nps',
	'reviews',
	'tickets',
	'exit',
	'sales',
	'customers',
	'usage',
]);
export type SourceKind = z.infer<typeof sourceKindSchema>;

/** How a file is written, as far as its content tells. */
export const fileFormatSchema = z.enum([
	'table',
	'json-lines',
	'json',
	'spreadsheet',
	'subtitles',
	'transcript',
	'chat',
	'document',
	'markdown',
	'text',
	'notes',
]);
export type FileFormat = z.infer<typeof fileFormatSchema>;

/** What a column holds. `none`: not read. `personal`: not read because it names or reaches a person. */
export const columnRoleSchema = z.enum([
	'text',
	'question',
	'id',
	'participant',
	'user',
	'email',
	'author',
	'date',
	'score',
	'kind',
	'tags',
	'reason',
	'stage',
	'criteria',
	'plan',
	'role',
	'company',
	'industry',
	'size',
	'country',
	'event',
	'session',
	'attribute',
	'personal',
	'none',
]);
export type ColumnRole = z.infer<typeof columnRoleSchema>;

/** 0–1: how sure a guess is. */
const confidence = z.number().check(z.minimum(0), z.maximum(1));

export const columnGuessSchema = z.object({
	/** As the header has it; repeated headers are told apart by their place. */
	name: z.string(),
	role: columnRoleSchema,
	confidence,
	/** Its first five filled cells, personal data hidden. */
	sample: z.array(z.string()),
});
export type ColumnGuess = z.infer<typeof columnGuessSchema>;

export const speakerGuessSchema = z.object({
	/** As the file has it. */
	name: z.string(),
	turns: z.number(),
	words: z.number(),
	/** Asks most of the questions: what they say is no evidence. */
	interviewer: z.boolean(),
	/** Who this is on the board; null: not known. */
	participant: z.nullable(participantIdSchema),
	confidence,
});
export type SpeakerGuess = z.infer<typeof speakerGuessSchema>;

/** What an uploaded file seems to hold, for a person to look at before anything is brought in. */
export const filePreviewSchema = z.object({
	upload: uploadIdSchema,
	name: z.string(),
	/** Bytes. */
	size: z.number(),
	format: fileFormatSchema,
	/** The tool that wrote it, such as "Zendesk"; null when not recognised. */
	tool: z.nullable(z.string()),
	kind: sourceKindSchema,
	confidence,
	/** Same columns, same signature: the mapping a person made last time is offered again. */
	signature: z.string(),
	remembered: z.boolean(),
	columns: z.array(columnGuessSchema),
	speakers: z.array(speakerGuessSchema),
	/** Of a workbook with several to choose from: the sheets that come in together, by name, those looked at by default first. */
	sheets: z.array(z.array(z.string())),
	/** The first of those looked at here; null where there is nothing to choose. */
	sheet: z.nullable(z.string()),
	/** Rows or turns; null when the file is too large to count at once. */
	rows: z.nullable(z.number()),
	notices: z.array(z.string()),
});
export type FilePreview = z.infer<typeof filePreviewSchema>;

/** Whether what a person said may be used: `notes-only` means no verbatim quote leaves the board. */
export const consentSchema = z.enum(['given', 'notes-only', 'refused', 'unknown']);
export type Consent = z.infer<typeof consentSchema>;

/** ISO date after which the texts are to be erased; null: no limit. */
export const keepUntilSchema = z.nullable(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)));

/** What a person decided about an uploaded file. */
export const importChoiceSchema = z.object({
	kind: sourceKindSchema,
	/** The source's name for people. */
	name: z.string().check(z.minLength(1), z.maxLength(200)),
	/** By column place; shorter than the header: the rest as guessed. */
	roles: z.array(columnRoleSchema).check(z.maxLength(500)),
	speakers: z
		.array(
			z.object({
				name: z.string().check(z.maxLength(200)),
				interviewer: z.boolean(),
				participant: z.nullable(participantIdSchema),
			}),
		)
		.check(z.maxLength(200)),
	consent: consentSchema,
	keepUntil: keepUntilSchema,
	/** Of a workbook: the sheet to read, with those of the same columns; none: the one a preview looks at by default. */
	sheet: z.optional(z.nullable(z.string().check(z.maxLength(200)))),
});
export type ImportChoice = z.infer<typeof importChoiceSchema>;

/** What an import made of a source: read = added + known + duplicates + kept apart, always. */
export const qualityReportSchema = z.object({
	source: sourceIdSchema,
	name: z.string(),
	kind: sourceKindSchema,
	/** Null for notes on the canvas. */
	format: z.nullable(fileFormatSchema),
	tool: z.nullable(z.string()),
	read: z.number(),
	added: z.number(),
	known: z.number(),
	duplicates: z.number(),
	keptApart: z.array(
		z.object({
			reason: keptApartReasonSchema,
			count: z.number(),
			/** Up to 100: the file's id of it or a node, and its first words, personal data hidden. */
			examples: z.array(z.object({ ref: z.string(), excerpt: z.string() })),
		}),
	),
	/** Earliest and latest date, and how many rows have none. */
	dates: z.nullable(z.object({ from: z.string(), to: z.string(), missing: z.number() })),
	/** Recognised scale of the scores, such as 0–10. */
	scale: z.nullable(z.object({ least: z.number(), most: z.number(), kind: z.string() })),
	/** Columns that were not read because they name people, with what they were taken for. */
	dropped: z.array(z.object({ column: z.string(), why: z.string() })),
	people: z.number(),
	/** Personal data found in the texts, by kind. */
	personal: z.array(z.object({ kind: z.string(), count: z.number() })),
	languages: z.array(z.object({ language: z.string(), count: z.number() })),
	notices: z.array(z.string()),
});
export type QualityReport = z.infer<typeof qualityReportSchema>;

/** The same of notes on the canvas, with the evidence each note shows. */
export const notesReportSchema = z.object({
	...qualityReportSchema.shape,
	places: z.array(z.object({ node: nodeIdSchema, evidence: evidenceIdSchema })),
});
export type NotesReport = z.infer<typeof notesReportSchema>;
