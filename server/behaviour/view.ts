import {
	type BehaviourJson,
	type Distinguishing,
	everyone,
	type FunnelStep,
	type Share,
	type Signature,
} from '../../shared/behaviour.ts';
import type { BehaviourView, FigureCell, FigurePart, FigureTable } from '../../shared/behaviour-view.ts';
import { eventWords } from '../../shared/event-words.ts';
import { percent, viewWords as words } from './view-words.ts';

/** Rows of a table; the rest is in the figures themselves. */
const most = 12;

/** The figures of a board's behaviour as people read them, group by group. `labels`: archetypes' names by id. */
export function behaviourView(json: BehaviourJson, labels: ReadonlyMap<string, string>): BehaviourView {
	const nameOf = (id: string): string =>
		id === everyone ? words.everyone : (words.groups[id] ?? labels.get(id) ?? id);
	const shared = [kpisPart(json, nameOf), ...npsPart(json, nameOf), ...exitsPart(json), logPart(json)];
	return {
		lead: words.lead(json.log, json.zone),
		groups: json.signatures.map((signature) => ({
			id: signature.group,
			name: nameOf(signature.group),
			users: signature.users,
			text: [
				...membership(json, signature.group),
				...(signature.state === 'measured' ? [] : [words.tooFew(signature.users)]),
			].join(' '),
			parts: [
				...(signature.state === 'measured' ? signatureParts(json, signature) : []),
				waysPart(json, signature.group),
				...shared,
			],
		})),
	};
}

/** How users came into a group, and how far that can be trusted. */
function membership({ joined, power }: BehaviourJson, group: string): string[] {
	const archetype = joined.groups.find(({ id }) => id === group);
	if (archetype)
		return [
			...(archetype.users > 0 ? [words.joined(archetype.users, archetype.linked)] : []),
			joined.state === 'usable' ? words.heldOut(joined.heldOut) : words.noRule,
		];
	if (group === everyone && joined.groups.length > 0)
		return [words.fitNobody(joined.fitNobody, joined.users)];
	if (power && group === 'power users') return [words.powerCut(power)];
	if (power && group === 'passive users') return [words.passiveCut(power)];
	return [];
}

function signatureParts(json: BehaviourJson, signature: Signature): FigurePart[] {
	const { adoption, depth, distinguishing, sessions, transitions, sequences } = signature;
	const weekly = new Map(depth.map(({ event, median }) => [event, median]));
	return [
		part(words.use, words.useText, {
			open: true,
			tables: [
				table(
					words.use,
					['Feature', 'Share', 'Users', 'Times a week'],
					adoption.map((one) => ({
						cells: [
							cell(eventWords(one.event)),
							shareCell(one),
							cell(words.of(one.users, one.of)),
							cell(weekly.get(one.event)?.toLocaleString('en') ?? '–'),
						],
						event: one.event,
					})),
				),
			],
		}),
		...(distinguishing.length === 0
			? []
			: [
					part(words.apart, words.apartText, {
						open: true,
						tables: [apartTable(words.apart, distinguishing)],
					}),
				]),
		part(words.rhythm, words.rhythmText, {
			open: true,
			tables: [table(words.rhythm, ['Figure', 'Value'], rhythmRows(signature))],
		}),
		part(words.time, words.timeText(sessions.count, json.zone), { open: true, heat: sessions.starts }),
		part(words.order, words.orderText, {
			tables: [
				table(
					words.order,
					['Step', 'Next', 'Share', 'Users'],
					transitions.map(({ from, to, share, users }) =>
						row(eventWords(from), eventWords(to), percent(share), users.toLocaleString('en')),
					),
				),
				table(
					words.ways,
					['Steps', 'Share', 'Users'],
					sequences
						.filter(({ events }) => events.length > 2)
						.map((one) =>
							row(one.events.map(eventWords).join(' → '), shareCell(one), words.of(one.users, one.of)),
						),
					words.waysText,
				),
			],
		}),
		part(words.stuck, '', {
			tables: [
				...stuckTable(json, signature.group),
				eventTable(words.errors, signature.errors),
				eventTable(words.silence, signature.lastBeforeSilence),
			],
		}),
	];
}

function rhythmRows({ activeDays, breadth, sessions, stickiness }: Signature): FigureTable['rows'] {
	const spreads = { activeDays, perActiveWeek: sessions.perActiveWeek, minutes: sessions.minutes, breadth };
	return [
		...Object.entries(spreads).flatMap(([name, spread]) =>
			spread === null ? [] : [row(words.figures[name as keyof typeof spreads], words.spread(spread))],
		),
		...(stickiness === null ? [] : [row(words.figures.stickiness, percent(stickiness))]),
	];
}

