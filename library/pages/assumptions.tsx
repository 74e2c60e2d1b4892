import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { HypothesisView } from '../../shared/hypothesis-api.ts';
import type { Role } from '../../shared/sync-protocol.ts';
import type { Call } from '../call.ts';
import { useRead } from '../use-read.ts';
import { heard, words } from '../words.ts';
import { dayOf } from './day.ts';

type Assumption = HypothesisView['assumptions'][number];

/** What a market hypothesis takes for granted, what was heard on it, and how much risk is still open. */
export function Assumptions({ call, role }: { call: Call; role: Role }): JSX.Element {
	const { assumptions: own } = words;
	const { value, said, act } = useRead(() => call('readHypothesis', null));
	const view = value?.hypothesis ?? null;
	const mayEdit = role === 'owner' || role === 'editor';
	return (
		<>
			<h1>{words.pages.assumptions}</h1>
			<p class="soft">{own.text}</p>
			<p role="status">{value && !view ? own.none : said}</p>
			{view ? (
				<>
					<section>
						<h2>{view.name}</h2>
						<p class="soft">{own.made(view.madeBy, dayOf(view.madeAt))}</p>
						<p class="headline">{own.left(view.burnDown.open, view.burnDown.total)}</p>
						<BurnDown view={view} />
					</section>
					<ul class="claims">
						{view.assumptions.map((one) => (
							<Item
								key={one.id}
								one={one}
								step={view.plan.find(({ assumption }) => assumption === one.id)}
								hear={
									mayEdit
										? (pro, against) =>
												act(() => call('hearHypothesis', { assumption: one.id, for: pro, against }))
										: null
								}
							/>
						))}
					</ul>
				</>
			) : null}
			{mayEdit ? (
				<Market replaces={view !== null} make={(market) => act(() => call('makeHypothesis', { market }))} />
			) : null}
			{mayEdit && view ? (
				<p class="tools">
					<button type="button" onClick={() => void act(() => call('removeHypothesis', null))}>
						{own.remove}
					</button>
				</p>
			) : null}
		</>
	);
}

/** The open risk after each result, as bars that say their figure. */
function BurnDown({ view: { over, burnDown } }: { view: HypothesisView }): JSX.Element {
	const steps = over.filter(({ open }, at) => at === 0 || open !== over[at - 1]!.open);
	return (
		<ol class="plain">
			{steps.map(({ at, open }, index) => (
				<li key={`${at} ${index}`}>
					<label>
						{words.assumptions.at(dayOf(at), open)} <meter min={0} max={burnDown.total} value={open} />
					</label>
				</li>
			))}
		</ol>
	);
}

function Item(props: {
	one: Assumption;
	step: HypothesisView['plan'][number] | undefined;
	hear: ((pro: number, against: number) => Promise<boolean>) | null;
}): JSX.Element {
	const { one, step, hear } = props;
	const { assumptions: own } = words;
	return (
		<li class="claim hypothesis">
			<h3>{own.kinds[one.id]}</h3>
			<p dir="auto">{heard(one.text)}</p>
			<p class="marks">
				<span class="mark">{own.states[one.state]}</span>
				<span class="mark">{own.heard(one.for, one.against)}</span>
				<span class="mark">{own.risk(one.risk, one.impact, one.uncertainty)}</span>
			</p>
			{step ? (
				<details>
					<summary>{own.plan(step.fromDay, step.toDay)}</summary>
					<p>{heard(step.method)}</p>
					<p>{heard(step.supportedIf)}</p>
					<p>{heard(step.refutedIf)}</p>
					<p>{heard(step.stop)}</p>
				</details>
			) : null}
			{hear ? (
				<form
					class="row"
					onSubmit={(event) => {
						event.preventDefault();
						const form = event.currentTarget;
						const read = new FormData(form);
						const [pro, against] = [Number(read.get('for')), Number(read.get('against'))];
						if (pro + against > 0) void hear(pro, against).then((done) => done && form.reset());
					}}
				>
					<label>
						{own.pro} <input name="for" type="number" min={0} max={1000} defaultValue="0" />
					</label>
					<label>
						{own.against} <input name="against" type="number" min={0} max={1000} defaultValue="0" />
					</label>
					<button type="submit">{own.add}</button>
				</form>
			) : null}
		</li>
	);
}

/** A market file, pasted or chosen. */
function Market({
	replaces,
	make,
}: {
	replaces: boolean;
	make: (market: Record<string, unknown>) => Promise<boolean>;
}): JSX.Element {
	const { assumptions: own } = words;
	const [text, setText] = useState('');
	const [said, setSaid] = useState('');
	async function send(): Promise<void> {
		const market = readJson(text);
		setSaid(market ? '' : own.unreadable);
		if (market && (await make(market))) setText('');
	}
	return (
		<details class="card form">
			<summary>{replaces ? own.replace : own.begin}</summary>
			<p class="soft">{own.file}</p>
			<label>
				{own.choose}
				<input
					type="file"
					accept=".json,application/json"
					onChange={(event) => void event.currentTarget.files?.[0]?.text().then(setText)}
				/>
			</label>
			<label>
				{own.paste}
				<textarea rows={8} value={text} onInput={(event) => setText(event.currentTarget.value)} />
			</label>
			<p role="status">{said}</p>
			<p class="tools">
				<button type="button" class="main" disabled={text.trim() === ''} onClick={() => void send()}>
					{own.save}
				</button>
			</p>
		</details>
	);
}

function readJson(text: string): Record<string, unknown> | null {
	try {
		const value: unknown = JSON.parse(text);
		return typeof value === 'object' && value !== null && !Array.isArray(value)
			? (value as Record<string, unknown>)
			: null;
	} catch {
		return null;
	}
}
