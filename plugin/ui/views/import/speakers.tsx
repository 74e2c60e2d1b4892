import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ImportChoice, SpeakerGuess } from '../../../../shared/import.ts';
import { choicesOf, Select } from '../../parts/select.tsx';
import type { PanelState } from '../../state.ts';
import { strings } from '../../strings.ts';

type Speaker = ImportChoice['speakers'][number];
type SpeakersProps = {
	state: PanelState;
	guesses: readonly SpeakerGuess[];
	speakers: readonly Speaker[];
	onChange: (speakers: Speaker[]) => void;
};

/** Who speaks in a transcript: the interviewer, whose words are no evidence, or a participant under a code. */
export function Speakers({ state, guesses, speakers, onChange }: SpeakersProps): JSX.Element {
	const { look: words } = strings;
	const known = new Set([...state.board.evidence.values()].flatMap(({ participant }) => participant ?? []));
	return (
		<section class="group" aria-label={words.speakers}>
			<h2>{words.speakers}</h2>
			<p class="hint">{words.speakersHint}</p>
			<datalist id="participants">
				{[...known].map((code) => (
					<option key={code} value={code} />
				))}
			</datalist>
			<ul class="list spaced">
				{speakers.map((speaker, at) => (
					<SpeakerCard
						key={speaker.name}
						speaker={speaker}
						guess={guesses[at]}
						onChange={(next) => onChange(speakers.map((old, place) => (place === at ? next : old)))}
					/>
				))}
			</ul>
		</section>
	);
}

type Who = keyof typeof strings.look.who;

function SpeakerCard({
	speaker,
	guess,
	onChange,
}: {
	speaker: Speaker;
	guess: SpeakerGuess | undefined;
	onChange: (speaker: Speaker) => void;
}): JSX.Element {
	const { look: words } = strings;
	const { name, interviewer, participant } = speaker;
	// A participant whose code is still to be typed is one already.
	const [who, setWho] = useState<Who>(
		interviewer ? 'interviewer' : participant === null ? 'unknown' : 'participant',
	);
	return (
		<li class="card">
			<div class="row spread">
				<strong class="break">{name}</strong>
				{guess ? <span class="hint">{words.speakerTurns(guess.turns, guess.words)}</span> : null}
			</div>
			<Select
				label={words.speakerOf(name)}
				value={who}
				options={choicesOf(words.who)}
				onChange={(next) => {
					setWho(next);
					onChange({
						name,
						interviewer: next === 'interviewer',
						participant: next === 'participant' ? (guess?.participant ?? null) : null,
					});
				}}
			/>
			{who === 'participant' ? (
				<input
					class="field"
					list="participants"
					maxLength={64}
					aria-label={words.codeOf(name)}
					placeholder={words.codeHint}
					value={participant ?? ''}
					onInput={(event) =>
						onChange({ name, interviewer: false, participant: event.currentTarget.value.trim() || null })
					}
				/>
			) : null}
		</li>
	);
}
