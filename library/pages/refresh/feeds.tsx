import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Call } from '../../call.ts';
import { useRead } from '../../use-read.ts';
import { heard, words } from '../../words.ts';
import { dayOf } from '../day.ts';
import { ShownOnce } from '../shown-once.tsx';

/** Programs that add data to the board: whose keys there are, another one, and the way to take one back. For owners. */
export function Feeds({ call }: { call: Call }): JSX.Element {
	const { feeds: own } = words;
	const { value, said, act } = useRead(() => call('listIngestKeys', null));
	const [label, setLabel] = useState('');
	const [key, setKey] = useState<string | null>(null);
	const keys = value?.keys ?? [];
	return (
		<section>
			<h2>{own.title}</h2>
			<p class="soft">{own.text}</p>
			<p role="status">{value && keys.length === 0 ? own.none : said}</p>
			<ul class="claims">
				{keys.map(({ id, label: name, madeBy, madeAt, usedAt }) => (
					<li key={id} class="claim">
						<p dir="auto">
							<strong>{name}</strong>
						</p>
						<p class="soft">
							{[
								own.made(heard(madeBy), dayOf(madeAt)),
								usedAt === null ? own.unused : own.used(dayOf(usedAt)),
							].join(' · ')}
						</p>
						<button
							type="button"
							aria-label={words.versions.of(own.remove, name)}
							onClick={() => void act(() => call('revokeIngestKey', null, { feed: id }))}
						>
							{own.remove}
						</button>
					</li>
				))}
			</ul>
			{key === null ? null : (
				<ShownOnce
					secret={key}
					title={own.keyTitle}
					text={own.keyText}
					doneLabel={own.copied}
					done={() => setKey(null)}
				/>
			)}
			<form
				class="row low"
				onSubmit={(event) => {
					event.preventDefault();
					void act(async () => {
						setKey((await call('makeIngestKey', { label: label.trim() })).key);
						setLabel('');
					});
				}}
			>
				<label>
					{own.label}
					<input
						required
						maxLength={80}
						value={label}
						onInput={({ currentTarget }) => setLabel(currentTarget.value)}
					/>
				</label>
				<button type="submit">{own.add}</button>
			</form>
		</section>
	);
}
