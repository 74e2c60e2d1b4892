import type { JSX } from 'preact';
import type { FreshnessJson } from '../../shared/freshness.ts';
import { heard, words } from '../words.ts';
import { dayOf } from './day.ts';

const [width, height, head, foot] = [640, 150, 20, 18];
/** Widest a bar is drawn. */
const widest = 28;

/** How many changes were on show at the end of each window, as bars and as a table. */
export function FreshnessOverTime({ found }: { found: FreshnessJson }): JSX.Element | null {
	const { freshness: own } = words;
	const { windows } = found;
	const [first, last] = [windows[0], windows.at(-1)];
	if (!first || !last) return null;
	const most = Math.max(0, ...windows.map(({ alarms }) => alarms));
	const peak = most > 0 ? windows.findIndex(({ alarms }) => alarms === most) : -1;
	const step = width / windows.length;
	const tall = height - foot;
	return (
		<section>
			<h2>{own.over}</h2>
			<svg
				class="chart"
				viewBox={`0 0 ${width} ${height}`}
				role="img"
				aria-label={own.chart(windows.length, most)}
			>
				{windows.map(({ to, role, alarms }, at) => {
					const bar = (tall - head) * (alarms / Math.max(1, most));
					const wide = Math.min(widest, step - 2);
					const x = (at + 0.5) * step - wide / 2;
					return (
						<g key={to} class={role === 'left out' ? 'left-out' : role}>
							<rect class="ground" x={at * step + 1} y={0} width={step - 2} height={tall} />
							<rect class="bar" x={x} y={tall - bar} width={wide} height={bar} />
							{at === peak ? (
								<text x={x + wide / 2} y={tall - bar - 5} text-anchor="middle">
									{alarms}
								</text>
							) : null}
						</g>
					);
				})}
				<line x1={0} y1={tall} x2={width} y2={tall} />
				<text x={0} y={height - 3}>
					{dayOf(first.to)}
				</text>
				<text x={width} y={height - 3} text-anchor="end">
					{dayOf(last.to)}
				</text>
			</svg>
			<details>
				<summary>{own.table}</summary>
				<div class="wide">
					<table class="small">
						<thead>
							<tr>
								<th scope="col">{own.until}</th>
								<th scope="col">{own.role}</th>
								<th scope="col">{own.users}</th>
								<th scope="col">{own.alarms}</th>
							</tr>
						</thead>
						<tbody>
							{windows.map(({ to, role, users, alarms, note }) => (
								<tr key={to}>
									<th scope="row">{dayOf(to)}</th>
									<td>
										{own.roles[role]}
										{note ? ` · ${heard(note)}` : ''}
									</td>
									<td>{users}</td>
									<td>{alarms}</td>
								</tr>
							))}
						</tbody>
					</table>
				</div>
			</details>
		</section>
	);
}
