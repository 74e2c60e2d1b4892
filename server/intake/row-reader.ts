import type { EvidenceKind } from '../../shared/evidence.ts';
import type { SourceKind } from '../../shared/import.ts';
import { ASKER, isMarkedQuestion, isSpokenQuestion } from './asked.ts';
import { bodyText } from './bodies.ts';
import { isNothing, kindOf, nameOf, scoreOf, tagsOf } from './cells.ts';
import { emptiness, readObservation } from './classify.ts';
import { headerWords } from './column-roles.ts';
import { type DateOrder, type Moment, readMoment } from './dates.ts';
import { type ImportItem, plainItem, type Scale } from './import-item.ts';
import { type Marker, readMarker, unquote } from './marker.ts';
import { type DocumentMarkers, markersAmong } from './markers-among.ts';
import { cleanText, excerptOf } from './normalise.ts';
import { codesIn } from './participant-code.ts';
import { consentIn } from './row-consent.ts';
import { fieldReader } from './row-fields.ts';
import { placeOf } from './row-place.ts';
import { rowTally } from './row-tally.ts';
import type { TableMapping } from './table-mapping.ts';
import type { KeptApart, TableRow } from './types.ts';
import { isWorkTable } from './work-words.ts';

const STAFF =
	/^(?:admin|bot|agent|operator|system|staff|employee|teammate|support|assistant|agente|mitarbeiter)$/iu;

/** A comment with when and by whom in front, as Jira writes it: “12/Mar/26 5:00 PM;jo;The log is empty”. */
const NOTED = /^(\d{1,2}\/\p{L}{3,4}\.?\/\d{2,4} \d{1,2}:\d{2}(?: [AP]M)?);([^;\n]{1,100});(.+)$/su;

/** Columns of what was seen rather than said. */
const SEEN =
	/^(?:what (?:we|i) (?:saw|observed|noticed)|observ\p{L}+|beobachtung(?:en)?|was wir (?:sahen|gesehen haben)|ce que nous avons vu|lo que vimos)$/u;

export type RowReader = {
	/** What one row says; a row without any text is one item, kept apart. */
	read(row: TableRow): ImportItem[];
	/** Sentences about all rows read so far. */
	notices(): string[];
};

/**
 * Reads rows of a table by its mapping. No row's cells reach another row; only what a code in a text means is seen from `sample`, the first
 * rows.
 */
