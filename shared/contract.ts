import type * as z from 'zod/mini';
import { alertCalls, alertRequests } from './alert-api.ts';
import { api } from './api.ts';
import { apiRequests } from './api-requests.ts';
import { auditCalls, auditRequests } from './audit-api.ts';
import { decisionCalls, decisionRequests } from './decision-api.ts';
import { evaluationCalls, evaluationRequests } from './evaluation.ts';
import { freshnessCalls, freshnessRequests } from './freshness-api.ts';
import { governanceCalls, governanceRequests } from './governance-api.ts';
import { hypothesisCalls, hypothesisRequests } from './hypothesis-api.ts';
import { ingestCalls, ingestRequests } from './ingest-api.ts';
import { modelCalls, modelRequests } from './model-api.ts';
import { refreshCalls, refreshRequests } from './refresh-api.ts';
import { researchCalls, researchRequests } from './research-api.ts';
import type { Role } from './sync-protocol.ts';
import { usageSourceCalls, usageSourceRequests } from './usage-source-api.ts';
import { versionCalls, versionRequests } from './version-api.ts';

/** Every call the server takes: the panel's (`api.ts`), and those that other programs make too, which the panel's bundle has no room for. */
export const contract = {
	...api,
	...alertCalls,
	...auditCalls,
	...decisionCalls,
	...evaluationCalls,
	...freshnessCalls,
	...governanceCalls,
	...hypothesisCalls,
	...ingestCalls,
	...modelCalls,
	...refreshCalls,
	...researchCalls,
	...usageSourceCalls,
	...versionCalls,
} as const;
export type ContractCall = keyof typeof contract;
export type ContractResponse<C extends ContractCall> = z.infer<(typeof contract)[C]['response']>;

/** Who may make a call, and with what. */
type ContractTerms = {
	/** `ingest`: a key that adds data and does nothing else, and no role. */
	access: Role | 'none' | 'ingest';
	status: 200 | 201 | 202;
	summary: string;
	file?: true;
	query?: true;
	request: z.ZodMiniType;
};
/** A call by its address and terms, for what treats all calls alike. */
export type ContractEntry = ContractTerms & {
	method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
	path: string;
	response: z.ZodMiniType;
};

/** What goes into each call, as the server parses it, and who may make it. */
export const contractRequests = {
	...apiRequests,
	...alertRequests,
	...auditRequests,
	...decisionRequests,
	...evaluationRequests,
	...freshnessRequests,
	...governanceRequests,
	...hypothesisRequests,
	...ingestRequests,
	...modelRequests,
	...refreshRequests,
	...usageSourceRequests,
	...versionRequests,
	...researchRequests,
} as const satisfies Record<ContractCall, ContractTerms>;
export type ContractRequest<C extends ContractCall> = z.infer<(typeof contractRequests)[C]['request']>;

/** Named apart from the calls' own types: a union of all calls times a union of all terms is too much for the compiler. */
export function contractEntry(name: ContractCall): ContractEntry {
	const call: Pick<ContractEntry, 'method' | 'path' | 'response'> = contract[name];
	const terms: ContractTerms = contractRequests[name];
	return { ...call, ...terms };
}
