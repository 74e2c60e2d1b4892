import type { BoardJson } from '../../shared/board-json.ts';
import { fieldTitles } from '../../shared/claim.ts';
import type { FreshnessJson, Signal } from '../../shared/freshness.ts';
import { escapeMarkdown, excerpt, plural } from '../pipeline/markdown.ts';
import { isChange, isConsequence, worseFirst } from './claims.ts';
import { actionFor, changeWords, leastSeen, stateWords, subjectOf } from './words.ts';

type ReportBoard = {
	readonly archetypes: readonly Pick<BoardJson['archetypes'][number], 'id' | 'label'>[];
	readonly personas: readonly (Pick<BoardJson['personas'][number], 'id' | 'name'> & {
		readonly claims: readonly Pick<
			BoardJson['personas'][number]['claims'][number],
			'id' | 'field' | 'text'
		>[];
	})[];
};

/** What was decided on a claim, and when. */
type Decided = { readonly question: string; readonly at: string };
type Names = { readonly archetype: (id: string) => string; readonly claim: (id: string) => string };

/** The check for people: what changed, what is over, which sentences that touches, and what could not be told. */
export function toFreshnessReport(
	found: FreshnessJson,
	board: ReportBoard,
	decided: ReadonlyMap<string, readonly Decided[]> = new Map(),
): string {
	const labels = new Map<string, string>(board.archetypes.map(({ id, label }) => [id, label]));
	const claims = new Map<string, string>(
		board.personas.flatMap((persona) =>
			persona.claims.map((claim) => [
				claim.id,
				`${persona.name}, ${fieldTitles[claim.field]}: ${claim.text}`,
			]),
		),
	);
	const names: Names = {
		archetype: (id) => (id === 'everyone' ? 'everyone' : (labels.get(id) ?? id)),
		claim: (id) => claims.get(id) ?? id,
	};
	const changed = found.signals.filter(({ state }) => isChange(state));
	const following = changed.filter((signal) => isConsequence(signal, changed));
	const told = changed.filter((signal) => !following.includes(signal));
	const open = told.filter(({ until }) => until === null).sort(bySeverity);
	const over = told.filter(({ until }) => until !== null).sort(bySeverity);
	const watched = found.windows.filter(({ role }) => role === 'watched');
	const baseline = found.windows.filter(({ role }) => role === 'baseline');
	return [
		'# Freshness',
		'',
		...found.notices.map((notice) => `${notice}\n`),
		watched.length === 0
			? 'Nothing was compared.'
			: `${plural(watched.length, 'window')} of ${found.windowDays} days, ${baseline[0]!.from} to ${watched.at(-1)!.to}, against the baseline ${baseline[0]!.from} to ${baseline.at(-1)!.to} (${baseline[0]!.users} people). An alarm takes two windows in a row.`,
		'',
		escapeMarkdown(found.assignment.note),
		'',
		'## What changed',
		'',
		...(open.length === 0
			? ['Nothing that is still going on.', '']
			: open.flatMap((one) => card(one, names))),
		...(over.length === 0
			? []
			: ['## What changed for a while', '', ...over.flatMap((one) => card(one, names))]),
		...followingLines(following, names),
		...splitLines(found),
		...claimLines(found, board, names),
		...decidedLines(found, decided, names),
		'## What could not have been seen',
		'',
		...unseenLines(found, names),
		'',
	].join('\n');
}

function bySeverity(a: Signal, b: Signal): number {
	const weight = ({ from, to, claims, n }: Signal): number =>
		Math.abs((to ?? 0) - (from ?? 0)) * (1 + claims.length) * Math.sqrt(n);
	return worseFirst.indexOf(a.state) - worseFirst.indexOf(b.state) || weight(b) - weight(a);
}

