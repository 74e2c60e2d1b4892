import type { ComponentChildren, JSX } from 'preact';
import type { QualityReport } from '../../../../shared/import.ts';
import { reveal } from '../../decisions.ts';
import { lay, type Panel } from '../../panel.ts';
import { Fold } from '../../parts/fold.tsx';
import { LongList } from '../../parts/long-list.tsx';
import { heard, strings } from '../../strings.ts';
import { number } from '../../wording.ts';
import { languageText, personalText, reportFacts, spanText } from './report-facts.ts';

type ReportProps = { panel: Panel; report: QualityReport };

/** What an import made of a source, in one line, with what is behind it on request. */
export function ReportCard({ panel, title, report }: ReportProps & { title: string }): JSX.Element {
	return (
		<section class="card" aria-label={title}>
			<strong class="break">{title}</strong>
			<p>{reportFacts(report).join(' · ')}</p>
			<ReportDetails panel={panel} report={report} />
		</section>
	);
}

/** What was kept apart and why, what was recognised, what was hidden and what was not read. */
export function ReportDetails({ panel, report }: ReportProps): JSX.Element {
	const { report: words } = strings;
	const { dates, scale, personal, dropped, languages, people, notices } = report;
	return (
		<>
			{notices.map((line) => (
				<p key={line} class="hint break">
					{heard(line)}
				</p>
			))}
			<dl class="facts">
				{people > 0 ? <Fact name={words.people}>{number(people)}</Fact> : null}
				{dates === null ? null : (
					<Fact name={words.dates}>
						{spanText(dates.from.slice(0, 10), dates.to.slice(0, 10))}
						{dates.missing > 0 ? `, ${words.undated(dates.missing)}` : ''}
					</Fact>
				)}
				{scale === null ? null : (
					<Fact name={words.scale}>{words.scaleOf(scale.least, scale.most, scale.kind)}</Fact>
				)}
				{languages.length > 0 ? <Fact name={words.languages}>{languageText(languages)}</Fact> : null}
				{personal.length > 0 ? (
					<Fact name={words.personal}>
						{personalText(personal)}{' '}
						<button type="button" class="link" onClick={() => lay(panel, 'findings')}>
							{words.review}
						</button>
					</Fact>
				) : null}
				{dropped.length > 0 ? (
					<Fact name={words.dropped}>
						{dropped.map(({ column, why }) => (
							<span key={column} class="line">
								{column}: {heard(why)}
							</span>
						))}
					</Fact>
				) : null}
			</dl>
			{report.keptApart.map(({ reason, count, examples }) => (
				<Fold
					key={reason}
					summary={
						<>
							{strings.reasons[reason]} <span class="figures">{number(count)}</span>
						</>
					}
					content={() => (
						<>
							{examples.length < count ? (
								<p class="hint nested">{words.examples(examples.length, count)}</p>
							) : null}
							<LongList
								items={examples}
								render={({ ref, excerpt }) => (
									<Example
										key={ref}
										// A note on the canvas can be gone to; a row of a file cannot.
										show={report.format === null ? () => void reveal(panel, [ref]) : null}
										text={excerpt || `${strings.notes.blank} (${ref})`}
									/>
								)}
							/>
						</>
					)}
				/>
			))}
		</>
	);
}

function Example({ show, text }: { show: (() => void) | null; text: string }): JSX.Element {
	const words = (
		<span class="words" dir="auto">
			{text}
		</span>
	);
	return (
		<li class="quote">
			{show === null ? (
				<span class="quote-text still">{words}</span>
			) : (
				<button type="button" class="quote-text" title={strings.common.show} onClick={show}>
					{words}
				</button>
			)}
		</li>
	);
}

function Fact({ name, children }: { name: string; children: ComponentChildren }): JSX.Element {
	return (
		<>
			<dt>{name}</dt>
			<dd>{children}</dd>
		</>
	);
}
