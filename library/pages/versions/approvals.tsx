import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Role } from '../../../shared/sync-protocol.ts';
import type { VersionHead } from '../../../shared/version.ts';
import type { Call } from '../../call.ts';
import { useRead } from '../../use-read.ts';
import { words } from '../../words.ts';
import { dayOf } from '../day.ts';

type Props = { head: VersionHead; role: Role; call: Call };

/**
 * Who stands for a version, and while it is staged the way to do so; an owner may let it pass with fewer people, with
 * a reason.
 */
export function Approvals({ head, role, call }: Props): JSX.Element {
	const { approval: own } = words;
	const named = { version: head.id };
	const { value, said, act } = useRead(() => call('listApprovals', null, named));
	const [note, setNote] = useState('');
	const approve = (exception: '' | 'people', why: string): void =>
		void act(() => call('approveVersion', { exception, note: why }, named));
	const list = value?.approvals ?? [];
	const isOpen = head.state === 'staged';
	return (
		<>
			<p class="soft" role="status">
				{value && list.length === 0 && isOpen ? own.none : said}
			</p>
			<ul class="plain">
				{list.map(({ label, exception, note: why, at }) => (
					<li key={`${label} ${exception}`} dir="auto">
						{exception === '' ? own.stands(label, dayOf(at)) : own.letsPass(label, dayOf(at))}
						{why === '' ? '' : ` · ${why}`}
					</li>
				))}
			</ul>
			{isOpen ? (
				<div class="row">
					<button
						type="button"
						aria-label={words.versions.of(own.approve, words.versions.name(head.name, head.number))}
						onClick={() => approve('', '')}
					>
						{own.approve}
					</button>
				</div>
			) : null}
			{isOpen && role === 'owner' ? (
				<details>
					<summary>{own.exception}</summary>
					<form
						class="row"
						onSubmit={(event) => {
							event.preventDefault();
							approve('people', note);
						}}
					>
						<label>
							{own.why}
							<input
								required
								maxLength={500}
								value={note}
								onInput={({ currentTarget }) => setNote(currentTarget.value)}
							/>
						</label>
						<button type="submit">{own.letPass}</button>
					</form>
				</details>
			) : null}
		</>
	);
}
