import type { Conformance, Funnel, FunnelStep, Path } from '../../shared/behaviour.ts';
import type { EventLog } from './event-log.ts';
import { setGroups, type UserGroup } from './groups.ts';
import { funnel, type PathCount, sessionFunnel } from './measures/paths.ts';
import { byGroup, shareOf } from './measures/shapes.ts';

/** How many users of everyone and of each group get from step to step. An event nobody used is reached by nobody. */
export async function funnelsOf(log: EventLog, path: Path, groups: readonly UserGroup[]): Promise<Funnel[]> {
	const duck = await log.tables();
	const { ids, sizes } = await setGroups(duck, groups);
	const counts = byGroup(await funnel(duck, path));
	return ids.map((group, g) => ({ group, path: path.name, steps: stepsOf(path, counts.get(g), sizes[g]!) }));
}

/** How far what is done follows a way the team designed, by sessions. */
export async function conformanceOf(
	log: EventLog,
	path: Path,
	groups: readonly UserGroup[],
): Promise<Conformance[]> {
	const duck = await log.tables();
	const { ids } = await setGroups(duck, groups);
	const counts = byGroup(await sessionFunnel(duck, path));
	const sessions = byGroup(
		await duck.rows<{ g: number; n: number }>(
			'select g, count(*) as n from sessions join groups using (u) group by g',
		),
	);
	return ids.map((group, g) => {
		const all = sessions.get(g)?.[0]?.n ?? 0;
		const steps = stepsOf(path, counts.get(g), all);
		const whole = shareOf(steps.at(-1)!.reached.users, all);
		return { group, path: path.name, whole, distance: 1 - whole.share, steps };
	});
}

function stepsOf(path: Path, counts: readonly PathCount[] | undefined, all: number): FunnelStep[] {
	const reached = path.steps.map((_, at) => counts?.find(({ step }) => step === at + 1)?.count ?? 0);
	return path.steps.map((event, at) => ({
		event,
		reached: shareOf(reached[at]!, at === 0 ? all : reached[at - 1]!),
	}));
}
