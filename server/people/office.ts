import { type AuditStore, createAuditStore } from '../storage/audit-store.ts';
import { createReceiptStore, type ReceiptStore } from '../storage/receipt-store.ts';
import { type Clearance, type ClearanceDeps, createClearance } from './cleared.ts';
import { createHoldings, type Holdings } from './holdings.ts';
import { createReview, type Review } from './review.ts';

/** What looks after personal data once it is on a board. */
export type PeopleOffice = {
	receipts: ReceiptStore;
	audit: AuditStore;
	holdings: Holdings;
	review: Review;
	clearance: Clearance;
};

/** Puts the record, the terms, the review and the clearance together. */
export function createPeopleOffice(
	deps: Omit<ClearanceDeps, 'review'> & Parameters<typeof createHoldings>[0],
): PeopleOffice {
	const review = createReview(deps);
	return {
		receipts: createReceiptStore(deps.database),
		audit: createAuditStore(deps.database, deps.clock),
		holdings: createHoldings(deps),
		review,
		clearance: createClearance({ ...deps, review }),
	};
}
