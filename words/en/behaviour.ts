import type { Kpi } from '../../shared/behaviour.ts';
import { message } from '../message.ts';

/** The texts about what people do; those around the figures come with them from the server. */
export const behaviourWords = {
	behaviour: {
		title: 'Behaviour',
		stripOf: message(['persona'], 'Behaviour of {persona}'),
		none: 'Nothing counted yet',
		noneText:
			'Drop or paste a usage export: a row for each event, with the user, the time and what they did. CSV, or exports of Amplitude, Mixpanel, PostHog, GA4 and Moodle. Then count it.',
		count: 'Count',
		countAgain: 'Count again',
		counting: 'Counting what people do',
		countedAt: message(['moment'], 'Counted {moment}. What came in since is in the next count.'),
		group: 'Whose behaviour',
		groupOption: message(['name', 'users'], '{name} ({users, plural, one {# user} other {# users}})'),
		nothing: 'Nothing to tell here.',
		time: 'Sessions by weekday and hour',
		who: message(['event'], 'Show the users behind {event}'),
		whoTitle: message(['event'], 'Who used {event}'),
		whoWait: 'Looking through the log. A long one takes a while.',
		whoFew: message(
			['n'],
			'{n, plural, one {# user} other {# users}}. Fewer than 5 are counted and not listed.',
		),
		questions: 'What the team asks',
		questionsText: 'Ways through the product and what counts as success, for the next count.',
		addPath: 'Add a way',
		addKpi: 'Add a figure',
		name: 'Name',
		steps: 'Events in order, one a line',
		withinDays: 'Within days (empty: in one session)',
		kind: 'Kind',
		kinds: {
			activation: 'Activation: did all of these soon after the first event',
			retention: 'Retention: came back in the week after so many days',
			conversion: 'Conversion: did the first, then the second',
			adoption: 'Adoption: used it at all',
			'task-success': 'Task success: sessions from start to end',
			'time-to-value': 'Time to value: days until the first time',
		} satisfies Record<Kpi['kind'], string>,
		events: 'Events, one a line',
		days: 'Days',
		save: 'Save',
		forget: message(['name'], 'Forget {name}'),
		forgetWord: 'Forget',
		unready: 'Give a name and the events.',
		savedNext: 'Saved. The next count answers it.',
	},
} as const;
