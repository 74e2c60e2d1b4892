import type { Evidence } from '../../shared/evidence.ts';
import { systemRandom } from '../environment.ts';
import type { Customer } from '../intake/types.ts';
import { guardEvidence } from '../people/guard-evidence.ts';
import { identifyItems } from '../people/identify.ts';
import { companiesOf } from '../people/lists.ts';
import { createDetector } from '../privacy/detector.ts';
import { createVault } from '../privacy/vault.ts';

/**
 * What a run may work with: personal data hidden as on a board, and participants whose codes were names under neutral
 * ones, in both lists alike. `allow`: the product's own names.
 */
export async function hidePersonal(
	{ evidence, customers }: { evidence: readonly Evidence[]; customers: readonly Customer[] },
	allow: readonly string[],
): Promise<{ evidence: Evidence[]; customers: Customer[] }> {
	// Marks made here are kept nowhere.
	const vault = createVault(systemRandom(32), systemRandom);
	const { participants } = identifyItems(
		[...evidence, ...customers].map(({ participant }) => ({ participant, user: null, email: null })),
		{ people: [], links: new Map() },
		vault,
	);
	// Nobody else waits for this process, and a thread takes as long to start as a thousand texts to read.
	const detector = createDetector(undefined, 1000);
	try {
		const guarded = await guardEvidence(evidence, {
			detector,
			lists: { deny: companiesOf(customers.map(({ attributes }) => attributes)), allow },
			isNotesOnly: ({ flags }) => flags.includes('notes-only'),
		});
		return {
			evidence: guarded.map((item, at) => ({ ...item.evidence, participant: participants[at]! })),
			customers: customers.map((row, at) => ({ ...row, participant: participants[evidence.length + at]! })),
		};
	} finally {
		await detector.close();
	}
}