function card(signal: Signal, names: Names): string[] {
	const { state, since, until, looks, p, n, notes, claims, kind } = signal;
	const unseen = leastSeen(signal);
	const how = changeWords(signal);
	return [
		`### ${escapeMarkdown(subjectOf(signal))}: ${escapeMarkdown(names.archetype(signal.archetype))} (${kind === 'instrumentation' ? 'tracking' : stateWords[state]})`,
		'',
		...(how === '' ? [] : [`- How much: ${how}, ${plural(n, 'person').replace('persons', 'people')}.`]),
		`- Since: ${since === null ? 'not known' : kind === 'instrumentation' ? since : `first shown by the window that ends ${since}`}${until === null ? '' : `; no longer shown from the one that ends ${until}`}.`,
		...(p === null
			? []
			: [
					`- How sure: ${plural(looks, 'window')} in a row; chance of this by luck, after all comparisons: ${p < 0.0001 ? 'under 0.0001' : p}${unseen === null ? '' : `; ${unseen} would have been seen`}.`,
				]),
		...notes.map((note) => `- ${escapeMarkdown(note)}`),
		...(claims.length > 0
			? ['- Touches:', ...claims.map((id) => `  - ${escapeMarkdown(excerpt(names.claim(id)))} (\`${id}\`)`)]
			: []),
		`- What to do: ${actionFor(signal)} Or dismiss it with the reason: a season, a release, tracking.`,
		'',
	];
}

/** Steps that moved with a feature at one of their ends. */
function followingLines(following: readonly Signal[], names: Names): string[] {
	if (following.length === 0) return [];
	return [
		'## Steps that moved with it',
		'',
		...following.map(
			(signal) =>
				`- ${escapeMarkdown(signal.subject)}, ${escapeMarkdown(names.archetype(signal.archetype))}: ${changeWords(signal)}, since ${signal.since}${signal.until === null ? '' : ` until ${signal.until}`}.`,
		),
		'',
	];
}

/** Decisions on record that rest on sentences which are not fresh. */
function decidedLines(
	{ claims }: FreshnessJson,
	decided: ReadonlyMap<string, readonly Decided[]>,
	names: Names,
): string[] {
	const lines = claims.flatMap(({ claim, state }) =>
		isChange(state)
			? (decided.get(claim) ?? []).map(
					({ question, at }) =>
						`- ${escapeMarkdown(question)} (${at.slice(0, 10)}) rests on: ${escapeMarkdown(excerpt(names.claim(claim)))}`,
				)
			: [],
	);
	return lines.length === 0 ? [] : ['## Decisions that rest on this', '', ...lines, ''];
}

function splitLines({ split }: FreshnessJson): string[] {
	if (split === null) return [];
	const round = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
	return [
		'## Other people, or other behaviour',
		'',
		`Sessions a person in a window: ${split.from.toFixed(2)} → ${split.to.toFixed(2)}. Of that, ${round(split.otherPeople)} because the archetypes' shares moved, ${round(split.otherBehaviour)} because people of the same archetype come more or less often (Kitagawa).`,
		'',
	];
}

function claimLines(found: FreshnessJson, board: Pick<ReportBoard, 'personas'>, names: Names): string[] {
	if (found.claims.length === 0) return [];
	const stateOf = new Map(found.personas.map((one) => [one.persona, one] as const));
	return [
		'## Sentence by sentence',
		'',
		...board.personas.flatMap((persona) => {
			const own = found.claims.filter((one) => one.persona === persona.id);
			const about = stateOf.get(persona.id);
			const age = about?.months == null ? '' : `; its evidence is ${about.months} months old (middle)`;
			return [
				`### ${escapeMarkdown(persona.name)}: ${stateWords[about?.state ?? 'not-enough-data']}${age}`,
				'',
				...own.map(
					({ claim, state, why }) =>
						`- **${stateWords[state]}** ${escapeMarkdown(excerpt(names.claim(claim)))} *(${escapeMarkdown(why)})*`,
				),
				'',
			];
		}),
	];
}

function unseenLines({ signals }: FreshnessJson, names: Names): string[] {
	const groups = [...new Set(signals.map(({ archetype }) => archetype))];
	return groups.flatMap((group) => {
		const own = signals.filter(
			(one) => one.archetype === group && one.until === null && one.kind !== 'instrumentation',
		);
		const kinds = [...new Set(own.map(({ kind }) => kind))];
		return kinds.map((kind) => {
			const list = own
				.filter((one) => one.kind === kind && one.minimumDetectable !== null)
				.sort((a, b) => a.minimumDetectable! - b.minimumDetectable!);
			const middle = list[Math.floor(list.length / 2)];
			const what =
				middle === undefined ? 'nothing could be compared: too few people' : `less than ${leastSeen(middle)}`;
			return `- ${escapeMarkdown(names.archetype(group))}, ${kind}: ${what}.`;
		});
	});
}
