import { readBoard } from '../../shared/board-doc.ts';
import type { FreshnessJson } from '../../shared/freshness.ts';
import { effectiveGrouping } from '../../shared/grouping.ts';
import type { BoardId } from '../../shared/ids.ts';
import { personaViews } from '../../shared/persona-view.ts';
import { readAttitudes } from '../freshness/attitude.ts';
import { checkFreshness } from '../freshness/check.ts';
import { isChange } from '../freshness/claims.ts';
import { readTrace } from '../freshness/read-trace.ts';
import { toldTogether } from '../freshness/told-together.ts';
import { everyoneGroup } from '../freshness/watch.ts';
import { withUsage } from '../imports/usage-log.ts';
import type { FreshnessWork } from './job-work.ts';
import type { RunDeps, Steps } from './run.ts';

/** Compares a board's log with what people did when the board was made. Nothing of the board itself changes. */
export async function checkBoardFreshness(
	deps: RunDeps,
	board: BoardId,
	work: FreshnessWork,
	steps: Steps,
): Promise<{ found: FreshnessJson | null; summary: string }> {
	const snapshot = await deps.rooms.transact(board, 'pipeline', readBoard);
	const evidence = await deps.evidence.list(board);
	const customers = await deps.usage.customers(board);
	const grouping = effectiveGrouping(snapshot.themes, snapshot.members, snapshot.moves);
	const datesById = new Map(
		evidence.flatMap(({ id, date }) => (date === null ? [] : [[id as string, date]])),
	);
	const sayers = new Map(evidence.map(({ id, participant }) => [id, participant ?? id]));
	const voices = grouping.themes.flatMap(({ label, members }) =>
		members.flatMap((id) => {
			const date = datesById.get(id);
			return date === undefined ? [] : [{ who: sayers.get(id) ?? id, theme: label, date }];
		}),
	);
	const found = await withUsage(deps, board, async (log): Promise<FreshnessJson | null> => {
		if (!('duck' in log)) return null;
		steps.onProgress('Reading what people did', 0, 0);
		const trace = await readTrace(log, work.windowDays);
		steps.signal.throwIfAborted();
		return checkFreshness({
			trace,
			renames: log.report.renames,
			customers,
			board: {
				archetypes: snapshot.archetypes,
				evidence: evidence.map(({ id, ref, kind, participant, source }) => ({
					id,
					ref,
					kind,
					participant,
					source,
				})),
				// Words people said are not needed: what a sentence is about stands in our own.
				personas: personaViews(snapshot).map((persona) => ({
					...persona,
					claims: persona.claims.map((claim) => ({
						...claim,
						text: claim.text.filter((part) => typeof part === 'string').join(' '),
					})),
				})),
			},
			dates: datesById,
			heard: readAttitudes(voices, everyoneGroup),
			onLook(done, total) {
				steps.signal.throwIfAborted();
				steps.onProgress('Comparing windows', done, total);
			},
		});
	});
	return { found, summary: summaryOf(found) };
}

/** "19 windows compared: 2 changes going on, 5 of 41 sentences to look at again, 3 of them only because their evidence is old." */
function summaryOf(found: FreshnessJson | null): string {
	if (found === null) return 'There is no usage export on this board.';
	const windows = found.windows.filter(({ role }) => role === 'watched').length;
	if (windows === 0) return found.notices.join(' ');
	const open = found.signals.filter(({ state, until }) => isChange(state) && until === null);
	const changes = toldTogether(open, found.windowDays).length;
	const again = found.claims.filter(({ state }) => isChange(state));
	const old = again.filter(({ claim }) => !open.some(({ claims }) => claims.includes(claim))).length;
	return `${windows} ${windows === 1 ? 'window' : 'windows'} compared: ${changes} ${changes === 1 ? 'change' : 'changes'} going on, ${again.length} of ${found.claims.length} sentences to look at again, ${old} of them only because their evidence is old.`;
}
