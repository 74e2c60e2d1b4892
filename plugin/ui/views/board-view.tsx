import type { JSX } from 'preact';
import { revealBoard } from '../decisions.ts';
import { lay, type Panel } from '../panel.ts';
import { Badge } from '../parts/badge.tsx';
import { Button } from '../parts/button.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { Avatar } from '../parts/person.tsx';
import { mayEdit } from '../session.ts';
import type { PanelState } from '../state.ts';
import { strings } from '../strings.ts';

type BoardViewProps = { panel: Panel; state: PanelState };

/** The board as a place: who is on it, where it lies, what one may do, and how to take it out again. */
export function BoardView({ panel, state }: BoardViewProps): JSX.Element {
	const { board: words } = strings;
	const { board, init, page, session } = state;
	const role = 'role' in session ? session.role : null;
	return (
		<>
			<PageTitle>{words.title}</PageTitle>
			<section class="group">
				<h2>{words.people}</h2>
				<ul class="list" aria-label={words.people}>
					{peopleHere(state).map(({ key, name, color, doing, apart }) => (
						<li key={key} class="person-row">
							<Avatar name={name} color={color} />
							<div class="break">
								<p>
									{key === 'self' ? words.you(name) : name}{' '}
									{apart ? <Badge>{words.inOtherFile}</Badge> : null}
								</p>
								{doing === '' ? null : <p class="hint">{doing}</p>}
							</div>
						</li>
					))}
				</ul>
			</section>
			<dl class="facts">
				{init ? (
					<>
						<dt>{words.file}</dt>
						<dd>{init.fileName}</dd>
					</>
				) : null}
				<dt>{strings.session.server}</dt>
				<dd>{panel.origin}</dd>
				{role === null ? null : (
					<>
						<dt>{words.role}</dt>
						<dd>{words.roles[role]}</dd>
					</>
				)}
				<dt>{words.drawn}</dt>
				<dd>{words.page[page]}</dd>
			</dl>
			{board.places.size > 0 ? (
				<div class="row">
					<Button onClick={() => void revealBoard(panel)}>{words.showBoard}</Button>
				</div>
			) : null}
			{mayEdit(session) && session.at === 'online' ? (
				<div class="row">
					<Button onClick={() => lay(panel, 'access')}>{strings.access.title}</Button>
				</div>
			) : null}
			{mayEdit(session) ? (
				<section class="group">
					<h2>{words.data}</h2>
					<p class="hint">{strings.remove.lead}</p>
					<div class="row edge">
						<Button kind="quiet" onClick={() => lay(panel, 'remove')}>
							{strings.remove.open}
						</Button>
					</div>
				</section>
			) : null}
		</>
	);
}

type PersonHere = { key: string; name: string; color: string; doing: string; apart: boolean };

/** Oneself first, then everybody once, however many windows they have open. */
function peopleHere({ init, people, elsewhere, writer }: PanelState): PersonHere[] {
	const drawing = writer?.drawing ? strings.session.isDrawing(writer.done, writer.total) : '';
	const others = new Map(people.map((person) => [person.session, person]));
	const list = [...others.values()].map((person) => ({
		key: String(person.session),
		name: person.name,
		color: person.color,
		doing: writer?.name === person.name && !writer.self && drawing !== '' ? drawing : person.busy,
		apart: elsewhere.includes(person.name),
	}));
	if (!init) return list;
	const { name, color } = init.user;
	return [{ key: 'self', name, color, doing: writer?.self ? drawing : '', apart: false }, ...list];
}
