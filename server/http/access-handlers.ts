import { AppError } from '../../shared/errors.ts';
import type { BoardId } from '../../shared/ids.ts';
import { isAccessKey, type Principal } from '../access/authorise.ts';
import { mayInvite } from '../access/roles.ts';
import type { SignedIn, SignInDesk } from '../access/sign-in.ts';
import { hashToken, invitationId, newCode, newToken, tokenId } from '../access/tokens.ts';
import type { Clock, RandomBytes } from '../ports.ts';
import type { BoardStore } from '../storage/board-store.ts';
import type { InvitationStore } from '../storage/invitation-store.ts';
import type { ChangeOutcome, NewGrant, TokenStore } from '../storage/token-store.ts';
import type { Handlers } from './handle-contract.ts';

export type AccessDeps = {
	boards: BoardStore;
	tokens: TokenStore;
	invitations: InvitationStore;
	/** Null where the operator has set no provider. */
	signIns: SignInDesk | null;
	/** For programs, and for people where there is no provider; absent = whoever reaches the server may make boards. */
	accessKey: string | undefined;
	/** Somebody's access to the board was taken back or changed: who is connected is checked again. */
	accessChanged: (board: BoardId) => void;
	clock: Pick<Clock, 'now'>;
	random: RandomBytes;
};

/** Milliseconds a token is good for that rests on a sign-in: after 30 days its holder signs in again. */
const signedInLife = 30 * 86_400_000;
const fileLabel = 'Everybody who has the file';
/** One sentence, whether the code never existed, was used up, has expired or was withdrawn. */
const codeRefusal = 'This code does not open a board. Ask for a new one.';

type AccessCall =
	| 'createBoard'
	| 'joinBoard'
	| 'listTokens'
	| 'makeToken'
	| 'changeRole'
	| 'revokeToken'
	| 'rotateToken'
	| 'rotateJoin'
	| 'listInvitations'
	| 'makeInvitation'
	| 'withdrawInvitation'
	| 'acceptInvitation'
	| 'startSignIn'
	| 'pollSignIn';

