import type { JSX } from 'preact';
import type { AuditWhat } from '../../../shared/version-api.ts';
import type { Call } from '../../call.ts';
import { useRead } from '../../use-read.ts';
import { heard, words } from '../../words.ts';
import { momentOf } from '../day.ts';

const shown = 50;

/** Who looked, showed, erased, approved and published, newest first, and whether all of it is as it was written. */
export function Record({ call }: { call: Call }): JSX.Element {
	const { rules: own } = words;
	const { value, said } = useRead(() => call('listAudit', null));
	const named = (about: string): string =>
		about.replace(/\b[a-z]{2}_[\w-]+/g, (id) => value?.names[id] ?? id);
	const list = value ? [...value.entries].reverse().slice(0, shown) : [];
	return (
		<section>
			<h2>{own.record}</h2>
			{value ? (
				<p>
					{value.broken === null
						? own.sound(value.entries.length)
						: own.broken(value.broken.seq, value.broken.why)}
				</p>
			) : (
				<p role="status">{said}</p>
			)}
			{list.length > 0 ? (
				<div class="wide">
					<table class="small">
						<thead>
							<tr>
								{[own.when, own.who, own.what, own.about].map((title) => (
									<th key={title} scope="col">
										{title}
									</th>
								))}
							</tr>
						</thead>
						<tbody>
							{list.map(({ at, label, what, about }, nth) => (
								<tr key={`${at} ${nth}`}>
									<th scope="row">{momentOf(at)}</th>
									<td dir="auto">{heard(label)}</td>
									<td>{own.did[what as AuditWhat]}</td>
									<td dir="auto">{heard(named(about))}</td>
								</tr>
							))}
						</tbody>
					</table>
				</div>
			) : null}
		</section>
	);
}
