import type {
	BehaviourJson,
	Distinguishing,
	KpiValue,
	Nps,
	Share,
	Signature,
} from '../../shared/behaviour.ts';
import { plural, escapeMarkdown as safe } from './markdown.ts';

type NameOf = (group: string) => string;

const shownFeatures = 5;

/** What people do, as numbers with how many they rest on. `nameOf`: an archetype's label; other groups name themselves. */
export function behaviourPart(behaviour: BehaviourJson, nameOf: NameOf): string[] {
	const { log, zone, signatures, leastListed } = behaviour;
	if (log.span === null) return [];
	const day = (ts: number): string => new Date(ts).toISOString().slice(0, 10);
	const name = (group: string): string => safe(nameOf(group));
	return [
		'## What people do',
		'',
		`${plural(log.kept, 'event')} of ${plural(log.users, 'user')}, ${day(log.span.from)} to ${day(log.span.to)}; hours and days in ${zone}. Groups of fewer than ${leastListed} users have not enough data.`,
		'',
		...groupTable(signatures, name),
		...apartLines(signatures, name),
		...joinedLines(behaviour, name),
		...pathLines(behaviour, name),
		...kpiLines(behaviour.kpis, name),
		...npsLines(behaviour, name),
		...exitLines(behaviour),
		...stuckLines(behaviour, name),
	];
}

function groupTable(signatures: readonly Signature[], name: NameOf): string[] {
	return [
		...head('Group', 'Users', 'Active days in 28', 'Minutes a session', 'Sessions a week', 'Features a week'),
		...signatures.map(({ group, users, state, activeDays, sessions, breadth }) =>
			state === 'measured'
				? row(
						name(group),
						users,
						middle(activeDays),
						middle(sessions.minutes),
						middle(sessions.perActiveWeek),
						middle(breadth),
					)
				: row(name(group), users, 'not enough data', '', '', ''),
		),
		'',
		'Middle values, with the middle half of users in brackets.',
		'',
	];
}

function apartLines(signatures: readonly Signature[], name: NameOf): string[] {
	const lines = signatures.flatMap(({ group, distinguishing }) =>
		distinguishing.slice(0, shownFeatures).map((one) => `- ${name(group)}: ${apartText(one)}`),
	);
	return lines.length === 0 ? [] : ['### What sets groups apart', '', ...lines, ''];
}

function apartText({ event, own, rest }: Distinguishing): string {
	return `${safe(event)} is used by ${ofText(own)}, by ${ofText(rest)} of the others.`;
}

function joinedLines({ joined, power }: BehaviourJson, name: NameOf): string[] {
	const lines: string[] = [];
	if (joined.groups.length > 0) {
		const { right, of } = joined.heldOut;
		const how =
			joined.state === 'usable'
				? `The others by a rule that told ${right} of ${of} people right it was not learnt on; ${joined.fitNobody} fit nobody.`
				: `${joined.notTold} users belong to none: ${joined.state === 'not-enough-data' ? 'too few are linked to learn a rule from' : 'no rule does better than a guess'}.`;
		const sizes = joined.groups.map(({ id, users, linked }) => `${name(id)} ${users} (${linked} by link)`);
		lines.push(`- Users by archetype: ${sizes.join(', ')}. ${how}`);
	}
	if (power !== null)
		lines.push(
			`- Power users: active on ${power.days} or more of the last 28 days, with ${power.features} or more features: ${power.power}. Passive users: on ${power.passiveDays} or fewer: ${power.passive}.`,
		);
	return lines.length === 0 ? [] : [...lines, ''];
}

function pathLines({ funnels, conformance }: BehaviourJson, name: NameOf): string[] {
	const lines = funnels.map(
		({ group, path, steps }) =>
			`- ${safe(path)}, ${name(group)}: ${steps.map(({ event, reached }) => `${safe(event)} ${reached.users} of ${reached.of}`).join(' → ')}`,
	);
	for (const { group, path, whole } of conformance)
		lines.push(`- ${safe(path)}, ${name(group)}: as designed in ${whole.users} of ${whole.of} sessions.`);
	return lines.length === 0 ? [] : ['### Ways through the product', '', ...lines, ''];
}

