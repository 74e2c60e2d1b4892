import type { FreshnessJson } from '../../shared/freshness.ts';
import type { Dismissal } from '../../shared/freshness-api.ts';
import { isChange, worstOf } from './claims.ts';

/**
 * What a check found with what people said is no news: a sentence touched by dismissed changes alone counts as fresh, and
 * says why. A change that began after its dismissal is news.
 */
export function withDismissals(found: FreshnessJson, dismissals: readonly Dismissal[]): FreshnessJson {
	const byKey = new Map(dismissals.map((one) => [one.key, one]));
	const dismissalOf = (key: string, since: string | null): Dismissal | undefined => {
		const dismissal = byKey.get(key);
		return dismissal !== undefined && (since ?? '') <= dismissal.since ? dismissal : undefined;
	};
	const claims = found.claims.map((one) => {
		const changes = found.signals.filter(
			({ claims: touched, state, until }) => until === null && isChange(state) && touched.includes(one.claim),
		);
		const reasons = changes.map(({ key, since }) => dismissalOf(key, since)?.reason);
		const left = changes.filter((_, at) => reasons[at] === undefined);
		if (changes.length === 0 || left.length === changes.length) return one;
		const why = `dismissed: ${[...new Set(reasons.filter((reason) => reason !== undefined))].join(', ')}`;
		return { ...one, state: worstOf(left.map(({ state }) => state)) ?? ('fresh' as const), why };
	});
	const personas = found.personas.map((one) => {
		const open = found.signals.filter(
			({ archetype, until, state, key, since }) =>
				archetype === one.archetype &&
				until === null &&
				isChange(state) &&
				dismissalOf(key, since) === undefined,
		);
		const states = [
			...claims.filter(({ persona }) => persona === one.persona).map(({ state }) => state),
			...open.map(({ state }) => state),
		];
		if (!isChange(one.state) || states.some(isChange)) return one;
		return { ...one, state: states.includes('fresh') ? ('fresh' as const) : ('not-enough-data' as const) };
	});
	return { ...found, claims, personas };
}
