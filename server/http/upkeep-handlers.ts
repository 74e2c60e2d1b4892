import { type AlertHandlerDeps, createAlertHandlers } from './alert-handlers.ts';
import { createGovernanceHandlers, type GovernanceDeps } from './governance-handlers.ts';
import { createIngestHandlers, type IngestHandlerDeps } from './ingest-handlers.ts';
import { createRefreshHandlers, type RefreshHandlerDeps } from './refresh-handlers.ts';

export type UpkeepHandlerDeps = AlertHandlerDeps & GovernanceDeps & IngestHandlerDeps & RefreshHandlerDeps;

/** The calls about data that keeps coming, what follows from it, and the rules it is kept under. */
export function createUpkeepHandlers(deps: UpkeepHandlerDeps) {
	return {
		...createAlertHandlers(deps),
		...createGovernanceHandlers(deps),
		...createIngestHandlers(deps),
		...createRefreshHandlers(deps),
	};
}
