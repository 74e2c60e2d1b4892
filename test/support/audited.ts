import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { runAuditCommand } from '../../server/cli/audit.ts';
import type { AuditJson } from '../../shared/audit.ts';

export type AuditedNote = readonly [who: string, text: string];

export type Auditing = {
	readonly folder: string;
	/** What the command line says of a pasted persona and notes of June 2024. */
	readonly audit: (
		name: string,
		persona: string,
		notes: readonly AuditedNote[],
		usage?: string,
	) => Promise<AuditJson>;
};

/** Audits in a folder of the file that calls it, which goes with its last test. */
export function auditing(): Auditing {
	const folder = mkdtempSync(join(tmpdir(), 'personaboard-audited-'));
	afterAll(() => rmSync(folder, { recursive: true, force: true }));
	return {
		folder,
		audit: async (name, persona, notes, usage) => {
			const at = (file: string): string => join(folder, `${name}-${file}`);
			const rows = notes.map(([who, text], n) => `n${n},"${text}",${who},said,2024-06-0${1 + (n % 9)},`);
			writeFileSync(at('persona.txt'), persona);
			writeFileSync(at('notes.csv'), `id,text,participant,kind,date,score\n${rows.join('\n')}\n`);
			if (usage !== undefined) writeFileSync(at('usage.csv'), usage);
			const args = ['--persona', at('persona.txt'), '--evidence', at('notes.csv'), '--out', at('out')];
			const all = usage ? [...args, '--usage', at('usage.csv')] : args;
			expect(await runAuditCommand(all, undefined)).toBe(0);
			return JSON.parse(readFileSync(at('out/audit.json'), 'utf8'));
		},
	};
}

/** Verdicts by each claim's words. */
export function verdicts(found: AuditJson): Record<string, string> {
	return Object.fromEntries(found.claims.map(({ text, verdict }) => [text, verdict]));
}
