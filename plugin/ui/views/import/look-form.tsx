import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { FilePreview, ImportChoice } from '../../../../shared/import.ts';
import { bytesText } from '../../bytes.ts';
import { bringInFile, dropFile, lookAtSheet } from '../../files.ts';
import type { Panel } from '../../panel.ts';
import { Badge } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import { Labelled } from '../../parts/labelled.tsx';
import { Notice } from '../../parts/notice.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { choicesOf, Select } from '../../parts/select.tsx';
import type { FileOnItsWay, PanelState } from '../../state.ts';
import { heard, strings } from '../../strings.ts';
import { ConsentSelect, KeepUntil } from '../terms.tsx';
import { firstChoice, lacksText } from './choice.ts';
import { Columns } from './columns.tsx';
import { sureText } from './report-facts.ts';
import { Speakers } from './speakers.tsx';

type LookFormProps = { panel: Panel; state: PanelState; item: FileOnItsWay; preview: FilePreview };

/** What a file was taken for, for a person to put right before anything comes in. */
export function LookForm({ panel, state, item, preview }: LookFormProps): JSX.Element {
	const { look: words } = strings;
	const [chosen, setChosen] = useState<ImportChoice>();
	// Another sheet is looked at anew.
	const choice = chosen && chosen.sheet === preview.sheet ? chosen : firstChoice(preview);
	const put = (change: Partial<ImportChoice>) => setChosen({ ...choice, ...change });
	const busy = state.busy !== null;
	const textless = lacksText(preview, choice);
	const facts = [
		preview.rows === null ? '' : (preview.speakers.length > 0 ? words.turns : words.rows)(preview.rows),
		bytesText(preview.size),
	].filter(Boolean);
	return (
		<>
			<header class="group">
				<PageTitle>{preview.name}</PageTitle>
				<p class="hint">{facts.join(' · ')}</p>
				{preview.remembered ? <p>{words.remembered}</p> : null}
			</header>
			{preview.notices.map((line) => (
				<Notice key={line} kind="info">
					{heard(line)}
				</Notice>
			))}
			{preview.sheet ? (
				<Labelled words={words.sheet}>
					<Select
						acts
						value={preview.sheet}
						options={preview.sheets.map((some) => [some[0]!, some.join(', ')])}
						onChange={(sheet) => lookAtSheet(panel, item, preview, sheet)}
					/>
				</Labelled>
			) : null}
			<Labelled
				words={
					<span class="row spread">
						{words.kind}
						<Guess confidence={preview.confidence} tool={preview.tool} />
					</span>
				}
			>
				<Select value={choice.kind} options={choicesOf(words.kinds)} onChange={(kind) => put({ kind })} />
			</Labelled>
			<Labelled words={words.name}>
				<input
					class="field"
					maxLength={200}
					value={choice.name}
					onInput={(event) => put({ name: event.currentTarget.value })}
				/>
			</Labelled>
			{preview.columns.length > 0 ? (
				<Columns columns={preview.columns} roles={choice.roles} onChange={(roles) => put({ roles })} />
			) : null}
			{preview.speakers.length > 0 ? (
				<Speakers
					state={state}
					guesses={preview.speakers}
					speakers={choice.speakers}
					onChange={(speakers) => put({ speakers })}
				/>
			) : null}
			<ConsentSelect value={choice.consent} disabled={false} onChange={(consent) => put({ consent })} />
			<KeepUntil
				hint={words.keepHint}
				value={choice.keepUntil}
				disabled={false}
				onChange={(keepUntil) => put({ keepUntil })}
			/>
			<div class="bar">
				{textless ? <p role="status">{words.noText}</p> : null}
				<div class="row">
					<Button
						kind="primary"
						disabled={busy || textless || choice.name.trim() === '' || state.session.at !== 'online'}
						onClick={() => void bringInFile(panel, item, preview, choice)}
					>
						{words.bringIn}
					</Button>
					<Button disabled={busy} onClick={() => dropFile(panel, item)}>
						{words.drop}
					</Button>
				</div>
			</div>
		</>
	);
}

/** How sure the guess is, in a word, and which tool it points to. */
function Guess({ confidence, tool }: { confidence: number; tool: string | null }): JSX.Element {
	const tone = confidence >= 0.9 ? 'good' : confidence >= 0.6 ? 'neutral' : 'guess';
	const sure = sureText(confidence);
	return <Badge tone={tone}>{tool === null ? sure : `${sure}: ${tool}`}</Badge>;
}
