import { bridgeVersion, type Init, type Workspace } from '../../shared/bridge.ts';
import type { ApiClient } from './api-client.ts';
import type { BridgeClient } from './bridge-client.ts';
import { strings } from './strings.ts';
import { type CopySign, copySign, hasConsented, planWorkspace, settingKeys } from './workspace-plan.ts';

/** What a person has that lets them make or join boards: the operator's key, or a sign-in that lasts some hours. */
export type Credential = { accessKey?: string; signIn?: string };

/** How this person gets into this file's board: the file's workspace, and their own tokens and settings. */
export type WayIn = {
	open(init: Init): void;
	workspace(): Workspace | null;
	hasConsented(): boolean;
	copySign(): CopySign;
	agree(): void;
	/** Whatever it takes, from one's own token to a new board. Rejects with AppError. */
	letIn(): Promise<{ board: string; token: string }>;
	/** Spends an invitation's code: for this file's board, or where the file is free to lead elsewhere, for any. */
	invited(code: string, free: boolean): Promise<void>;
	/** Asks for a new token of one's own from now on, with this credential where one is given. */
	renew(credential: Credential): void;
	/** This is one's own token for the board from now on. */
	keepToken(board: string, token: string): Promise<unknown>;
	/** The token, or what was shown to get one, was refused. */
	refused(): Promise<unknown>;
	/** This file and its board are one, whatever the file is called. */
	keep(): void;
	/** This file leads to no board any more as far as this window goes; `forget` drops the token too. */
	leave(options?: { forget: boolean }): void;
	/** The file holds another join capability from now on. */
	renewJoin(capability: string): Promise<unknown>;
};

type Deps = { origin: string; bridge: BridgeClient; api: ApiClient };

export function createWayIn({ origin, bridge, api }: Deps): WayIn {
	let init: Init | null = null;
	let workspace: Workspace | null = null;
	/** The board this window has left: a file that still names it is about to name another. */
	let left: string | null = null;
	let settings: Init['settings'] = {};

	function save(patch: Record<string, string | null>): Promise<unknown> {
		for (const [key, value] of Object.entries(patch)) {
			if (value === null) delete settings[key];
			else settings[key] = value;
		}
		return bridge.call('saveSettings', { settings: patch }).catch(() => undefined);
	}
	const setting = (key: string): string | undefined => {
		const value = settings[key];
		return typeof value === 'string' && value !== '' ? value : undefined;
	};
	const name = (): string => init?.user.name.slice(0, 80) || strings.access.guest;

	async function letIn(): Promise<{ board: string; token: string }> {
		const plan = planWorkspace(workspace, settings);
		if (plan.do === 'connect') return { board: plan.workspace.board, token: plan.token };
		if (plan.do === 'join') return join(plan.workspace);
		const file = await bridge.call('init', { version: bridgeVersion });
		if (file.workspace && file.workspace.board !== left) {
			// Somebody in this file has begun anew before us.
			workspace = file.workspace;
			return letIn();
		}
		const token = setting(settingKeys.signIn) ?? setting(settingKeys.accessKey);
		const made = await api.call(
			'createBoard',
			{ name: file.fileName.slice(0, 200) || strings.common.appName, by: name() },
			token === undefined ? {} : { token },
		);
		const { fileKey, fileName } = file;
		const wanted = { board: made.boardId, join: made.tokens.editor, fileKey, fileName };
		const reply = await bridge.call('setWorkspace', { workspace: wanted });
		workspace = reply.workspace ?? wanted;
		// Somebody may have made one in the same second; theirs stands in the file then, and ours is left alone.
		if (workspace.board !== wanted.board) return join(workspace);
		await save({ [settingKeys.token(wanted.board)]: made.tokens.owner });
		return { board: wanted.board, token: made.tokens.owner };
	}

	async function join({ board, join: capability }: Workspace): Promise<{ board: string; token: string }> {
		const signIn = setting(settingKeys.signIn);
		const { token } = await api.call(
			'joinBoard',
			{ name: name(), ...(signIn === undefined ? {} : { signIn }) },
			{ board, token: capability },
		);
		await save({ [settingKeys.token(board)]: token });
		return { board, token };
	}

	return {
		open(opened) {
			init = opened;
			workspace = opened.workspace;
			settings = { ...opened.settings };
		},
		workspace: () => workspace,
		hasConsented: () => hasConsented(settings, origin),
		copySign: () => (init ? copySign(workspace, init) : 'none'),
		agree: () => void save({ [settingKeys.consent]: origin }),
		letIn,
		async invited(code, free) {
			const only = free ? undefined : workspace?.board;
			const { board, token } = await api.call('acceptInvitation', {
				code,
				name: name(),
				...(only === undefined ? {} : { board: only as `bo_${string}` }),
			});
			await save({ [settingKeys.token(board)]: token });
			if (workspace?.board === board || !init) return;
			const { fileKey, fileName } = init;
			// Who comes by invitation has no key to hand on: others need one too.
			workspace = { board, join: '', fileKey, fileName };
			await bridge.call('setWorkspace', { workspace });
		},
		renew({ accessKey, signIn }) {
			const patch: Record<string, string | null> = {};
			if (workspace) patch[settingKeys.token(workspace.board)] = null;
			if (accessKey) patch[settingKeys.accessKey] = accessKey;
			if (signIn) patch[settingKeys.signIn] = signIn;
			void save(patch);
		},
		keepToken: (board, token) => save({ [settingKeys.token(board)]: token }),
		refused: () =>
			save({
				[settingKeys.signIn]: null,
				...(workspace ? { [settingKeys.token(workspace.board)]: null } : {}),
			}),
		keep() {
			if (!workspace || !init) return;
			workspace = { ...workspace, fileKey: init.fileKey, fileName: init.fileName };
			void bridge.call('setWorkspace', { workspace }).catch(() => undefined);
		},
		leave({ forget } = { forget: false }) {
			if (forget && workspace) void save({ [settingKeys.token(workspace.board)]: null });
			left = workspace?.board ?? left;
			workspace = null;
		},
		async renewJoin(capability) {
			if (!workspace) return;
			workspace = { ...workspace, join: capability };
			await bridge.call('setWorkspace', { workspace });
		},
	};
}
