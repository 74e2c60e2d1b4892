import type { JSX } from 'preact';
import type { VersionHead } from '../../../shared/version.ts';
import { words } from '../../words.ts';

type Props = {
	/** Of one persona, newest first. */
	versions: readonly VersionHead[];
	/** Many personas: each is one line until it is opened. */
	isFolded: boolean;
	children: (head: VersionHead) => JSX.Element;
};

/** Versions that are shown at once; those before them are one press away. */
const shown = 5;

/** The versions of one persona under its name, with the one that is published in the first line. */
export function PersonaVersions({ versions, isFolded, children: item }: Props): JSX.Element {
	const { versions: own, standing } = words;
	const name = versions[0]?.name ?? '';
	const published = versions.find(({ state }) => state === 'published');
	const older = versions.slice(shown);
	const list = (
		<>
			<ul class="claims">{versions.slice(0, shown).map(item)}</ul>
			{older.length > 0 ? (
				<details>
					<summary>{own.older(older.length)}</summary>
					<ul class="claims">{older.map(item)}</ul>
				</details>
			) : null}
		</>
	);
	const state = [
		published ? standing.published(published.number) : standing.unpublished,
		own.count(versions.length),
	].join(' · ');
	return (
		<section>
			{isFolded ? (
				<details>
					<summary>
						<strong>{name}</strong> <span class="soft">{state}</span>
					</summary>
					{list}
				</details>
			) : (
				<>
					<h2 dir="auto">{name}</h2>
					<p class="soft">{state}</p>
					{list}
				</>
			)}
		</section>
	);
}
