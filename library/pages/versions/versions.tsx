import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Role } from '../../../shared/sync-protocol.ts';
import type { ClaimChange, VersionHead } from '../../../shared/version.ts';
import type { Call } from '../../call.ts';
import type { LibraryBoard } from '../../read-board.ts';
import { useRead } from '../../use-read.ts';
import { heard, words } from '../../words.ts';
import { Differences } from './differences.tsx';
import { Evaluations } from './evaluations.tsx';
import { KeepVersion } from './keep-version.tsx';
import { Lineage, type LineageOf, readLineage } from './lineage.tsx';
import { PersonaVersions } from './persona-versions.tsx';
import { VersionItem } from './version-item.tsx';

type Props = { call: Call; role: Role; board: LibraryBoard };
/** What stands below the list: what changed between two versions, or where a version's sentences come from. */
type Shown =
	| { kind: 'differences'; from: VersionHead | null; to: VersionHead; changes: ClaimChange[] }
	| { kind: 'lineage'; of: LineageOf };

/** More personas than this are folded. */
const mostUnfolded = 6;

/** Versions of the personas: what each said, what changed between two, who approved it, and the way back. */
export function Versions({ call, role, board }: Props): JSX.Element {
	const { versions: own } = words;
	const { value, said, act } = useRead(() => call('listVersions', null));
	const [shown, setShown] = useState<Shown | null>(null);
	const mayEdit = role === 'owner' || role === 'editor';
	const list = (value?.versions ?? []).map((head) => ({ ...head, name: heard(head.name) }));
	const groups = [...new Set(list.map(({ persona }) => persona))].map((persona) =>
		list.filter((one) => one.persona === persona),
	);
	const below = useRef<HTMLDivElement>(null);
	// What somebody asked for stands below the list: whoever sees it and whoever hears it is taken there.
	useEffect(() => {
		if (shown !== null) below.current?.focus();
	}, [shown]);

	async function compare(from: VersionHead | null, to: VersionHead): Promise<void> {
		await act(async () => {
			const changes = from ? (await call('diffVersions', { from: from.id }, { version: to.id })).changes : [];
			setShown({ kind: 'differences', from, to, changes: changes.filter(({ kind }) => kind !== 'kept') });
		});
	}
	return (
		<>
			<h1>{words.pages.versions}</h1>
			<p class="soft">{own.text}</p>
			<p role="status">{value && list.length === 0 ? own.none : said}</p>
			{mayEdit ? (
				<KeepVersion
					board={board}
					keep={(persona, note) => act(() => call('createVersion', { persona, note }))}
				/>
			) : null}
			{groups.map((versions) => (
				<PersonaVersions
					key={versions[0]?.persona}
					versions={versions}
					isFolded={groups.length > mostUnfolded}
				>
					{(head) => (
						<VersionItem
							key={head.id}
							head={head}
							earlier={versions.filter(({ number }) => number < head.number)}
							role={role}
							call={call}
							act={act}
							compare={(from) => void compare(from, head)}
							showLineage={() =>
								void act(async () => setShown({ kind: 'lineage', of: await readLineage(call, head) }))
							}
						/>
					)}
				</PersonaVersions>
			))}
			<div ref={below} tabIndex={-1}>
				{shown?.kind === 'differences' ? <Differences {...shown} board={board} /> : null}
				{shown?.kind === 'lineage' ? <Lineage of={shown.of} board={board} /> : null}
			</div>
			<Evaluations call={call} />
		</>
	);
}
