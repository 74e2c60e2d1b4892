import { PluginError } from './errors.ts';

const LIMIT = 5 * 1024 * 1024;

/** Where entries are kept: wire JSON by key. The default lives in memory; a playground may persist. */
export type StorageBackend = {
	get(key: string): string | undefined;
	set(key: string, value: string): void;
	delete(key: string): void;
	keys(): readonly string[];
};

export function memoryBackend(): StorageBackend {
	const held = new Map<string, string>();
	return {
		get: (key) => held.get(key),
		set: (key, value) => {
			held.set(key, value);
		},
		delete: (key) => {
			held.delete(key);
		},
		keys: () => [...held.keys()],
	};
}

/** One plugin's storage on one person's machine; keys of others on the same backend are out of its sight. */
export class ClientStorage {
	readonly #backend: StorageBackend;
	readonly #prefix: string;

	constructor(backend: StorageBackend, user: string, pluginId: string) {
		this.#backend = backend;
		this.#prefix = `${JSON.stringify([user, pluginId])}:`;
	}

	keys(): string[] {
		const own = this.#backend.keys().filter((key) => key.startsWith(this.#prefix));
		return own.map((key) => key.slice(this.#prefix.length)).sort();
	}

	get(key: string): string | undefined {
		return this.#backend.get(this.#prefix + key);
	}

	/** `size` is what counts against the 5 MB: key plus JSON, bytes raw. Throws over the limit, changing nothing. */
	set(key: string, json: string): void {
		const others = this.keys().filter((other) => other !== key);
		const used = others.reduce((sum, other) => sum + sizeOf(other, this.get(other) ?? ''), 0);
		if (used + sizeOf(key, json) > LIMIT) {
			throw new PluginError('in setAsync: Exceeded the storage quota of 5MB for this plugin');
		}
		this.#backend.set(this.#prefix + key, json);
	}

	delete(key: string): void {
		this.#backend.delete(this.#prefix + key);
	}
}

/** Bytes are tagged base64 on the wire but count raw. */
function sizeOf(key: string, json: string): number {
	const encoded = [...json.matchAll(/\{"\$bytes":"([^"]*)"\}/g)].reduce(
		(sum, [whole = '', bytes = '']) => sum + whole.length - Math.floor((bytes.length * 3) / 4),
		0,
	);
	return key.length + json.length - encoded;
}
