import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { boardHeard, namesHeard } from '../words/board-heard.ts';
import type { Call } from './call.ts';
import { keepFocus } from './keep-focus.ts';
import { LanguageChoice } from './language-choice.tsx';
import { newest } from './newest.ts';
import { openOnPaper } from './open-on-paper.ts';
import { Assumptions } from './pages/assumptions.tsx';
import { AuditPage } from './pages/audit/audit.tsx';
import { Changes } from './pages/changes.tsx';
import { DecisionPage } from './pages/decisions/decision.tsx';
import { Decisions } from './pages/decisions/decisions.tsx';
import { EvidencePage } from './pages/evidence.tsx';
import { Gaps } from './pages/gaps.tsx';
import { ModelPage } from './pages/model.tsx';
import { PersonaPage } from './pages/persona.tsx';
import { Personas } from './pages/personas.tsx';
import { Refresh } from './pages/refresh/refresh.tsx';
import { Rules } from './pages/rules/rules.tsx';
import { SearchPage } from './pages/search.tsx';
import { Tensions } from './pages/tensions.tsx';
import { Themes } from './pages/themes.tsx';
import { Versions } from './pages/versions/versions.tsx';
import { type LibraryBoard, readLibrary } from './read-board.ts';
import { hrefOf, lists, type Route, readRoute } from './route.ts';
import { heardOnBoard, learnNames, words } from './words.ts';

/** The list a page belongs to. */
function listOf({ page }: Route): string {
	if (page === 'persona' || page === 'evidence') return 'personas';
	return page === 'decision' ? 'decisions' : page;
}

/** The library of one board; `call` is null where nobody let this tab in. */
export function App({ call }: { call: Call | null }): JSX.Element {
	const [board, setBoard] = useState<LibraryBoard | null>(null);
	const [said, setSaid] = useState<string>(words.loading);
	const [route, setRoute] = useState<Route>(() => readRoute(location.hash));
	const main = useRef<HTMLElement>(null);
	const [keepNewest] = useState(newest);

	async function read(): Promise<void> {
		if (!call) return;
		setSaid(words.loading);
		try {
			await keepNewest(readLibrary(call), setBoard);
			setSaid(board ? words.refreshed : '');
		} catch (error) {
			setSaid(error instanceof Error ? error.message : words.unreachable);
		}
	}
	useEffect(() => {
		void read();
	}, []);
	// Before anything else can happen: who turns to a page while the first one is being drawn comes there too.
	useLayoutEffect(() => {
		const turn = (): void => {
			setRoute(readRoute(location.hash));
			main.current?.focus();
			scrollTo(0, 0);
		};
		addEventListener('hashchange', turn);
		return () => removeEventListener('hashchange', turn);
	}, []);
	useEffect(openOnPaper, []);
	useEffect(keepFocus, []);
	const shown = useMemo(() => {
		if (!board) return null;
		learnNames(namesHeard(board.json, heardOnBoard));
		return { ...board, json: boardHeard(board.json, heardOnBoard) };
	}, [board, words]);
	const name = board?.name ?? words.title;
	useEffect(() => {
		document.title = board ? `${name} · ${words.title}` : words.title;
	}, [name]);

	if (!call)
		return (
			<main class="alone">
				<h1>{words.closed.title}</h1>
				<p>{words.closed.text}</p>
			</main>
		);
	return (
		<>
			<button type="button" class="skip" onClick={() => main.current?.focus()}>
				{words.skip}
			</button>
			<header>
				<div class="name">
					<p class="kicker">{words.title}</p>
					<p class="board">{name}</p>
				</div>
				<search>
					<form
						onSubmit={(event) => {
							event.preventDefault();
							const typed = new FormData(event.currentTarget).get('words');
							location.hash = hrefOf({ page: 'search', words: String(typed ?? '').trim() });
						}}
					>
						<input
							type="search"
							name="words"
							aria-label={words.search.label}
							placeholder={words.search.label}
							defaultValue={route.page === 'search' ? route.words : ''}
						/>
						<button type="submit">{words.search.go}</button>
					</form>
				</search>
				<nav aria-label={words.pagesLabel}>
					{lists
						.filter((page) => mayOpen(page, board))
						.map((page) => (
							<a
								key={page}
								href={hrefOf({ page })}
								aria-current={listOf(route) === page ? 'page' : undefined}
							>
								{words.pages[page]}
							</a>
						))}
				</nav>
			</header>
			<p class="said" role="status">
				{said}
			</p>
			<main ref={main} id="main" tabIndex={-1}>
				{shown ? <Page route={route} board={shown} call={call} reread={read} /> : null}
			</main>
			<footer>
				<button type="button" onClick={() => void read()}>
					{words.refresh}
				</button>
				<button type="button" onClick={() => print()}>
					{words.print}
				</button>
				<LanguageChoice
					onChange={(failed) => {
						setSaid(failed);
						setRoute((now) => ({ ...now }));
					}}
				/>
			</footer>
		</>
	);
}

/** What a language model may be sent is not for those who only read. */
function mayOpen(page: Route['page'], board: LibraryBoard | null): boolean {
	return page !== 'model' || board?.role === 'owner' || board?.role === 'editor';
}

/** A link to a page this tab may not open. */
function NotYours({ title }: { title: string }): JSX.Element {
	return (
		<>
			<h1>{title}</h1>
			<p>{words.notYours}</p>
		</>
	);
}

type PageProps = { route: Route; board: LibraryBoard; call: Call; reread: () => Promise<void> };

function Page({ route, board, call, reread }: PageProps): JSX.Element {
	switch (route.page) {
		case 'personas':
			return <Personas board={board} />;
		case 'persona':
			return <PersonaPage board={board} id={route.id} reader={route.reader ?? null} call={call} />;
		case 'themes':
			return <Themes board={board} />;
		case 'tensions':
			return <Tensions board={board} />;
		case 'decisions':
			return <Decisions call={call} role={board.role} board={board} />;
		case 'decision':
			return <DecisionPage key={route.id} call={call} role={board.role} id={route.id} />;
		case 'changes':
			return <Changes call={call} role={board.role} board={board} />;
		case 'refresh':
			return <Refresh call={call} board={board} reread={reread} />;
		case 'versions':
			return <Versions call={call} role={board.role} board={board} />;
		case 'audit':
			return <AuditPage call={call} board={board} />;
		case 'model':
			return mayOpen(route.page, board) ? (
				<ModelPage call={call} board={board} />
			) : (
				<NotYours title={words.pages.model} />
			);
		case 'evidence':
			return <EvidencePage key={route.id} call={call} board={board} id={route.id} />;
		case 'assumptions':
			return <Assumptions call={call} role={board.role} />;
		case 'rules':
			return <Rules call={call} board={board} />;
		case 'gaps':
			return <Gaps board={board} />;
		case 'search':
			return <SearchPage board={board} typed={route.words} />;
	}
}
