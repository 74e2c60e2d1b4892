import type { LogReport } from '../../shared/behaviour.ts';
import type { BoardJson } from '../../shared/board-json.ts';
import { type FreshnessJson, freshnessJsonVersion, type Signal } from '../../shared/freshness.ts';
import type { Customer } from '../intake/types.ts';
import type { KnownArchetype } from './assign.ts';
import { isChange, isConsequence, judgeClaim, touchedBy, touches, worstOf } from './claims.ts';
import { ageOf } from './evidence-age.ts';
import { kitagawa, type Stratum } from './kitagawa.ts';
import type { Grouped } from './readings.ts';
import { toSignals } from './to-signals.ts';
import { looksOf, quarters, spanOf, startOf, type Trace } from './trace.ts';
import { everyoneGroup, hasHole, type Watched, watchTrace } from './watch.ts';

export type FreshnessInput = {
	readonly trace: Trace;
	readonly renames: LogReport['renames'];
	readonly board: {
		readonly archetypes: readonly KnownArchetype[];
		readonly evidence: readonly Pick<BoardJson['evidence'][number], 'id' | 'ref' | 'kind'>[];
		readonly personas: readonly (Pick<BoardJson['personas'][number], 'id' | 'archetype'> & {
			readonly claims: readonly Pick<
				BoardJson['personas'][number]['claims'][number],
				'id' | 'field' | 'text' | 'citations'
			>[];
		})[];
	};
	/** The last instant of the log the board was made of, ms; absent where nobody knows. */
	readonly madeUntil?: number | undefined;
	/** ISO dates of evidence, by id. */
	readonly dates?: ReadonlyMap<string, string>;
	/** What people say, compared by theme. */
	readonly heard?: readonly Signal[];
	readonly customers?: readonly Customer[];
	/** How many looks are done; what it throws stops the check. */
	readonly onLook?: ((done: number, total: number) => void) | undefined;
};

const dayMs = 86_400_000;

/** Compares what people do now with what they did when the board was made, and says which sentences that touches. */
export async function checkFreshness({
	trace,
	renames,
	board,
	madeUntil,
	dates = new Map(),
	heard = [],
	customers = [],
	onLook,
}: FreshnessInput): Promise<FreshnessJson> {
	const endCell = madeUntil === undefined ? undefined : Math.round((madeUntil - trace.from) / trace.cellMs);
	const watched = await watchTrace(trace, board.archetypes, { endCell, customers, onLook });
	const groups = [everyoneGroup, ...board.archetypes.map(({ id }) => id)];
	const signals = [...toSignals(trace, watched, groups, renames), ...heard];
	const telling = signals.filter((signal) => !isConsequence(signal, signals));
	const refs = new Map(
		board.evidence.filter(({ kind }) => kind === 'measured').map(({ id, ref }) => [id as string, ref]),
	);
	const asOf = trace.from + trace.cells * trace.cellMs;
	const claims: FreshnessJson['claims'] = [];
	const personas: FreshnessJson['personas'] = [];
	for (const persona of board.personas) {
		const states = persona.claims.map((claim) => {
			const touched = touchedBy(claim, refs, trace.features);
			const own = telling.filter((signal) => touches(signal, touched, persona.archetype));
			for (const signal of own)
				if (signal.archetype === persona.archetype || isChange(signal.state)) signal.claims.push(claim.id);
			const judged = judgeClaim(own, persona.archetype, ageOf(datesOf(claim.citations, dates), asOf));
			claims.push({ claim: claim.id, persona: persona.id, ...judged });
			return judged.state;
		});
		const cited = persona.claims.flatMap(({ citations }) => citations);
		const { newest, months, state } = ageOf(datesOf([...new Set(cited)], dates), asOf);
		const changes = [
			...states,
			...signals
				.filter((one) => one.archetype === persona.archetype && one.until === null)
				.map((one) => one.state),
			state,
		];
		personas.push({
			persona: persona.id,
			archetype: persona.archetype,
			state: worstOf(changes.filter(isChange)) ?? (states.includes('fresh') ? 'fresh' : 'not-enough-data'),
			newest,
			months,
		});
	}
	return {
		schema: freshnessJsonVersion,
		windowDays: Math.round((trace.cellMs * quarters) / dayMs),
		windows: windowsOf(trace, watched),
		assignment: {
			by: watched.assignment.by,
			note: watched.assignment.note,
			told:
				watched.last.length === 0
					? null
					: watched.last.filter(({ group }) => group > 0).length / watched.last.length,
		},
		signals,
		split: splitOf(watched, groups.length),
		claims,
		personas,
		notices: noticesOf(trace, watched),
	};
}

function datesOf(ids: readonly string[], dates: ReadonlyMap<string, string>): string[] {
	return ids.flatMap((id) => dates.get(id) ?? []);
}

function windowsOf(trace: Trace, { baseline, base, looks }: Watched): FreshnessJson['windows'] {
	if (baseline === null) return [];
	const before = [...new Set([baseline.first, baseline.last])].map((look) => ({
		...spanOf(trace, look),
		role: 'baseline' as const,
		users: look === baseline.last ? base.lastWindow.length : base.people.length,
		alarms: 0,
		note: look === baseline.last ? null : 'People of the whole baseline',
	}));
	const byLook = new Map(looks.map((one) => [one.look, one]));
	const later: FreshnessJson['windows'] = [];
	for (let look = baseline.last + quarters; look < looksOf(trace); look++) {
		const { users, alarms } = byLook.get(look) ?? { users: 0, alarms: 0 };
		const isOut = hasHole(trace, look);
		later.push({
			...spanOf(trace, look),
			role: isOut ? 'left out' : 'watched',
			users,
			alarms,
			note: isOut ? 'The log has a hole of three days or more here' : null,
		});
	}
	return [...before, ...later];
}

/** Of the change of sessions a person: other people, or other behaviour. Whoever is in no archetype is a stratum too. */
function splitOf({ base, last }: Watched, groups: number): FreshnessJson['split'] {
	if (groups < 3 || base.lastWindow.length === 0 || last.length === 0) return null;
	const strata = (list: readonly Grouped[]): Stratum[] =>
		Array.from({ length: groups }, (_, group) => {
			const own = list.filter((one) => one.group === group);
			const sum = own.reduce((all, { steady }) => all + steady.sessions, 0);
			return { share: own.length / list.length, rate: own.length === 0 ? 0 : sum / own.length };
		});
	return kitagawa(strata(base.lastWindow), strata(last));
}

function noticesOf(trace: Trace, { baseline, looks, odd }: Watched): string[] {
	const days = Math.round((trace.cellMs * quarters) / dayMs);
	const covered = Math.round((trace.cells * trace.cellMs) / dayMs);
	if (baseline === null)
		return [
			`The log covers ${covered} days; two windows of ${days} days are the least there is to compare. Give a longer log or a shorter window.`,
		];
	if (looks.length === 0)
		return ['Every window after the baseline has a hole in the log: nothing could be compared.'];
	const notices = looks.length === 1 ? ['There is one window to compare; an alarm takes two in a row.'] : [];
	if (odd.size === 0) return notices;
	const began = [...odd].sort((a, b) => a - b).map((cell) => startOf(trace, cell));
	return [
		...notices,
		`At times everybody together did much less or more than before and after, as in holidays; how often people come is compared without these stretches, which begin on: ${began.join(', ')}.`,
	];
}
