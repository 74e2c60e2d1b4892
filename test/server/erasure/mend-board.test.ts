import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { mendBoard, unquote } from '../../../server/erasure/mend-board.ts';
import { eraseTyped, wordEraser } from '../../../server/erasure/typed-words.ts';
import { type BoardMapName, boardMap, readBoard } from '../../../shared/board-doc.ts';
import type { Claim, Segment } from '../../../shared/claim.ts';
import type { EvidenceId } from '../../../shared/ids.ts';
import { personaViews } from '../../../shared/persona-view.ts';

const people = ['P1', 'P2', 'P3', 'P4', 'P5'];
const idOf = (person: string): EvidenceId => `ev_${person}`;

function boardOf(members: readonly string[], claims: readonly Partial<Claim>[]): Y.Doc {
	const doc = new Y.Doc();
	const put = (name: BoardMapName, key: string, value: unknown) => boardMap(doc, name).set(key, value);
	for (const participant of people) {
		put('evidence', idOf(participant), { kind: 'said', participant, source: 'so_canvas', flags: [] });
		put('places', `1:${participant}`, idOf(participant));
		put('members', idOf(participant), { theme: 'th_a' });
	}
	put('archetypes', 'ar_a', {
		id: 'ar_a',
		label: 'Those who wait',
		participants: members,
		evidence: members.map(idOf),
		stability: 0.9,
		verdict: 'stable',
	});
	put('personas', 'pe_a', {
		id: 'pe_a',
		archetype: 'ar_a',
		name: 'Nora',
		role: '',
		level: 'qualitative',
		order: 0,
		engine: 'local',
	});
	for (const [order, claim] of claims.entries())
		put('claims', `cl_${order}`, {
			id: `cl_${order}`,
			persona: 'pe_a',
			field: 'pains',
			order,
			text: ['They wait.'],
			support: 'supported',
			citations: [],
			counter: [],
			author: 'machine',
			...claim,
		});
	return doc;
}
const quote = (person: string): Segment => ({ quote: idOf(person), start: 0, end: 4 });
const mend = (doc: Y.Doc, gone: readonly string[], forGood = true) =>
	doc.transact(() => mendBoard(doc, new Set(gone.map(idOf)), forGood));

it('[ER4] a claim loses the words and the citation, and goes when nothing carries it or its count is wrong', () => {
	const doc = boardOf(people, [
		{ text: ['They wait: “', quote('P1'), '”'], citations: [idOf('P1')] },
		{ text: ['They wait: “', quote('P1'), '” and “', quote('P2'), '”'], citations: [idOf('P1'), idOf('P2')] },
		{ text: ['3 of 5 people wait: “', quote('P2'), '”'], citations: [idOf('P2'), idOf('P3')] },
		{ text: ['They copy: “', quote('P2'), '”'], citations: [idOf('P2')], counter: [idOf('P1')] },
		{ text: ['All five of them wait.'], citations: [idOf('P2')], author: 'person' },
		{ text: ['They may leave.'], support: 'hypothesis' },
	]);
	expect(mend(doc, ['P1'])).toMatchObject({ places: 1, mended: 2, dropped: 2, personas: ['pe_a'] });
	const { claims, evidence, places, members, meta } = readBoard(doc);
	expect(claims.map(({ id }) => id)).toEqual(['cl_1', 'cl_3', 'cl_4', 'cl_5']);
	expect(claims[0]).toMatchObject({
		text: ['They wait: “', '[erased]', '” and “', quote('P2'), '”'],
		citations: [idOf('P2')],
	});
	expect(claims[1]).toMatchObject({ counter: [] });
	expect([evidence.has(idOf('P1')), places.has('1:P1'), members.has(idOf('P1'))]).toEqual([
		false,
		false,
		false,
	]);
	expect(meta.get('erased/1:P1')).toBe(true);
});

it('[ER5] an archetype that rests on fewer than five people says so, and one of fewer than two goes with its persona', () => {
	const doc = boardOf(people, []);
	expect(mend(doc, ['P1']).weakened).toEqual(['“Those who wait” now rests on 4 people, fewer than 5.']);
	const first = readBoard(doc);
	expect(first.archetypes[0]?.participants).toEqual(['P2', 'P3', 'P4', 'P5']);
	expect(first.personas[0]?.level).toBe('hypothesis');
	expect(mend(doc, ['P2', 'P3', 'P4']).weakened).toEqual([
		'“Those who wait” rested on too few people and was taken off.',
	]);
	expect(readBoard(doc)).toMatchObject({ archetypes: [], personas: [], claims: [] });
});

