import type { JSX } from 'preact';
import type { PersonPresence } from '../../../shared/sync-protocol.ts';
import { isLead, type Lead, readAgenda } from '../agenda.ts';
import { revealBoard } from '../decisions.ts';
import { lay, type Panel } from '../panel.ts';
import { Badge } from '../parts/badge.tsx';
import { Button } from '../parts/button.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { Avatar } from '../parts/person.tsx';
import { mayEdit } from '../session.ts';
import type { PanelState } from '../state.ts';
import { strings } from '../strings.ts';
import { takeTour } from '../tour.ts';
import { doingText, drawingText } from './doing-text.ts';
import { Languages } from './languages.tsx';

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
					{peopleHere(state).map(({ key, name, color, doing, apart, part }) => (
						<li key={key} class="person-row">
							<Avatar name={name} color={color} />
							<div class="break">
								<p>
									{key === 'self' ? words.you(name) : name}{' '}
									{apart ? <Badge>{words.inOtherFile}</Badge> : null}
									{part === undefined ? null : <Badge>{strings.workshop[part]}</Badge>}
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
			<div class="row wrap">
				<Button onClick={() => lay(panel, 'workshop')}>{strings.workshop.open}</Button>
				<Button onClick={() => lay(panel, 'outline')}>{strings.outline.title}</Button>
			</div>
			<Languages panel={panel} state={state} />
			{board.places.size > 0 ? (
				<div class="row wrap">
					<Button onClick={() => void revealBoard(panel)}>{words.showBoard}</Button>
					<Button onClick={() => takeTour(panel)}>{strings.tour.again}</Button>
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

type PersonHere = {
	key: string;
	name: string;
	color: string;
	doing: string;
	apart: boolean;
	part: 'facilitates' | 'observes' | undefined;
};

/** Oneself first, then everybody once, however many windows they have open. */
function peopleHere({ board, init, people, elsewhere, writer, part }: PanelState): PersonHere[] {
	const drawing = writer?.drawing ? drawingText(writer) : '';
	const { lead } = readAgenda(board);
	const partOf = (
		who: Lead & Pick<PersonPresence, 'part'>,
		among: readonly PersonPresence[],
	): PersonHere['part'] =>
		isLead(lead, who, among) ? 'facilitates' : who.part === 'observer' ? 'observes' : undefined;
	const others = new Map(people.map((person) => [person.session, person]));
	const list = [...others.values()].map((person) => ({
		key: String(person.session),
		name: person.name,
		color: person.color,
		doing: writer?.name === person.name && !writer.self && drawing !== '' ? drawing : doingText(person.busy),
		apart: elsewhere.includes(person.name),
		part: partOf(person, people),
	}));
	if (!init) return list;
	const { name, color } = init.user;
	const self = {
		doing: writer?.self ? drawing : '',
		apart: false,
		part: partOf({ ...init.user, part }, people),
	};
	return [{ key: 'self', name, color, ...self }, ...list];
}
