import type { JSX } from 'preact';
import type { CatalogueEntry } from '../../../shared/governance-api.ts';
import type { Call } from '../../call.ts';
import type { Reading } from '../../use-read.ts';
import { heard, words } from '../../words.ts';
import { dayOf } from '../day.ts';

type Props = {
	sources: readonly CatalogueEntry[];
	call: Call;
	/** Null: only to be read. */
	act: Reading<unknown>['act'] | null;
};

/** Every source with who answers for it, why it may be held, until when, what rests on it, and what is missing. */
export function Sources({ sources, call, act }: Props): JSX.Element {
	const { rules: own } = words;
	return (
		<>
			<h2>{own.sources}</h2>
			{sources.length === 0 ? <p>{own.noSources}</p> : null}
			<ul class="claims">
				{sources.map((source) => (
					<li key={source.source} class="claim">
						<p dir="auto">
							<strong>{source.name}</strong> <span class="soft">{own.kind[source.kind]}</span>
						</p>
						<p class="soft">
							{[
								own.holds(source.evidence, source.events, source.customers, source.people),
								source.owner === '' ? own.nobody : own.owner(source.owner),
								source.keepUntil === null ? own.noEnd : own.until(dayOf(source.keepUntil)),
								own.published(source.versions.length),
							].join(' · ')}
						</p>
						<p dir="auto">{[heard(source.basis), source.purpose].filter(Boolean).join(' · ')}</p>
						{source.gaps.length > 0 ? (
							<ul class="plain">
								{source.gaps.map((gap) => (
									<li key={gap}>{heard(gap)}</li>
								))}
							</ul>
						) : null}
						{act ? (
							<Describe
								source={source}
								keep={(facts) => void act(() => call('describeSource', facts, { source: source.source }))}
							/>
						) : null}
					</li>
				))}
			</ul>
		</>
	);
}

type Facts = Pick<CatalogueEntry, 'owner' | 'basis' | 'purpose'>;

function Describe({ source, keep }: { source: CatalogueEntry; keep: (facts: Facts) => void }): JSX.Element {
	const { rules: own } = words;
	return (
		<details>
			<summary>{own.describe}</summary>
			<form
				class="stack"
				onSubmit={(event) => {
					event.preventDefault();
					const form = new FormData(event.currentTarget);
					const typed = (name: keyof Facts): string => String(form.get(name) ?? '').trim();
					keep({ owner: typed('owner'), basis: typed('basis'), purpose: typed('purpose') });
				}}
			>
				<label>
					{own.whoAnswers}
					<input name="owner" maxLength={80} defaultValue={source.owner} />
				</label>
				<label>
					{own.whyHeld}
					<input name="basis" maxLength={300} defaultValue={source.owner === '' ? '' : source.basis} />
				</label>
				<label>
					{own.whatFor}
					<input name="purpose" maxLength={300} defaultValue={source.purpose} />
				</label>
				<button type="submit">{own.keep}</button>
			</form>
		</details>
	);
}
