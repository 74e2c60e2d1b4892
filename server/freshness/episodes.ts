import type { FreshnessState } from '../../shared/freshness.ts';
import type { Reading } from './readings.ts';
import { lookLevel, mostUnseen, suspectLevel } from './readings.ts';
import { quarters } from './trace.ts';

/** A stretch of looks in which something was not as in the baseline. */
export type Episode = {
	/** The reading that shows it most clearly, and the last one that shows it. */
	readonly reading: Reading;
	readonly last: Reading;
	readonly state: FreshnessState;
	/** The look that first showed it, the one that made sure, and the first that no longer did; null while it goes on. */
	readonly since: number;
	readonly sure: number;
	readonly until: number | null;
	readonly looks: number;
};

type Track = { reading: Reading; strongest: Reading; since: number; sure: number | null; looks: number };

/** What is watched, by key. */
export function keyOf({ kind, group, subject }: Pick<Reading, 'kind' | 'group' | 'subject'>): string {
	return `${kind}|${group}|${subject}`;
}

/**
 * Follows readings from look to look. It takes two looks in a row to raise an alarm: a first sign, then one that holds
 * after all comparisons and is large enough to matter, the same way. It goes on while there is still a sign of it.
 */
export function followReadings() {
	const tracks = new Map<string, Track>();
	const ended: Episode[] = [];
	let last = new Map<string, Reading>();

	function close(key: string, track: Track, look: number): void {
		if (track.sure !== null) ended.push(episodeOf(track, look));
		tracks.delete(key);
	}

	return {
		/** Takes a look's readings. Returns how many alarms are on. */
		add(look: number, readings: readonly Reading[]): number {
			last = new Map(readings.map((reading) => [keyOf(reading), reading]));
			for (const [key, track] of tracks) {
				const reading = last.get(key);
				const goesOn =
					reading !== undefined &&
					reading.p <= suspectLevel &&
					Math.sign(reading.change) === Math.sign(track.reading.change);
				if (!goesOn) close(key, track, look);
			}
			for (const [key, reading] of last) {
				if (reading.p > suspectLevel) continue;
				const track = tracks.get(key) ?? { strongest: reading, since: look, sure: null, looks: 0 };
				const isSure = reading.matters && reading.adjusted <= lookLevel && track.looks > 0;
				tracks.set(key, {
					reading,
					strongest: reading.adjusted <= track.strongest.adjusted ? reading : track.strongest,
					since: track.since,
					sure: track.sure ?? (isSure ? look : null),
					looks: track.looks + 1,
				});
			}
			return [...tracks.values()].filter(({ sure }) => sure !== null).length;
		},
		/** All that was found: what is over, what goes on, and the last readings of what is as it was. */
		end(): { ended: readonly Episode[]; open: readonly Episode[]; quiet: readonly Reading[] } {
			const open = [...tracks].filter(([, { sure }]) => sure !== null);
			const busy = new Set(open.map(([key]) => key));
			return {
				ended,
				open: open.map(([, track]) => episodeOf(track, null)),
				quiet: [...last].filter(([key]) => !busy.has(key)).map(([, reading]) => reading),
			};
		},
	};
}

function episodeOf(
	{ reading: last, strongest: reading, since, sure, looks }: Track,
	until: number | null,
): Episode {
	// Longer than a window: nothing of the last window is from before the change.
	return { reading, last, state: looks > quarters ? 'stale' : 'drifting', since, sure: sure!, until, looks };
}

/** Of what is as it was: whether a change could have been seen at all. */
export function quietState({ minimumDetectable }: Pick<Reading, 'minimumDetectable'>): FreshnessState {
	return minimumDetectable === null || minimumDetectable > mostUnseen ? 'not-enough-data' : 'fresh';
}
