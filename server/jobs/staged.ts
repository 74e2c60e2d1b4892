import type { BoardSnapshot } from '../../shared/board-doc.ts';
import type { Claim } from '../../shared/claim.ts';
import { textHash } from '../../shared/hash.ts';
import type { ClaimId, ParticipantId } from '../../shared/ids.ts';
import type { Archetype } from '../../shared/persona.ts';
import { type PersonaView, personaViews } from '../../shared/persona-view.ts';
import type { StagedChange, StagedPeople, StagedPersona } from '../../shared/refresh-api.ts';
import { diffVersions } from '../versions/diff-versions.ts';
import { frozenClaims } from '../versions/freeze.ts';
import { asWritten, byId, type Plan } from './plan.ts';

/** The board as everybody would see it with what a trial made, people's moves and edits on top. */
export function onTrial(now: BoardSnapshot, trial: Plan): BoardSnapshot {
	const plan = asWritten(trial, now);
	const listed = <T>(name: 'themes' | 'archetypes' | 'tensions' | 'personas' | 'claims', own: T[]): T[] =>
		plan.has(name) ? ([...plan.get(name)!.values()] as T[]) : own;
	return {
		...now,
		themes: listed('themes', now.themes),
		members: (plan.get('members') as BoardSnapshot['members'] | undefined) ?? now.members,
		archetypes: listed('archetypes', now.archetypes),
		tensions: listed('tensions', now.tensions),
		personas: listed('personas', now.personas),
		claims: listed('claims', now.claims),
	};
}

/** What a trial would change in groups of people and in what their personas say, sentence by sentence. */
export function stagedPeople(
	now: BoardSnapshot,
	trial: BoardSnapshot,
	leftBefore: ReadonlySet<string>,
): Omit<StagedPeople, 'leftBefore' | 'summary'> {
	const [before, after] = [personaViews(now), personaViews(trial)];
	const gone = before.filter(({ id }) => after.every((one) => one.id !== id));
	const shown = new Set(after.flatMap(writtenByHand));
	const written = before.flatMap(writtenByHand);
	return {
		archetypes: stagedArchetypes(now.archetypes, trial.archetypes),
		personas: [
			...after.map((view) => {
				const was = before.find(({ id }) => id === view.id);
				if (was) return stagedPersona(was, view);
				const key = keyOfNew(
					trial.archetypes.find(({ id }) => id === view.archetype),
					view,
				);
				return { ...stagedPersona(null, view), leaveOut: { key, before: leftBefore.has(key) } };
			}),
			...gone.map((view) => stagedPersona(view, null)),
		],
		edits: { kept: written.filter((id) => shown.has(id)).length, total: written.length },
	};
}

function writtenByHand({ claims }: PersonaView): ClaimId[] {
	return claims.flatMap(({ id, author }) => (author === 'person' ? [id] : []));
}

function stagedArchetypes(now: readonly Archetype[], next: readonly Archetype[]): StagedPeople['archetypes'] {
	const homes = (list: readonly Archetype[]): Map<ParticipantId, string> =>
		new Map(list.flatMap(({ id, participants }) => participants.map((one) => [one, id] as const)));
	const [was, is] = [homes(now), homes(next)];
	const labelsBeyond = (list: readonly Archetype[], other: readonly Archetype[]): string[] =>
		list.filter(({ id }) => other.every((one) => one.id !== id)).map(({ label }) => label);
	return {
		now: now.length,
		staged: next.length,
		added: labelsBeyond(next, now),
		gone: labelsBeyond(now, next),
		moved: [...is].filter(([one, id]) => was.has(one) && was.get(one) !== id).length,
	};
}

function stagedPersona(before: PersonaView | null, after: PersonaView | null): StagedPersona {
	const sides = [before, after].map((view) => ({ claims: view ? frozenClaims(view) : [] }));
	const all = diffVersions(sides[0]!, sides[1]!);
	const { id, name } = (after ?? before)!;
	return {
		persona: id,
		name,
		state: before === null ? 'new' : after === null ? 'gone' : 'stays',
		changes: all
			.filter(({ kind }) => kind !== 'kept')
			.map((change): StagedChange => ({ ...change, key: keyOf(id, change) })),
		kept: all.filter(({ kind }) => kind === 'kept').length,
	};
}

/** The same for the same persona saying the same on the same evidence, before and after. */
function keyOf(persona: string, { before, after }: Pick<StagedChange, 'before' | 'after'>): string {
	const side = (claim: StagedChange['before']): unknown =>
		claim && [claim.id, claim.text, claim.support, [...claim.citations].sort()];
	return textHash(JSON.stringify([persona, side(before), side(after)]));
}

/** The same for a persona of the same people, whatever it says and whatever its id. */
function keyOfNew(archetype: Archetype | undefined, { id }: PersonaView): string {
	const people = archetype?.participants ?? [];
	return textHash(JSON.stringify(['new', ...(people.length > 0 ? [...people].sort() : [id])]));
}

/**
 * The plan without what nobody wants: changes of sentences in personas that stay, where what they would replace stays as
 * it is, and new personas as a whole. One that goes does so with its people.
 */
export function leaveOut(
	plan: Plan,
	now: Pick<BoardSnapshot, 'claims'>,
	personas: readonly StagedPersona[],
	unwanted: ReadonlySet<string>,
): { plan: Plan; left: string[] } {
	const unmade = personas.filter(({ leaveOut: own }) => own && unwanted.has(own.key));
	const dropped = personas
		.filter(({ state }) => state === 'stays')
		.flatMap(({ changes }) => changes.filter(({ key }) => unwanted.has(key)));
	const staged = plan.get('claims') as ReadonlyMap<ClaimId, Claim> | undefined;
	if (!staged || dropped.length + unmade.length === 0) return { plan, left: [] };
	const claims = new Map(staged);
	const own = byId(now.claims);
	for (const { before, after } of dropped) {
		if (after) claims.delete(after.id);
		const back = before && own.get(before.id);
		if (back) claims.set(back.id, back);
	}
	const without = new Set<string>(unmade.map(({ persona }) => persona));
	for (const [id, claim] of claims) if (without.has(claim.persona)) claims.delete(id);
	const heads = [...(plan.get('personas') ?? [])].filter(([id]) => !without.has(id));
	return {
		plan: new Map([
			...plan,
			['claims', claims],
			...(without.size > 0 ? [['personas', new Map(heads)] as const] : []),
		]),
		left: [...dropped.map(({ key }) => key), ...unmade.map(({ leaveOut: own }) => own!.key)],
	};
}

/** Tells whether the machine's part of the board is still what a trial was compared with. */
export function groundOf({ members, archetypes, personas, claims }: BoardSnapshot): string {
	return textHash(JSON.stringify([[...members], archetypes, personas, claims]));
}
