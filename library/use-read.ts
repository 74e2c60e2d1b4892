import { useEffect, useState } from 'preact/hooks';
import { newest } from './newest.ts';
import { words } from './words.ts';

export type Reading<T> = {
	value: T | null;
	/** What a screen reader and everybody else is told: that it is being read, or why it could not be. */
	said: string;
	/** Does something on the server, then reads again; a refusal is said and nothing else changes. */
	act(work: () => Promise<unknown>): Promise<boolean>;
};

/** What `read` gives, read when the page opens and after each thing done. */
export function useRead<T>(read: () => Promise<T>): Reading<T> {
	const [value, setValue] = useState<T | null>(null);
	const [said, setSaid] = useState<string>(words.loading);
	const [keepNewest] = useState(newest);
	async function act(work: () => Promise<unknown>): Promise<boolean> {
		try {
			await work();
			await keepNewest(read(), (next) => setValue(() => next));
			setSaid(value === null ? '' : words.decisions.done);
			return true;
		} catch (error) {
			setSaid(error instanceof Error ? error.message : words.unreachable);
			return false;
		}
	}
	useEffect(() => {
		void act(async () => undefined);
	}, []);
	return { value, said, act };
}
