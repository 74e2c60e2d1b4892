import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { FieldPath } from '../../shared/claim.ts';
import { localReasonText, type ModelSettings } from '../../shared/model-api.ts';
import type { Role } from '../../shared/sync-protocol.ts';
import type { Call } from '../call.ts';
import type { LibraryBoard } from '../read-board.ts';
import { useRead } from '../use-read.ts';
import { heard, listed, locale, words } from '../words.ts';
import { dayOf } from './day.ts';

type Props = { call: Call; board: LibraryBoard };

/** What a language model would be sent and cost, and who agreed to it. */
export function ModelPage({ call, board }: Props): JSX.Element {
	const { model: own } = words;
	const { value, said, act } = useRead(() => call('readModel', null));
	return (
		<>
			<h1>{words.pages.model}</h1>
			<p role="status">{said}</p>
			{value && !value.configured ? <p>{own.none}</p> : null}
			{value?.configured ? (
				<>
					<Where configured={value.configured} />
					<Estimate estimate={value.estimate} />
					<Agreement
						configured={value.configured}
						settings={value}
						role={board.role}
						agree={(host, mostTokens) => void act(() => call('agreeToModel', { host, mostTokens }))}
					/>
					<LastRun run={value.lastRun} board={board} />
				</>
			) : null}
		</>
	);
}

type Configured = NonNullable<ModelSettings['configured']>;

function Where({ configured: { model, host, onThisMachine } }: { configured: Configured }): JSX.Element {
	const { model: own } = words;
	return (
		<>
			<h2>{own.where}</h2>
			<p>
				<strong>{own.host(model, host)}</strong> {onThisMachine ? own.here : own.away}
			</p>
			<h2>{own.leaves}</h2>
			<ul class="plain">
				{Object.values(own.leavesText).map((line) => (
					<li key={line}>{line}</li>
				))}
			</ul>
		</>
	);
}

function Estimate({ estimate }: Pick<ModelSettings, 'estimate'>): JSX.Element {
	const { model: own } = words;
	return (
		<>
			<h2>{own.estimate}</h2>
			{estimate ? (
				<p>
					{[
						own.questions(estimate.parts, estimate.known),
						own.notes(estimate.notes, estimate.notSent),
						costOf(estimate.cost),
					].join(' · ')}
				</p>
			) : (
				<p>{own.noEstimate}</p>
			)}
		</>
	);
}

type AgreementProps = {
	configured: Configured;
	settings: ModelSettings;
	role: Role;
	agree: (host: string | null, mostTokens?: number) => void;
};

function Agreement({ configured, settings, role, agree }: AgreementProps): JSX.Element {
	const { model: own } = words;
	const { agreed, estimate } = settings;
	const [most, setMost] = useState(estimate?.budget ?? configured.mostTokens);
	return (
		<>
			<h2>{own.agreement}</h2>
			<p>{agreed ? own.agreed(agreed.by, dayOf(agreed.at)) : own.notAgreed}</p>
			{role === 'owner' ? (
				<form
					class="stack"
					onSubmit={(event) => {
						event.preventDefault();
						agree(configured.host, most);
					}}
				>
					<label>
						{own.budget}
						<input
							type="number"
							min={1000}
							max={configured.mostTokens}
							step={1000}
							value={most}
							onChange={({ currentTarget }) => setMost(currentTarget.valueAsNumber)}
						/>
						<span class="soft">{own.budgetHint(configured.mostTokens)}</span>
					</label>
					<p class="row">
						<button type="submit" class="main">
							{agreed ? own.keepBudget : own.agree(configured.host)}
						</button>
						{agreed ? (
							<button type="button" onClick={() => agree(null)}>
								{own.withdraw}
							</button>
						) : null}
					</p>
				</form>
			) : null}
			<p class="soft">{own.onlyOwner}</p>
		</>
	);
}

type LastRunProps = { run: ModelSettings['lastRun']; board: LibraryBoard };

/** What the model wrote, and why the rest was written without it. */
function LastRun({ run, board }: LastRunProps): JSX.Element {
	const { model: own } = words;
	const names = new Map<string, string>(board.json.personas.map(({ id, name }) => [id, name]));
	const titleOf = (field: string): string => words.fields[field as FieldPath];
	return (
		<>
			<h2>{own.last}</h2>
			{run ? (
				<>
					<p>
						{[run.model, own.run(run.parts.written, run.parts.all, run.parts.reused), costOf(run.used)].join(
							' · ',
						)}
					</p>
					<ul class="plain">
						{run.local.map(({ persona, fields, reason }) => (
							<li key={`${persona} ${fields.join()}`}>
								{own.instead(
									names.get(persona) ?? words.nobody,
									listed(fields.map(titleOf)),
									heard(localReasonText[reason]),
								)}
							</li>
						))}
					</ul>
				</>
			) : (
				<p>{own.noRun}</p>
			)}
		</>
	);
}

function costOf({ tokens, dollars }: { tokens: number; dollars: number | null }): string {
	const { cost, costWithPrice } = words.model;
	const rounded = Math.round(tokens);
	if (dollars === null) return cost(rounded);
	return costWithPrice(rounded, dollars.toLocaleString(locale(), { style: 'currency', currency: 'USD' }));
}
