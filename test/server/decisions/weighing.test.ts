import { expect, it } from 'vitest';
import { ofBoard } from '../../../server/tradeoff/read-decision.ts';
import { toTradeoffJson } from '../../../server/tradeoff/tradeoff-json.ts';
import { weighDecision } from '../../../server/tradeoff/weigh-decision.ts';
import { applyEdits, boardMap, editEntry, moveEntry } from '../../../shared/board-doc.ts';
import { type BoardJson, boardJsonSchema } from '../../../shared/board-json.ts';
import type { Sheet } from '../../../shared/sheet.ts';
import { until } from '../../support/board-client.ts';
import { stickyNote } from '../../support/sticky.ts';
import { ask, decision, made, openRoom, room, sheetOf } from './decision-room.ts';

openRoom();

const one = '+ · 1 quote · 1 person · confidence 33 %';
const two = '++ · 2 quotes · 2 people · confidence 50 %';

it('[TR13] [T1] a kept decision is weighed as a file with it would be and stands on the canvas; a score set by hand has its author', async () => {
	const id = await made({ weights: { pe_floor: 3, 'The pay lead': 1 } });
	const json: BoardJson = boardJsonSchema.parse(await ask('exportBoard', null));
	const given = { ...decision, weights: { pe_floor: 3, pe_pay: 1 } };
	const fromFile = toTradeoffJson(weighDecision(json, ofBoard(given, json.personas)), json);
	expect((await ask('readDecision', null, { decision: id })).found).toEqual(fromFile);
	expect(fromFile.cells.map(({ option, persona, score }) => [option, persona, score])).toEqual([
		['grab', 'pe_floor', 2],
		['grab', 'pe_pay', 0],
		['lock', 'pe_floor', 0],
		['lock', 'pe_pay', 2],
	]);
	await ask(
		'scoreCell',
		{ option: 'lock', persona: 'pe_floor', score: -2 },
		{ decision: id, token: room.omar },
	);
	const { found } = await ask('readDecision', null, { decision: id });
	expect(found!.cells[2]).toMatchObject({ score: -2, by: 'Omar', support: 'given' });
	await ask('scoreCell', { option: 'lock', persona: 'pe_floor', score: null }, { decision: id });
	expect((await ask('readDecision', null, { decision: id })).found).toEqual(fromFile);
	const sheet = () => boardMap(room.client.doc, 'sheets').get(`sh_${id.slice(3)}`);
	await until(room.client.doc, () => sheet() !== undefined);
	expect((await ask('listDecisions', null)).decisions[0]).toMatchObject({
		id,
		state: 'open',
		madeBy: 'Ines',
	});
});

it('[TR24] [P4.i3] notes become a decision that stands on the canvas', async () => {
	const note = (text: string, x: number) => stickyNote({ node: `1:${x}`, text, x });
	const stickies = [
		note('Open shifts to grab\nFind cover fast when someone is sick', 1),
		note('A lock on the week\nLock the week before the payroll export', 2),
	];
	const { sheet, options, left } = await ask('weighNotes', { stickies }, { token: room.ines });
	expect({ options, left }).toEqual({ options: 2, left: 0 });
	await until(room.client.doc, () => boardMap(room.client.doc, 'sheets').has(sheet));
	expect(sheetOf(sheet).title).toBe('Which one do we do first?');
	await expect(ask('weighNotes', { stickies: stickies.slice(1) })).rejects.toThrow('400');
	await expect(ask('weighNotes', { stickies }, { token: room.board.tokens.viewer })).rejects.toThrow('403');
});

