import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimsOfText } from '../../../server/audit/document-claims.ts';
import { runAuditCommand } from '../../../server/cli/audit.ts';
import type { AuditJson } from '../../../shared/audit.ts';
import { evidenceCsv, persona, usageCsv } from './planted.ts';

const root = resolve(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'personaboard-audit-'));
const at = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(args: readonly string[]): Promise<{ code: number; err: string }> {
	return new Promise((done) => {
		const all = ['--import', 'tsx', 'server/cli/main.ts', 'audit', ...args];
		execFile(process.execPath, all, { cwd: root }, (error, _, err) =>
			done({ code: typeof error?.code === 'number' ? error.code : 0, err }),
		);
	});
}

describe('audit', () => {
	let found: AuditJson;
	const claim = (text: string): AuditJson['claims'][number] => {
		const one = found.claims.find((each) => each.text.startsWith(text));
		if (!one) throw new Error(`no claim “${text}” in ${found.claims.map((each) => each.text).join(' | ')}`);
		return one;
	};
	const refs = (ids: readonly string[]): string[] =>
		ids.map((id) => found.evidence.find((item) => item.id === id)!.ref).sort();

	beforeAll(async () => {
		writeFileSync(at('evidence.csv'), evidenceCsv);
		writeFileSync(at('persona.md'), persona);
		writeFileSync(at('usage.csv'), usageCsv());
		const args = [
			'--persona',
			at('persona.md'),
			'--evidence',
			at('evidence.csv'),
			'--usage',
			at('usage.csv'),
		];
		expect(await runAuditCommand([...args, '--out', at('out')], undefined)).toBe(0);
		found = JSON.parse(readFileSync(at('out/audit.json'), 'utf8'));
	});

	it('[AU1] splits a document into claims: no heading, name, picture, hint or question is one', () => {
		expect(found.claims.map(({ text }) => text)).toEqual([
			'Age: 44',
			'Plans the delivery routes by hand every evening',
			'Gets every parcel of the morning tour there before noon',
			'Drivers wait at the depot gate until somebody scans their badge',
			'Planning the delivery routes by hand takes two hours',
			'Overtime hours need the approval of the regional manager.',
			'Overtime never needs the approval of the regional manager.',
			'Uses the heat map every day.',
			'Opens the archive every week.',
			'Prints delivery notes every day.',
			'Enjoys watching football at weekends.',
			'The tracking page is clear to customers.',
		]);
		expect(claim('Plans').field).toBe('jobs.primary');
		expect(claim('Drivers wait').field).toBe('pains');
		expect(claim('Overtime hours').field).toBe('constraints.approval');
		expect(
			claimsOfText('# Bo\n\nName: Bo Li\n\n**Quote**\n\nTODO\n\n- Writes reports. Sends them late.\n'),
		).toMatchObject([{ text: 'Writes reports.' }, { text: 'Sends them late.' }]);
	});

	it('[AU2] holds: telling words, denials and figures agree, with the notes that say so (P3.o1)', () => {
		expect(claim('Overtime hours need')).toMatchObject({ verdict: 'holds', people: { for: 2 } });
		expect(refs(claim('Overtime hours need').citations)).toEqual(['q15', 'q7', 'q8']);
		expect(claim('Gets every parcel').verdict).toBe('holds');
		expect(claim('Plans the delivery routes by hand every evening').verdict).toBe('holds');
	});

	it('[AU3] outdated only where what speaks against it is newer, or says that it changed; else contradicted (P3.o1)', () => {
		expect(found.since).toBe('2026-01-15');
		expect(claim('Drivers wait')).toMatchObject({ verdict: 'outdated', known: { before: 2, since: 0 } });
		expect(refs(claim('Drivers wait').citations)).toEqual(['q10', 'q11', 'q9']);
		expect(refs(claim('Drivers wait').counter)).toEqual(['q3', 'q4']);
		expect(claim('Overtime never')).toMatchObject({ verdict: 'contradicted' });
		expect(claim('The tracking page')).toMatchObject({ verdict: 'contradicted' });
	});

	it('[AU4] a figure that has moved makes a claim outdated, and a figure nobody gives carries none', () => {
		expect(claim('Planning the delivery')).toMatchObject({ verdict: 'outdated', people: { against: 3 } });
		expect(refs(claim('Planning the delivery').citations)).toEqual(['q12', 'q13', 'q14']);
	});

	it('[AU5] a log decides about use, before and since the date; a feature nobody logs decides nothing', () => {
		expect(claim('Prints delivery').verdict).toBe('holds');
		const heat = claim('Uses the heat map');
		expect(heat.verdict).toBe('outdated');
		expect(found.evidence.find(({ id }) => id === heat.citations[0])).toMatchObject({
			kind: 'measured',
			ref: 'heat_map_view',
		});
		expect(claim('Opens the archive').verdict).toBe('no-evidence');
	});

	it('[AU6] what nothing says has no evidence, and is not called wrong', () => {
		expect(claim('Enjoys watching')).toMatchObject({ verdict: 'no-evidence', citations: [], counter: [] });
		expect(claim('Age: 44').verdict).toBe('no-evidence');
	});

	it('[AU7] names what is well supported and unsaid, ranks what is wrong first, and writes a draft with a diff (P3.o2, P3.o4, P3.o5)', () => {
		const vans = found.missing.find(({ citations }) => refs(citations).includes('q16'));
		expect(vans).toMatchObject({ people: 3, isNew: true });
		const kinds = found.updates.map(({ kind }) => kind);
		expect(kinds.slice(0, 2)).toEqual(['rewrite', 'rewrite']);
		expect(kinds.at(-1)).toBe('remove');
		expect(found.updates.map(({ rank }) => rank)).toEqual(kinds.map((_, i) => i + 1));
		const draft = readFileSync(at('out/persona.md'), 'utf8');
		expect(draft).toContain('- Overtime hours need the approval of the regional manager.');
		expect(draft).toContain('Hypothesis: Enjoys watching football');
		expect(draft).not.toContain('Age: 44');
		const report = readFileSync(at('out/audit.md'), 'utf8');
		expect(report).toContain('- Enjoys watching football at weekends.\n+ Hypothesis: Enjoys');
		expect(['one', 'several', 'not-enough-data']).toContain(found.split.verdict);
	});

	it('[AU9] a persona of this program holds where all it cites is still there as it was, and a quote where somebody said it', async () => {
		const idOf = (ref: string) => found.evidence.find((item) => item.ref === ref)!.id;
		const claims = [
			['Needs a warm cabin', [idOf('q16')]],
			['Needs a warmer cabin', [idOf('q16'), 'ev_gone']],
			['2 of 6 people are proud: “every parcel of the morning tour arrives”', [idOf('q6')]],
			['2 of 6 people are proud: “every parcel of the morning tour sings”', [idOf('q6')]],
		].map(([text, citations], order) => ({
			id: `cl_${order}`,
			field: 'pains',
			text,
			support: 'supported',
			citations,
			counter: [],
			author: 'machine',
		}));
		const board = {
			schema: 'personaboard/1',
			personas: [{ id: 'pe_a', archetype: 'ar_a', name: 'Dana', role: '', level: 'hypothesis', claims }],
			...Object.fromEntries(
				['evidence', 'themes', 'parked', 'archetypes', 'tensions', 'gaps', 'rejected'].map((name) => [
					name,
					[],
				]),
			),
		};
		writeFileSync(at('board.json'), JSON.stringify(board));
		const args = ['--persona', at('board.json'), '--evidence', at('evidence.csv'), '--out', at('own')];
		await runAuditCommand(args, undefined);
		const own: AuditJson = JSON.parse(readFileSync(at('own/audit.json'), 'utf8'));
		expect(own.claims.map(({ verdict }) => verdict)).toEqual([
			'holds',
			'no-evidence',
			'holds',
			'no-evidence',
		]);
		expect(own.claims[1]!.reason).toContain('1 of the 2 it cites');
	});

	it('[AU8] the same files give the same bytes, JSON and Markdown say the same, and refusals name the reason', async () => {
		writeFileSync(
			at('persona.json'),
			JSON.stringify({
				name: 'Dana',
				goals: ['Gets every parcel of the morning tour there before noon'],
				photo: 'dana.png',
			}),
		);
		writeFileSync(at('empty.md'), '# Only a heading\n\n## Goals\n');
		const common = ['--evidence', at('evidence.csv'), '--out', at('again')];
		expect(await runAuditCommand(['--persona', at('persona.json'), ...common], undefined)).toBe(0);
		const first = readFileSync(at('again/audit.json'), 'utf8');
		expect(JSON.parse(first).claims).toMatchObject([{ verdict: 'holds', field: 'jobs.primary' }]);
		await runAuditCommand(['--persona', at('persona.json'), ...common], undefined);
		expect(readFileSync(at('again/audit.json'), 'utf8')).toBe(first);
		await expect(runAuditCommand(['--persona', at('empty.md'), ...common], undefined)).rejects.toThrow(
			/no sentence about people/,
		);
		await expect(
			runAuditCommand(['--persona', at('persona.md'), '--since', 'lately', ...common], undefined),
		).rejects.toThrow(/--since takes a date/);
		const [missing, usage] = await Promise.all([
			run(['--persona', at('none.md'), '--evidence', at('evidence.csv'), '--out', at('nothing')]),
			run(['--persona', at('persona.md'), '--out', at('nothing')]),
		]);
		expect(missing).toMatchObject({ code: 1, err: expect.stringContaining('there is no such file') });
		expect(usage).toMatchObject({ code: 2, err: expect.stringContaining('--evidence needs') });
		expect(existsSync(at('nothing'))).toBe(false);
	});
});
