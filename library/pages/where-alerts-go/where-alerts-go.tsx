import type { JSX } from 'preact';
import type { Role } from '../../../shared/sync-protocol.ts';
import type { Call } from '../../call.ts';
import { useRead } from '../../use-read.ts';
import { words } from '../../words.ts';
import { ForOwners } from './for-owners.tsx';
import { NobodyIsTold } from './nobody-is-told.tsx';

type Props = { call: Call; role: Role };

/** Who is told when a persona stops being true: owners say so here, everybody else sees whether anybody is. */
export function WhereAlertsGo({ call, role }: Props): JSX.Element {
	return (
		<section>
			<h2>{words.where.title}</h2>
			{role === 'owner' ? <ForOwners call={call} /> : <ForOthers call={call} />}
		</section>
	);
}

/** Nobody’s address is shown to those who cannot change it. */
function ForOthers({ call }: { call: Call }): JSX.Element {
	const { where: own } = words;
	const { value, said } = useRead(() => call('whereAlertsGo', null));
	if (!value) return <p role="status">{said}</p>;
	const { emails, webhook, digest, detail } = value;
	return (
		<>
			{emails === 0 && !webhook ? (
				<NobodyIsTold />
			) : (
				<p>
					{own.others(emails, webhook ? 1 : 0)} {own.now(own.digests[digest], own.details[detail])}
				</p>
			)}
			<p class="soft">{own.onlyOwners}</p>
		</>
	);
}
