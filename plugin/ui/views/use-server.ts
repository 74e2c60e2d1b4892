import { useEffect, useRef, useState } from 'preact/hooks';
import { boardCall, type Panel, plainReason, say } from '../panel.ts';

type Where = ReturnType<typeof boardCall>;

/** What a page shows of the server: nothing yet, what was read last, or why it could not be read. */
export type Answer<T> = {
	value: T | null;
	problem: string | null;
	/** True while something is done on the server. */
	busy: boolean;
	again(): void;
	/** Does one thing on the server, then reads how it stands. Tells what went wrong; resolves with whether it went well. */
	act(work: (where: Where) => Promise<unknown>): Promise<boolean>;
};

/**
 * Reads from the server when the page opens, each time the connection is back, and when `stamp` changes. An answer that
 * comes late is not shown.
 */
export function useServer<T>(
	panel: Panel,
	online: boolean,
	read: (where: Where) => Promise<T>,
	stamp?: string | number | boolean,
): Answer<T> {
	const [value, setValue] = useState<T | null>(null);
	const [problem, setProblem] = useState<string | null>(null);
	const [busy, setBusy] = useState(false);
	const turn = useRef(0);

	async function load(): Promise<void> {
		turn.current += 1;
		const mine = turn.current;
		try {
			const next = await read(boardCall(panel));
			if (mine !== turn.current) return;
			setValue(() => next);
			setProblem(null);
		} catch (error) {
			if (mine === turn.current) setProblem(plainReason(error));
		}
	}
	useEffect(() => {
		if (online) void load();
		return () => {
			turn.current += 1;
		};
	}, [panel, online, stamp]);

	return {
		value,
		problem,
		busy,
		again: () => void load(),
		async act(work) {
			if (busy) return false;
			setBusy(true);
			let went = true;
			try {
				await work(boardCall(panel));
			} catch (error) {
				went = false;
				say(panel, { kind: 'error', text: plainReason(error) });
			}
			await load();
			setBusy(false);
			return went;
		},
	};
}
