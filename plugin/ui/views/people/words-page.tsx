import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Entity } from '../../../../shared/people.ts';
import type { Panel } from '../../panel.ts';
import { Button } from '../../parts/button.tsx';
import { Fold } from '../../parts/fold.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { choicesOf } from '../../parts/select.tsx';
import { mayEdit } from '../../session.ts';
import type { PanelState } from '../../state.ts';
import { strings } from '../../strings.ts';
import { Loaded } from '../loaded.tsx';
import { type Answer, useServer } from '../use-server.ts';
import { EntityForm } from './entity-form.tsx';

type Entities = { entities: Entity[] };

/** A team's own words: features, products, roles, competitors, under the spellings people use. */
export function WordsPage({ panel, state }: { panel: Panel; state: PanelState }): JSX.Element {
	const { words } = strings;
	const online = state.session.at === 'online';
	const answer = useServer<Entities>(panel, online, (where) => panel.api.call('listEntities', null, where));
	const editor = mayEdit(state.session);
	const off = answer.busy || !online;
	return (
		<>
			<PageTitle>{words.title}</PageTitle>
			<p class="hint">{words.lead}</p>
			<Loaded answer={answer} online={online}>
				{({ entities }) => (
					<>
						{editor ? (
							<Fold
								summary={words.add}
								content={() => (
									// Emptied each time a word has come in.
									<EntityForm
										key={entities.length}
										entity={null}
										off={off}
										confirm={words.addConfirm}
										onSave={(entity) =>
											void answer.act((where) => panel.api.call('putEntity', { id: null, ...entity }, where))
										}
									/>
								)}
							/>
						) : null}
						{entities.length === 0 ? <p class="hint">{words.none}</p> : null}
						{choicesOf(words.kinds).map(([kind, title]) => {
							const some = entities.filter((entity) => entity.kind === kind);
							return some.length === 0 ? null : (
								<section key={kind} class="group">
									<h2>{title}</h2>
									<ul class="list">
										{some.map((entity) => (
											<EntityItem
												key={entity.id}
												panel={panel}
												entity={entity}
												answer={answer}
												editor={editor}
												off={off}
											/>
										))}
									</ul>
								</section>
							);
						})}
					</>
				)}
			</Loaded>
		</>
	);
}

type EntityItemProps = {
	panel: Panel;
	entity: Entity;
	answer: Answer<Entities>;
	editor: boolean;
	off: boolean;
};

function EntityItem({ panel, entity, answer, editor, off }: EntityItemProps): JSX.Element {
	const { words } = strings;
	const { id, name, aliases, evidence } = entity;
	const [open, setOpen] = useState(false);
	return (
		<li class={open ? 'card' : 'row spread'}>
			<span class="break">
				<strong>{name}</strong>{' '}
				<span class="hint">{[...aliases, words.evidence(evidence.length)].join(' · ')}</span>
			</span>
			{editor ? (
				<div class="row">
					<Button kind="quiet" label={open ? undefined : words.editOf(name)} onClick={() => setOpen(!open)}>
						{open ? strings.common.cancel : words.edit}
					</Button>
					<Button
						kind="quiet"
						label={words.removeOf(name)}
						disabled={off}
						onClick={() =>
							void answer.act((where) => panel.api.call('removeEntity', null, { ...where, entity: id }))
						}
					>
						{words.remove}
					</Button>
				</div>
			) : null}
			{open ? (
				<EntityForm
					entity={entity}
					off={off}
					confirm={words.save}
					onSave={(next) => {
						setOpen(false);
						void answer.act((where) => panel.api.call('putEntity', { id, ...next }, where));
					}}
				/>
			) : null}
		</li>
	);
}
