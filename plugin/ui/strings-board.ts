import type { Role } from '../../shared/sync-protocol.ts';
import { count, listed } from './wording.ts';

/** The texts about the board as a place: getting in, who is here, which file it belongs to, taking it out again. */
export const boardStrings = {
	session: {
		starting: 'Opening the board',
		connecting: 'Connecting',
		online: 'Connected',
		offline: 'Offline',
		offlineText: (origin: string) =>
			`The server at ${origin} cannot be reached. What you change is kept here and merged when it is back.`,
		offlineFull: (origin: string) =>
			`The server at ${origin} cannot be reached, and there are more changes than this computer can keep. Leave this window open until it is back.`,
		dropped: (day: string) =>
			`Changes you made offline on ${day} had to make room for newer ones and were not sent.`,
		unsaved: (n: number) => count(n, 'unsaved change'),
		signedOut: 'You are signed out of this board',
		signedOutText: 'Your way in is no longer valid. Sign in again with this file.',
		unsavedKept: (n: number) =>
			`${count(n, 'unsaved change')} ${n === 1 ? 'is' : 'are'} kept and will be sent then.`,
		signIn: 'Sign in again',
		accessKey: 'Access key, if the server’s operator gave you one',
		notAllowed: 'You may not open this board.',
		noSuchBoard: 'This file’s board is not on the server any more.',
		tooMany: 'Too many people are on this board right now.',
		tooSlow: 'This connection was too slow to keep up. What you changed is kept here.',
		tooLarge: 'One change was larger than the server takes at once.',
		boardFull: 'This board is as large as the server allows. It takes no more changes.',
		closed: 'The server closed the connection.',
		neverIn: 'The server cannot be reached',
		neverInText: 'Check that it is running. Personaboard tries again by itself.',
		remedy: {
			retry: 'Try again in a moment. If it stays like this, ask whoever runs the server.',
			'new-workspace': 'The notes in this file are still here. A new board starts empty.',
			drop: 'What you changed last is kept here but not on the server. You can try again, or go on without it.',
			none: 'If you did not expect this, ask whoever runs the server.',
		},
		server: 'Server',
		viewer: 'View only',
		newWorkspace: 'Start a new board',
		drop: 'Go on without my last changes',
		others: (names: string[]) => `Also here: ${names.join(', ')}`,
		doing: (name: string, what: string) => `${name} is ${what}`,
		drawing: (name: string | null) =>
			name === null ? 'You are drawing the board' : `${name} is drawing the board`,
		drawnOf: (done: number, total: number) =>
			`, ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`,
		isDrawing: (done: number, total: number) =>
			total > 0
				? `drawing the board, ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`
				: 'drawing the board',
		otherPage: 'The board is on another page.',
		goThere: 'Go there',
		elsewhere: (names: readonly string[]) =>
			`${listed(names)} ${names.length === 1 ? 'has' : 'have'} this board open in another file. What is dragged or drawn there does not show here.`,
		sortOut: 'What to do',
		unread: (reason: string) => `The words of the notes could not be read. ${reason}`,
		partial: (n: number) =>
			`${count(n, 'entry', 'entries')} of this board cannot be read by this version and ${n === 1 ? 'is' : 'are'} not shown. Close this window and open Personaboard again.`,
	},
	consent: {
		title: 'Before anything leaves this file',
		lead: 'Personaboard reads notes with you and groups them on a server.',
		where: 'Everything goes to',
		sentTitle: 'What is sent',
		sent: [
			'The text of the notes you bring in, with their colour, size and place',
			'The names of the sections they lie in, and of their authors',
			'The tables you drop or paste here',
			'The name of this file, and your Figma name and colour, so that others see you are here',
		],
		keptTitle: 'What is not sent',
		kept: ['Notes you do not bring in', 'Anything else in this file'],
		passedTitle: 'What the server passes on',
		passed: (host: string, purpose: string) => `${host}: ${purpose}`,
		passedNothing: 'Nothing. The texts stay on that server.',
		passedAsking: 'Asking the server',
		passedUnknown: 'The server cannot be asked right now. Ask whoever runs it.',
		agree: 'Agree and open the board',
	},
	copy: {
		title: 'Is this file a copy?',
		provenTitle: 'This file is a copy',
		provenText: 'It still leads to the board of the file it was copied from.',
		likelyText: (before: string, now: string) =>
			`Its board was made in a file called “${before}”. This one is called “${now}”.`,
		elsewhereText: (names: readonly string[]) =>
			`${listed(names)} ${names.length === 1 ? 'has' : 'have'} the same board open in another file.`,
		text: 'Two files on one board get in each other’s way: a drag or a drawing shows only in the file it was made in.',
		fresh: 'Start a separate board for this file',
		freshHint: 'It starts empty. The other file and its board stay as they are.',
		suggested: 'Suggested',
		same: 'It is the same board',
		sameHint: 'The file was renamed or moved. Everything goes on as before.',
		both: 'Keep one board for both files',
		bothHint: 'They go on sharing notes, themes and personas.',
	},
	board: {
		title: 'This board',
		open: 'This board: people, place and data',
		people: 'Here now',
		you: (name: string) => `${name} (you)`,
		inOtherFile: 'in another file',
		file: 'File',
		role: 'You may',
		roles: {
			owner: 'Change the board, and delete it',
			editor: 'Change the board',
			commenter: 'Look at the board',
			viewer: 'Look at the board',
		} satisfies Record<Role, string>,
		drawn: 'Drawn on',
		page: { here: 'This page', other: 'Another page of this file' },
		showBoard: 'Show the board',
		data: 'Data',
	},
	remove: {
		open: 'Remove Personaboard data',
		title: 'Remove Personaboard data',
		lead: 'Takes out again what Personaboard put into this file.',
		goes: 'What goes',
		drawings: (themes: number, personas: number) =>
			`The drawings of ${[
				themes > 0 ? count(themes, 'theme') : '',
				personas > 0 ? count(personas, 'persona') : '',
			]
				.filter(Boolean)
				.join(' and ')}`,
		marks: (notes: number) => `The marks on ${count(notes, 'note')} that tell which quote each one shows`,
		link: 'The link from this file to its board, and your way in',
		server: (notes: number, measured: number) =>
			`The board on the server: the words of ${count(notes, 'note')}${
				measured > 0 ? `, ${count(measured, 'measurement')}` : ''
			}, all themes, personas and edits`,
		stays: 'What stays',
		staysList: ['The notes, where they lie now', 'Sections people made themselves'],
		serverStays:
			'The board on the server. Its owner can delete it; that is who opened Personaboard here first.',
		serverKept: 'The board on the server. Nobody can reach it from this file any more.',
		cannot: 'What cannot be removed from here',
		cannotList: [
			'FigJam’s own version history of this file',
			'Copies people made of notes, cards or the file',
			'Reports and board data that were saved',
			'Backups of the server, until they expire',
		],
		alsoServer: 'Delete the board on the server too',
		alsoServerHint: 'It cannot be brought back. Whoever else is on it is disconnected.',
		needOnline: 'The board on the server can only be deleted while connected.',
		begin: 'Remove data',
		sure: (server: boolean) =>
			`This removes it for everybody in this file${server ? ', and deletes the board on the server' : ''}.`,
		confirm: 'Yes, remove it',
		keep: 'Keep it',
		doneTitle: 'Personaboard’s data is removed',
		done: 'The drawings, the marks on notes and the link to the board are out of this file. Your notes lie where they were.',
		doneServer: 'The board on the server is deleted.',
		doneKept: 'The board on the server is still there.',
		leftTitle: 'The board is deleted',
		left: 'What it drew and its marks on notes are still in this file.',
		clear: 'Take them off',
		next: 'You can close this window. To begin again, open Personaboard from the menu.',
	},
} as const;