function kpiLines(kpis: readonly KpiValue[], name: NameOf): string[] {
	if (kpis.length === 0) return [];
	const shown = ({ value, low, high, unit }: KpiValue): string => {
		const one = (x: number): string =>
			unit === 'days, median' ? `${Math.round(x * 10) / 10} days` : percent(x);
		if (value === null) return 'not enough data';
		return low === null || high === null ? one(value) : `${one(value)} (${one(low)}–${one(high)})`;
	};
	return [
		'### What the team counts as success',
		'',
		...head('Figure', 'Group', 'Value', 'Rests on'),
		...kpis.map((one) => row(safe(one.kpi), name(one.group), shown(one), `${one.n} of ${one.of}`)),
		'',
	];
}

function npsLines({ nps }: BehaviourJson, name: NameOf): string[] {
	if (nps === null) return [];
	const text = ({ promoters, passives, detractors, score, margin }: Nps): string =>
		`${plural(promoters, 'promoter')}, ${passives} passive, ${plural(detractors, 'detractor')}; ${score === null ? 'too few answers for a score' : `score ${Math.round(score)} ± ${Math.round(margin ?? 0)}`}`;
	const apart = (who: string, list: readonly Distinguishing[]): string[] =>
		list.slice(0, shownFeatures).map((one) => `- ${who}: ${apartText(one)}`);
	return [
		'### How likely they are to recommend it',
		'',
		`- Everybody who answered (${nps.answered.users} of ${nps.answered.of} users): ${text(nps.all)}.`,
		...nps.groups
			.filter(({ promoters, passives, detractors }) => promoters + passives + detractors > 0)
			.map((one) => `- ${name(one.group)}: ${text(one)}.`),
		...apart('Promoters', nps.promoters),
		...apart('Detractors', nps.detractors),
		'',
	];
}

function exitLines({ exits }: BehaviourJson): string[] {
	if (exits.length === 0) return [];
	return [
		'### Reasons for leaving, beside the weeks before',
		'',
		...exits.map(({ reason, users, before }) => {
			const seen = Object.entries(before ?? {}).filter(([, n]) => n > 0);
			const beside =
				before === null
					? 'too few to say what they did before'
					: seen.map(([pattern, n]) => `${n} ${pattern}`).join(', ');
			return `- ${reason === null ? 'Reasons only one person gave' : safe(reason)} (${plural(users, 'user')}): ${beside}.`;
		}),
		'',
	];
}

function stuckLines({ stuck }: BehaviourJson, name: NameOf): string[] {
	if (stuck.length === 0) return [];
	return [
		'### Where people get stuck',
		'',
		...head('Group', 'Asked about', 'Users', 'Last act before', 'After an error'),
		...stuck.map(({ group, theme, asked, lastAct, afterError }) =>
			row(
				name(group),
				safe(theme),
				`${asked.users} of ${asked.of}`,
				lastAct === null ? 'not in the log' : safe(lastAct),
				`${afterError.users} of ${afterError.of}`,
			),
		),
		'',
	];
}

function head(...cells: string[]): string[] {
	return [row(...cells), row(...cells.map(() => '---'))];
}

function row(...cells: (string | number)[]): string {
	return `| ${cells.join(' | ')} |`;
}

function middle(spread: { median: number; q1: number; q3: number } | null): string {
	const short = (value: number): number => Math.round(value * 10) / 10;
	return spread === null ? '' : `${short(spread.median)} (${short(spread.q1)}–${short(spread.q3)})`;
}

function ofText({ users, of, share, low, high }: Share): string {
	return `${users} of ${of} (${percent(share)}, ${percent(low)}–${percent(high)})`;
}

function percent(share: number): string {
	return `${Math.round(100 * share)} %`;
}
