import { expect, it } from 'vitest';
import { boardMap } from '../../../shared/board-doc.ts';
import type { Sheet } from '../../../shared/sheet.ts';
import { until } from '../../support/board-client.ts';
import { ask, decision, made, openRoom, room, rows } from './decision-room.ts';

openRoom();

it('[TR15] [T4] [M1] [M3] [M5] one vote a person and option; closing puts weights, evidence, voters and verdict on record, for the ledger and to share', async () => {
	const id = await made();
	const at = { decision: id };
	await ask('voteDecision', { options: ['grab', 'grab', 'lock'] }, { ...at, token: room.ines });
	await ask('voteDecision', { options: ['grab'] }, { ...at, token: room.ines });
	await ask('voteDecision', { options: ['lock'] }, { ...at, token: room.omar });
	await ask('dissentDecision', { text: 'The inspector will not wait for us' }, { ...at, token: room.omar });
	const { question, options } = decision;
	const [first, ...others] = options;
	await ask(
		'changeDecision',
		{ question, options: [{ ...first!, needs: [...first!.needs, 'know who is in'] }, ...others] },
		at,
	);
	// Other weights make it no other question.
	const { decision: asked } = await ask('readDecision', null, at);
	await ask('changeDecision', { ...asked, weights: { pe_floor: 0.6, pe_pay: 0.4 } }, at);
	await ask('changeDecision', decision, at);
	const { votes } = await ask('readDecision', null, { ...at, token: room.omar });
	expect(votes).toEqual([
		{ option: 'grab', voters: ['Ines'], mine: false },
		{ option: 'lock', voters: ['Omar'], mine: true },
	]);
	const { ballot } = await ask('readBallot', null, { ...at, token: room.omar });
	expect(ballot).toMatchObject(votes.map(({ option, mine }) => ({ option, mine })));
	expect(ballot.every(({ title }) => title.length > 0)).toBe(true);
	expect(await ask('readBallot', null, { decision: 'de_freshness', token: room.omar })).toEqual({
		ballot: [],
	});
	const record = await ask('closeDecision', { choice: 'grab' }, { ...at, token: room.ines });
	expect(record).toMatchObject({ choice: 'grab', by: 'Ines', voters: ['Ines', 'Omar'], erased: 0 });
	expect(record.options.map(({ votes }) => votes)).toEqual([1, 1]);
	expect(record.personas.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
	expect(record.cells[0]).toMatchObject({ claims: ['cl_a1'], evidence: [room.refs.a1] });
	const late = await Promise.allSettled([
		ask('voteDecision', { options: [] }, { ...at, token: room.ines }),
		ask('scoreCell', { option: 'grab', persona: 'pe_pay', score: 2 }, at),
		ask('changeDecision', decision, at),
		ask('closeDecision', { choice: 'lock' }, at),
	]);
	for (const attempt of late)
		expect(attempt).toMatchObject({ reason: { message: expect.stringMatching(/^409/) } });
	const ledger = await ask('readLedger', null);
	expect(ledger).toMatchObject({ decisions: 1, withEvidence: 1, revisions: 2 });
	expect(
		ledger.personas.map(({ persona, decisions }) => [persona, decisions.map((one) => one.claims)]),
	).toEqual([
		['pe_floor', [['cl_a1']]],
		['pe_pay', [['cl_b1', 'cl_b2']]],
	]);
	const shared = await ask('exportDecision', null, at);
	for (const words of [
		'Decided: Open shifts to grab',
		'by Ines',
		'Omar: The inspector will not wait for us',
		room.refs.a1!,
	])
		expect(shared).toContain(words);
});

it('[TR17] an erasure leaves no word of somebody in any decision, and their notes leave the records', async () => {
	const words = rows.b2[1];
	const id = await made({ context: `We heard: ${words}.`, weights: { pe_floor: 1 } });
	await ask(
		'changeDecision',
		{
			...decision,
			question: `As P4 said, ${words}`,
			options: [decision.options[0]!, { ...decision.options[1]!, needs: [words] }],
		},
		{ decision: id },
	);
	await ask('dissentDecision', { text: `But “${words}”` }, { decision: id, token: room.omar });
	const record = await ask('closeDecision', { choice: 'lock' }, { decision: id });
	expect(record.cells.flatMap(({ evidence }) => evidence)).toContain(room.refs.b2);
	await ask('erasePerson', { confirm: 'P4' }, { person: 'P4' });
	const { rows: kept } = await room.database.pool.query<{ all: string }>(
		`select (select string_agg(body::text || coalesce(record::text, ''), ' ') from decisions)
			|| (select string_agg(coalesce(text, ''), ' ') from decision_marks) as all`,
	);
	expect(kept[0]!.all).not.toContain('before the payroll export so that');
	expect(kept[0]!.all).not.toContain(room.refs.b2!);
	expect(kept[0]!.all).toContain('[erased]');
	expect((await ask('readDecision', null, { decision: id })).record).toMatchObject({
		choice: 'lock',
		erased: 1,
	});
	expect(await ask('exportDecision', null, { decision: id })).toContain('1 erased since');
});

it('[PX18] [P5] a market hypothesis stands on the canvas, results move its assumptions by rule, and early talks are not kept', async () => {
	const market = {
		industry: 'Home care',
		geography: 'Austria',
		conversations: ['We lose hours every morning because the tour plan is wrong'],
		results: [{ assumption: 'rules', for: 1, against: 0 }],
	};
	const made = await ask('makeHypothesis', { market }, { token: room.ines });
	expect(made.assumptions).toHaveLength(5);
	const [first] = made.assumptions;
	const hear = (pro: number, against: number) =>
		ask('hearHypothesis', { assumption: first!.id, for: pro, against }, { token: room.omar });
	expect((await hear(3, 0)).burnDown.open).toBe(made.burnDown.total);
	const after = await hear(2, 1);
	expect(after.assumptions.find(({ id }) => id === first!.id)).toMatchObject({
		state: 'supported',
		for: 5,
		against: 1,
	});
	expect(after.burnDown.open).toBe(made.burnDown.total - first!.risk);
	expect(after.results.at(-1)).toMatchObject({ by: 'Omar', for: 2 });
	expect(after.plan.map(({ assumption }) => assumption)).not.toContain(first!.id);
	const lines = (): string =>
		JSON.stringify((boardMap(room.client.doc, 'sheets').get('sh_assumptions') as Sheet | undefined)?.lines);
	await until(room.client.doc, () =>
		lines()?.includes(`${after.burnDown.open} of ${after.burnDown.total} risk open`),
	);
	expect(lines()).toContain('Supported · 5 for, 1 against');
	const { rows: kept } = await room.database.pool.query<{ content: string }>(
		'select content::text from hypotheses',
	);
	expect(kept[0]!.content).toContain('Home care');
	expect(kept[0]!.content + lines()).not.toContain('lose hours');
	await expect(ask('makeHypothesis', { market: { industri: 'x' } })).rejects.toThrow('industri');
	await expect(
		ask('hearHypothesis', { assumption: 'rules', for: 1, against: 0 }, { token: room.board.tokens.viewer }),
	).rejects.toThrow('403');
	await ask('removeHypothesis', null);
	await until(room.client.doc, () => !boardMap(room.client.doc, 'sheets').has('sh_assumptions'));
	expect(await ask('readHypothesis', null)).toEqual({ hypothesis: null });
});

it('[PP16] personal data in what people wrote about a decision blocks its export until it is reworded', async () => {
	const mail = 'omar.haddad@example.org';
	const id = await made({ context: `Asked for by ${mail}` });
	const refused = /409.*Nothing was exported. What people wrote on the board holds 1 piece of personal data/;
	await expect(ask('exportDecision', null, { decision: id })).rejects.toThrow(refused);
	await ask('changeDecision', { ...decision, context: 'Asked for by a depot' }, { decision: id });
	expect(await ask('exportDecision', null, { decision: id })).not.toContain(mail);
	await ask('dissentDecision', { text: `Ask ${mail}` }, { decision: id, token: room.omar });
	await expect(ask('exportDecision', null, { decision: id })).rejects.toThrow(refused);
});