it('[ER5] [PV4] of a persona whose people are gone, what a person wrote stays', () => {
	const doc = boardOf(people, [{ text: ['They wait.'], citations: [idOf('P5')] }]);
	const written = {
		type: 'text',
		claim: 'cl_own',
		persona: 'pe_a',
		field: 'pains',
		order: 0,
		text: ['Waits for “', quote('P1'), '” and gives up.'],
		citations: [idOf('P1')],
		by: 'Ana',
		at: 1,
	} as const;
	boardMap(doc, 'edits').set('text:cl_own', written);
	mend(doc, ['P1', 'P2', 'P3', 'P4']);
	const [view] = personaViews(readBoard(doc));
	expect(view).toMatchObject({ id: 'pe_a', level: 'hypothesis' });
	expect(view!.claims.map(({ text, citations }) => [text, citations])).toEqual([
		[['Waits for “', '[erased]', '” and gives up.'], []],
	]);
});

it('[ER6] what is only held back keeps its places and what people decided', () => {
	const doc = boardOf(people, []);
	boardMap(doc, 'moves').set('place:ev_P1', {
		type: 'pin',
		evidence: 'ev_P1',
		theme: 'th_a',
		by: 'a',
		at: 1,
	});
	expect(mend(doc, ['P1'], false).places).toBe(0);
	const { evidence, places, moves, meta } = readBoard(doc);
	expect([evidence.has('ev_P1'), places.get('1:P1'), moves.length, meta.size]).toEqual([
		false,
		'ev_P1',
		1,
		0,
	]);
});

it('[PP10] words of somebody who does not want to be quoted go from what the machine wrote, and are covered in what people wrote', () => {
	const doc = boardOf(people, [
		{ text: ['“', quote('P1'), '”'], citations: [idOf('P1')] },
		{ text: ['“', quote('P1'), '”'], citations: [idOf('P1')], author: 'person' },
	]);
	doc.transact(() => unquote(doc, new Set([idOf('P1')])));
	expect(readBoard(doc).claims).toMatchObject([{ id: 'cl_1', text: ['“', '[not to be quoted]', '”'] }]);
});

it('[ER7] erased words are taken out of what people typed: six in a row, or a short text as a whole; other words stay', () => {
	const takeOut = wordEraser(
		['I wait three days for a yes from the head office', 'It never prints'],
		['Panel-7'],
	);
	expect(takeOut('She said: “i WAIT three days, for a yes” again')).toBe('She said: “[erased]” again');
	expect(takeOut('As Panel 7 told us, it never prints.')).toBe('As [erased] told us, [erased].');
	expect(takeOut('I wait three days for my pay')).toBe('I wait three days for my pay');
	expect(takeOut('It never stops')).toBe('It never stops');
	const doc = new Y.Doc();
	boardMap(doc, 'moves').set('group:th_a', {
		type: 'new-group',
		theme: 'th_a',
		label: 'It never prints',
		by: 'a',
		at: 1,
	});
	boardMap(doc, 'evidence').set('ev_a', { kind: 'said', participant: 'P1', source: 'so_a', flags: [] });
	expect(doc.transact(() => eraseTyped(doc, takeOut))).toBe(1);
	expect(readBoard(doc).moves).toMatchObject([{ label: '[erased]' }]);
});

it('[SH4] a sheet loses lines that rested on erased words alone, the words in others, and its chart; what people wrote too', () => {
	const doc = boardOf(people, []);
	const line = (key: string, text: Segment[], citations: string[]) => ({
		key,
		kind: 'supported',
		text,
		citations: citations.map(idOf),
	});
	const chart = { title: 'Whom', width: 1, height: 1, parts: [] };
	const table = { rows: [''], columns: [''], cells: { '': { text: 'Whom', tone: -1 } } };
	const put = (id: string, lines: unknown[]) =>
		boardMap(doc, 'sheets').set(id, { id, order: 0, accent: 0, title: 'Which', chart, table, lines });
	put('sh_a', [
		line('sh_a/1', ['“', quote('P1'), '”'], ['P1']),
		line('sh_a/2', ['“', quote('P1'), '” “', quote('P2'), '”'], ['P1', 'P2']),
		line('sh_a/3', ['Ours'], []),
	]);
	put('sh_b', [line('sh_b/1', ['“', quote('P2'), '”'], ['P2'])]);
	const edit = { type: 'line', line: 'sh_a/3', text: ['So: “', quote('P1'), '”'], by: 'Ana', at: 1 };
	boardMap(doc, 'edits').set('line:sh_a/3', edit);
	mend(doc, ['P1']);
	const [a, b] = readBoard(doc).sheets;
	expect(a).toMatchObject({ chart: null, lines: [{ key: 'sh_a/2' }, { key: 'sh_a/3', text: ['Ours'] }] });
	expect(a!.lines[0]).toMatchObject({
		text: ['“', '[erased]', '” “', quote('P2'), '”'],
		citations: [idOf('P2')],
	});
	expect(a).not.toHaveProperty('table');
	expect(b).toMatchObject({ chart, table, lines: [{ key: 'sh_b/1' }] });
	expect(boardMap(doc, 'edits').get('line:sh_a/3')).toMatchObject({ text: ['So: “', '[erased]', '”'] });
	doc.transact(() => unquote(doc, new Set([idOf('P2')])));
	expect(JSON.stringify(readBoard(doc).sheets)).not.toContain('"quote":"ev_P2"');
});
