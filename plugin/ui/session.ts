import { assertNever } from '../../shared/assert-never.ts';
import type { ErrorCode } from '../../shared/errors.ts';
import { closeCodes, type Role } from '../../shared/sync-protocol.ts';
import { strings } from './strings.ts';
import type { CopySign } from './workspace-plan.ts';

/** How the panel stands with the server. Exactly one of these is shown. */
export type Session =
	| { at: 'starting' }
	| { at: 'needs-consent' }
	/** The workspace in this file was made in another one; `proven` by the files' keys, else a guess from another name. */
	| { at: 'copy-of-file'; proven: boolean }
	| { at: 'connecting' }
	| { at: 'online'; role: Role }
	/** `role` is null when this window has never been online. */
	| { at: 'offline'; role: Role | null }
	| { at: 'signed-out' }
	/** `drop`: the server does not take what was changed here; the board can be opened without it. */
	| { at: 'refused'; message: string; remedy: 'retry' | 'new-workspace' | 'drop' | 'none' }
	/** This person took Personaboard's data out; `server`: the board on the server is deleted, `left`: what is in the file still stands. */
	| { at: 'removed'; server: boolean; left: boolean };

export type SessionEvent =
	| { type: 'opened'; consented: boolean; copy: CopySign }
	| { type: 'agreed'; copy: CopySign }
	| { type: 'chose-workspace' }
	| { type: 'connected'; role: Role }
	| { type: 'disconnected' }
	/** The server gave this person another role; what it is it tells when asked again. */
	| { type: 'role-changed' }
	| { type: 'closed'; code: number }
	| { type: 'failed'; code: ErrorCode; message: string }
	| { type: 'retry' }
	| { type: 'removed'; server: boolean; left: boolean };

/** The next session (rules UI1–UI4). Pure: the effects in `board-session.ts` report what happened and obey the result. */
export function nextSession(session: Session, event: SessionEvent): Session {
	// The board is gone from here; only a person's wish for a new one leads on.
	if (session.at === 'removed' && event.type !== 'chose-workspace' && event.type !== 'removed')
		return session;
	switch (event.type) {
		case 'opened':
			if (!event.consented) return { at: 'needs-consent' };
			return afterConsent(event.copy);
		case 'agreed':
			if (session.at !== 'needs-consent') return session;
			return afterConsent(event.copy);
		case 'chose-workspace':
		case 'retry':
			return { at: 'connecting' };
		case 'connected':
			return canConnect(session) ? { at: 'online', role: event.role } : session;
		case 'disconnected':
			if (!canConnect(session)) return session;
			return { at: 'offline', role: 'role' in session ? session.role : null };
		case 'role-changed':
			return canConnect(session) ? { at: 'connecting' } : session;
		case 'closed':
			return afterClose(session, event.code);
		case 'failed':
			if (event.code === 'unavailable')
				return { at: 'offline', role: 'role' in session ? session.role : null };
			if (event.code === 'not-signed-in') return { at: 'signed-out' };
			return {
				at: 'refused',
				message: event.message,
				remedy: event.code === 'not-found' ? 'new-workspace' : 'retry',
			};
		case 'removed':
			return { at: 'removed', server: event.server, left: event.left };
		default:
			return assertNever(event);
	}
}

/** True while the board may be changed here: online, or offline after having been in as an editor. */
export function mayEdit(session: Session): boolean {
	if (session.at !== 'online' && session.at !== 'offline') return false;
	return session.role === 'owner' || session.role === 'editor';
}

/**
 * What a window does for the canvas: `writes` what people do there into the board and may keep the canvas like it;
 * `offline` does neither until the connection is back; `looks` never does; `out` waits to be let in.
 */
export type Standing = 'writes' | 'offline' | 'looks' | 'out';

export function standingOf(session: Session): Standing {
	if (mayEdit(session)) return session.at === 'online' ? 'writes' : 'offline';
	const mayOnlyLook = (session.at === 'online' || session.at === 'offline') && session.role !== null;
	return mayOnlyLook ? 'looks' : 'out';
}

function afterConsent(copy: CopySign): Session {
	return copy === 'none' ? { at: 'connecting' } : { at: 'copy-of-file', proven: copy === 'proven' };
}

function canConnect(session: Session): boolean {
	return session.at === 'connecting' || session.at === 'online' || session.at === 'offline';
}

function afterClose(session: Session, code: number): Session {
	switch (code) {
		case closeCodes['not-signed-in']:
			return { at: 'signed-out' };
		case closeCodes['not-allowed']:
			// Somebody who was in does not lose the board but may do less with it now.
			if ('role' in session && session.role !== null) return { at: 'connecting' };
			return { at: 'refused', message: strings.session.notAllowed, remedy: 'none' };
		case closeCodes['no-such-board']:
			return { at: 'refused', message: strings.session.noSuchBoard, remedy: 'new-workspace' };
		case closeCodes['too-many']:
			return { at: 'refused', message: strings.session.tooMany, remedy: 'retry' };
		case closeCodes['too-slow']:
			return { at: 'refused', message: strings.session.tooSlow, remedy: 'retry' };
		case closeCodes['too-large']:
			return { at: 'refused', message: strings.session.tooLarge, remedy: 'drop' };
		case closeCodes['board-full']:
			return { at: 'refused', message: strings.session.boardFull, remedy: 'drop' };
		default:
			return { at: 'refused', message: strings.session.closed, remedy: 'retry' };
	}
}
