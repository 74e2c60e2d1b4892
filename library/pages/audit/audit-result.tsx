import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type AuditJson, auditVerdicts } from '../../../shared/audit.ts';
import type { DraftLine } from '../../../shared/audit-api.ts';
import type { Call } from '../../call.ts';
import type { LibraryBoard } from '../../read-board.ts';
import { saveText } from '../../save-text.ts';
import type { Reading } from '../../use-read.ts';
import { heard, words } from '../../words.ts';
import { dayOf } from '../day.ts';
import { Quotes } from '../quotes.tsx';
import { AuditDraft } from './audit-draft.tsx';
import { AuditSentences } from './audit-sentences.tsx';

type Props = {
	found: { audit: AuditJson; madeAt: string | null; draft: readonly DraftLine[] };
	board: LibraryBoard;
	call: Call;
	act: Reading<unknown>['act'];
};

const shownUpdates = 10;

/** What an audit found, the most pressing first. */
export function AuditResult({ found, board, call, act }: Props): JSX.Element {
	const { audit: own } = words;
	const { audit, madeAt, draft } = found;
	const mayEdit = board.role === 'owner' || board.role === 'editor';
	return (
		<article>
			<h2>{own.title(audit.title)}</h2>
			<p class="soft">
				{[madeAt && own.made(dayOf(madeAt)), audit.since && own.judgedFrom(audit.since)]
					.filter(Boolean)
					.join(' · ')}
			</p>
			<Counts audit={audit} />
			<p class="soft">{own.noEvidence}</p>
			{audit.notices.map((notice) => (
				<p key={notice} class="soft">
					{heard(notice)}
				</p>
			))}
			<p class="tools row">
				<button
					type="button"
					onClick={() => void act(async () => saveText('audit.md', await call('readAuditReport', null)))}
				>
					{own.saveReport}
				</button>
				<button
					type="button"
					onClick={() => void act(async () => saveText('persona.md', await call('readAuditDraft', null)))}
				>
					{own.saveDraft}
				</button>
				{mayEdit ? (
					<button type="button" onClick={() => void act(() => call('dropAudit', null))}>
						{own.forget}
					</button>
				) : null}
			</p>
			<Updates audit={audit} />
			<AuditSentences audit={audit} board={board} />
			<h2>{own.missing}</h2>
			{audit.missing.length === 0 ? <p>{own.nothingMissing}</p> : null}
			<ul class="claims">
				{audit.missing.map(({ kind, text, people, isNew, citations }) => (
					<li key={`${kind} ${text}`} class="claim">
						<p dir="auto">{text}</p>
						<p class="soft">{[own.voices(people), isNew && own.isNew].filter(Boolean).join(' · ')}</p>
						<details>
							<summary>{own.evidence(citations.length)}</summary>
							<Quotes board={board} ids={citations} />
						</details>
					</li>
				))}
			</ul>
			<Split audit={audit} />
			<AuditDraft draft={draft} board={board} call={call} act={act} />
		</article>
	);
}

function Counts({ audit }: { audit: AuditJson }): JSX.Element {
	const { audit: own } = words;
	return (
		<table class="small">
			<caption>{own.counts}</caption>
			<thead>
				<tr>
					<th scope="col">{own.verdict}</th>
					<th scope="col">{own.sentences}</th>
				</tr>
			</thead>
			<tbody>
				{auditVerdicts.map((verdict) => (
					<tr key={verdict}>
						<th scope="row">
							<span class={`mark ${verdict}`}>{own.verdicts[verdict]}</span>
						</th>
						<td>{audit.claims.filter((claim) => claim.verdict === verdict).length}</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}

/** Sentences nobody spoke of are counted, not listed: they stand below with all others. */
function Updates({ audit }: { audit: AuditJson }): JSX.Element {
	const { audit: own } = words;
	const [all, setAll] = useState(false);
	const pressing = audit.updates.filter(({ kind }) => kind !== 'mark' && kind !== 'remove');
	const shown = all ? audit.updates : pressing.slice(0, shownUpdates);
	const left = audit.updates.length - shown.length;
	return (
		<>
			<h2>{own.first}</h2>
			{shown.length === 0 ? <p>{own.nothingToChange}</p> : null}
			<ol class="plain">
				{shown.map(({ rank, text, reason }) => (
					<li key={rank}>
						<strong dir="auto">{heard(text)}</strong> <span class="soft">{heard(reason)}</span>
					</li>
				))}
			</ol>
			{left > 0 ? (
				<button type="button" onClick={() => setAll(true)}>
					{own.later(left)}
				</button>
			) : null}
		</>
	);
}

function Split({ audit: { split, claims } }: { audit: AuditJson }): JSX.Element {
	const { audit: own } = words;
	return (
		<>
			<h2>{own.split}</h2>
			<p>
				<strong>{own.splits[split.verdict]}</strong> {heard(split.reason)}
			</p>
			<ul class="cards">
				{split.groups.map(({ label, participants, differs, only }) => (
					<li key={label} class="card">
						<h3>{label}</h3>
						<p class="soft">{own.people(participants.join(', '))}</p>
						{differs.map((line) => (
							<p key={line}>{line}</p>
						))}
						{only.length > 0 ? (
							<>
								<p class="soft">{own.only}</p>
								<ul class="plain">
									{only.map((at) => (
										<li key={at}>{claims[at]?.text}</li>
									))}
								</ul>
							</>
						) : null}
					</li>
				))}
			</ul>
		</>
	);
}
