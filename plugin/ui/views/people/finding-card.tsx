import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Finding } from '../../../../shared/people.ts';
import { reveal } from '../../decisions.ts';
import { boardCall, type Panel, plainReason, say } from '../../panel.ts';
import { Badge } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import { placesOf } from '../../parts/places.ts';
import type { PanelState } from '../../state.ts';
import { strings } from '../../strings.ts';
import { kindText } from '../import/report-facts.ts';

type FindingCardProps = {
	panel: Panel;
	state: PanelState;
	finding: Finding;
	owner: boolean;
	editor: boolean;
	off: boolean;
	onDecide: (state: 'hidden' | 'shown') => void;
};

/** One stretch of personal data among its neighbours. Showing it is an owner's right, keeping it hidden an editor's. */
export function FindingCard(props: FindingCardProps): JSX.Element {
	const { panel, state, finding, owner, editor, off, onDecide } = props;
	const { findings: words } = strings;
	const { before, shown, after, kind, severity, why, by } = finding;
	const places = placesOf(state.board, finding.evidence);
	return (
		<section class="card" aria-label={kindText(kind)}>
			<div class="row spread">
				<strong>{kindText(kind)}</strong>
				<Badge tone={severity === 'severe' ? 'warn' : 'neutral'}>{words.severity[severity]}</Badge>
			</div>
			<p class="passage" dir="auto">
				{before}
				<mark>{shown}</mark>
				{after}
			</p>
			<p class="hint">
				{why}. {words.states[finding.state]}
				{by === null ? '' : ` ${words.by(by)}`}
			</p>
			{editor ? (
				<div class="row wrap">
					<Button
						kind="primary"
						disabled={off || finding.state === 'hidden'}
						onClick={() => onDecide('hidden')}
					>
						{finding.state === 'shown' ? words.hideAgain : words.hide}
					</Button>
					{owner ? (
						<Button disabled={off || finding.state === 'shown'} onClick={() => onDecide('shown')}>
							{words.show}
						</Button>
					) : null}
					{places.length > 0 ? (
						<Button kind="quiet" onClick={() => void reveal(panel, places)}>
							{strings.common.show}
						</Button>
					) : null}
				</div>
			) : null}
			{owner ? <Original panel={panel} finding={finding} off={off} /> : null}
		</section>
	);
}

/** The text as it came, on an owner's request only. */
function Original({ panel, finding, off }: { panel: Panel; finding: Finding; off: boolean }): JSX.Element {
	const { findings: words } = strings;
	const [text, setText] = useState<string | null>(null);
	async function read(): Promise<void> {
		try {
			const { evidence } = finding;
			const { originals } = await panel.api.call('readOriginals', { evidence: [evidence] }, boardCall(panel));
			setText(originals[0]?.text ?? words.originalNone);
		} catch (error) {
			say(panel, { kind: 'error', text: plainReason(error) });
		}
	}
	if (text !== null)
		return (
			<div>
				<h2>{words.originalTitle}</h2>
				<p class="passage" dir="auto" role="status">
					{text}
				</p>
			</div>
		);
	return (
		<div>
			<div class="row edge">
				<Button kind="quiet" disabled={off} onClick={() => void read()}>
					{words.original}
				</Button>
			</div>
			<p class="hint">{words.originalHint}</p>
		</div>
	);
}
