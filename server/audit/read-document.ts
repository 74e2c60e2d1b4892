import { basename } from 'node:path';
import * as z from 'zod/mini';
import { boardJsonSchema } from '../../shared/board-json.ts';
import { fieldPathSchema } from '../../shared/claim.ts';
import { AppError } from '../../shared/errors.ts';
import { readMoment } from '../intake/dates.ts';
import { documentText } from '../intake/files/document.ts';
import { readHead, wholeText } from '../intake/files/file-text.ts';
import { sniffFile } from '../intake/files/sniff-file.ts';
import { claimsOfBlock, claimsOfText, type DocumentClaim } from './document-claims.ts';
import { dateIn } from './document-date.ts';

/** A persona document ready to be judged. */
export type PersonaDocument = {
	readonly title: string;
	/** When it says it was made or last changed, ISO 8601; null when it does not say. */
	readonly date: string | null;
	readonly claims: readonly DocumentClaim[];
	/** The document's words, for the diff; null where it is data and has none. */
	readonly text: string | null;
};

/** More would be a book, not a persona. */
const mostClaims = 2000;

/**
 * Reads Markdown, plain text, Word, or JSON (a `board.json`, or any object of texts). `name`: what people call the file.
 * Throws AppError `unreadable` with the reason.
 */
export async function readPersonaDocument(path: string, name = basename(path)): Promise<PersonaDocument> {
	const sniffed = sniffFile(await readHead(path), name);
	if (sniffed.format === 'spreadsheet' || sniffed.format === 'subtitles')
		throw refuse(name, `looks like ${wording[sniffed.format]}, not like a persona document`);
	if (sniffed.format === 'table' && /\.(?:csv|tsv)$/iu.test(name))
		throw refuse(name, 'looks like a table, not like a persona document');
	const text =
		sniffed.format === 'document'
			? await documentText(path, name)
			: await wholeText(path, sniffed.encoding, name);
	const document =
		/^\s*[[{]/u.test(text.replace(/^\ufeff/u, '')) && looksLikeJson(name, text)
			? ofJson(text, name)
			: ofText(text, name);
	if (document.claims.length === 0)
		throw refuse(name, 'has no sentence about people in it: only headings, names or a template’s hints');
	if (document.claims.length > mostClaims)
		throw refuse(name, `has ${document.claims.length} sentences; up to ${mostClaims} can be judged at once`);
	return document;
}

const wording = {
	spreadsheet: 'a table',
	subtitles: 'a transcript',
} as const;

function refuse(name: string, problem: string): AppError {
	return new AppError(
		'unreadable',
		`${name} ${problem}. What works: a persona as Markdown, plain text, Word .docx, JSON, or a board.json of this program.`,
	);
}

function looksLikeJson(name: string, text: string): boolean {
	return /\.json$/iu.test(name) || /^\s*\{\s*"/u.test(text) || /^\s*\[\s*\{/u.test(text);
}

function ofText(text: string, name: string): PersonaDocument {
	const heading = /^#\s+(.+)$/mu.exec(text)?.[1]?.trim();
	const labelled = /^\s*(?:user )?persona\s*[:–-]\s*(\S.{0,100}\S)[ \t]*$/imu.exec(text)?.[1];
	return {
		title: heading ?? labelled ?? name.replace(/\.\w+$/u, ''),
		date: dateIn(text),
		claims: personaPart(claimsOfText(text)),
		text,
	};
}

const personas = /^(?:the |our |user )?personas?$/iu;

/** Where a longer document has a chapter on personas, that chapter. */
function personaPart(claims: readonly DocumentClaim[]): readonly DocumentClaim[] {
	const inside = claims.filter(({ heading }) => heading.slice(1).some((words) => personas.test(words)));
	return inside.some(({ field }) => field !== null) ? inside : claims;
}

function ofJson(text: string, name: string): PersonaDocument {
	let value: unknown;
	try {
		value = JSON.parse(text.replace(/^\ufeff/u, ''));
	} catch (error) {
		throw new AppError('unreadable', `${name} is not JSON: ${error instanceof Error ? error.message : ''}`, {
			cause: error,
		});
	}
	const board = z.safeParse(boardJsonSchema, value);
	if (board.success) return ofBoard(board.data, name);
	const given = z.safeParse(z.object({ personas: z.array(personaJson) }), value);
	const one = z.safeParse(personaJson, value);
	if (given.success || one.success) {
		const personas = given.success ? given.data.personas : [one.data!];
		return {
			title: personas[0]?.name ?? name,
			date: null,
			claims: personas.flatMap((persona) =>
				persona.claims.flatMap(({ text: said, field = null }) =>
					said.trim() === ''
						? []
						: [{ text: said.trim(), field, heading: [persona.name ?? name], line: null }],
				),
			),
			text: null,
		};
	}
	return {
		title: titleOf(value) ?? name.replace(/\.\w+$/u, ''),
		date: dateOf(value),
		claims: walk(value, []),
		text: null,
	};
}

const personaJson = z.object({
	name: z.optional(z.string()),
	claims: z.array(z.object({ text: z.string(), field: z.optional(fieldPathSchema) })),
});

function ofBoard(board: z.infer<typeof boardJsonSchema>, name: string): PersonaDocument {
	return {
		title: board.personas.length === 1 ? board.personas[0]!.name : name,
		date: null,
		claims: board.personas.flatMap((persona) =>
			persona.claims.map(({ text, field, citations }) => ({
				text,
				field,
				heading: [persona.name],
				line: null,
				cites: citations,
			})),
		),
		text: null,
	};
}

/** Texts in any object, each under the names that lead to it. */
function walk(value: unknown, path: readonly string[]): DocumentClaim[] {
	if (typeof value === 'string' || typeof value === 'number')
		return claimsOfBlock({
			path: path.slice(0, -1),
			label: path.at(-1) ?? '',
			text: String(value).trim(),
			line: 0,
		}).map((claim) => ({ ...claim, line: null }));
	if (Array.isArray(value)) return value.flatMap((item) => walk(item, path));
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => walk(inner, [...path, spaced(key)]));
}

function spaced(key: string): string {
	return key
		.replace(/([a-z\d])([A-Z])/gu, '$1 $2')
		.replace(/[_-]+/gu, ' ')
		.toLowerCase();
}

function titleOf(value: unknown): string | undefined {
	const read = z.safeParse(z.object({ name: z.optional(z.string()), title: z.optional(z.string()) }), value);
	return read.success ? (read.data.name ?? read.data.title) : undefined;
}

function dateOf(value: unknown): string | null {
	const day = z.optional(z.string());
	const read = z.safeParse(z.object({ updated: day, date: day, created: day }), value);
	const said = read.success ? (read.data.updated ?? read.data.date ?? read.data.created) : undefined;
	return said === undefined ? null : (readMoment(said, null)?.iso ?? null);
}
