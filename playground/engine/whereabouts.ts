/** Where a person is in the file. Theirs alone: not part of the file, not undoable, not sent to others. */

/** The page a person looks at. */
export class PageCell {
	#id: string;
	readonly #listeners = new Set<(id: string) => void>();

	constructor(id: string) {
		this.#id = id;
	}

	get id(): string {
		return this.#id;
	}

	/** Goes to another page; listeners hear real changes only. */
	set(id: string): void {
		if (id === this.#id) return;
		this.#id = id;
		for (const listener of [...this.#listeners]) listener(id);
	}

	subscribe(listener: (id: string) => void): () => void {
		this.#listeners.add(listener);
		return () => {
			this.#listeners.delete(listener);
		};
	}
}

/** What a person has selected: every page keeps its own selection. */
export class SelectionCell {
	readonly #page: PageCell;
	readonly #byPage = new Map<string, readonly string[]>();
	readonly #listeners = new Set<(ids: readonly string[]) => void>();

	constructor(page: PageCell) {
		this.#page = page;
	}

	/** The selection of the page the person looks at. */
	get ids(): readonly string[] {
		return this.of(this.#page.id);
	}

	of(page: string): readonly string[] {
		return this.#byPage.get(page) ?? [];
	}

	/** Replaces the selection of a page (the current one by default); listeners hear real changes of the current page. */
	set(ids: readonly string[], page = this.#page.id): void {
		const held = this.of(page);
		const next = [...new Set(ids)];
		if (next.length === held.length && next.every((id, index) => id === held[index])) return;
		this.#byPage.set(page, next);
		if (page === this.#page.id) for (const listener of [...this.#listeners]) listener(next);
	}

	/** Lets go of what no longer exists, on every page. */
	keep(exists: (id: string) => boolean): void {
		for (const [page, ids] of this.#byPage) this.set(ids.filter(exists), page);
	}

	subscribe(listener: (ids: readonly string[]) => void): () => void {
		this.#listeners.add(listener);
		return () => {
			this.#listeners.delete(listener);
		};
	}
}
