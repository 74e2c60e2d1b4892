import type { AgreementView, Gap } from '../../shared/grouping-api.ts';
import { count, listed } from './wording.ts';

const people = (name: string): string => name.replace(/^person:/, '') || 'Somebody';

/** The texts about what a grouping found, what is not covered, and how people agree. */
export const themeStrings = {
	closer: {
		parts: { themes: 'Themes', check: 'To check', coverage: 'Coverage' },
		checkCount: (n: number) => (n === 0 ? 'To check' : `To check (${n.toLocaleString('en')})`),
		label: 'What to look at',
		churn: (share: number) => `${Math.round(share * 100)} % of the other notes changed place`,
		none: 'What the last grouping found is not here any more. Group the notes again to see it.',
		moveBy: 'Join with',
		joinLabel: (label: string) => `Join the theme ${label} with`,
		newTheme: 'A new theme',
		keepWith: 'Keep with…',
		keepApart: 'Keep apart from…',
		choose: 'Choose',
		chooseWith: 'Choose the note it belongs with.',
		chooseApart: 'Choose the note it does not belong with.',
		apartLater: 'Noted. The next grouping keeps them apart.',
		linksTitle: (n: number) => `${count(n, 'link')} people made`,
		linkKinds: { 'must-link': 'Kept together', 'cannot-link': 'Kept apart' },
		linkBy: (name: string) => `by ${name || 'a person'}`,
		unlink: 'Take back',
		unlinkLabel: 'Take this link back',
		falls: (n: number) => `It falls into ${count(n, 'part')}`,
		partNotes: (label: string, n: number) => `${label} (${n.toLocaleString('en')})`,
		splitOff: 'Make it a theme',
		splitOffLabel: (label: string) => `Make ${label} a theme of its own`,
	},
	numbers: {
		title: (others: readonly number[]) =>
			others.length === 0
				? 'Other numbers of themes'
				: `${listed(others.map(String))} themes would do nearly as well`,
		take: (k: number) => `Group into ${k}`,
		hint: 'How much of each comes back when notes are left out.',
		clear: (k: number, stability: number | null) =>
			`${count(k, 'theme')}: ${stability === null ? 'too few notes to tell' : `${Math.round(stability * 100)} %`}`,
		now: 'as shown',
		slider: 'Coarser or finer',
		sliderHint: 'Only looks; nothing moves until you use it.',
		sliderValue: (k: number) => count(k, 'theme'),
		wouldBe: 'It would be, with people’s moves on top:',
		apart: 'Themes that people made, named or moved notes into are not joined with each other.',
		use: 'Use this cut',
		theSame: 'These are the themes as they are.',
	},
	check: {
		nothing: 'Nothing to check. No note is close to a second theme, and none would fit another one better.',
		offersTitle: (n: number) => `${count(n, 'note')} may fit elsewhere`,
		offersHint: 'Offered because of notes like it. Nothing moves until you say so.',
		offer: (from: string, to: string) => `From “${from}” to “${to}”`,
		like: (n: number) => (n === 1 ? 'like this one:' : `like these ${n}:`),
		take: (to: string) => `Move to ${to}`,
		dismiss: 'Leave it',
		dismissLabel: (theme: string) => `Leave it in ${theme}`,
		unsureTitle: (n: number) => `${count(n, 'note')} between two themes`,
		unsureHint: 'The machine was least sure of these. Whatever you choose stays.',
		keep: (theme: string) => `Keep in ${theme}`,
		special: 'Notes handled apart',
	},
	coverage: {
		gapsTitle: (n: number) => (n === 0 ? 'No gaps found' : count(n, 'gap')),
		none: 'Everybody and every question was heard on, as far as can be told.',
		kinds: {
			question: 'Research questions',
			quotes: 'Notes in no theme',
			jobs: 'Jobs no persona takes up',
			people: 'Participants',
			segments: 'Segments',
			saturation: 'Enough interviews?',
			personas: 'Personas',
		} satisfies Record<Gap['about'], string>,
		notes: (n: number) => `Show ${count(n, 'note')}`,
		edit: 'Edit research questions',
		questionsHint: 'One a line, at most 12. Judged by the words of the notes alone.',
		save: 'Save questions',
		saved: 'The questions are saved.',
		agreementTitle: 'Agreement',
		agreementHint: 'How alike two groupings of the same notes are: 0 is chance, 1 is the same.',
		who: (name: string) =>
			name === 'machine' ? 'the machine' : name === 'board' ? 'the board' : people(name),
		pair: (first: string, second: string) => {
			const words = `${first} and ${second}`;
			return words.slice(0, 1).toUpperCase() + words.slice(1);
		},
		rand: (value: number) => value.toFixed(2),
		range: ({ interval, people }: AgreementView) =>
			interval === null
				? `no range: ${people === 0 ? 'nobody is known to have spoken' : `only ${count(people, 'participant')}`}`
				: `${interval[0].toFixed(2)} to ${interval[1].toFixed(2)} over participants`,
		pairs: ({ pairPrecision, pairRecall }: AgreementView, first: string, second: string) =>
			`Of the pairs ${second} puts together, ${Math.round(pairPrecision * 100)} % are together for ${first}; the other way round ${Math.round(pairRecall * 100)} %.`,
		of: (n: number) => `on ${count(n, 'note')}`,
		small: 'A small sample: read it as a hint.',
		placed: (by: string, notes: number, same: number) =>
			`${by || 'Somebody'} placed ${count(notes, 'note')}; the machine had ${same === notes ? 'all of them' : same.toLocaleString('en')} there.`,
		nobodyPlaced: 'Nobody has moved a note yet, so the board is as the machine grouped it.',
		alone: 'Sort alone',
		aloneHint: (n: number) =>
			`Each of you sorts the same ${count(n, 'note')} without seeing what the others chose. Nothing moves on the board.`,
		aloneDone: (done: number, total: number) => `${done} of ${total} sorted`,
		aloneTheme: 'Where it belongs',
		aloneChoose: 'Choose a theme',
		aloneNone: 'None of these',
		compare: 'Compare',
	},
} as const;