/** The calls about who may get in. */
export function createAccessHandlers(deps: AccessDeps): Pick<Handlers, AccessCall> {
	const { boards, tokens, invitations, signIns, accessKey, accessChanged, clock, random } = deps;
	const now = () => new Date(clock.now());
	const inMinutes = (minutes: number) => new Date(clock.now() + minutes * 60_000);
	const owned = ({ person }: SignedIn) => ({ person, expires: new Date(clock.now() + signedInLife) });

	/** Who makes a board: nobody in particular with the key or where neither key nor provider is set. */
	async function maker(bearer: string | undefined): Promise<SignedIn | null> {
		if (isAccessKey(bearer, accessKey)) return null;
		if (signIns) return signIns.who(bearer);
		if (accessKey === undefined) return null;
		throw new AppError(
			bearer === undefined ? 'not-signed-in' : 'not-allowed',
			'Making a board on this server needs its access key.',
		);
	}

	return {
		async createBoard({ body, bearer }) {
			const who = await maker(bearer);
			const boardId: BoardId = `bo_${Buffer.from(random(16)).toString('base64url')}`;
			const made = { owner: newToken(random), editor: newToken(random), viewer: newToken(random) };
			// What a program makes with the key on a server that asks people to sign in is the program's own.
			const isPrograms = signIns !== null && who === null;
			const grants: NewGrant[] = [
				{
					hash: hashToken(made.owner),
					role: 'owner',
					label: who?.name ?? (body.by || 'Who made the board'),
					...(who ? owned(who) : {}),
				},
				{
					hash: hashToken(made.editor),
					role: 'editor',
					label: isPrograms ? 'Made with the board' : fileLabel,
					kind: isPrograms ? 'person' : 'file',
				},
				{ hash: hashToken(made.viewer), role: 'viewer', label: 'Made with the board' },
			];
			await boards.create({ id: boardId, name: body.name }, grants);
			return { boardId, tokens: made };
		},

		async joinBoard({ board, body, principal }) {
			if (principal.kind !== 'file') {
				throw new AppError('not-allowed', 'Joining needs the file’s own way in, not a person’s.');
			}
			const who = signIns ? await signIns.who(body.signIn) : null;
			const before = who ? await tokens.roleOf(board, who.person) : null;
			if (before === 'revoked') {
				throw new AppError(
					'not-allowed',
					'Your access to this board was taken back. Ask an owner to invite you.',
				);
			}
			const role = before ?? principal.role;
			const token = newToken(random);
			const grant = { hash: hashToken(token), role, label: who?.name ?? (body.name.trim() || 'Guest') };
			if (!(await tokens.grant(board, { ...grant, ...(who ? owned(who) : {}) }, principal.id)))
				throw takenBack();
			return { token, role };
		},

		async listTokens({ board, principal }) {
			const rows = await tokens.list(board, now());
			return {
				tokens: rows.map(({ person, made, expires, ...row }) => ({
					...row,
					made: made.toISOString(),
					expires: expires?.toISOString() ?? null,
					self: row.id === principal.id || (person !== null && person === principal.person),
				})),
			};
		},
		async makeToken({ board, body, principal }) {
			const token = newToken(random);
			const hash = hashToken(token);
			const expires = body.expiresInMinutes === null ? null : inMinutes(body.expiresInMinutes);
			const grant = { hash, role: body.role, label: body.label, expires };
			if (!(await tokens.grant(board, grant, principal.id))) throw takenBack();
			return { id: tokenId(hash), token, expires: expires?.toISOString() ?? null };
		},
		async changeRole({ board, body, tokenId: id }) {
			if (body.role === 'owner') await guardFile(board, id);
			refuseUnless(await tokens.setRole(board, id, body.role, now()));
			accessChanged(board);
			return {};
		},
		async revokeToken({ board, tokenId: id }) {
			refuseUnless(await tokens.revoke(board, id, now()));
			accessChanged(board);
			return {};
		},
		async rotateToken({ board, principal }) {
			if (principal.kind === 'file') {
				throw new AppError('not-allowed', 'The file’s way in is everybody’s. An owner can renew it.');
			}
			const token = newToken(random);
			await tokens.rotate(board, principal.id, hashToken(token));
			accessChanged(board);
			return { token };
		},
		async rotateJoin({ board }) {
			const token = newToken(random);
			await tokens.renewFile(board, hashToken(token), fileLabel);
			accessChanged(board);
			return { token };
		},

		async listInvitations({ board }) {
			const rows = await invitations.list(board, now());
			return { invitations: rows.map((row) => ({ ...row, expires: row.expires.toISOString() })) };
		},
		async makeInvitation({ board, body, principal }) {
			guardInvite(principal, body.role);
			const code = newCode(random);
			const hash = hashToken(code);
			// An invitation does not outlive what it was made with.
			const latest = principal.expiresAt ?? Number.POSITIVE_INFINITY;
			const expires = new Date(Math.min(inMinutes(body.expiresInMinutes).getTime(), latest));
			const { role, uses } = body;
			if (!(await invitations.make(board, { hash, role, uses, madeBy: principal.id, expires })))
				throw takenBack();
			return { id: invitationId(hash), code, expires: expires.toISOString() };
		},
		async withdrawInvitation({ board, invitationId: id, principal }) {
			const known = (await invitations.list(board, now())).find((one) => one.id === id);
			if (known) guardInvite(principal, known.role);
			await invitations.withdraw(board, id);
			return {};
		},
		async acceptInvitation({ body }) {
			const token = newToken(random);
			const grant = { hash: hashToken(token), label: body.name };
			const spent = await invitations.accept(hashToken(body.code.trim()), grant, body.board, now());
			if (!spent) throw new AppError('not-allowed', codeRefusal);
			return { ...spent, token };
		},

		startSignIn: () => desk().start(),
		pollSignIn: ({ body }) => desk().poll(body.handle),
	};

	function desk(): SignInDesk {
		if (!signIns) throw new AppError('not-found', 'This server has no sign-in provider.');
		return signIns;
	}
	/** The file's way in is everybody's, so it cannot be an owner's. */
	async function guardFile(board: BoardId, id: string): Promise<void> {
		const entry = (await tokens.list(board, now())).find((one) => one.id === id);
		if (entry?.kind === 'file') {
			throw new AppError('not-allowed', 'Whoever has the file cannot be an owner. Choose another role.');
		}
	}
}

function guardInvite(principal: Principal, role: Principal['role']): void {
	if (mayInvite(principal.role, role) && principal.kind !== 'file') return;
	throw new AppError('not-allowed', 'You can invite people up to your own role, with a token of your own.');
}

function refuseUnless(outcome: ChangeOutcome): void {
	if (outcome === 'unknown') throw new AppError('not-found', 'There is no such access any more.');
	if (outcome === 'last-owner') {
		throw new AppError('conflict', 'A board needs an owner. Make somebody else an owner first.');
	}
}

function takenBack(): AppError {
	return new AppError('not-signed-in', 'This token is not valid any more. Join the board again.');
}
