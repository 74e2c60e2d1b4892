import type { JSX } from 'preact';
import type { ContractResponse } from '../../../shared/contract.ts';
import type { VersionHead } from '../../../shared/version.ts';
import type { Call } from '../../call.ts';
import type { LibraryBoard } from '../../read-board.ts';
import { hrefOf } from '../../route.ts';
import { heard, words } from '../../words.ts';
import { versionSentence } from './version-sentence.ts';

export type LineageOf = ContractResponse<'readVersion'> & {
	rows: ReadonlyMap<string, ContractResponse<'readLineage'>['claims'][number]>;
};

export async function readLineage(call: Call, { id }: VersionHead): Promise<LineageOf> {
	const version = { version: id };
	const [read, { claims }] = await Promise.all([
		call('readVersion', null, version),
		call('readLineage', null, version),
	]);
	return { ...read, rows: new Map(claims.map((one) => [one.claim, one])) };
}

/** Where each sentence of a version comes from: source, place in it, person, date. */
export function Lineage({ of, board }: { of: LineageOf; board: LibraryBoard }): JSX.Element {
	const { lineage: own } = words;
	const { head, content, rows } = of;
	const { made } = content;
	return (
		<section>
			<h2>{own.title(heard(head.name), head.number)}</h2>
			<p class="soft">
				{[
					own.madeOf(made.snapshot.evidence),
					made.model ?? made.engine,
					own.moves(made.moves),
					own.rules(made.policy),
				].join(' · ')}
			</p>
			<ul class="claims">
				{content.claims.map(({ id, field, text, author, erased }) => (
					<li key={id} class="claim">
						<p class="soft">{words.fields[field]}</p>
						<p dir="auto">{versionSentence({ text, author }, board)}</p>
						{erased > 0 ? <p class="soft">{own.erased(erased)}</p> : null}
						<ul class="plain">
							{rows.get(id)?.rows.map(({ evidence, ref, source, locator, participant, date }) => (
								<li key={evidence}>
									<a href={hrefOf({ page: 'evidence', id: evidence })}>{ref}</a>{' '}
									<span class="soft">{[source, locator, participant, date].filter(Boolean).join(' · ')}</span>
								</li>
							))}
						</ul>
					</li>
				))}
			</ul>
		</section>
	);
}
