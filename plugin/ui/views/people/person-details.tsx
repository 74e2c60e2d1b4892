import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Person } from '../../../../shared/people.ts';
import { type Panel, say } from '../../panel.ts';
import { Button } from '../../parts/button.tsx';
import { Labelled } from '../../parts/labelled.tsx';
import { Select } from '../../parts/select.tsx';
import { TwoSteps } from '../../parts/two-steps.tsx';
import { strings } from '../../strings.ts';
import { ConsentSelect, KeepUntil } from '../terms.tsx';
import type { Answer } from '../use-server.ts';
import { commaList } from './comma-list.ts';
import { ErasePerson } from './erase-person.tsx';
import type { PeopleRead } from './people-read.ts';

type PersonDetailsProps = {
	panel: Panel;
	person: Person;
	/** Codes of everybody else. */
	others: readonly string[];
	answer: Answer<PeopleRead>;
	editor: boolean;
	owner: boolean;
	off: boolean;
};

/** One participant: what they agreed to, the users they are, who else they are, and the end of it all. */
export function PersonDetails(props: PersonDetailsProps): JSX.Element {
	const { panel, person, others, answer, editor, owner, off } = props;
	const { people: words, look } = strings;
	const { id } = person;
	const change = (body: Partial<Pick<Person, 'consent' | 'keepUntil' | 'users'>>) =>
		void answer.act((where) => panel.api.call('changePerson', body, { ...where, person: id }));
	const facts = [
		words.sources(person.sources.length),
		...person.linkedBy.map((by) => words.linkedBy[by]),
		editor ? '' : look.consents[person.consent],
	];
	return (
		<div class="card">
			<p class="hint">{facts.filter(Boolean).join(' · ')}</p>
			{editor ? (
				<>
					<ConsentSelect
						label={words.consentOf(id)}
						value={person.consent}
						disabled={off}
						onChange={(consent) => change({ consent })}
					/>
					<KeepUntil
						label={words.keepUntilOf(id)}
						hint={words.keepHint}
						value={person.keepUntil}
						disabled={off}
						onChange={(keepUntil) => change({ keepUntil })}
					/>
					<Users key={person.users.join()} person={person} off={off} onSave={(users) => change({ users })} />
					{others.length > 0 ? <Join {...props} /> : null}
				</>
			) : null}
			{owner ? (
				<ErasePerson panel={panel} code={id} answer={answer} off={off} />
			) : editor ? (
				<p class="hint">{words.ownerOnly}</p>
			) : null}
		</div>
	);
}

type UsersProps = { person: Person; off: boolean; onSave: (users: string[]) => void };

function Users({ person, off, onSave }: UsersProps): JSX.Element {
	const { people: words } = strings;
	const before = person.users.join(', ');
	const [text, setText] = useState(before);
	const users = commaList(text);
	return (
		<>
			<Labelled words={words.users} hint={words.usersHint}>
				<input
					class="field"
					aria-label={words.usersOf(person.id)}
					value={text}
					autocomplete="off"
					spellcheck={false}
					onInput={(event) => setText(event.currentTarget.value)}
				/>
			</Labelled>
			{users.join(', ') === before ? null : (
				<div class="row">
					<Button disabled={off} onClick={() => onSave(users)}>
						{words.usersSave}
					</Button>
				</div>
			)}
		</>
	);
}

/** Whom this code is another name of. It is a person's word, so it takes two presses. */
function Join({ panel, person, others, answer, off }: PersonDetailsProps): JSX.Element {
	const { people: words } = strings;
	const { id } = person;
	const [into, setInto] = useState('');
	const join = async () => {
		const went = await answer.act((where) =>
			panel.api.call('joinPeople', { into }, { ...where, person: id }),
		);
		if (went) say(panel, { kind: 'done', text: words.joined(id, into) });
	};
	return (
		<>
			<Labelled words={words.join}>
				<Select
					label={words.joinOf(id)}
					value={into}
					disabled={off}
					options={[['', words.joinNobody], ...others.map((code) => [code, code] as const)]}
					onChange={setInto}
				/>
			</Labelled>
			{into === '' ? null : (
				<TwoSteps
					key={into}
					quiet
					begin={words.joinBegin}
					question={words.joinSure(id, into)}
					confirm={words.joinConfirm}
					keep={words.keep}
					disabled={off}
					onConfirm={() => void join()}
					onKeep={() => setInto('')}
				/>
			)}
		</>
	);
}
