import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { PersonalHit } from '../../../server/privacy/types.ts';

/** A line with what a person marked in it: `[[NAME:Maria]]`. `label` is the mark's own word, in capitals. */
export type AnnotatedLine = { text: string; spans: { start: number; end: number; label: string }[] };

/** Where the lines to tune on and the ones to be judged by lie. */
export const annotatedFiles = {
	tuning: resolve(import.meta.dirname, 'lines-tuning.txt'),
	unseen: resolve(import.meta.dirname, 'lines-unseen.txt'),
	phones: resolve(import.meta.dirname, 'lines-phones.txt'),
	phonesUnseen: resolve(import.meta.dirname, 'lines-phones-unseen.txt'),
} as const;

/** Reads a file of annotated lines, one text a line. */
export function readAnnotated(path: string): AnnotatedLine[] {
	return readFileSync(path, 'utf8')
		.split('\n')
		.filter((line) => line.trim() !== '')
		.map(parseAnnotated);
}

function parseAnnotated(line: string): AnnotatedLine {
	const spans: AnnotatedLine['spans'] = [];
	let text = '';
	let at = 0;
	for (const match of line.matchAll(/\[\[([A-Z]+):(.*?)\]\](?!\])/g)) {
		text += line.slice(at, match.index);
		spans.push({ start: text.length, end: text.length + match[2]!.length, label: match[1]! });
		text += match[2]!;
		at = match.index + match[0].length;
	}
	return { text: text + line.slice(at), spans };
}

/** Counts over annotated lines. A span is found when hits cover at least 80 % of it; a hit is right when it touches a span. */
export type Score = {
	spans: number;
	found: number;
	hits: number;
	right: number;
	byLabel: Record<string, { spans: number; found: number; hits: number; right: number }>;
	clean: number;
	touched: number;
	missed: string[];
	wrong: string[];
};

/** Which of our kinds answers which mark. */
const LABEL_OF: Readonly<Record<PersonalHit['kind'], string>> = {
	email: 'EMAIL',
	phone: 'PHONE',
	card: 'CARD',
	iban: 'IBAN',
	'national-id': 'SSN',
	ip: 'IP',
	'url-with-identity': 'URL',
	'account-id': 'ID',
	name: 'NAME',
	company: 'ORG',
	place: 'PLACE',
	address: 'ADDRESS',
	handle: 'HANDLE',
	'birth-date': 'DOB',
};

/** How well `find` answers the marks. */
export function score(lines: readonly AnnotatedLine[], find: (text: string) => PersonalHit[]): Score {
	const total: Score = {
		spans: 0,
		found: 0,
		hits: 0,
		right: 0,
		byLabel: {},
		clean: 0,
		touched: 0,
		missed: [],
		wrong: [],
	};
	const of = (label: string) => {
		total.byLabel[label] ??= { spans: 0, found: 0, hits: 0, right: 0 };
		return total.byLabel[label];
	};
	for (const { text, spans } of lines) {
		const hits = find(text);
		if (spans.length === 0) {
			total.clean++;
			if (hits.length > 0) total.touched++;
		}
		for (const span of spans) {
			const covered = hits.reduce(
				(sum, hit) => sum + Math.max(0, Math.min(hit.end, span.end) - Math.max(hit.start, span.start)),
				0,
			);
			const found = covered >= 0.8 * (span.end - span.start);
			of(span.label).spans++;
			total.spans++;
			if (found) {
				of(span.label).found++;
				total.found++;
			} else total.missed.push(`${span.label} ${text.slice(span.start, span.end)} | ${text}`);
		}
		for (const hit of hits) {
			const right = spans.some((span) => span.start < hit.end && hit.start < span.end);
			of(LABEL_OF[hit.kind]).hits++;
			total.hits++;
			if (right) {
				of(LABEL_OF[hit.kind]).right++;
				total.right++;
			} else total.wrong.push(`${hit.kind} ${text.slice(hit.start, hit.end)} (${hit.why}) | ${text}`);
		}
	}
	return total;
}
