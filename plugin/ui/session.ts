import { assertNever } from '../../shared/assert-never.ts';
import type { ErrorCode } from '../../shared/errors.ts';
import { closeCodes, type Role } from '../../shared/sync-protocol.ts';
import { strings } from './strings.ts';

/** How the panel stands with the server. Exactly one of these is shown. */
export type Session =
	| { at: 'starting' }
	| { at: 'needs-consent' }
	| { at: 'copy-of-file' }
	| { at: 'connecting' }
	| { at: 'online'; role: Role }
	/** `role` is null when this window has never been online. */
	| { at: 'offline'; role: Role | null }
	| { at: 'signed-out' }
	| { at: 'refused'; message: string; remedy: 'retry' | 'new-workspace' | 'none' };

export type SessionEvent =
	| { type: 'opened'; consented: boolean; copy: boolean }
	| { type: 'agreed'; copy: boolean }
	| { type: 'chose-workspace' }
	| { type: 'connected'; role: Role }
	| { type: 'disconnected' }
	| { type: 'closed'; code: number }
	| { type: 'failed'; code: ErrorCode; message: string }
	| { type: 'retry' };

/** The next session (rules UI1–UI4). Pure: the effects in `board-session.ts` report what happened and obey the result. */
export function nextSession(session: Session, event: SessionEvent): Session {
	switch (event.type) {
		case 'opened':
			if (!event.consented) return { at: 'needs-consent' };
			return event.copy ? { at: 'copy-of-file' } : { at: 'connecting' };
		case 'agreed':
			if (session.at !== 'needs-consent') return session;
			return event.copy ? { at: 'copy-of-file' } : { at: 'connecting' };
		case 'chose-workspace':
		case 'retry':
			return { at: 'connecting' };
		case 'connected':
			return canConnect(session) ? { at: 'online', role: event.role } : session;
		case 'disconnected':
			if (!canConnect(session)) return session;
			return { at: 'offline', role: 'role' in session ? session.role : null };
		case 'closed':
			return afterClose(event.code);
		case 'failed':
			if (event.code === 'unavailable')
				return { at: 'offline', role: 'role' in session ? session.role : null };
			if (event.code === 'not-signed-in') return { at: 'signed-out' };
			return {
				at: 'refused',
				message: event.message,
				remedy: event.code === 'not-found' ? 'new-workspace' : 'retry',
			};
		default:
			return assertNever(event);
	}
}

/** True while the board may be changed here: online, or offline after having been in as an editor. */
export function mayEdit(session: Session): boolean {
	if (session.at !== 'online' && session.at !== 'offline') return false;
	return session.role === 'owner' || session.role === 'editor';
}

function canConnect(session: Session): boolean {
	return session.at === 'connecting' || session.at === 'online' || session.at === 'offline';
}

function afterClose(code: number): Session {
	switch (code) {
		case closeCodes['not-signed-in']:
			return { at: 'signed-out' };
		case closeCodes['not-allowed']:
			return { at: 'refused', message: strings.session.notAllowed, remedy: 'none' };
		case closeCodes['no-such-board']:
			return { at: 'refused', message: strings.session.noSuchBoard, remedy: 'new-workspace' };
		case closeCodes['too-many']:
			return { at: 'refused', message: strings.session.tooMany, remedy: 'retry' };
		default:
			return { at: 'refused', message: strings.session.closed, remedy: 'retry' };
	}
}
