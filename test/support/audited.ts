import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { runAuditCommand } from '../../server/cli/audit.ts';
import type { AuditJson } from '../../shared/audit.ts';

export const auditFolder = mkdtempSync(join(tmpdir(), 'personaboard-pasted-'));
afterAll(() => rmSync(auditFolder, { recursive: true, force: true }));

export type AuditedNote = readonly [who: string, text: string];

/** What the command line says of a pasted persona and notes of June 2024. */
export async function audit(
	name: string,
	persona: string,
	notes: readonly AuditedNote[],
	usage?: string,
): Promise<AuditJson> {
	const at = (file: string): string => join(auditFolder, `${name}-${file}`);
	const rows = notes.map(([who, text], n) => `n${n},"${text}",${who},said,2024-06-0${1 + (n % 9)},`);
	writeFileSync(at('persona.txt'), persona);
	writeFileSync(at('notes.csv'), `id,text,participant,kind,date,score\n${rows.join('\n')}\n`);
	if (usage !== undefined) writeFileSync(at('usage.csv'), usage);
	const args = ['--persona', at('persona.txt'), '--evidence', at('notes.csv'), '--out', at('out')];
	expect(await runAuditCommand(usage ? [...args, '--usage', at('usage.csv')] : args, undefined)).toBe(0);
	return JSON.parse(readFileSync(at('out/audit.json'), 'utf8'));
}

/** Verdicts by the first words of each claim. */
export function verdicts(found: AuditJson): Record<string, string> {
	return Object.fromEntries(found.claims.map(({ text, verdict }) => [text, verdict]));
}
