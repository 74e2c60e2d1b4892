import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { InvitationEntry, TokenEntry } from '../../../shared/access-api.ts';
import type { Role } from '../../../shared/sync-protocol.ts';
import { momentText } from '../day.ts';
import { openLibrary } from '../export.ts';
import { openBoard, type Panel, plainReason, say } from '../panel.ts';
import { Badge } from '../parts/badge.tsx';
import { Button } from '../parts/button.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { TwoSteps } from '../parts/two-steps.tsx';
import type { PanelState } from '../state.ts';
import { heard, strings } from '../strings.ts';
import { NewInvitation } from './new-invitation.tsx';
import { RoleSelect } from './role-select.tsx';

/** Who may get in: everybody with access for an owner, and the invitations one may make and withdraw. */
export function AccessView({ panel, state }: { panel: Panel; state: PanelState }): JSX.Element {
	const { access: words } = strings;
	const role: Role = state.session.at === 'online' ? state.session.role : 'viewer';
	const [tokens, setTokens] = useState<TokenEntry[] | null>(null);
	const [invitations, setInvitations] = useState<InvitationEntry[]>([]);
	const [busy, setBusy] = useState(false);
	const off = busy || role === 'viewer';

	async function load(): Promise<void> {
		const { id: board, token } = openBoard(panel);
		if (role === 'owner') setTokens((await panel.api.call('listTokens', null, { board, token })).tokens);
		setInvitations((await panel.api.call('listInvitations', null, { board, token })).invitations);
	}
	/** Does one thing on the server and shows how it stands then. */
	async function act(work: (where: { board: string; token: string }) => Promise<unknown>): Promise<void> {
		if (busy) return;
		setBusy(true);
		try {
			const { id: board, token } = openBoard(panel);
			await work({ board, token });
			await load();
		} catch (error) {
			say(panel, { kind: 'error', text: plainReason(error) });
		}
		setBusy(false);
	}
	useEffect(() => {
		void act(async () => undefined);
	}, [role]);

	return (
		<>
			<PageTitle>{words.title}</PageTitle>
			{tokens === null ? null : (
				<section class="group">
					<h2>{words.who}</h2>
					<ul class="list spaced">
						{tokens.map((entry) => (
							<li key={entry.id} class="card">
								<p>
									<strong>{heard(entry.label)}</strong> {entry.self ? <Badge>{words.you}</Badge> : null}
								</p>
								<p class="hint">
									{entry.expires === null
										? words.since(momentText(entry.made))
										: words.until(momentText(entry.expires))}
								</p>
								<RoleSelect
									label={words.roleOf(entry.label)}
									most={entry.kind === 'file' ? 'editor' : 'owner'}
									value={entry.role}
									disabled={off}
									acts
									onChange={(next) =>
										void act((where) =>
											panel.api.call('changeRole', { role: next }, { ...where, tokenId: entry.id }),
										)
									}
								/>
								{entry.kind === 'file' ? (
									<>
										<p class="hint">{words.renewHint}</p>
										<div class="row">
											<Button disabled={off} onClick={() => void act(renewFile)}>
												{words.renew}
											</Button>
										</div>
									</>
								) : entry.self ? null : (
									<TwoSteps
										quiet
										begin={words.takeAway}
										label={words.takeAwayOf(entry.label)}
										question={words.takeAwaySure(entry.label)}
										confirm={words.takeAwayConfirm}
										keep={words.keep}
										disabled={off}
										onConfirm={() =>
											void act((where) =>
												panel.api.call('revokeToken', null, { ...where, tokenId: entry.id }),
											)
										}
									/>
								)}
							</li>
						))}
						{tokens.some(({ kind }) => kind === 'file') ? null : (
							<li class="card">
								<p>{words.noFile}</p>
								<div class="row">
									<Button disabled={off} onClick={() => void act(renewFile)}>
										{words.makeFile}
									</Button>
								</div>
							</li>
						)}
					</ul>
				</section>
			)}
			<section class="group">
				<h2>{words.invitations}</h2>
				<p class="hint">{words.inviteHint}</p>
				<ul class="list">
					{invitations.map((entry) => (
						<li key={entry.id} class="row spread">
							<span class="break">
								{words.roles[entry.role]}
								<span class="hint">
									{' '}
									{words.until(momentText(entry.expires))}, {words.usesLeft(entry.usesLeft)}
								</span>
							</span>
							<Button
								kind="quiet"
								label={words.withdrawOf(words.roles[entry.role], momentText(entry.expires))}
								disabled={off}
								onClick={() =>
									void act((where) =>
										panel.api.call('withdrawInvitation', null, { ...where, invitationId: entry.id }),
									)
								}
							>
								{words.withdraw}
							</Button>
						</li>
					))}
				</ul>
				<NewInvitation
					most={role}
					disabled={off}
					make={async (wanted) => {
						let code = '';
						await act(async (where) => {
							code = (await panel.api.call('makeInvitation', wanted, where)).code;
						});
						return code;
					}}
				/>
			</section>
			<section class="group">
				<h2>{words.own}</h2>
				<p class="hint">{words.ownHint}</p>
				<div class="row">
					<Button disabled={off} onClick={() => void renewOwn()}>
						{words.renewOwn}
					</Button>
				</div>
			</section>
			{role === 'owner' ? (
				<div class="row edge">
					<Button kind="quiet" onClick={() => openLibrary(panel, 'changes')}>
						{words.alerts}
					</Button>
				</div>
			) : null}
		</>
	);

	/** Its own line ends over it, so nothing is read again with the token that has gone. */
	async function renewOwn(): Promise<void> {
		setBusy(true);
		try {
			await panel.session.renewOwn();
			say(panel, { kind: 'done', text: words.ownRenewed });
		} catch (error) {
			say(panel, { kind: 'error', text: plainReason(error) });
		}
		setBusy(false);
	}
	async function renewFile(where: { board: string; token: string }): Promise<void> {
		const { token } = await panel.api.call('rotateJoin', {}, where);
		await panel.session.renewJoin(token);
		say(panel, { kind: 'done', text: words.renewed });
	}
}
