import { message } from '../message.ts';

/** Where alerts go, as an owner says it in the library, and the letters they are sent as. */
export const alertWords = {
	where: {
		title: 'Where alerts go',
		text: 'What weighs much is told at once, to the addresses here.',
		none: 'No one is told yet.',
		noneText:
			'When a sentence stops being true, it shows on this page and on the board, to whoever opens them. Nobody gets a message.',
		others: message(
			['emails', 'programs'],
			'Alerts go to {emails, plural, =0 {no mail address} one {# mail address} other {# mail addresses}} and {programs, plural, =0 {no program} one {# program} other {# programs}}.',
		),
		onlyOwners: 'An owner of the board says where they go.',
		kinds: { email: 'Mail', webhook: 'Program' },
		addTitle: 'Add an address',
		kind: 'What it is',
		kindNames: { email: 'Somebody’s mail', webhook: 'A program that takes messages (a webhook)' },
		address: { email: 'Mail address', webhook: 'Address of the program, beginning with https' },
		add: 'Add',
		change: 'Change',
		changeNamed: message(['address'], 'Change {address}'),
		remove: 'Remove',
		removeNamed: message(['address'], 'Remove {address}'),
		keep: 'Keep',
		cancel: 'Leave as it was',
		known: 'This address is in the list already.',
		empty: 'Type an address first.',
		noMail:
			'This server sends no mail yet: its operator has not set a mail server up. Addresses are kept until then.',
		added: message(['address'], '{address} is told from now on.'),
		removed: message(['address'], '{address} is told no longer.'),
		kept: 'Kept.',
		secretTitle: 'The secret of this program',
		secretText:
			'What is sent to it is signed with this. Copy it into the program now: it is shown this once. A new one is made when the address is removed and added again.',
		secretDone: 'I have copied it',
		digest: 'What weighs less, in one message',
		digests: { off: 'not at all', daily: 'every day', weekly: 'every week' },
		detail: 'How much a message tells',
		details: {
			numbers: 'numbers and ids only',
			names: 'also names of events, themes, archetypes and owners',
			quotes: 'also up to five quotes, with personal data hidden',
		},
		quotesText:
			'Quotes leave this server then, to everybody at these addresses. Those of people who agreed to notes only, or on health and the like, never do.',
		now: message(['digest', 'detail'], 'What weighs less is told {digest}. A message holds {detail}.'),
		test: 'Send a test',
		testing: 'Sending the test…',
		tried: {
			sent: message(['address'], '✓ The test arrived at {address}.'),
			waiting: message(['address', 'why'], '◐ Not at {address} yet. {why} It is tried again by itself.'),
			'given-up': message(['address', 'why'], '✕ It cannot arrive at {address}. {why}'),
		},
		last: 'The last messages',
		subjects: {
			alert: 'alert',
			digest: 'what weighs less',
			test: 'test',
			'version.published': 'a version was published',
			'version.rolled-back': 'an earlier version was taken up again',
			'version.withdrawn': 'a version was withdrawn',
		},
		states: { sent: '✓ arrived', waiting: '◐ waiting', 'given-up': '✕ given up' },
		tries: message(['n'], '{n, plural, one {# try} other {# tries}}'),
	},
	letters: {
		testSubject: 'Personaboard: a test',
		test: message(
			['board'],
			'This is a test: alerts of the board {board} arrive at this address. Nothing has changed.',
		),
		subject: message(
			['n', 'heavy'],
			'Personaboard: {n, plural, one {# change} other {# changes}}{heavy, plural, =0 {} other {, # of weight}}',
		),
		why: 'Why, maybe',
		due: message(['day'], 'To do by {day}'),
		dueFor: message(['day', 'owner'], 'To do by {day}, {owner}'),
		quotes: 'What was said',
		more: message(
			['n'],
			'{n, plural, one {# more stands in the library.} other {# more stand in the library.}}',
		),
		library:
			'To decide on it, to say it is no news, or to name who answers for it: Personaboard in FigJam, Personas, Open the library, What has changed.',
		end: message(['board', 'ids'], 'Board {board}. Alert ids: {ids}.'),
	},
} as const;
