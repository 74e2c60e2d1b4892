import { formArchetypes } from '../pipeline/form-archetypes.ts';
import { groupEvidence } from '../pipeline/group-evidence.ts';
import { groupInThread } from '../pipeline/group-in-thread.ts';
import { writePersonas } from '../pipeline/write-personas.ts';
import type { Stages } from './stages.ts';

/** The stages as the product runs them. */
export const pipelineStages: Stages = {
	groupEvidence: (input) => groupEvidence({ ...input, work: groupInThread }),
	formArchetypes,
	writePersonas,
};
