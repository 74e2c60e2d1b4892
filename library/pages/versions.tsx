import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { claimText, fieldTitles } from '../../shared/claim.ts';
import type { Role } from '../../shared/sync-protocol.ts';
import type { ClaimChange, VersionClaim, VersionHead } from '../../shared/version.ts';
import type { Call } from '../call.ts';
import type { LibraryBoard } from '../read-board.ts';
import { useRead } from '../use-read.ts';
import { words } from '../words.ts';
import { dayOf } from './day.ts';

type Props = { call: Call; role: Role; board: LibraryBoard };

/** Versions of the personas: what each said, what changed between two, who approved it, and the way back. */
export function Versions({ call, role, board }: Props): JSX.Element {
	const { versions: own } = words;
	const { value, said, act } = useRead(() => call('listVersions', null));
	const [shown, setShown] = useState<{ head: VersionHead; changes: ClaimChange[] } | null>(null);
	const mayEdit = role === 'owner' || role === 'editor';
	const list = value?.versions ?? [];

	async function compare(head: VersionHead): Promise<void> {
		const before = list.find(({ persona, number }) => persona === head.persona && number === head.number - 1);
		await act(async () => {
			const changes = before
				? (await call('diffVersions', { from: before.id }, { version: head.id })).changes
				: [];
			setShown({ head, changes: changes.filter(({ kind }) => kind !== 'kept') });
		});
	}
	return (
		<>
			<h1>{words.pages.versions}</h1>
			<p class="soft">{own.text}</p>
			<p role="status">{value && list.length === 0 ? own.none : said}</p>
			{mayEdit ? (
				<p class="row">
					{board.json.personas.map(({ id, name }) => (
						<button
							key={id}
							type="button"
							onClick={() => void act(() => call('createVersion', { persona: id }))}
						>
							{own.keep(name)}
						</button>
					))}
				</p>
			) : null}
			<ul class="claims">
				{list.map((head) => (
					<li key={head.id} class="claim">
						<p>
							<strong>{own.name(head.name, head.number)}</strong>{' '}
							<span class="mark">{own.states[head.state]}</span>
						</p>
						<p class="soft">
							{own.made(head.madeBy, dayOf(head.madeAt))}
							{head.approvedBy && head.approvedAt
								? ` · ${own.approved(head.approvedBy, dayOf(head.approvedAt))}`
								: ''}
							{head.note ? ` · ${head.note}` : ''}
						</p>
						<p class="row">
							<button type="button" onClick={() => void compare(head)}>
								{own.compare(head.number)}
							</button>
							{mayEdit
								? movesOf(head).map((state) => (
										<button
											key={state}
											type="button"
											onClick={() => void act(() => call('moveVersion', { state }, { version: head.id }))}
										>
											{own.moves[state]}
										</button>
									))
								: null}
							{role === 'owner' && head.state === 'superseded' ? (
								<button
									type="button"
									onClick={() => void act(() => call('rollBackVersion', {}, { version: head.id }))}
								>
									{own.back}
								</button>
							) : null}
						</p>
					</li>
				))}
			</ul>
			{shown ? <Differences {...shown} board={board} /> : null}
		</>
	);
}

function movesOf({ state }: VersionHead): ('staged' | 'published' | 'withdrawn')[] {
	if (state === 'draft') return ['staged', 'published', 'withdrawn'];
	if (state === 'staged') return ['published', 'withdrawn'];
	return state === 'published' ? ['withdrawn'] : [];
}

function Differences(props: { head: VersionHead; changes: ClaimChange[]; board: LibraryBoard }): JSX.Element {
	const { versions: own } = words;
	const { head, changes, board } = props;
	const read = (claim: VersionClaim): string => claimText(claim.text, (id) => board.texts.get(id)?.text);
	return (
		<section>
			<h2>{own.differences(head.name, head.number)}</h2>
			{changes.length === 0 ? <p>{own.same}</p> : null}
			<ul class="claims">
				{changes.map(({ kind, field, before, after }) => (
					<li key={`${before?.id} ${after?.id}`} class="claim">
						<p class="soft">
							{own.kinds[kind]} · {fieldTitles[field]}
						</p>
						{before ? (
							<p>
								<del>{read(before)}</del>
							</p>
						) : null}
						{after ? (
							<p>
								<ins>{read(after)}</ins>
							</p>
						) : null}
					</li>
				))}
			</ul>
		</section>
	);
}
