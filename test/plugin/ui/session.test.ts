import { describe, expect, it } from 'vitest';
import {
	mayEdit,
	nextSession,
	type Session,
	type SessionEvent,
	standingOf,
} from '../../../plugin/ui/session.ts';
import { copySign, hasConsented, planWorkspace } from '../../../plugin/ui/workspace-plan.ts';
import { closeCodes } from '../../../shared/sync-protocol.ts';
import { fc } from '../../support/properties.ts';

function play(events: SessionEvent[], from: Session = { at: 'starting' }): Session {
	return events.reduce(nextSession, from);
}
const workspace = { board: 'bo_1', join: 'j', fileKey: 'file-a', fileName: 'Interviews' };

describe('how the panel stands with the server', () => {
	it('[UI1] nothing is connected before the person has agreed', () => {
		const before = play([{ type: 'opened', consented: false, copy: 'none' }]);
		expect(before).toEqual({ at: 'needs-consent' });
		for (const event of [
			{ type: 'connected', role: 'owner' },
			{ type: 'disconnected' },
		] satisfies SessionEvent[])
			expect(nextSession(before, event)).toBe(before);
		expect(nextSession(before, { type: 'agreed', copy: 'none' })).toEqual({ at: 'connecting' });
	});

	it('[UI1] consent is given to one server', () => {
		expect(hasConsented({ consent: 'https://a.test' }, 'https://a.test')).toBe(true);
		expect(hasConsented({ consent: 'https://a.test' }, 'https://b.test')).toBe(false);
	});

	it('[UI2] a duplicated file is known by its key, else guessed by its name, and asks before it opens any board', () => {
		const sign = (fileKey: string | null, fileName: string) => copySign(workspace, { fileKey, fileName });
		expect(sign('file-b', 'Interviews')).toBe('proven');
		expect(sign('file-a', 'Renamed')).toBe('none');
		expect(sign(null, 'Interviews')).toBe('none');
		expect(sign(null, 'Interviews (Copy)')).toBe('likely');
		expect(copySign(null, { fileKey: 'file-b', fileName: 'x' })).toBe('none');
		expect(play([{ type: 'opened', consented: true, copy: 'likely' }])).toMatchObject({ proven: false });
		const session = play([{ type: 'opened', consented: true, copy: 'proven' }]);
		expect(session).toEqual({ at: 'copy-of-file', proven: true });
		expect(nextSession(session, { type: 'connected', role: 'owner' })).toBe(session);
		expect(nextSession(session, { type: 'chose-workspace' })).toEqual({ at: 'connecting' });
	});

	it('[UI20] after its data is removed a window stays out, whatever the connection does, until a new board is wanted', () => {
		const removed = play([
			{ type: 'opened', consented: true, copy: 'none' },
			{ type: 'connected', role: 'owner' },
			{ type: 'removed', server: true, left: true },
			{ type: 'closed', code: closeCodes['no-such-board'] },
			{ type: 'disconnected' },
			{ type: 'retry' },
		]);
		expect(removed).toEqual({ at: 'removed', server: true, left: true });
		const cleared = nextSession(removed, { type: 'removed', server: true, left: false });
		expect(cleared).toEqual({ at: 'removed', server: true, left: false });
		expect(nextSession(removed, { type: 'chose-workspace' })).toEqual({ at: 'connecting' });
	});

	it('[LE2] only a window that is online and may edit may write', () => {
		expect(standingOf({ at: 'online', role: 'editor' })).toBe('writes');
		expect(standingOf({ at: 'offline', role: 'owner' })).toBe('offline');
		expect(standingOf({ at: 'online', role: 'viewer' })).toBe('looks');
		expect(standingOf({ at: 'offline', role: 'commenter' })).toBe('looks');
		for (const session of [
			{ at: 'offline', role: null },
			{ at: 'signed-out' },
			{ at: 'copy-of-file', proven: false },
			{ at: 'removed', server: false, left: false },
			{ at: 'refused', message: 'A sentence.', remedy: 'retry' },
		] satisfies Session[])
			expect(standingOf(session)).toBe('out');
	});

	it('[UI3] losing the connection keeps the role, so that editing goes on', () => {
		const offline = play([
			{ type: 'opened', consented: true, copy: 'none' },
			{ type: 'connected', role: 'editor' },
			{ type: 'disconnected' },
		]);
		expect(offline).toEqual({ at: 'offline', role: 'editor' });
		expect(mayEdit(offline)).toBe(true);
		expect(nextSession(offline, { type: 'connected', role: 'editor' })).toEqual({
			at: 'online',
			role: 'editor',
		});
	});

	it('[UI3] a viewer, and a window that was never let in, may not edit', () => {
		expect(mayEdit({ at: 'online', role: 'viewer' })).toBe(false);
		expect(mayEdit({ at: 'offline', role: null })).toBe(false);
	});

	it('[UI4] a deliberate refusal is not overruled by the socket’s own noise', () => {
		const signedOut = play([
			{ type: 'opened', consented: true, copy: 'none' },
			{ type: 'connected', role: 'editor' },
			{ type: 'disconnected' },
			{ type: 'closed', code: closeCodes['not-signed-in'] },
			{ type: 'disconnected' },
			{ type: 'connected', role: 'editor' },
		]);
		expect(signedOut).toEqual({ at: 'signed-out' });
		expect(nextSession(signedOut, { type: 'retry' })).toEqual({ at: 'connecting' });
		expect(play([{ type: 'closed', code: closeCodes['no-such-board'] }])).toMatchObject({
			at: 'refused',
			remedy: 'new-workspace',
		});
	});

	it('[UI44] another role leads back to the server, and so does a change that was refused', () => {
		const online: Session = { at: 'online', role: 'editor' };
		expect(nextSession(online, { type: 'role-changed' })).toEqual({ at: 'connecting' });
		const refused = play(
			[{ type: 'disconnected' }, { type: 'closed', code: closeCodes['not-allowed'] }],
			online,
		);
		expect(refused).toEqual({ at: 'connecting' });
		const never = play([{ type: 'closed', code: closeCodes['not-allowed'] }], { at: 'connecting' });
		expect(never).toMatchObject({ at: 'refused', remedy: 'none' });
		const out: Session = { at: 'signed-out' };
		expect(nextSession(out, { type: 'role-changed' })).toBe(out);
		expect(mayEdit({ at: 'connecting' })).toBe(false);
	});

	it('[UI45] a board that is full, a change too large and a line too slow each have their sentence and a way on', () => {
		const closedBy = (name: keyof typeof closeCodes) =>
			play([{ type: 'closed', code: closeCodes[name] }], { at: 'online', role: 'editor' });
		const [full, large, slow] = [closedBy('board-full'), closedBy('too-large'), closedBy('too-slow')];
		expect(full).toMatchObject({
			at: 'refused',
			remedy: 'drop',
			message: expect.stringContaining('server allows'),
		});
		expect(large).toMatchObject({
			at: 'refused',
			remedy: 'drop',
			message: expect.stringContaining('larger than'),
		});
		expect(slow).toMatchObject({
			at: 'refused',
			remedy: 'retry',
			message: expect.stringContaining('too slow'),
		});
	});

	it('[UI4] every sequence of events ends in a state with something to show', () => {
		const role = fc.constantFrom('owner' as const, 'viewer' as const);
		const copy = fc.constantFrom('none' as const, 'likely' as const, 'proven' as const);
		const event: fc.Arbitrary<SessionEvent> = fc.oneof(
			fc.record({ type: fc.constant('opened' as const), consented: fc.boolean(), copy }),
			fc.record({ type: fc.constant('agreed' as const), copy }),
			fc.constant({ type: 'chose-workspace' as const }),
			fc.record({ type: fc.constant('connected' as const), role }),
			fc.constant({ type: 'disconnected' as const }),
			fc.constant({ type: 'role-changed' as const }),
			fc.record({ type: fc.constant('closed' as const), code: fc.integer({ min: 1000, max: 4999 }) }),
			fc.record({
				type: fc.constant('failed' as const),
				code: fc.constantFrom('unavailable' as const, 'not-signed-in' as const, 'not-found' as const),
				message: fc.constant('A sentence.'),
			}),
			fc.constant({ type: 'retry' as const }),
			fc.record({ type: fc.constant('removed' as const), server: fc.boolean(), left: fc.boolean() }),
		);
		fc.assert(
			fc.property(fc.array(event, { maxLength: 20 }), (events) => {
				const session = play(events);
				if (session.at === 'refused') expect(session.message).not.toBe('');
				if (session.at === 'online') {
					const last = events.findLast((item) => item.type === 'connected');
					expect(last).toMatchObject({ role: session.role });
				}
			}),
		);
	});
});

describe('getting into the board', () => {
	it('[UI9] one’s own token is used, then the file’s capability, then a new board', () => {
		expect(planWorkspace(null, {})).toEqual({ do: 'create' });
		expect(planWorkspace(workspace, {})).toEqual({ do: 'join', workspace });
		expect(planWorkspace(workspace, { 'token:bo_2': 'x' })).toEqual({ do: 'join', workspace });
		expect(planWorkspace(workspace, { 'token:bo_1': 'x' })).toEqual({ do: 'connect', workspace, token: 'x' });
	});
});