export function createRowReader(about: {
	header: readonly string[];
	mapping: TableMapping;
	kind: SourceKind;
	scale: Scale | null;
	order: DateOrder;
	tool: string | null;
	sample: readonly (readonly string[])[];
}): RowReader {
	const { header, mapping, kind, order, tool } = about;
	const markers = namesInTexts(about) ? markersIn(about.sample, mapping) : null;
	const { one, texts } = mapping;
	const tally = rowTally(order);
	const fieldsIn = fieldReader(kind, header, mapping);
	const consentOf = consentIn(header, mapping.attributes);
	const seen = new Set(texts.flatMap(({ at }) => (SEEN.test(headerWords(header[at]!)) ? [at] : [])));
	// Rows mostly come day by day.
	let lastDate: { written: string; moment: Moment | null } = { written: '', moment: null };
	const commas = mapping.tags.map((at) => headerWords(header[at]!).endsWith('tags'));
	const assignee = header.findIndex((name) =>
		/^(?:assignee|bearbeiter|assigné|asignado)$/u.test(headerWords(name)),
	);

	function isStaff(row: TableRow): boolean {
		const author = cellOf(row, one.author).trim();
		if (author === '') return false;
		return (
			STAFF.test(author) || (tool === 'Help Scout' && /^user$/iu.test(author)) || isAssignee(row, author)
		);
	}

	function isAssignee(row: TableRow, who: string): boolean {
		return assignee >= 0 && who.trim() === cellOf(row, assignee).trim();
	}

	/** In a talk written down row by row, what nobody is named for and asks the other is the one who asks. */
	function isAsked(row: TableRow, text: string): boolean {
		const talk = kind === 'interview' && one.participant !== undefined;
		return (
			talk && nameOf(cellOf(row, one.participant)) === null && /\?$/u.test(text) && isSpokenQuestion(text)
		);
	}

	function apart(ref: string, reason: KeptApart['reason'], text: string): KeptApart {
		tally.apart(reason);
		return { ref, reason, excerpt: excerptOf(text) };
	}

	function readText(
		row: TableRow,
		at: number,
		question: string | null,
		ref: string,
		first: boolean,
	): ImportItem {
		const noted = kind === 'tickets' ? NOTED.exec(cellOf(row, at)) : null;
		const raw = noted?.[3] ?? cellOf(row, at);
		const body = kind === 'tickets' ? bodyText(raw) : { text: raw, signature: false, quoted: false };
		const { text: whole, hadControls } = cleanText(body.text);
		if (whole === '') return apart(ref, 'unreadable-row', whole);
		const unread = isNothing(whole) ? 'no-words' : emptiness(whole);
		if (unread) return apart(ref, unread, whole);
		if (
			isMarkedQuestion(whole) ||
			ASKER.test(cellOf(row, one.participant).trim()) ||
			ASKER.test(cellOf(row, one.author).trim())
		)
			return apart(ref, 'question', whole);
		if (noted ? isAssignee(row, noted[2]!) : isStaff(row)) return apart(ref, 'staff', whole);
		if (isAsked(row, whole)) return apart(ref, 'question', whole);
		const said = speakerOf(nameOf(cellOf(row, one.participant)), whole, markers);
		if (said.note !== null) tally.note(said.note);
		const observation = readObservation(said.text);
		const reason = emptiness(observation.text);
		if (reason) return apart(ref, reason, whole);
		tally.body(body);

		const given = cellOf(row, one.kind);
		const own: EvidenceKind | null = kindOf(given);
		if (own === null && given.trim() !== '') tally.unknownKind(given.trim());
		const written = (noted?.[1] ?? cellOf(row, one.date)).trim();
		if (written !== lastDate.written) lastDate = { written, moment: readMoment(written, order) };
		const { moment } = lastDate;
		if (written !== '' && moment === null && first) tally.note('undated');
		const score = scoreOf(cellOf(row, one.score));
		// Who wrote a comment is known by name only; it is the ticket's own person where it is the same.
		const other = noted !== null && noted[2] !== cellOf(row, one.user).trim();
		const user = other ? null : nameOf(cellOf(row, one.user));
		const email = other ? null : nameOf(cellOf(row, one.email));
		return plainItem(ref, unquote(observation.text), {
			locator: placeOf(row),
			context: nameOf(cellOf(row, one.question)) ?? question,
			kind: own ?? (said.note === 'several' || seen.has(at) ? 'observed' : observation.kind),
			participant: said.participant,
			user: user !== null && user.length <= 200 ? user : null,
			email: email?.includes('@') ? email.toLowerCase() : null,
			date: moment?.iso ?? null,
			score,
			scale: score === null ? null : about.scale,
			tags: tagsIn(row),
			fields: fieldsIn(row.cells),
			hidden: hadControls,
		});
	}

	function tagsIn(row: TableRow): string[] {
		if (mapping.tags.length === 0) return [];
		return [...new Set(mapping.tags.flatMap((place, i) => tagsOf(cellOf(row, place), commas[i]!)))];
	}

	return {
		read(row) {
			const id = one.id === undefined ? null : nameOf(row.cells[one.id]);
			const ref = id ?? placeOf(row);
			if (row.broken) return [{ ref, reason: 'unreadable-row', excerpt: `Line ${row.line}: ${row.broken}` }];
			const consent = consentOf(row.cells);
			if (consent === 'refused') return [apart(ref, 'consent-refused', '')];
			// One column: every row counts. Several: the answers given.
			const filled = texts.length === 1 ? texts : texts.filter(({ at }) => nameOf(row.cells[at]) !== null);
			if (filled.length === 0) return [{ ref, reason: 'unreadable-row', excerpt: '' }];
			return filled.map(({ at, question }, i) => {
				const nth = texts.findIndex((text) => text.at === at);
				const item = readText(row, at, question, nth === 0 ? ref : `${ref} (${nth + 1})`, i === 0);
				if (consent === null || 'reason' in item) return item;
				tally.note('notes-only');
				return { ...item, notesOnly: true };
			});
		},
		notices: tally.notices,
	};
}

function cellOf(row: TableRow, at: number | undefined): string {
	return at === undefined ? '' : (row.cells[at] ?? '');
}

type Said = { participant: string | null; text: string; note: 'several' | 'long-name' | null };

/** Whether a table leaves it to its texts to say who said them: no column does, and it is no list of work. */
function namesInTexts(about: {
	header: readonly string[];
	mapping: TableMapping;
	kind: SourceKind;
	sample: readonly (readonly string[])[];
}): boolean {
	const { participant, user, email } = about.mapping.one;
	const names = (at: number | undefined): boolean =>
		at !== undefined && about.sample.some((cells) => nameOf(cells[at]) !== null);
	const quotes = about.kind === 'notes' || about.kind === 'interview' || about.kind === 'survey';
	return quotes && !names(participant) && !names(user) && !names(email) && !isWorkTable(about.header);
}

function markersIn(sample: readonly (readonly string[])[], { texts }: TableMapping): DocumentMarkers {
	return markersAmong(
		sample.flatMap((cells) => texts.map(({ at }) => ({ text: cleanText(cells[at] ?? '').text }))),
	);
}

/** Who a row is from: its participant cell, else a marker in its text where `markers` may say. A marker that repeats the cell is taken off. */
function speakerOf(speaker: string | null, text: string, markers: DocumentMarkers | null): Said {
	if (speaker !== null) {
		const codes = /^p\s?\d{1,3}(?:\s?[+&,/]\s?p\s?\d{1,3})+$/iu.test(speaker) ? codesIn(speaker) : [];
		if (codes.length > 1) return { participant: null, text, note: 'several' };
		if (speaker.length > 64) return { participant: null, text, note: 'long-name' };
		const marker = readMarker(text);
		return { participant: speaker, text: repeats(marker, speaker) ? marker.text : text, note: null };
	}
	const marker = markers?.read(text) ?? null;
	if (!marker) return { participant: null, text, note: null };
	return {
		participant: marker.codes.length === 1 ? marker.codes[0]! : null,
		text: marker.text,
		note: marker.codes.length > 1 ? 'several' : null,
	};
}

function repeats(marker: Marker | null, speaker: string): marker is Marker {
	return marker?.sign === 'clear' && marker.codes.length === 1 && marker.codes[0] === codesIn(speaker)[0];
}