function stuckTable({ stuck }: BehaviourJson, group: string): FigureTable[] {
	const rows = stuck
		.filter((point) => point.group === group)
		.map(({ theme, asked, lastAct, afterError }) =>
			row(
				theme,
				words.of(asked.users, asked.of),
				[
					afterError.users > 0 ? words.afterError(afterError.users, afterError.of) : '',
					lastAct === null ? '' : words.lastAct(eventWords(lastAct)),
				]
					.filter(Boolean)
					.join('; '),
			),
		);
	return rows.length === 0 ? [] : [table(words.asked, ['About', 'Users', 'Before'], rows)];
}

function waysPart({ funnels, conformance }: BehaviourJson, group: string): FigurePart {
	const steps = (title: string, list: readonly FunnelStep[], text = ''): FigureTable =>
		table(
			title,
			['Step', 'Got there', 'Lost'],
			list.map(({ event, reached }) =>
				row(eventWords(event), shareCell(reached), words.of(reached.of - reached.users, reached.of)),
			),
			text,
		);
	const own = <T extends { group: string }>(list: readonly T[]): T[] =>
		list.filter((one) => one.group === group);
	const tables = [
		...own(funnels).map(({ path, steps: list }) => steps(words.funnelOf(path), list)),
		...own(conformance).map(({ path, whole, distance, steps: list }) =>
			steps(words.conformanceOf(path), list, words.conformance(whole.users, whole.of, distance)),
		),
	];
	return part(words.funnels, tables.length === 0 ? words.noFunnels : '', { tables });
}

function kpisPart({ kpis }: BehaviourJson, nameOf: (id: string) => string): FigurePart {
	if (kpis.length === 0) return part(words.kpis, words.noKpis);
	const rows = kpis.map((one) => row(one.kpi, nameOf(one.group), words.kpiValue(one)));
	return part(words.kpis, '', {
		tables: [{ ...table(words.kpis, ['Figure', 'Group', 'Value'], []), rows }],
	});
}

function npsPart({ nps }: BehaviourJson, nameOf: (id: string) => string): FigurePart[] {
	if (nps === null) return [];
	const rows = [{ ...nps.all, group: everyone }, ...nps.groups].map(
		({ group, promoters, passives, detractors, score, margin }) =>
			row(nameOf(group), `${promoters}`, `${passives}`, `${detractors}`, words.npsScore(score, margin)),
	);
	const apart = (title: string, list: readonly Distinguishing[]): FigureTable[] =>
		list.length === 0 ? [] : [apartTable(title, list)];
	return [
		part(words.nps, words.npsText(nps.answered.users, nps.answered.of), {
			tables: [
				table(words.nps, ['Group', 'Promoters', 'Passives', 'Detractors', 'Score'], rows),
				...apart(words.promotersDo, nps.promoters),
				...apart(words.detractorsDo, nps.detractors),
			],
		}),
	];
}

function exitsPart({ exits }: BehaviourJson): FigurePart[] {
	if (exits.length === 0) return [];
	const rows = exits.map((exit) =>
		row(exit.reason ?? words.otherReasons, `${exit.users}`, words.before(exit)),
	);
	return [
		part(words.exits, words.exitsText, {
			tables: [table(words.exits, ['Reason', 'People', 'Before'], rows)],
		}),
	];
}

function logPart({ log }: BehaviourJson): FigurePart {
	return part(words.log, '', {
		lines: [
			words.logLine(log),
			...log.rejected.map(({ reason, count, source }) => words.rejected(reason, count, source)),
			...log.excluded.map(({ rule, users, events }) => words.excluded(rule, users, events)),
			...log.renames.map(({ from, to, day }) => words.renamed(from, to, day)),
			...(log.zoneless > 0 ? [words.zoneless(log.zoneless)] : []),
			...log.notices,
		],
	});
}

/** Shares of a group beside everybody else's. */
function apartTable(title: string, list: readonly Distinguishing[]): FigureTable {
	const beside = ({ share, users, of }: Share): FigureCell => cell(percent(share), words.of(users, of));
	return table(
		title,
		['Feature', 'These', 'Others'],
		list.map(({ event, own, rest }) => row(eventWords(event), beside(own), beside(rest))),
	);
}

function eventTable(title: string, list: readonly (Share & { event: string })[]): FigureTable {
	return table(
		title,
		['Feature', 'Share', 'Users'],
		list.map((one) => row(eventWords(one.event), shareCell(one), words.of(one.users, one.of))),
	);
}

function part(title: string, text: string, more: Partial<FigurePart> = {}): FigurePart {
	return { title, text, open: false, lines: [], tables: [], heat: null, ...more };
}

function table(title: string, head: string[], rows: FigureTable['rows'], text = ''): FigureTable {
	return { title, text, head, rows: rows.slice(0, most) };
}

function row(...cells: (string | FigureCell)[]): FigureTable['rows'][number] {
	return { cells: cells.map((one) => (typeof one === 'string' ? cell(one) : one)), event: null };
}

function cell(text: string, hint = ''): FigureCell {
	return { text, hint, bar: null };
}

function shareCell({ share, low, high }: Share): FigureCell {
	return { text: percent(share), hint: words.likely(low, high), bar: { share, low, high } };
}
