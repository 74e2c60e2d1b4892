import type { JSX } from 'preact';
import { strings } from '../../strings.ts';
import { weekday } from '../../wording.ts';

/** Sessions by weekday and hour: a chart to look at, and a table of the same numbers to a reader. */
export function HeatTable({ starts }: { starts: readonly (readonly number[])[] }): JSX.Element {
	const { time } = strings.behaviour;
	const most = Math.max(1, ...starts.flat());
	return (
		<table class="heat">
			<caption class="visually-hidden">{time}</caption>
			<thead>
				<tr>
					<td />
					{Array.from({ length: 24 }, (_, hour) => (
						<th key={hour} scope="col">
							<span class={hour % 6 === 0 ? '' : 'visually-hidden'}>{hour}</span>
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{starts.map((hours, day) => (
					<tr key={weekday(day)}>
						<th scope="row">{weekday(day)}</th>
						{hours.map((n, hour) => (
							<td
								key={hour}
								title={`${weekday(day)} ${hour}:00: ${n}`}
								style={{ '--heat': n === 0 ? 0 : 0.15 + (0.85 * n) / most }}
							>
								<span class="visually-hidden">{n}</span>
							</td>
						))}
					</tr>
				))}
			</tbody>
		</table>
	);
}
