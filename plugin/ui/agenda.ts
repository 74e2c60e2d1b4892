import type { BoardSnapshot, DocEdit } from '../../shared/board-doc.ts';
import type { Tab } from './state.ts';

/** The steps of a workshop in their order: the minutes each has by default, 90 together, and the view it is done in. */
export const agendaSteps = {
	bring: [10, 'notes'],
	sort: [25, 'themes'],
	discuss: [15, 'themes'],
	archetypes: [10, 'personas'],
	cards: [20, 'personas'],
	decide: [10, 'personas'],
} as const satisfies Record<string, readonly [number, Tab]>;
export type AgendaId = keyof typeof agendaSteps;
export const agendaIds = Object.keys(agendaSteps) as AgendaId[];

/** Who facilitates: a name, and the Figma session that took it over. */
export type Lead = { name: string; session: number };
/** Of no minutes: it is skipped. */
export type AgendaStep = { id: AgendaId; minutes: number };
/** Where the room is. `at` null: before the first step, or after the last. */
export type Agenda = { at: AgendaId | null; lead: Lead | null; steps: AgendaStep[] };

export const mostMinutes = 180;

// Everybody's, in the board document: one small value a fact, so that two people changing two things merge.

/** The agenda as the board has it; what does not parse is as if it were not there. Pure. */
export function readAgenda({ meta }: Pick<BoardSnapshot, 'meta'>): Agenda {
	const [at, name, session] = ['at', 'lead', 'session'].map((key) => meta.get(`agenda/${key}`));
	return {
		at: agendaIds.find((id) => id === at) ?? null,
		lead: typeof name === 'string' && typeof session === 'number' ? { name, session } : null,
		steps: agendaIds.map((id) => {
			const minutes = meta.get(`agenda/${id}`);
			return { id, minutes: typeof minutes === 'number' ? withinReason(minutes) : agendaSteps[id][0] };
		}),
	};
}

function withinReason(minutes: number): number {
	return Math.min(mostMinutes, Math.max(0, Math.round(minutes) || 0));
}

function entry(key: string, value: string | number | undefined): DocEdit {
	return { map: 'meta', key: `agenda/${key}`, value };
}

export function atStep(id: AgendaId | undefined): DocEdit[] {
	return [entry('at', id)];
}

export function ledBy({ name, session }: Lead): DocEdit[] {
	return [entry('lead', name), entry('session', session)];
}

export function withMinutes(id: AgendaId, minutes: number): DocEdit[] {
	return [entry(id, withinReason(minutes))];
}

/** The next step that is not skipped; undefined behind the last. Pure. */
export function stepAfter({ at, steps }: Agenda): AgendaStep | undefined {
	return steps.slice(steps.findIndex(({ id }) => id === at) + 1).find(({ minutes }) => minutes > 0);
}

/**
 * True for the person the board names. Who closed the window and came back has another session: then the name tells,
 * unless somebody of that session is here. Pure.
 */
export function isLead(lead: Lead | null, me: Lead, others: readonly { session: number }[]): boolean {
	if (lead?.name !== me.name) return false;
	return lead.session === me.session || others.every(({ session }) => session !== lead.session);
}
