import { expect, it } from 'vitest';
import { findPersonalData } from '../../../server/privacy/find-personal-data.ts';
import { placeholdersIn, redact, withoutPlaceholders } from '../../../server/privacy/redact.ts';
import { emptyGateReport, runGate } from '../../../server/synthesis/gate/run-gate.ts';
import { hitsOf, readQuotes } from '../../../server/synthesis/local/read-quotes.ts';
import { chooseSpan } from '../../../server/synthesis/text/choose-span.ts';
import { sentencesOf } from '../../../server/synthesis/text/sentences.ts';
import { contentStems } from '../../../server/synthesis/text/stems.ts';
import type { Claim } from '../../../shared/claim.ts';
import type { Evidence } from '../../../shared/evidence.ts';
import { spoken } from '../../support/evidence.ts';
import { fc } from '../../support/properties.ts';

const grouping = { themes: [], parked: [] };

it('[PP13] a quote ends where something is hidden: it is somebody’s own words throughout', () => {
	const text =
		'I wait three days for a yes from [name 1] and then I copy it all by hand into [company], every time';
	const sentences = sentencesOf(text);
	const spanAt = (words: string): string => {
		const span = chooseSpan(text, sentences, text.indexOf(words), [])!;
		return text.slice(span.start, span.end);
	};
	expect(spanAt('three days')).toBe('I wait three days for a yes from');
	expect(spanAt('copy')).toBe('I copy it all by hand into');
	expect(chooseSpan(text, sentences, text.indexOf('every time'), [])).toBeNull();
});

it('[PP13] no readable stretch of any text with hidden parts holds one of them', () => {
	const words = fc.constantFrom(
		'I',
		'wait',
		'for',
		'approval,',
		'every day.',
		'[name]',
		'[e-mail 2]',
		'and',
		'we copy',
	);
	fc.assert(
		fc.property(fc.array(words, { minLength: 3, maxLength: 40 }), fc.nat(), (list, place) => {
			const text = list.join(' ');
			const span = chooseSpan(text, sentencesOf(text), place % text.length, []);
			if (span) expect(placeholdersIn(text.slice(span.start, span.end))).toEqual([]);
		}),
	);
});

it('[PP13] placeholders are nobody’s words: they count in no comparison, and are found as nothing personal', () => {
	const text = 'Ask Anna Kowalska (anna.kowalska@example.org) about the export';
	const hidden = redact(text, findPersonalData(text)).text;
	expect(hidden).toBe('Ask [name] ([e-mail]) about the export');
	expect(contentStems(hidden)).toEqual(contentStems('Ask about the export'));
	expect(withoutPlaceholders(hidden)).toHaveLength(hidden.length);
	expect(findPersonalData(hidden)).toEqual([]);
});

it('[PP10] who agreed to notes only is heard, but never quoted by the engine or past the gate', () => {
	const text = 'I am so frustrated that I have to wait three days for approval every single week.';
	const plain = spoken('ev_a', text, 'P1');
	const silent: Evidence = { ...plain, flags: ['notes-only'] };
	const hits = (item: Evidence): number => readQuotes([item], grouping).flatMap(hitsOf).length;
	expect(hits(plain)).toBeGreaterThan(0);
	expect(hits(silent)).toBe(0);
	const claim: Claim = {
		id: 'cl_a',
		persona: 'pe_a',
		field: 'pains',
		order: 0,
		text: ['They wait: “wait three days for approval”.'],
		support: 'verbatim',
		citations: ['ev_a'],
		counter: [],
		author: 'machine',
	};
	const judge = (item: Evidence, one = claim): Claim[] =>
		runGate(
			[one],
			{
				evidence: new Map([[item.id, item]]),
				own: new Set([item.id]),
				people: 1,
				boardPeople: 1,
				boardNotes: 1,
				ownNotes: 1,
				names: [],
				participants: new Set(['P1']),
				figures: new Set(),
			},
			emptyGateReport(),
		);
	expect(judge(plain)).toHaveLength(1);
	expect(judge(silent)).toEqual([]);
	expect(judge(silent, { ...claim, text: ['They wait.'], support: 'supported' })).toHaveLength(1);
});