it('[TR25] [TR26] [TR33] what a person writes over a cell, a weight or a claim on the canvas is in the scores for everybody, under their name', async () => {
	const id = await made();
	const sheet = `sh_${id.slice(3)}`;
	await until(room.client.doc, () => boardMap(room.client.doc, 'sheets').has(sheet));
	const write = (key: string, text: string): void => {
		applyEdits(
			room.client.doc,
			[editEntry({ type: 'line', line: key, text: [text], by: 'Zoe', at: 1 })],
			'canvas',
		);
	};
	const textOf = (end: string): string | undefined =>
		sheetOf(sheet).table?.cells[end]?.text.replaceAll('\u00a0', ' ');
	const cell = (persona: string): string => `${sheet}/p-${persona} ${sheet}/h-lock`;
	expect(textOf(cell('pe_floor'))).toBe('///  no evidence');
	write(cell('pe_floor'), '−2 nobody can swap then');
	write(`${sheet}/p-pe_pay`, 'The pay lead · 80 %');
	await until(room.client.doc, () => textOf(cell('pe_floor')) === '−− · by Zoe');
	const line = (option: string, persona: string) =>
		sheetOf(sheet).lines.find(({ key }) => key === `${sheet}/o-${option}/${persona}`)?.text;
	expect(line('lock', 'pe_floor')).toEqual(['nobody can swap then']);
	expect(line('lock', 'pe_pay')?.[0]).toBe('Helps to keep a rule they cannot bend: ');
	expect(textOf(`${sheet}/p-pe_pay`)).toBe('The pay lead · 80 %');
	expect([...boardMap(room.client.doc, 'edits').keys()].filter((key) => key.includes(sheet))).toEqual([]);
	const { found } = await ask('readDecision', null, { decision: id });
	expect(found!.cells[2]).toMatchObject({
		score: -2,
		by: 'Zoe',
		note: 'nobody can swap then',
		sentence: 'Zoe says: nobody can swap then.',
	});
	expect(found!.personas.map(({ weight }) => weight)).toEqual([
		expect.closeTo(0.2, 9),
		expect.closeTo(0.8, 9),
	]);
	write(cell('pe_floor'), 'ask the store first');
	applyEdits(room.client.doc, [editEntry({ type: 'hide', entity: 'cl_b1', by: 'Zoe', at: 2 })], 'canvas');
	await until(room.client.doc, () => textOf(cell('pe_pay')) === one);
	expect((await ask('readDecision', null, { decision: id })).found!.cells[2]).toMatchObject({
		score: -2,
		by: 'Zoe',
	});
	expect(boardMap(room.client.doc, 'edits').has(`line:${cell('pe_floor')}`)).toBe(true);
	applyEdits(room.client.doc, [editEntry({ type: 'show', entity: 'cl_b1', by: 'Zoe', at: 3 })], 'canvas');
	await until(room.client.doc, () => textOf(cell('pe_pay')) === two);
	// Typed over the whole cell: its sentence was not meant to be taken off.
	const reason = `${sheet}/o-lock/pe_pay`;
	const who = { by: 'Zoe', at: 4 };
	applyEdits(
		room.client.doc,
		[
			editEntry({ type: 'line', line: cell('pe_pay'), text: ['−1'], ...who }),
			editEntry({ type: 'hide', entity: reason, ...who }),
		],
		'canvas',
	);
	await until(room.client.doc, () => textOf(cell('pe_pay')) === '− · by Zoe');
	expect(boardMap(room.client.doc, 'edits').has(`hide:${reason}`)).toBe(false);
	write(cell('pe_pay'), 'no evidence');
	await until(room.client.doc, () => textOf(cell('pe_pay')) === two);
	expect(line('lock', 'pe_pay')?.[0]).toBe('Helps to keep a rule they cannot bend: ');
	applyEdits(room.client.doc, [{ map: 'meta', key: `stamps/${sheet}/h-lock`, value: 2 }], 'canvas');
	await until(room.client.doc, () => textOf(`${sheet}/h-lock`)?.endsWith(', stamped by 2') === true);
});

it('[TR27] a note somebody dragged out of every theme stands behind no score until it is put back', async () => {
	const id = await made();
	const sheet = `sh_${id.slice(3)}`;
	const textOf = (): string | undefined =>
		(boardMap(room.client.doc, 'sheets').get(sheet) as Sheet | undefined)?.table?.cells[
			`${sheet}/p-pe_pay ${sheet}/h-lock`
		]?.text.replaceAll('\u00a0', ' ');
	const who = { by: 'Zoe', at: 1 };
	await until(room.client.doc, () => textOf() === two);
	applyEdits(room.client.doc, [moveEntry({ type: 'park', evidence: room.refs.b1!, ...who })], 'canvas');
	await until(room.client.doc, () => textOf() === one);
	applyEdits(
		room.client.doc,
		[moveEntry({ type: 'pin', evidence: room.refs.b1!, theme: 'th_any', ...who })],
		'canvas',
	);
	await until(room.client.doc, () => textOf() === two);
});

