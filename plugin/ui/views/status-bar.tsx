import type { JSX } from 'preact';
import type { Panel } from '../panel.ts';
import type { PanelState } from '../state.ts';
import { strings } from '../strings.ts';
import { ResizeHandle } from './resize-handle.tsx';

/** The line at the bottom: connection, what is unsaved, who else is here and what they are doing. */
export function StatusBar({ panel, state }: { panel: Panel; state: PanelState }): JSX.Element {
	const { session, people, unsaved } = state;
	const online = session.at === 'online';
	const others = [...new Map(people.map((person) => [person.session, person])).values()];
	const busy = others.find((person) => person.busy !== '');
	const words = [
		online
			? strings.session.online
			: session.at === 'offline'
				? strings.session.offline
				: strings.session.connecting,
		unsaved > 0 ? strings.session.unsaved(unsaved) : '',
		online && session.role === 'viewer' ? strings.session.viewer : '',
		busy ? strings.session.doing(busy.name, busy.busy) : '',
	].filter(Boolean);
	return (
		<footer class="status">
			<span class={online ? 'dot on' : 'dot'} aria-hidden="true" />
			<span class="status-words" aria-live="polite">
				{words.join(' · ')}
			</span>
			{others.length > 0 ? (
				<ul class="people" aria-label={strings.session.others(others.map((person) => person.name))}>
					{others.slice(0, 5).map((person) => (
						<li key={person.session} class="person" title={person.name} style={{ borderColor: person.color }}>
							{initials(person.name)}
						</li>
					))}
					{others.length > 5 ? <li class="person">+{others.length - 5}</li> : null}
				</ul>
			) : null}
			<ResizeHandle panel={panel} />
		</footer>
	);
}

function initials(name: string): string {
	const parts = name.trim().split(/\s+/);
	return [parts[0], parts.length > 1 ? parts[parts.length - 1] : '']
		.map((part) => [...(part ?? '')][0] ?? '')
		.join('')
		.toUpperCase();
}
