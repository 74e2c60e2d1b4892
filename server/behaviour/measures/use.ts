import type { Duck } from '../duck.ts';
import { type SpreadRow, spreadSql } from './shapes.ts';

/** Which features a group uses: users by event. All rows, most used first. */
export function usersByEvent(duck: Duck): Promise<{ g: number; event: string; users: number }[]> {
	return duck.rows(`select g, what as event, users from
		(select g, e, count(*) as users from user_event join groups using (u) group by g, e) join names using (e)
		order by g, e`);
}

/** How much of a feature in a user-week with it: events, as a spread. */
export function depthByEvent(duck: Duck): Promise<(SpreadRow & { g: number; event: string })[]> {
	return duck.rows(`select g, what as event, q1, median, q3, d.n from
		(select g, e, ${spreadSql('n')} from user_event_week join groups using (u) group by g, e) d join names using (e)
		order by g, e`);
}

/** Different features in a user-week, as a spread. */
export function breadth(duck: Duck): Promise<(SpreadRow & { g: number })[]> {
	return duck.rows(`select g, ${spreadSql('features')} from user_week join groups using (u) group by g`);
}
