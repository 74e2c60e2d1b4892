import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { readHistory } from '../../../../shared/board-doc.ts';
import type { HistoryEntry } from '../../../../shared/history.ts';
import { momentText } from '../../day.ts';
import { openBoard, type Panel } from '../../panel.ts';
import { Badge } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import { LongList } from '../../parts/long-list.tsx';
import { Segments } from '../../parts/segments.tsx';
import { choicesOf } from '../../parts/select.tsx';
import { TwoSteps } from '../../parts/two-steps.tsx';
import { mayEdit } from '../../session.ts';
import type { PanelState } from '../../state.ts';
import { strings } from '../../strings.ts';
import { somebody } from '../../wording.ts';
import { restoreBefore, undoLast } from '../../workshop-commands.ts';

type HistoryProps = { panel: Panel; state: PanelState };

/** What people did and what the machine did, newest first, and the way back to before any machine step. */
export function HistoryPart({ panel, state }: HistoryProps): JSX.Element {
	const { workshop: words } = strings;
	const { board, session } = state;
	const [who, setWho] = useState<keyof typeof words.filters>('all');
	const { doc, own } = openBoard(panel);
	const lines = useMemo(
		() =>
			[...readHistory(doc)]
				.filter(([, { what }]) => what in words.acts || what in words.runs)
				.sort(([, a], [, b]) => b.at - a.at),
		[board],
	);
	const shown = lines.filter(([, line]) => who === 'all' || line.who === who);
	const mine = own.last();
	return (
		<section class="group">
			<h2>{words.history}</h2>
			<Segments
				label={words.filter}
				name="history"
				value={who}
				options={choicesOf(words.filters)}
				onChange={setWho}
			/>
			{mine > 0 && mayEdit(session) ? (
				<div class="row">
					<Button onClick={() => undoLast(panel)}>{words.undoMine(mine)}</Button>
				</div>
			) : null}
			{shown.length === 0 ? <p class="hint">{words.noHistory}</p> : null}
			<LongList
				key={who}
				items={shown}
				render={([key, line]) => <Line key={key} panel={panel} state={state} id={key} line={line} />}
			/>
		</section>
	);
}

function Line({ panel, state, id, line }: HistoryProps & { id: string; line: HistoryEntry }): JSX.Element {
	const { workshop: words } = strings;
	const { busy, session } = state;
	const { who, by, at, n, kept, back } = line;
	const name = somebody(by);
	const isPerson = who === 'person';
	const what = isPerson
		? words.acts[line.what as 'pin'](name, n)
		: words.runs[line.what as 'restore'](back === undefined ? n : momentText(back));
	return (
		<li class="card">
			<p>
				{what} {isPerson ? null : <Badge>{words.filters.machine}</Badge>}
			</p>
			<p class="hint">{isPerson ? momentText(at) : words.asked(momentText(at), name)}</p>
			{kept && mayEdit(session) ? (
				<TwoSteps
					quiet
					begin={words.restore}
					label={words.restoreLabel(what)}
					question={words.sure}
					confirm={words.restoreYes}
					keep={words.keep}
					disabled={busy !== null || session.at !== 'online'}
					onConfirm={() => void restoreBefore(panel, id)}
				/>
			) : null}
		</li>
	);
}
