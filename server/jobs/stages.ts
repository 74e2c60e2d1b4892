import type { FormArchetypesInput, FormArchetypesResult } from '../pipeline/form-archetypes.ts';
import type { GroupEvidenceInput, GroupEvidenceResult } from '../pipeline/group-evidence.ts';
import type { WritePersonasInput, WritePersonasResult } from '../pipeline/write-personas.ts';

/** The work of the jobs, handed in so that the runner can be tried without it. */
export interface Stages {
	groupEvidence(input: GroupEvidenceInput): Promise<GroupEvidenceResult>;
	formArchetypes(input: FormArchetypesInput): FormArchetypesResult | Promise<FormArchetypesResult>;
	writePersonas(input: WritePersonasInput): WritePersonasResult | Promise<WritePersonasResult>;
}