it('[TR31] [A6] a language model’s opinion stands beside the scores, behind the gate, and changes none of them', async () => {
	const id = await made();
	const at = { decision: id };
	await expect(ask('askOpinion', {}, at)).rejects.toThrow('403');
	expect(room.endpoint.asked).toEqual([]);
	const before = await ask('readDecision', null, at);
	expect(before).toMatchObject({ opinion: null, mayAsk: false });
	await ask('agreeToModel', { host: new URL(room.endpoint.baseUrl).host });
	room.endpoint.behave((question) => {
		const named = (words: string) => question.notes.find(({ said }) => said.includes(words))?.id;
		const cover = named('find cover');
		return {
			say: cover
				? [
						{ text: 'Serves: They need to find cover before the doors open', citations: [cover] },
						{ text: 'Harms: They said “we never look at the app”', citations: [cover] },
						{ text: 'Serves: 7 of 9 people ask for it', citations: [cover] },
						{ text: 'Harms: They trust nobody', citations: ['q99'] },
						{ text: 'They need to find cover before the doors open', citations: [cover] },
					]
				: [],
		};
	});
	const run = async () => {
		const { jobId } = await ask('askOpinion', {}, at);
		let job = await ask('readJob', null, { job: jobId });
		while (job.state === 'queued' || job.state === 'running')
			job = await ask('readJob', null, { job: jobId });
		return job;
	};
	expect(await run()).toMatchObject({ kind: 'opinion', state: 'done' });
	const { opinion, found, mayAsk } = await ask('readDecision', null, at);
	expect(mayAsk).toBe(true);
	expect(found).toEqual(before.found);
	const of = (option: string, persona: string) =>
		opinion!.cells.find((cell) => cell.option === option && cell.persona === persona);
	expect(opinion!.model).toBe('test-model');
	expect(of('grab', 'pe_floor')).toEqual({
		option: 'grab',
		persona: 'pe_floor',
		score: 1,
		sentences: [
			{
				bearing: 'serves',
				text: expect.stringContaining('find cover before the doors open'),
				support: expect.any(String),
				citations: [room.refs.a1],
			},
		],
	});
	expect(of('lock', 'pe_pay')).toMatchObject({ score: 0, sentences: [] });
	const asked = room.endpoint.asked.length;
	expect(JSON.stringify(room.endpoint.asked)).not.toContain('P1');
	await run();
	expect(room.endpoint.asked.length).toBe(asked);
	await ask('agreeToModel', { host: null });
	expect((await ask('readDecision', null, at)).opinion).toBeNull();
});

it('[TR16] refuses what the board does not have, and what a role may not do', async () => {
	await expect(made({ weights: { pe_nobody: 1 } })).rejects.toThrow('There is no persona “pe_nobody”');
	await expect(made({ options: [decision.options[0], decision.options[0]] })).rejects.toThrow('422');
	await expect(made({ options: [decision.options[0]] })).rejects.toThrow('400');
	const id = await made();
	const viewer = { decision: id, token: room.board.tokens.viewer };
	await expect(ask('voteDecision', { options: ['grab'] }, viewer)).rejects.toThrow('403');
	await expect(ask('closeDecision', { choice: 'grab' }, viewer)).rejects.toThrow('403');
	await expect(ask('removeDecision', null, { decision: id, token: room.ines })).rejects.toThrow('403');
	await expect(ask('closeDecision', { choice: 'none' }, { decision: id })).rejects.toThrow('400');
	await expect(ask('readDecision', null, { decision: 'de_none' })).rejects.toThrow('404');
	const sheets = boardMap(room.client.doc, 'sheets');
	await ask('removeDecision', null, { decision: id });
	await until(room.client.doc, () => !sheets.has(`sh_${id.slice(3)}`));
	await expect(ask('readDecision', null, { decision: id })).rejects.toThrow('404');
});
