import type { JSX } from 'preact';
import type { ContractResponse } from '../../shared/contract.ts';
import type { EvidenceId } from '../../shared/ids.ts';
import type { Call } from '../call.ts';
import type { LibraryBoard } from '../read-board.ts';
import { hrefOf } from '../route.ts';
import { useRead } from '../use-read.ts';
import { words } from '../words.ts';
import { Quotes } from './quotes.tsx';

type Props = { call: Call; board: LibraryBoard; id: string };

/** One piece of evidence, and every theme, persona and version that uses it. */
export function EvidencePage({ call, board, id }: Props): JSX.Element {
	const { evidence: own } = words;
	const known = board.json.evidence.find((item) => item.id === id)?.id;
	if (!known)
		return (
			<>
				<h1>{own.title}</h1>
				<p>{own.unknown}</p>
			</>
		);
	return (
		<>
			<h1>{own.title}</h1>
			<Quotes board={board} ids={[known]} />
			<Uses call={call} board={board} id={known} />
		</>
	);
}

async function read(call: Call, evidence: EvidenceId) {
	const [uses, { versions }] = await Promise.all([
		call('readUses', { evidence }),
		call('listVersions', null),
	]);
	return { uses, names: new Map(versions.map(({ id, name }) => [id, name])) };
}

function Uses({ call, board, id }: { call: Call; board: LibraryBoard; id: EvidenceId }): JSX.Element {
	const { evidence: own } = words;
	const { value, said } = useRead(() => read(call, id));
	if (!value) return <p role="status">{said}</p>;
	const { uses, names } = value;
	const { themes, versions } = uses;
	return (
		<>
			<h2>{own.themes}</h2>
			{themes.length === 0 ? <p>{own.nowhere}</p> : <p>{themes.join(', ')}</p>}
			<h2>{own.personas}</h2>
			<PersonaUses board={board} uses={uses.personas} />
			<h2>{own.versions}</h2>
			{versions.length === 0 ? <p>{own.nowhere}</p> : null}
			<ul class="claims">
				{versions.map(({ version, number, claims }) => (
					<li key={version} class="claim">
						<p>
							<a href={hrefOf({ page: 'versions' })}>{own.version(names.get(version) ?? '', number)}</a>{' '}
							<span class="soft">{own.sentences(claims.length)}</span>
						</p>
					</li>
				))}
			</ul>
		</>
	);
}

function PersonaUses(props: {
	board: LibraryBoard;
	uses: ContractResponse<'readUses'>['personas'];
}): JSX.Element {
	const { board, uses } = props;
	if (uses.length === 0) return <p>{words.evidence.nowhere}</p>;
	return (
		<ul class="claims">
			{uses.map((use) => {
				const persona = board.json.personas.find(({ id }) => id === use.persona);
				const sentences = persona?.claims.filter(({ id }) => use.claims.includes(id)) ?? [];
				return (
					<li key={use.persona} class="claim">
						<p>
							<a href={hrefOf({ page: 'persona', id: use.persona })}>{persona?.name ?? use.persona}</a>
						</p>
						<ul class="plain">
							{sentences.map(({ id, field, text }) => (
								<li key={id} dir="auto">
									{text} <span class="soft">{words.fields[field]}</span>
								</li>
							))}
						</ul>
					</li>
				);
			})}
		</ul>
	);
}
