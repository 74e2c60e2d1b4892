import { expect, it } from 'vitest';
import { until } from '../../support/board-client.ts';
import { ask, made, openRoom, room, sheetOf } from './decision-room.ts';

openRoom();

it('[TR14] ratings stay one’s own until they are revealed; then they stand, and where people differ is told', async () => {
	const id = await made();
	const rate = (score: number, token: string): Promise<object> =>
		ask('rateDecision', { ratings: [{ option: 'grab', persona: 'pe_pay', score }] }, { decision: id, token });
	await rate(-1, room.ines);
	await rate(-2, room.ines);
	await rate(1, room.omar);
	const hidden = await ask('readDecision', null, { decision: id, token: room.omar });
	expect(hidden.ratings).toEqual({
		raters: ['Ines', 'Omar'],
		mine: [{ option: 'grab', persona: 'pe_pay', score: 1 }],
		all: null,
		differ: null,
	});
	expect(JSON.stringify(hidden)).not.toContain('"score":-2');
	await ask('revealRatings', {}, { decision: id, token: room.ines });
	const { ratings } = await ask('readDecision', null, { decision: id });
	expect(ratings.all!.map(({ by, score }) => [by, score])).toEqual([
		['Ines', -2],
		['Omar', 1],
	]);
	expect(ratings.differ).toEqual([{ option: 'grab', persona: 'pe_pay', low: -2, high: 1 }]);
	await expect(rate(2, room.omar)).rejects.toThrow('409');
});

it('[TR28] [TR29] [X5] votes, differences and dissent stand on the sheet; the record names the persona versions it was made on', async () => {
	const id = await made();
	const at = { decision: id };
	const sheet = `sh_${id.slice(3)}`;
	const lines = (): string[] => sheetOf(sheet).lines.map(({ text }) => String(text[0]));
	await ask('voteDecision', { options: ['grab'] }, { ...at, token: room.omar });
	await ask('dissentDecision', { text: 'Payroll first' }, { ...at, token: room.ines });
	const rate = (score: number, token: string) =>
		ask('rateDecision', { ratings: [{ option: 'grab', persona: 'pe_pay', score }] }, { ...at, token });
	await rate(-1, room.ines);
	await rate(1, room.omar);
	expect(lines().join()).not.toContain('Where people differ');
	await ask('revealRatings', {}, at);
	const { personas } = await ask('closeDecision', { choice: 'grab' }, { ...at, token: room.ines });
	await until(room.client.doc, () =>
		lines().some((text) => text.startsWith('Decided for “Open shifts to grab” by Ines')),
	);
	const head = `${sheet}/h-grab`;
	expect(sheetOf(sheet).table?.cells[head]?.text).toMatch(/^Open shifts to grab\n.*, 1 vote$/u);
	expect(lines()).toEqual(
		expect.arrayContaining(['Open shifts to grab for the pay lead: from − to +', 'Ines: Payroll first']),
	);
	const { versions } = await ask('listVersions', null);
	expect(versions.map((one) => one.id)).toEqual(
		expect.arrayContaining(personas.map(({ version }) => version!.id)),
	);
	const again = await made();
	const next = await ask('closeDecision', { choice: 'lock' }, { decision: again, token: room.ines });
	expect(next.personas.map(({ version }) => version)).toEqual(personas.map(({ version }) => version));
	const { entries } = await ask('listAudit', null);
	const told = entries.filter(({ about }) => about.startsWith(id)).map(({ label, what }) => [label, what]);
	expect(told).toEqual([
		['Ines', 'propose'],
		['Ines', 'dissent'],
		['Ines', 'decide'],
	]);
});
