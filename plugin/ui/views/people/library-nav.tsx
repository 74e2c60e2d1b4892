import type { JSX } from 'preact';
import { lay, type Panel } from '../../panel.ts';
import { Badge } from '../../parts/badge.tsx';
import type { Aside, PanelState } from '../../state.ts';
import { strings } from '../../strings.ts';
import { useServer } from '../use-server.ts';

/** The ways to what stands behind the notes; personal data says how much of it waits for a person. */
export function LibraryNav({ panel, state }: { panel: Panel; state: PanelState }): JSX.Element {
	const { library: words } = strings;
	const { value } = useServer(panel, state.session.at === 'online', (where) =>
		panel.api.call('listFindings', null, where),
	);
	const ways: { to: Aside; title: string; more?: JSX.Element | null }[] = [
		{ to: 'sources', title: words.sources },
		{ to: 'people', title: words.people },
		{
			to: 'findings',
			title: words.findings,
			more:
				value === null ? null : value.blocking > 0 ? (
					<Badge tone="warn">{words.blocking(value.blocking)}</Badge>
				) : value.open > 0 ? (
					<Badge tone="strong">{words.toLookAt(value.open)}</Badge>
				) : null,
		},
		{ to: 'words', title: words.words },
		{ to: 'behaviour', title: words.behaviour },
	];
	return (
		<nav class="ways" aria-label={words.title}>
			{ways.map(({ to, title, more }) => (
				<button key={to} type="button" class="way" onClick={() => lay(panel, to)}>
					<span>{title}</span>
					{more}
					<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
						<path d="M6.5 4.5L10 8l-3.5 3.5" stroke="currentColor" stroke-width="1.25" fill="none" />
					</svg>
				</button>
			))}
		</nav>
	);
}
