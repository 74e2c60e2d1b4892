import type { FilePreview, ImportChoice, SourceKind } from '../../../../shared/import.ts';

/** Kinds whose rows are about users and hold no words. */
const wordless: ReadonlySet<SourceKind> = new Set(['customers', 'usage']);

/** What a file is brought in as when nobody changes anything: what it was taken for, or how it was read last time. */
export function firstChoice({ name, kind, columns, speakers, sheet, sheets }: FilePreview): ImportChoice {
	const plain = name.replace(/\.[A-Za-z0-9]{1,5}$/, '') || name;
	const other = sheet && sheet !== sheets[0]?.[0] ? `, ${sheet}` : '';
	return {
		kind,
		// Another sheet is another source.
		name: (plain + other).slice(0, 200),
		roles: columns.map(({ role }) => role),
		speakers: speakers.map(({ name: speaker, interviewer, participant }) => ({
			name: speaker,
			interviewer,
			participant,
		})),
		consent: 'unknown',
		keepUntil: null,
		sheet,
	};
}

/** True when a table is to be read as something people said and no column holds what they said. */
export function lacksText({ columns }: FilePreview, { kind, roles }: ImportChoice): boolean {
	return columns.length > 0 && !wordless.has(kind) && !roles.includes('text');
}
