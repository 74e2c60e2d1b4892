import type { JSX } from 'preact';
import type { AuditJson } from '../../../shared/audit.ts';
import type { EvidenceId } from '../../../shared/ids.ts';
import type { LibraryBoard } from '../../read-board.ts';
import { heard, words } from '../../words.ts';
import { Quotes } from '../quotes.tsx';

type Judged = AuditJson['claims'][number];

/** Each sentence of the document under its heading, with its verdict and what that rests on. */
export function AuditSentences({ audit, board }: { audit: AuditJson; board: LibraryBoard }): JSX.Element {
	const { audit: own } = words;
	const headings = [...new Set(audit.claims.map(headingOf))];
	return (
		<>
			<h2>{own.each}</h2>
			{headings.map((heading) => (
				<section key={heading}>
					<h3 dir="auto">{heading}</h3>
					<ul class="claims">
						{audit.claims
							.filter((claim) => headingOf(claim) === heading)
							.map((claim) => (
								<Sentence key={`${claim.line} ${claim.text}`} claim={claim} board={board} />
							))}
					</ul>
				</section>
			))}
		</>
	);
}

function headingOf({ heading }: Judged): string {
	return heading.join(' › ') || words.audit.document;
}

function Sentence({ claim, board }: { claim: Judged; board: LibraryBoard }): JSX.Element {
	const { audit: own } = words;
	const { text, verdict, reason, citations, counter, nearest } = claim;
	const parts: [string, readonly EvidenceId[]][] = [
		[verdict === 'holds' ? own.says : own.otherwise, citations],
		[verdict === 'holds' ? own.against : own.inFavour, counter],
		[own.nearest, nearest],
	];
	const shown = parts.filter(([, ids]) => ids.length > 0);
	return (
		<li class={`claim ${verdict}`}>
			<p dir="auto">{text}</p>
			<p class="marks">
				<span class={`mark ${verdict}`}>{own.verdicts[verdict]}</span>
			</p>
			<p class="soft">{heard(reason)}</p>
			{shown.length > 0 ? (
				<details>
					<summary>{own.evidence(citations.length + counter.length + nearest.length)}</summary>
					{shown.map(([title, ids]) => (
						<div key={title}>
							<h4>{title}</h4>
							<Quotes board={board} ids={ids} />
						</div>
					))}
				</details>
			) : null}
		</li>
	);
}
