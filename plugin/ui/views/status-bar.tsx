import type { JSX, Ref } from 'preact';
import { readAgenda } from '../agenda.ts';
import type { Panel } from '../panel.ts';
import { Avatar } from '../parts/person.tsx';
import { mayEdit } from '../session.ts';
import type { PanelState } from '../state.ts';
import { language, strings } from '../strings.ts';
import { listed } from '../wording.ts';
import { activity } from './activity.ts';
import { ResizeHandle } from './resize-handle.tsx';
import { TimeLeft } from './workshop/time-left.tsx';

type StatusBarProps = {
	panel: Panel;
	state: PanelState;
	/** Opens the page about this board; null while it is open. */
	onOpen: (() => void) | null;
	opener: Ref<HTMLButtonElement>;
};

/** The line at the bottom: connection, where the workshop is, what is unsaved, who draws, who else is here, the help on what is shown, and the way to the board's own page. */
export function StatusBar({ panel, state, onOpen, opener }: StatusBarProps): JSX.Element {
	const { session, people, timer, unsaved } = state;
	const { at } = readAgenda(state.board);
	const online = session.at === 'online';
	const others = [...new Map(people.map((person) => [person.session, person])).values()];
	const doing = activity(state);
	const connection = online ? 'online' : session.at === 'offline' ? 'offline' : 'connecting';
	const words = [
		at === null ? '' : strings.workshop.steps[at],
		unsaved > 0 ? strings.session.unsaved(unsaved) : '',
		online && !mayEdit(session) ? strings.session.viewer : '',
		doing?.words ?? '',
	].filter(Boolean);
	// Beside what goes on, the dot is enough to see that the connection stands; it is still read out.
	const quiet = online && (doing !== null || at !== null);
	return (
		<footer class="status">
			<span class={online ? 'dot on' : 'dot'} aria-hidden="true" />
			<p class="status-words">
				<span aria-live="polite">
					<span class={quiet ? 'visually-hidden' : undefined}>
						{strings.session[connection]}
						{words.length > 0 ? <span aria-hidden="true"> · </span> : ''}
					</span>
					{words.join(' · ')}
				</span>
				{doing ? <span class="figures">{doing.figures}</span> : null}
				{at !== null && timer && !doing ? (
					<span class="figures">
						{' · '}
						<TimeLeft timer={timer} now={panel.now} />
					</span>
				) : null}
			</p>
			{others.length > 0 ? (
				<ul class="people" aria-label={strings.session.others(listed(others.map((person) => person.name)))}>
					{others.slice(0, 4).map((person) => (
						<li key={person.session}>
							<Avatar name={person.name} color={person.color} />
						</li>
					))}
					{others.length > 4 ? (
						<li>
							<span class="person">+{others.length - 4}</span>
						</li>
					) : null}
				</ul>
			) : null}
			<a
				class="icon-button"
				href={`${panel.origin}/help/${language}/${state.aside ?? state.tab}`}
				target="_blank"
				rel="noreferrer"
				aria-label={strings.help.open}
				title={strings.help.open}
			>
				?
			</a>
			{onOpen ? (
				<button
					type="button"
					class="icon-button"
					ref={opener}
					aria-label={strings.board.open}
					title={strings.board.title}
					onClick={onOpen}
				>
					<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="currentColor">
						<circle cx="3.5" cy="8" r="1.25" />
						<circle cx="8" cy="8" r="1.25" />
						<circle cx="12.5" cy="8" r="1.25" />
					</svg>
				</button>
			) : null}
			<ResizeHandle panel={panel} />
		</footer>
	);
}
