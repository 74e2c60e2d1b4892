import { eventWords } from '../../../shared/event-words.ts';
import type { Evidence } from '../../../shared/evidence.ts';
import { type Activity, type ActivityLog, sessionTag } from '../usage/activity.ts';
import type { FoundTension } from './found-tension.ts';
import { claimedMinutes, claimedStep, realStep, type Step, steps } from './read-claims.ts';

/**
 * Where somebody's words about how often they do a thing are two or more steps away from their log, or their words about how
 * long they are in the product are far from its sessions. Side a is the note,
 * side b the measurement; without a measured evidence to show there is no tension.
 */
export function sayDo(evidence: readonly Evidence[], log: ActivityLog): FoundTension[] {
	const found: FoundTension[] = [];
	for (const item of evidence) {
		const activity = item.participant === null ? undefined : log.people.get(item.participant);
		if (!activity || item.kind === 'measured' || item.flags.includes('instruction')) continue;
		const apartFrom: FoundTension[] = [];
		let agreed = false;
		for (const name of log.names) {
			const claimed = claimedStep(item.text, name);
			if (claimed === null) continue;
			const real = realStep(activity.byEvent.get(name)?.days ?? 0, log.days);
			const apart = Math.abs(steps.indexOf(claimed) - steps.indexOf(real));
			const neverButDoes = claimed === 'never' && real !== 'never';
			if (apart < 2 && !neverButDoes) {
				agreed = true;
				break;
			}
			const measured = evidence.find(
				(other) =>
					other.kind === 'measured' &&
					other.participant === item.participant &&
					(other.tags.includes(name) || other.tags.includes(`never:${name}`)),
			);
			if (!measured) continue;
			apartFrom.push({
				kind: 'say-do',
				about: `${eventWords(name)}: ${saysWords[claimed]}, the log shows ${logWords[real]} (${item.participant})`,
				a: [item.id],
				b: [measured.id],
				weight: apart,
			});
		}
		// A sentence that fits one event of the log is about that one, whatever other events share its words.
		if (!agreed) found.push(...apartFrom);
		const duration = durationTension(item, activity, evidence);
		if (duration) found.push(duration);
	}
	return found;
}

const saysWords: Readonly<Record<Step, string>> = {
	never: 'says never',
	monthly: 'says monthly or less',
	weekly: 'says every week',
	daily: 'says every day',
};
const logWords: Readonly<Record<Step, string>> = {
	never: 'no use',
	monthly: 'use on a few days only',
	weekly: 'use in most weeks',
	daily: 'use on several days a week',
};

/** Both have to hold before a length of time contradicts the log: people round, and a session is not all they do. */
const timesApart = 4;
const minutesApart = 15;

/** Where the time somebody says they spend in the product is four times the log's, or a quarter of it. */
function durationTension(
	item: Evidence,
	activity: Activity,
	evidence: readonly Evidence[],
): FoundTension | null {
	const claimed = claimedMinutes(item.text);
	const real = activity.sessions?.minutes;
	if (claimed === null || real === undefined) return null;
	const times = Math.max(claimed, 1) / Math.max(real, 1);
	if (Math.abs(claimed - real) < minutesApart || (times < timesApart && times > 1 / timesApart)) return null;
	const measured = evidence.find(
		(other) =>
			other.kind === 'measured' && other.participant === item.participant && other.tags.includes(sessionTag),
	);
	if (!measured) return null;
	return {
		kind: 'say-do',
		about: `time spent: says ${Math.round(claimed)} minutes, the log shows ${Math.round(real)} (${item.participant})`,
		a: [item.id],
		b: [measured.id],
		weight: 2,
	};
}
