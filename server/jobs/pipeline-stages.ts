import { formArchetypes } from '../pipeline/form-archetypes.ts';
import { groupEvidence } from '../pipeline/group-evidence.ts';
import { createGroupThreads } from '../pipeline/group-in-thread.ts';
import { writePersonas } from '../pipeline/write-personas.ts';
import type { Stages } from './stages.ts';

/** The stages as the product runs them; grouping threads remember boards until they are told to forget, or closed. */
export function openPipelineStages(): { stages: Stages; forget(): void; close(): Promise<void> } {
	const { group, forget, close } = createGroupThreads();
	return {
		stages: {
			groupEvidence: (input) => groupEvidence({ ...input, work: group }),
			formArchetypes,
			writePersonas,
		},
		forget,
		close,
	};
}
