import type { Init, Workspace } from '../../shared/bridge.ts';

/** Names of this user's settings; values lie in Figma's client storage, reached through the bridge. */
export const settingKeys = {
	/** The server this user agreed to send notes to. */
	consent: 'consent',
	token: (board: string) => `token:${board}`,
	/** Edits made offline that the server has not seen, as base64. */
	pending: (board: string) => `pending:${board}`,
} as const;

export type WorkspacePlan =
	| { do: 'create' }
	| { do: 'join'; workspace: Workspace }
	| { do: 'connect'; workspace: Workspace; token: string };

/** What it takes to get into this file's board: make one, ask for a token of one's own, or use the one there is. */
export function planWorkspace(workspace: Workspace | null, settings: Init['settings']): WorkspacePlan {
	if (!workspace) return { do: 'create' };
	const token = settings[settingKeys.token(workspace.board)];
	if (typeof token === 'string' && token !== '') return { do: 'connect', workspace, token };
	return { do: 'join', workspace };
}

/** True when the workspace was made in another file than this one: a duplicated file carries it along. */
export function isCopy(workspace: Workspace | null, fileKey: string | null): boolean {
	return workspace?.fileKey != null && fileKey !== null && workspace.fileKey !== fileKey;
}

/** Consent is given to one server; another address asks again. */
export function hasConsented(settings: Init['settings'], origin: string): boolean {
	return settings[settingKeys.consent] === origin;
}
