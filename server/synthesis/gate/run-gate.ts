import type { Claim } from '../../../shared/claim.ts';
import { judgeClaim } from './judge-claim.ts';
import type { GateContext, GateReport, Judgement } from './types.ts';

/** Passes a persona's claims through the gate, adding to the report; what may not stand is left out. */
export function runGate(
	claims: readonly Claim[],
	context: GateContext,
	report: GateReport,
	judge: (claim: Claim, context: GateContext) => Judgement = judgeClaim,
): Claim[] {
	const kept: Claim[] = [];
	for (const claim of claims) {
		const { claim: judged, reason } = judge(claim, context);
		report.checked += 1;
		if (reason !== null) report.reasons[reason] = (report.reasons[reason] ?? 0) + 1;
		if (judged === null) report.dropped += 1;
		else {
			report.kept += 1;
			if (judged.support === 'hypothesis' && claim.support !== 'hypothesis') report.madeHypothesis += 1;
			kept.push(judged);
		}
	}
	return kept;
}

/** A report with nothing in it yet. */
export function emptyGateReport(): GateReport {
	return { checked: 0, kept: 0, madeHypothesis: 0, dropped: 0, reasons: {} };
}
