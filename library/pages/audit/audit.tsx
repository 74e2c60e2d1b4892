import type { JSX } from 'preact';
import type { EvidenceId } from '../../../shared/ids.ts';
import type { Call } from '../../call.ts';
import type { LibraryBoard } from '../../read-board.ts';
import { useJob } from '../../use-job.ts';
import { useRead } from '../../use-read.ts';
import { words } from '../../words.ts';
import { JobProgress } from '../job-progress.tsx';
import { AuditForm } from './audit-form.tsx';
import { AuditResult } from './audit-result.tsx';

/** An existing persona against what the board knows: what still holds, what does not, what is missing. */
export function AuditPage({ call, board }: { call: Call; board: LibraryBoard }): JSX.Element {
	const { audit: own } = words;
	const { value, said, act } = useRead(() => call('readAudit', null));
	const following = useJob(call);
	const mayEdit = board.role === 'owner' || board.role === 'editor';
	return (
		<>
			<h1>{words.pages.audit}</h1>
			<p class="soft">{own.text}</p>
			{mayEdit && !following.job ? (
				<AuditForm
					start={(document) => void act(() => following.follow(() => call('startAudit', document)))}
				/>
			) : null}
			<JobProgress {...following} />
			<p role="status">{value && !value.audit && said === '' ? own.none : said}</p>
			{value?.audit && !following.job ? (
				<AuditResult
					found={{ ...value, audit: value.audit }}
					board={withMeasured(board, value.measured)}
					call={call}
					act={act}
				/>
			) : null}
		</>
	);
}

/** What was counted for the audit reads like any other evidence. */
function withMeasured(
	board: LibraryBoard,
	measured: readonly { id: EvidenceId; text: string }[],
): LibraryBoard {
	const texts = new Map(board.texts);
	for (const { id, text } of measured)
		texts.set(id, {
			id,
			ref: '',
			kind: 'measured',
			text,
			participant: null,
			source: 'so_usage',
			locator: null,
			context: null,
			fields: {},
			language: null,
			date: null,
			score: null,
			tags: [],
			flags: [],
		});
	return { ...board, texts };
}
