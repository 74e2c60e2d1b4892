/** A stretch of speech as a file has it; times in ms from the start, null where it gives none; `line` is 1-based. */
export type Cue = {
	start: number | null;
	end: number | null;
	speaker: string | null;
	text: string;
	line: number;
};

/** A transcript before turns are made of it. `title`: what stands above the first words. */
export type Transcript = { cues: Cue[]; title: string; tool: string | null };

/** `1:02`, `00:01:02.345`, `01:02,345` in ms; null for anything else. */
export function readTime(text: string): number | null {
	const match = /^(?:(\d{1,3}):)?(\d{1,3}):(\d{2})(?:[.,:](\d{1,3}))?$/u.exec(text.trim());
	if (!match) return null;
	const [, hours = '0', minutes, seconds, fraction = ''] = match;
	if (Number(seconds) > 59) return null;
	return (
		(Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000 + Number(fraction.padEnd(3, '0'))
	);
}

/** `00:03:12`. */
export function writeTime(ms: number): string {
	const seconds = Math.floor(ms / 1000);
	return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
		.map((part) => String(part).padStart(2, '0'))
		.join(':');
}
