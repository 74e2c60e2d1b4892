import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readInputs } from '../../server/cli/read-inputs.ts';
import { formArchetypes } from '../../server/pipeline/form-archetypes.ts';
import { groupEvidence } from '../../server/pipeline/group-evidence.ts';
import { effectiveGrouping } from '../../shared/grouping.ts';
import type { World } from '../../test/server/synthesis/model-world.ts';
import { customers, groupedSample, usage } from '../../test/server/synthesis/sample.ts';

/** Where data sets from outside lie. */
export const data = process.env.PERSONABOARD_DATA ?? resolve(import.meta.dirname, '../../../shared/data');

/** The boards personas are written of: the sample workshop with its log, and coded interviews. */
export async function worlds(): Promise<Map<string, World>> {
	const sample = await groupedSample();
	const formed = await formArchetypes({ ...sample, usage, customers, previous: [], seed: 1 });
	const out = new Map<string, World>([['sample workshop', { ...sample, ...formed }]]);
	const file = resolve(data, 'interviews-pdpilot/coded_segments.csv');
	if (existsSync(file)) out.set('interviews', await interviews(file));
	else console.error(`Skipped the interviews: ${file} is not there.`);
	return out;
}

async function interviews(file: string): Promise<World> {
	const { evidence } = await readInputs({ evidence: [file], usage: [], customers: undefined, allow: [] });
	const grouped = await groupEvidence({
		evidence,
		moves: [],
		previous: { themes: [], members: new Map() },
		seed: 1,
		embedder: null,
	});
	const grouping = effectiveGrouping(grouped.themes, grouped.members, []);
	const formed = await formArchetypes({
		evidence,
		grouping,
		usage: [],
		customers: [],
		previous: [],
		seed: 1,
	});
	return { evidence, grouping, ...formed };
}
