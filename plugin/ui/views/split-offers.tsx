import type { JSX } from 'preact';
import type { BoardSnapshot } from '../../../shared/board-doc.ts';
import type { Evidence } from '../../../shared/evidence.ts';
import type { EvidenceId } from '../../../shared/ids.ts';
import { leftWholeKey } from '../../../shared/note-keys.ts';
import { splitOffer } from '../../../shared/split-offer.ts';
import { leaveWhole } from '../decisions.ts';
import type { Panel } from '../panel.ts';
import { Badge } from '../parts/badge.tsx';
import { Button } from '../parts/button.tsx';
import { Fold } from '../parts/fold.tsx';
import { LongList } from '../parts/long-list.tsx';
import { Quote } from '../parts/quote.tsx';
import { splitNote } from '../run-commands.ts';
import { mayEdit } from '../session.ts';
import type { PanelState } from '../state.ts';
import { strings } from '../strings.ts';
import { number } from '../wording.ts';

export type Offer = { id: EvidenceId; parts: string[] };

/** Notes that hold several quotes and that nobody has decided about, with the quotes in each. */
export function openOffers(
	{ evidence, meta }: Pick<BoardSnapshot, 'evidence' | 'meta'>,
	texts: ReadonlyMap<EvidenceId, Pick<Evidence, 'text'>>,
): Offer[] {
	return [...evidence].flatMap(([id, { flags }]) => {
		if (!flags.includes('several-quotes') || meta.has(leftWholeKey(id))) return [];
		const parts = splitOffer(texts.get(id)?.text ?? '');
		return parts.length > 0 ? [{ id, parts }] : [];
	});
}

type SplitOffersProps = { panel: Panel; state: PanelState; offers: readonly Offer[] };

/** Offers each such note for splitting; a note left as one is not offered again. */
export function SplitOffers({ panel, state, offers }: SplitOffersProps): JSX.Element | null {
	if (offers.length === 0) return null;
	const { split: words } = strings;
	const editor = mayEdit(state.session);
	return (
		<Fold
			summary={
				<>
					<Badge tone="warn">{strings.notes.flags['several-quotes']}</Badge>{' '}
					<span class="figures">{number(offers.length)}</span>
				</>
			}
			content={() => (
				<>
					<p class="hint nested">{words.text}</p>
					<LongList
						items={offers}
						render={({ id, parts }) => (
							<li key={id} class="offer">
								<ul class="list">
									<Quote panel={panel} state={state} id={id} />
								</ul>
								<ol class="bullets">
									{parts.map((part) => (
										<li key={part} dir="auto">
											{part}
										</li>
									))}
								</ol>
								{editor ? (
									<div class="row wrap">
										<Button
											label={words.label(parts.length, parts[0]!)}
											disabled={state.busy !== null || state.session.at !== 'online'}
											onClick={() => void splitNote(panel, id, parts.length)}
										>
											{words.into(parts.length)}
										</Button>
										<Button
											kind="quiet"
											label={words.leaveLabel(parts[0]!)}
											onClick={() => leaveWhole(panel, id)}
										>
											{words.leave}
										</Button>
									</div>
								) : null}
							</li>
						)}
					/>
				</>
			)}
		/>
	);
}
