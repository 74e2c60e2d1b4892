import type { Path } from '../../../shared/behaviour.ts';
import { type Duck, quoted } from '../duck.ts';

export type PathCount = { g: number; step: number; count: number };

const dayMs = 86_400_000;

/**
 * How far users get on a way: for every step the users who did it after the steps before it, other events in between
 * allowed. With `withinDays` all steps count from the first one on; the first time it was begun stands.
 */
export function funnel(duck: Duck, path: Path): Promise<PathCount[]> {
	const limit = path.withinDays === null ? '' : ` and a.ts <= t1 + ${path.withinDays * dayMs}`;
	return duck.rows(`with ${inOrder('u', path.steps, limit)}
		select g, step, count(*) as count from (${reached('u', path.steps)}) join groups using (u) group by g, step order by g, step`);
}

/** Sessions that reach each step of a way in order. */
export function sessionFunnel(duck: Duck, path: Path): Promise<PathCount[]> {
	return duck.rows(`with ${inOrder('s', path.steps, '')}
		select g, step, count(*) as count from (${reached('s', path.steps)}) join sessions using (s) join groups using (u)
		group by g, step order by g, step`);
}

/** Named queries w1, w2, …: by user or session, when each step was first done after the one before it. */
function inOrder(key: 'u' | 's', steps: readonly string[], limit: string): string {
	const id = (name: string): string => `(select e from names where what = ${quoted(name)})`;
	return steps
		.map((name, at) =>
			at === 0
				? `w1 as (select ${key}, min(ts) as t, min(ts) as t1, min(i) as i from ranked where e = ${id(name)} group by ${key})`
				: `w${at + 1} as (select ${key}, min(a.ts) as t, any_value(t1) as t1, min(a.i) as i from ranked a join w${at} w using (${key})
					where a.e = ${id(name)} and a.i > w.i${limit} group by ${key})`,
		)
		.reduce(
			(all, one) => `${all}, ${one}`,
			`ranked as (select u, s, e, ts, rowid as i from acts where e in (${steps.map(id).join(', ')}))`,
		);
}

function reached(key: 'u' | 's', steps: readonly string[]): string {
	return steps.map((_, at) => `select ${key}, ${at + 1} as step from w${at + 1}`).join(' union all ');
}
