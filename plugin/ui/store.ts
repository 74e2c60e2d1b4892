import { useEffect, useState } from 'preact/hooks';

/** One value, its changes, and who wants to hear of them. */
export type Store<T> = {
	get(): T;
	set(change: (value: T) => T): void;
	subscribe(listener: () => void): () => void;
};

export function createStore<T>(initial: T): Store<T> {
	let value = initial;
	const listeners = new Set<() => void>();
	return {
		get: () => value,
		set(change) {
			const next = change(value);
			if (Object.is(next, value)) return;
			value = next;
			for (const listener of [...listeners]) listener();
		},
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
}

/** The store's value in a component; draws again when it changes. */
export function useStore<T>(store: Store<T>): T {
	const [value, setValue] = useState(store.get());
	useEffect(() => {
		setValue(() => store.get());
		return store.subscribe(() => setValue(() => store.get()));
	}, [store]);
	return value;
}
