import type { EvidenceKind } from '../../shared/evidence.ts';
import type { FileFormat } from '../../shared/import.ts';
import type { KeptApart } from './types.ts';

/** What the numbers of a score column run over; `kind`: `nps`, `rating`, `percent` or `number`. */
export type Scale = { readonly least: number; readonly most: number; readonly kind: string };

/** One thing a file says, before anybody is linked and anything is stored. */
export type ReadItem = {
	/** The file's own id of it, else where it stands. Unique within a file, except where the file repeats an id. */
	ref: string;
	/** Where in the file: a time such as `00:03:12`, a line, a heading. */
	locator: string | null;
	/** What was asked, in the words of the one who asked. */
	context: string | null;
	/** Cleaned; empty for rows of customers. */
	text: string;
	kind: EvidenceKind;
	/** A code the file or the person bringing it in gives. */
	participant: string | null;
	/** The speaker's name as the file has it; names people, so it is for mapping only. */
	speaker: string | null;
	user: string | null;
	/** For hashing only, never to be stored. */
	email: string | null;
	/** ISO 8601. */
	date: string | null;
	score: number | null;
	scale: Scale | null;
	tags: string[];
	fields: Record<string, string>;
	/** Characters nobody can see were taken out of `text`. */
	hidden: boolean;
	/** Who said it agreed to notes, not to quotes. */
	notesOnly: boolean;
};

/** One item of a file: read, or kept apart with the reason. */
export type ImportItem = ReadItem | KeptApart;

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'shift_jis' | 'binary';

/** What the first bytes of a file tell. */
export type Sniffed = {
	readonly format: FileFormat;
	readonly encoding: Encoding;
	/** The tool that wrote it, such as "Zendesk"; null when not recognised. */
	readonly tool: string | null;
	/** 0–1. */
	readonly confidence: number;
};

/** An item with nothing but a text; the rest is filled in by who knows it. */
export function plainItem(ref: string, text: string, more: Partial<ReadItem> = {}): ReadItem {
	return {
		ref,
		text,
		locator: more.locator ?? null,
		context: more.context ?? null,
		kind: more.kind ?? 'said',
		participant: more.participant ?? null,
		speaker: more.speaker ?? null,
		user: more.user ?? null,
		email: more.email ?? null,
		date: more.date ?? null,
		score: more.score ?? null,
		scale: more.scale ?? null,
		tags: more.tags ?? [],
		fields: more.fields ?? {},
		hidden: more.hidden ?? false,
		notesOnly: more.notesOnly ?? false,
	};
}
