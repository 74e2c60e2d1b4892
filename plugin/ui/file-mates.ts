import type { PersonPresence } from '../../shared/sync-protocol.ts';

export type FileMates = {
	/** These people are on the board now. */
	seen(people: readonly PersonPresence[]): void;
	stop(): void;
};

type Deps = {
	/** This window's own session; sessions that lack it say nothing, such as where Figma does not tell them. */
	self: number;
	/** Sessions of everybody who had this file open when the plugin was started. */
	sessions: readonly number[];
	/** Asks Figma again. */
	ask(): Promise<readonly number[]>;
	later(ms: number, run: () => void): () => void;
	changed(elsewhere: string[]): void;
};

/** Milliseconds somebody may be on the board before Figma tells that they opened the file. */
const patience = 5000;

/** Tells people who have this board open in another file, a duplicated one, from those in this file (rule UI19). */
export function createFileMates({ self, sessions, ask, later, changed }: Deps): FileMates {
	let known = sessions;
	let people: readonly PersonPresence[] = [];
	let told: string[] = [];
	let cancel: (() => void) | null = null;

	function strangers(): string[] {
		if (!known.includes(self)) return [];
		return people.filter(({ session }) => !known.includes(session)).map(({ name }) => name);
	}
	function tell(names: string[]): void {
		if (names.join('\n') === told.join('\n')) return;
		told = names;
		changed(names);
	}
	async function check(): Promise<void> {
		try {
			known = await ask();
		} catch {
			// The canvas is busy; the next change of who is here asks again.
			return;
		}
		tell(strangers());
	}
	return {
		seen(now) {
			people = now;
			const names = strangers();
			// Who left is out at once; who is new here may not have been told yet.
			tell(told.filter((name) => names.includes(name)));
			if (names.length === told.length || cancel) return;
			cancel = later(patience, () => {
				cancel = null;
				void check();
			});
		},
		stop() {
			cancel?.();
		},
	};
}
