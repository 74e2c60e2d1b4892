import type { BehaviourJson, Signature } from '../../shared/behaviour.ts';
import type { Strip } from '../../shared/strip.ts';

const mostFeatures = 4;
const shortestChain = 3;
const longestChain = 4;

/** A strip for the card of each archetype, by the archetype's id. Under five users it holds their number alone. */
export function stripsOf({ signatures, joined, zone }: BehaviourJson): Map<string, Strip> {
	const bySignature = new Map(signatures.map((signature) => [signature.group, signature]));
	return new Map(
		joined.groups.map(({ id, users, linked }): [string, Strip] => {
			const signature = bySignature.get(id);
			const base = { users: signature?.users ?? users, linked, zone };
			return [
				id,
				signature?.state === 'measured'
					? { ...base, measured: true, ...partsOf(signature) }
					: { ...base, measured: false, features: [], sessions: 0, heat: [], busiest: null, sequence: null },
			];
		}),
	);
}

function partsOf({
	adoption,
	distinguishing,
	sessions,
	sequences,
}: Signature): Omit<Strip, 'users' | 'linked' | 'zone' | 'measured'> {
	const rest = new Map(distinguishing.map(({ event, rest: others }) => [event, others.share]));
	const telling = distinguishing
		.filter(({ difference }) => difference.value > 0)
		.sort((a, b) => b.difference.value - a.difference.value)
		.map(({ event }) => event);
	const common = [...adoption].sort((a, b) => b.share - a.share).map(({ event }) => event);
	const shown = [...new Set([...telling, ...common])].slice(0, mostFeatures);
	const chains = sequences.filter(
		({ events }) => events.length >= shortestChain && events.length <= longestChain,
	);
	const [sequence = null] = chains.sort((a, b) => b.users - a.users || b.events.length - a.events.length);
	return {
		features: shown.flatMap((event) => {
			const share = adoption.find((one) => one.event === event);
			return share ? [{ ...share, rest: rest.get(event) ?? null }] : [];
		}),
		sessions: sessions.count,
		...heatOf(sessions.starts),
		sequence,
	};
}

/** Thirds of the fullest hour. */
function heatOf(starts: readonly (readonly number[])[]): Pick<Strip, 'heat' | 'busiest'> {
	const most = Math.max(0, ...starts.flat());
	if (most === 0) return { heat: [], busiest: null };
	const day = starts.findIndex((hours) => hours.includes(most));
	return {
		heat: starts.map((hours) => hours.map((n) => Math.ceil((3 * n) / most)).join('')),
		busiest: { day, hour: starts[day]?.indexOf(most) ?? 0 },
	};
}
