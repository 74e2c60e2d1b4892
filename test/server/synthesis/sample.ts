import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as z from 'zod/mini';
import { readCustomerFile, readUsageFile } from '../../../server/intake/files/read-records-file.ts';
import { readStickies } from '../../../server/intake/read-stickies.ts';
import { groupEvidence } from '../../../server/pipeline/group-evidence.ts';
import { measureUsage } from '../../../server/pipeline/measure-usage.ts';
import type { Evidence } from '../../../shared/evidence.ts';
import { effectiveGrouping } from '../../../shared/grouping.ts';
import { workshopSchema } from '../../../shared/sample.ts';

const folder = resolve(import.meta.dirname, '../../../server/sample');
const read = (name: string): string => readFileSync(resolve(folder, name), 'utf8');

export type Key = {
	archetypes: { id: string; participants: string[] }[];
	tensions: { kind: string; a: string[]; b: string[] }[];
	contradictions: { participant: string; sticky: string; event: string }[];
	agreements: { participant: string; sticky: string; event: string }[];
};
export const key = JSON.parse(read('key.json')) as Key;

/** The sample workshop as the product reads it, with its stickies' keys as refs. */
export function sampleEvidence(salt = 'board'): Evidence[] {
	const workshop = z.parse(workshopSchema, JSON.parse(read('workshop.json')));
	const sections = new Map(workshop.sections.map((section) => [section.key, section]));
	const stickies = workshop.stickies.map((note) => {
		const section = note.section === null ? undefined : sections.get(note.section);
		return {
			node: note.key,
			type: 'STICKY' as const,
			text: note.text,
			author: note.author,
			fill: note.color,
			wide: note.wide ?? false,
			section: section ? { node: section.key, path: [section.name], key: null } : null,
			x: note.x + (section?.x ?? 0),
			y: note.y + (section?.y ?? 0),
			width: note.wide ? 416 : 240,
			height: 240,
			evidence: null,
			placed: null,
		};
	});
	return readStickies(stickies, { salt, source: 'so_canvas' }).evidence;
}

export const usage = (await readUsageFile(resolve(folder, 'usage.csv'), 'usage.csv')).rows;
export const customers = (await readCustomerFile(resolve(folder, 'customers.csv'), 'customers.csv')).rows;
const measure = (salt: string) => measureUsage(usage, customers, { salt, source: 'so_usage' });
export const measured = await measure('board');

/** Quotes and measurements, grouped by shared words alone: no model to load, the same on every machine. */
export async function groupedSample(salt = 'board') {
	const evidence = [...sampleEvidence(salt), ...(await measure(salt))];
	const { themes, members } = await groupEvidence({
		evidence,
		moves: [],
		previous: { themes: [], members: new Map() },
		seed: 1,
		embedder: null,
	});
	return { evidence, themes, members, grouping: effectiveGrouping(themes, members, []) };
}
