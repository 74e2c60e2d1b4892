import { eventWords } from '../../shared/event-words.ts';
import type { Evidence } from '../../shared/evidence.ts';
import type { ParticipantId, SourceId } from '../../shared/ids.ts';
import type { UsageInput } from '../behaviour/event-log.ts';
import { evidenceId } from '../intake/evidence-id.ts';
import type { Customer } from '../intake/types.ts';
import { activityLog, sessionTag } from '../synthesis/usage/activity.ts';

const measuredEvents = 20;

export type MeasureOptions = {
	salt: string;
	source: SourceId;
	/** The participants of the quotes, so that equal ids link by themselves; else only the customer table links. */
	participants?: readonly ParticipantId[];
};

/**
 * What the linked participants did, as evidence of kind `measured`: one sentence a participant and event, one for all
 * events of the log they never used, one for their active days, one for the length of their sessions. Days are UTC dates of the window the whole log spans.
 */
export async function measureUsage(
	usage: UsageInput,
	customers: readonly Customer[],
	options: MeasureOptions,
): Promise<Evidence[]> {
	const participants = new Set(options.participants ?? []);
	for (const { participant } of customers) if (participant !== null) participants.add(participant);
	const log = await activityLog([...participants], usage, customers);
	const names = log.names.slice(0, measuredEvents);
	const list: Evidence[] = [];
	const add = (participant: ParticipantId, ref: string, text: string, tags: string[]): void => {
		list.push({
			id: evidenceId(options.salt, participant, text),
			ref: `${participant}/${ref}`,
			kind: 'measured',
			text,
			participant,
			source: options.source,
			locator: null,
			context: null,
			fields: {},
			language: null,
			date: null,
			score: null,
			tags,
			flags: [],
		});
	};
	for (const [participant, activity] of log.people) {
		if (activity.events === 0) continue;
		add(
			participant,
			'active',
			`${participant} was active on ${activity.activeDays} of ${log.days} days.`,
			[],
		);
		for (const name of names) {
			const used = activity.byEvent.get(name);
			if (used)
				add(participant, name, `${participant}: ${eventWords(name)} on ${used.days} of ${log.days} days.`, [
					name,
				]);
		}
		const { sessions } = activity;
		if (sessions !== null)
			add(
				participant,
				'sessions',
				`${participant}: a session lasts ${Math.round(sessions.minutes)} minutes (median of ${sessions.count}).`,
				[sessionTag],
			);
		const never = names.filter((name) => !activity.byEvent.has(name));
		if (never.length > 0)
			add(
				participant,
				'never',
				`${participant}, in ${log.days} days, never: ${never.map(eventWords).join(', ')}.`,
				never.map((name) => `never:${name}`),
			);
	}
	return list;
}
