import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Role } from '../../../shared/sync-protocol.ts';
import type { Audience, VersionHead } from '../../../shared/version.ts';
import type { Call } from '../../call.ts';
import { saveText } from '../../save-text.ts';
import type { Reading } from '../../use-read.ts';
import { heard, words } from '../../words.ts';
import { dayOf } from '../day.ts';
import { Approvals } from './approvals.tsx';

type Props = {
	head: VersionHead;
	/** Versions of the same persona before it, newest first. */
	earlier: readonly VersionHead[];
	role: Role;
	call: Call;
	act: Reading<unknown>['act'];
	compare: (from: VersionHead | null) => void;
	showLineage: () => void;
};

/** What a button does, to which version: many versions have the same buttons. */
function named(what: string, { name, number }: VersionHead): string {
	const { versions: own } = words;
	return own.of(what, own.name(name, number));
}

/** One version: its state, who stands for it, and what can be done with it. */
export function VersionItem(props: Props): JSX.Element {
	const { versions: own } = words;
	const { head, role } = props;
	const mayEdit = role === 'owner' || role === 'editor';
	return (
		<li class="claim">
			<p>
				<strong>{own.name(head.name, head.number)}</strong> <span class="mark">{own.states[head.state]}</span>
			</p>
			<p class="soft">
				{[
					own.made(heard(head.madeBy), dayOf(head.madeAt)),
					head.approvedBy && head.approvedAt && own.approved(heard(head.approvedBy), dayOf(head.approvedAt)),
					head.audience && words.approval.audience[head.audience],
					heard(head.note),
				]
					.filter(Boolean)
					.join(' · ')}
			</p>
			<div class="row">
				<Compare {...props} />
				<button type="button" aria-label={named(words.lineage.show, head)} onClick={props.showLineage}>
					{words.lineage.show}
				</button>
				{head.state === 'published' ? <HandOn {...props} /> : null}
				{mayEdit ? <Moves {...props} /> : null}
			</div>
			{mayEdit && (head.state === 'staged' || head.state === 'published') ? (
				<Approvals head={head} role={role} call={props.call} />
			) : null}
		</li>
	);
}

function Compare({ head, earlier, compare }: Props): JSX.Element | null {
	const [chosen, setChosen] = useState('');
	const from = earlier.find(({ id }) => id === chosen) ?? earlier[0];
	if (!from) return null;
	return (
		<>
			{earlier.length > 1 ? (
				<select
					aria-label={named(words.lineage.compareWith(head.number), head)}
					value={from.id}
					onChange={({ currentTarget }) => setChosen(currentTarget.value)}
				>
					{earlier.map(({ id, number }) => (
						<option key={id} value={id}>
							{words.lineage.number(number)}
						</option>
					))}
				</select>
			) : null}
			<button
				type="button"
				aria-label={named(words.lineage.compare(from.number), head)}
				onClick={() => compare(from)}
			>
				{words.lineage.compare(from.number)}
			</button>
		</>
	);
}

function Moves({ head, role, call, act }: Props): JSX.Element {
	const { versions: own } = words;
	const [audience, setAudience] = useState<Audience>('inside');
	const to = movesOf(head, role);
	return (
		<>
			{to.includes('published') ? (
				<select
					aria-label={named(words.approval.forWhom, head)}
					value={audience}
					onChange={({ currentTarget }) =>
						setAudience(currentTarget.value === 'outside' ? 'outside' : 'inside')
					}
				>
					<option value="inside">{words.approval.audience.inside}</option>
					<option value="outside">{words.approval.audience.outside}</option>
				</select>
			) : null}
			{to.map((state) => (
				<button
					key={state}
					type="button"
					aria-label={named(own.moves[state], head)}
					onClick={() =>
						void act(() =>
							call(
								'moveVersion',
								{ state, ...(state === 'published' ? { audience } : {}) },
								{ version: head.id },
							),
						)
					}
				>
					{own.moves[state]}
				</button>
			))}
			{role === 'owner' && head.state === 'superseded' ? (
				<button
					type="button"
					aria-label={named(own.back, head)}
					onClick={() => void act(() => call('rollBackVersion', {}, { version: head.id }))}
				>
					{own.back}
				</button>
			) : null}
		</>
	);
}

/** Where a version may go from where it is. Only owners publish, and only what is staged. */
function movesOf({ state }: VersionHead, role: Role): ('staged' | 'published' | 'withdrawn')[] {
	const publish = role === 'owner' ? (['published'] as const) : [];
	if (state === 'draft') return ['staged', 'withdrawn'];
	if (state === 'staged') return [...publish, 'withdrawn'];
	return state === 'published' && role === 'owner' ? ['withdrawn'] : [];
}

function HandOn({ head, call, act }: Props): JSX.Element {
	const { lineage: own } = words;
	const { id, name, number } = head;
	const file = `${name} ${number}`;
	const version = { version: id };
	return (
		<>
			<button
				type="button"
				aria-label={named(own.saveMarkdown, head)}
				onClick={() =>
					void act(async () => saveText(`${file}.md`, await call('exportVersionMarkdown', null, version)))
				}
			>
				{own.saveMarkdown}
			</button>
			<button
				type="button"
				aria-label={named(own.savePage, head)}
				onClick={() =>
					void act(async () => saveText(`${file}.html`, await call('exportVersionHtml', null, version)))
				}
			>
				{own.savePage}
			</button>
			<button
				type="button"
				aria-label={named(words.approval.saveJson, head)}
				onClick={() =>
					void act(async () =>
						saveText(`${file}.json`, JSON.stringify(await call('exportVersionJson', null, version), null, 2)),
					)
				}
			>
				{words.approval.saveJson}
			</button>
		</>
	);
}
