import type { JSX } from 'preact';
import type { Receipt } from '../../../../shared/people.ts';
import { dayText, momentText } from '../../day.ts';
import { heard, strings } from '../../strings.ts';
import { number } from '../../wording.ts';

/** What an erasure did, and what no server reaches. */
export function ReceiptCard({ receipt }: { receipt: Receipt }): JSX.Element {
	const { receipt: words } = strings;
	const { at, by, counts, weakened, beyondReach, backupsUntil } = receipt;
	return (
		<li class="card">
			<div>
				<strong>{words.title(momentText(at))}</strong>
				{by === '' ? null : <p class="hint">{words.by(by)}</p>}
			</div>
			<dl class="facts">
				{counts.map(({ what, count }) => (
					<>
						<dt key={what}>{heard(what)}</dt>
						<dd>{number(count)}</dd>
					</>
				))}
			</dl>
			{weakened.length > 0 ? (
				<div>
					<h3>{words.weakened}</h3>
					<p>{weakened.map(heard).join(', ')}</p>
				</div>
			) : null}
			<div>
				<h3>{words.beyond}</h3>
				<ul class="bullets">
					{beyondReach.map((line) => (
						<li key={line}>{heard(line)}</li>
					))}
					<li>{backupsUntil === null ? words.noBackups : words.backups(dayText(backupsUntil))}</li>
				</ul>
			</div>
		</li>
	);
}
