import type { JSX } from 'preact';
import type { ContractResponse } from '../../../shared/contract.ts';
import type { Call } from '../../call.ts';
import type { LibraryBoard } from '../../read-board.ts';
import { useRead } from '../../use-read.ts';
import { listed, words } from '../../words.ts';
import { Figures } from './figures.tsx';
import { Record } from './record.tsx';
import { Sources } from './sources.tsx';

type Props = { call: Call; board: LibraryBoard };

/** By which rules the board is kept: the server's policy, where its data is from, figures that are watched, the record. */
export function Rules({ call, board }: Props): JSX.Element {
	const { rules: own } = words;
	const { value, said, act } = useRead(async () => {
		const [policy, { sources }, { rules }] = await Promise.all([
			call('readPolicy', null),
			call('readCatalogue', null),
			call('listKpiRules', null),
		]);
		return { policy, sources, rules };
	});
	const mayEdit = board.role === 'owner' || board.role === 'editor';
	return (
		<>
			<h1>{words.pages.rules}</h1>
			<p role="status">{said}</p>
			{value ? (
				<>
					<h2>{own.policy(value.policy.version)}</h2>
					<Policy policy={value.policy} />
					<Sources sources={value.sources} call={call} act={mayEdit ? act : null} />
					<Figures rules={value.rules} board={board} call={call} act={act} />
					{board.role === 'owner' ? <Record call={call} /> : null}
				</>
			) : null}
		</>
	);
}

function Policy({ policy }: { policy: ContractResponse<'readPolicy'> }): JSX.Element {
	const { rules: own } = words;
	const { people, publish, model, kinds, keepDays } = policy;
	return (
		<ul class="plain">
			<li>{own.people(people.inside, people.outside)}</li>
			<li>
				{own.approvals(publish.approvals)} {publish.exceptions ? own.exceptions : own.noExceptions}
			</li>
			<li>{model ? own.model : own.noModel}</li>
			<li>{own.kinds(listed(kinds.map((kind) => own.kind[kind])))}</li>
			<li>
				{keepDays.texts === null ? own.textsKept : own.textsDays(keepDays.texts)}{' '}
				{keepDays.usage === null ? own.usageKept : own.usageDays(keepDays.usage)}
			</li>
		</ul>
	);
}
