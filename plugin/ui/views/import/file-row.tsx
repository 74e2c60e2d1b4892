import type { JSX } from 'preact';
import { bytesText } from '../../bytes.ts';
import { dropFile, sendAgain } from '../../files.ts';
import type { Panel } from '../../panel.ts';
import { Button } from '../../parts/button.tsx';
import type { FileOnItsWay } from '../../state.ts';
import { strings } from '../../strings.ts';

/** A file that is not to be looked at yet: waiting, being sent, or refused with the reason. */
export function FileRow({ panel, item }: { panel: Panel; item: FileOnItsWay }): JSX.Element {
	const { files: words } = strings;
	const { file, stage } = item;
	const refused = stage.at === 'refused';
	return (
		<li class={refused ? 'card refused' : 'card'}>
			<div class="row spread">
				<strong class="break">{file.name}</strong>
				<Button
					kind="quiet"
					label={refused ? words.removeOf(file.name) : words.cancel(file.name)}
					onClick={() => dropFile(panel, item)}
				>
					{refused ? words.remove : strings.common.cancel}
				</Button>
			</div>
			{stage.at === 'sending' ? <Sending file={file} sent={stage.sent} /> : null}
			{stage.at === 'queued' ? <p class="hint">{words.queued}</p> : null}
			{stage.at === 'look' ? <p class="hint">{words.ready}</p> : null}
			{stage.at === 'refused' ? (
				<>
					<p role="alert">{stage.reason}</p>
					{stage.again ? (
						<div class="row">
							<Button onClick={() => sendAgain(panel, item.id)}>{words.again}</Button>
						</div>
					) : null}
				</>
			) : null}
		</li>
	);
}

/** Bytes run by too fast to be read out; that the server reads is news once. */
function Sending({ file, sent }: { file: File; sent: number }): JSX.Element {
	const { files: words } = strings;
	const all = sent >= file.size;
	return (
		<>
			<p class="hint" role={all ? 'status' : undefined}>
				{all ? words.reads : words.sent(bytesText(sent), bytesText(file.size))}
			</p>
			<div
				class={all ? 'progress unknown' : 'progress'}
				role="progressbar"
				aria-label={file.name}
				aria-valuemin={0}
				aria-valuemax={all ? undefined : file.size}
				aria-valuenow={all ? undefined : sent}
			>
				<div class="progress-bar" style={all ? undefined : { width: `${(sent / file.size) * 100}%` }} />
			</div>
		</>
	);
}
