import type { Init, Workspace } from '../../shared/bridge.ts';

/** Names of this user's settings; values lie in Figma's client storage, reached through the bridge. */
export const settingKeys = {
	/** The server this user agreed to send notes to. */
	consent: 'consent',
	token: (board: string) => `token:${board}`,
	accessKey: 'accessKey',
	/** What a sign-in gave; good for some hours. */
	signIn: 'signIn',
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

/** Whether this file is a duplicate of the one the workspace was made in: a duplicated file carries it along. */
export type CopySign = 'none' | 'likely' | 'proven';

/**
 * File keys decide where both are known (private plugins only); otherwise a name other than the one last agreed on is a
 * sign of a duplicate, or of a renamed file, so the person is asked.
 */
export function copySign(workspace: Workspace | null, file: Pick<Init, 'fileKey' | 'fileName'>): CopySign {
	if (!workspace) return 'none';
	if (workspace.fileKey !== null && file.fileKey !== null)
		return workspace.fileKey === file.fileKey ? 'none' : 'proven';
	return workspace.fileName === undefined || workspace.fileName === file.fileName ? 'none' : 'likely';
}

/** Consent is given to one server; another address asks again. */
export function hasConsented(settings: Init['settings'], origin: string): boolean {
	return settings[settingKeys.consent] === origin;
}
