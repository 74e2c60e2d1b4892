import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { EvidenceFlag, ImportReport, KeptApartReason } from '../../../shared/evidence.ts';
import type { EvidenceId } from '../../../shared/ids.ts';
import { keptApartText } from '../../../shared/reasons.ts';
import { reveal } from '../decisions.ts';
import type { Panel } from '../panel.ts';
import { Badge } from '../parts/badge.tsx';
import { Fold } from '../parts/fold.tsx';
import { LongList } from '../parts/long-list.tsx';
import { Notice } from '../parts/notice.tsx';
import { Quote } from '../parts/quote.tsx';
import { bringIn } from '../run-commands.ts';
import type { PanelState } from '../state.ts';
import { strings } from '../strings.ts';
import { ScopePicker } from './scope-picker.tsx';
import { TableDrop } from './table-drop.tsx';

/** What came in, what was kept apart and why, what is worth a look, and the way to bring in more. */
export function EvidenceView({ panel, state }: { panel: Panel; state: PanelState }): JSX.Element {
	const { notes } = strings;
	const { evidence } = state.board;
	const totals = useMemo(() => {
		const quotes = [...evidence].filter(([, entry]) => entry.kind !== 'measured');
		const people = new Set(
			quotes.flatMap(([, { participant }]) => (participant === null ? [] : [participant])),
		);
		return {
			quotes: quotes.map(([id]) => id),
			people: people.size,
			measured: evidence.size - quotes.length,
			unknown: quotes.filter(([, { participant }]) => participant === null).length,
		};
	}, [evidence]);
	return (
		<>
			<header class="view-head">
				<div>
					<h1>{notes.totals(totals.quotes.length, totals.people)}</h1>
					<p class="hint">
						{[
							totals.measured > 0 ? notes.measured(totals.measured) : '',
							totals.unknown > 0 ? notes.unknown(totals.unknown) : '',
						]
							.filter(Boolean)
							.join(' · ')}
					</p>
				</div>
			</header>
			{state.reworded.size > 0 ? (
				<Notice
					kind="info"
					action={{ label: notes.bringInAgain, run: () => void bringIn(panel, 'page', state.reworded) }}
				>
					{notes.reworded(state.reworded.size)}
				</Notice>
			) : null}
			{state.reports.map(({ id, title, report }) => (
				<Report key={id} title={title} report={report} panel={panel} />
			))}
			<Flags panel={panel} state={state} />
			<details class="fold" open={state.reports.length === 0}>
				<summary>{notes.bringInMore}</summary>
				<ScopePicker panel={panel} state={state} />
				<TableDrop panel={panel} state={state} />
			</details>
			<Fold
				summary={
					<>
						{notes.allTitle} <span class="figures">{totals.quotes.length.toLocaleString('en')}</span>
					</>
				}
				content={() => (
					<>
						<LongList
							items={totals.quotes}
							render={(id) => <Quote key={id} panel={panel} state={state} id={id} />}
						/>
					</>
				)}
			/>
		</>
	);
}

function Report({
	title,
	report,
	panel,
}: {
	title: string;
	report: ImportReport;
	panel: Panel;
}): JSX.Element {
	const { notes } = strings;
	const reasons = new Map<KeptApartReason, ImportReport['keptApart']>();
	for (const item of report.keptApart) reasons.set(item.reason, [...(reasons.get(item.reason) ?? []), item]);
	const more = [
		report.known > 0 ? notes.known(report.known) : '',
		report.duplicates > 0 ? notes.duplicates(report.duplicates) : '',
		report.keptApart.length > 0 ? notes.keptApart(report.keptApart.length) : '',
	].filter(Boolean);
	return (
		<section class="card" aria-label={title}>
			<strong class="break">{title}</strong>
			<p>{[notes.report(report.read, report.added), ...more].join(' · ')}</p>
			{report.notices.map((line) => (
				<p key={line} class="hint break">
					{line}
				</p>
			))}
			{[...reasons].map(([reason, items]) => (
				<Fold
					key={reason}
					summary={
						<>
							{keptApartText[reason]} <span class="figures">{items.length.toLocaleString('en')}</span>
						</>
					}
					content={() => (
						<>
							<LongList
								items={items}
								render={(item) => (
									<li key={item.ref} class="quote">
										<button
											type="button"
											class="quote-text"
											onClick={() => void reveal(panel, item.ref.includes(':') ? [item.ref] : [])}
										>
											<span class="words" dir="auto">
												{item.excerpt || `${notes.blank} (${item.ref})`}
											</span>
										</button>
									</li>
								)}
							/>
						</>
					)}
				/>
			))}
		</section>
	);
}

function Flags({ panel, state }: { panel: Panel; state: PanelState }): JSX.Element | null {
	const { evidence } = state.board;
	const flagged = useMemo(() => {
		const out = new Map<EvidenceFlag, EvidenceId[]>();
		for (const [id, { flags }] of evidence)
			for (const flag of flags) out.set(flag, [...(out.get(flag) ?? []), id]);
		return [...out];
	}, [evidence]);
	if (flagged.length === 0) return null;
	return (
		<section class="group">
			<h2>{strings.notes.flagsTitle}</h2>
			{flagged.map(([flag, ids]) => (
				<Fold
					key={flag}
					summary={
						<>
							<Badge tone="warn">{strings.notes.flags[flag]}</Badge>
							<span class="figures">{ids.length.toLocaleString('en')}</span>
						</>
					}
					content={() => (
						<>
							<LongList items={ids} render={(id) => <Quote key={id} panel={panel} state={state} id={id} />} />
						</>
					)}
				/>
			))}
		</section>
	);
}
