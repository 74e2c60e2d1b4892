import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditWhat } from '../../../shared/version-api.ts';
import { wholeCatalogue } from '../../../words/catalogues.ts';
import type { LibraryWords } from '../../../words/en/library.ts';
import { ruleWords } from '../../../words/en/library-rules.ts';
import { type Hearing, hearing } from '../../../words/hear.ts';
import { languages } from '../../../words/languages.ts';
import type { Words } from '../../../words/message.ts';
import { speaking } from '../../../words/speak.ts';
import { events, openUpkeepBoard, type UpkeepBoard } from './upkeep-board.ts';

let on: UpkeepBoard;
beforeAll(async () => {
	on = await openUpkeepBoard();
});
afterAll(() => on?.close());

describe('the rules a board is kept by', () => {
	it('[GO1] [GO7] a figure that gets worse after a publish offers the earlier version or takes it up again, once, on record (S7d, K13, O3, X7)', async () => {
		const { id: one } = await on.ask('createVersion', { persona: 'pe_a' });
		await on.ask('moveVersion', { state: 'staged' }, { version: one });
		await on.ask('moveVersion', { state: 'published' }, { version: one });
		const { id: two } = await on.ask('createVersion', { persona: 'pe_a', note: 'Second' });
		await on.ask('moveVersion', { state: 'staged' }, { version: two });
		await on.ask('moveVersion', { state: 'published' }, { version: two });
		// Published when exporting began, so that the log has a window on both sides.
		await on.database.pool.query(`update versions set approved_at = '2026-06-22T00:00:00Z' where id = $1`, [
			two,
		]);
		const rule = { persona: 'pe_a' as const, event: 'exported', points: 0.1, windowDays: 28 };
		await expect(
			on.ask('addKpiRule', { ...rule, worse: 'rises', action: 'offer' }, {}, 'editor'),
		).rejects.toThrow(/^403/);
		await expect(
			on.ask('addKpiRule', { ...rule, event: 'exprted', worse: 'rises', action: 'offer' }),
		).rejects.toThrow(/Nobody in the usage log does “exprted”\. What they do most: .*exported/u);
		await expect(
			on.ask('addKpiRule', { ...rule, persona: 'pe_none', worse: 'rises', action: 'offer' }),
		).rejects.toThrow(/^404.*no such persona/u);
		const { id: holds } = await on.ask('addKpiRule', { ...rule, worse: 'falls', action: 'roll-back' });
		const { id: offers } = await on.ask('addKpiRule', { ...rule, worse: 'rises', action: 'offer' });
		await on.refreshed();
		const { rules } = await on.ask('listKpiRules', null, {}, 'viewer');
		expect(rules.map(({ id, result }) => [id, result?.state])).toEqual([
			[holds, 'holds'],
			[offers, 'worse'],
		]);
		expect(rules[1]!.result).toMatchObject({
			from: 0,
			to: 0.5,
			people: 24,
			others: { from: 0, to: 0, people: 36 },
			version: two,
		});
		expect(rules[1]!.result!.why).toContain('24 users are people of the persona.');
		const offered = (await on.ask('listAlerts', null)).alerts.find(({ kind }) => kind === 'kpi');
		expect(offered).toMatchObject({ persona: 'pe_a', actions: ['roll-back'], state: 'open' });
		await on.ask('removeKpiRule', null, { rule: offers });
		await on.ask('addKpiRule', { ...rule, worse: 'rises', action: 'roll-back' });
		await on.refreshed();
		const versions = async () =>
			(await on.ask('listVersions', null)).versions.map(({ number, state, approvedBy }) => [
				number,
				state,
				approvedBy,
			]);
		expect(await versions()).toEqual([
			[3, 'published', 'Rule on “exported”'],
			[2, 'superseded', expect.any(String)],
			[1, 'superseded', expect.any(String)],
		]);
		await on.refreshed();
		expect(await versions()).toHaveLength(3);
		const { entries, broken } = await on.ask('listAudit', null);
		expect(entries.at(-1)).toMatchObject({ what: 'roll-back', label: 'Rule on “exported”' });
		expect(broken).toBeNull();
	});

	it('[GO2] the catalogue names every source with its owner, basis, how long it is kept, and what of it is published (G15, G17, X1)', async () => {
		const { sources, policy } = await on.ask('readCatalogue', null, {}, 'viewer');
		expect(policy).toBe('k5-k11/1');
		const talks = sources.find(({ name }) => name === 'talks.csv')!;
		expect(talks).toMatchObject({
			evidence: 24,
			owner: '',
			basis: 'Nobody has said what its people agreed to.',
		});
		expect(talks.versions).toHaveLength(1);
		expect(talks.gaps).toEqual(['Nobody answers for it.', 'Nobody has said why it may be held.']);
		expect(sources.find(({ name }) => name === 'Product')).toMatchObject({
			events: events.length,
			kind: 'usage',
		});
		const facts = { owner: 'Research', basis: 'Consent form 7', purpose: 'Personas' };
		await on.ask('describeSource', facts, { source: talks.source }, 'editor');
		const after = await on.ask('readCatalogue', null);
		expect(after.sources.find(({ source }) => source === talks.source)).toMatchObject({ ...facts, gaps: [] });
		await expect(on.ask('describeSource', facts, { source: 'so_none' })).rejects.toThrow(/^404/);
	});

	it('[LB13] the record keeps ids and is read with the names people gave: of keys taken back, sources, decisions and rules (G9)', async () => {
		const { id } = await on.ask('makeIngestKey', { label: 'Weighbridge' });
		await on.ask('revokeIngestKey', null, { feed: id });
		const { sources } = await on.ask('readCatalogue', null);
		const [source] = sources;
		await on.ask('describeSource', { owner: 'Ops', basis: 'contract', purpose: 'service' }, source!);
		const { entries, names } = await on.ask('listAudit', null);
		expect(entries.slice(-3).map(({ about }) => about)).toEqual([
			`made ${id}`,
			`took back ${id}`,
			source!.source,
		]);
		expect(names[id]).toBe('Weighbridge');
		expect(names[source!.source]).toBe(source!.name);
		expect(names.pe_a).toBe('Pia');
		const rules = entries.filter(({ what }) => what === 'kpi-rule').map(({ about }) => about);
		expect(rules).toContain('set “exported” for pe_a: offer');
		expect(rules).toContain('removed “exported” for pe_a');
		expect(JSON.stringify(entries)).not.toContain('Weighbridge');
	});

	it('[LB13] an entry of the record is said in each language, its kind and what it is about', async () => {
		const { entries } = await on.ask('listAudit', null);
		expect(new Set(entries.map(({ what }) => what)).size).toBeGreaterThan(4);
		for (const language of languages.filter((one) => one !== 'en')) {
			const words = speaking<Words<LibraryWords> & Hearing>(wholeCatalogue('library', language), language);
			const hear = hearing(words.said);
			for (const { what, about } of entries) {
				expect(words.rules.did[what as AuditWhat]).not.toBe(ruleWords.rules.did[what as AuditWhat]);
				// A source's id has no words.
				if (what !== 'source-facts') expect(hear(about), about).not.toBe(about);
			}
		}
	});
});
