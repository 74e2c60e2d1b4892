import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { toBoardJson } from '../../../server/pipeline/board-json.ts';
import { formArchetypes } from '../../../server/pipeline/form-archetypes.ts';
import { groupEvidence } from '../../../server/pipeline/group-evidence.ts';
import { writePersonas } from '../../../server/pipeline/write-personas.ts';
import type { BoardJson } from '../../../shared/board-json.ts';
import { effectiveGrouping } from '../../../shared/grouping.ts';
import { customers, measured, sampleEvidence, usage } from '../synthesis/sample.ts';

export const sampleDecision: unknown = JSON.parse(
	readFileSync(resolve(import.meta.dirname, '../../../server/sample/decision.json'), 'utf8'),
);

/** The sample workshop as its board.json: three personas. */
export async function sampleBoard(): Promise<BoardJson> {
	const evidence = [...sampleEvidence(), ...measured];
	const previous = { themes: [], members: new Map() };
	const grouped = await groupEvidence({ evidence, moves: [], previous, seed: 1, embedder: null });
	const grouping = effectiveGrouping(grouped.themes, grouped.members, []);
	const base = { evidence, grouping, usage, customers, seed: 1 };
	const { archetypes, tensions } = await formArchetypes({ ...base, previous: [], groups: 3 });
	const written = await writePersonas({
		...base,
		archetypes,
		tensions,
		entities: [],
		previous: { personas: [], claims: [], edits: new Map() },
	});
	return toBoardJson({
		evidence,
		grouping,
		archetypes,
		tensions,
		rejected: [],
		personas: written.personas.map((persona) => ({
			...persona,
			nameBy: 'machine' as const,
			claims: written.claims.filter((claim) => claim.persona === persona.id),
		})),
	});
}
