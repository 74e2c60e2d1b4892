import type * as Y from 'yjs';

/**
 * Writers that each touch only keys of their own, and what anybody else has seen of it. What was seen must be there after
 * whatever happens; what was written and seen by nobody may be there or not.
 */
export class SeenLedger {
	readonly #added = new Set<string>();
	readonly #deleted = new Set<string>();
	/** Deleted by their author, whether or not anybody has seen that. */
	readonly #meant = new Set<string>();
	readonly #own = new Map<Y.Doc, string[]>();
	#written = 0;
	#waiting: { seen: number; go: () => void } | undefined;

	/** Updates that others have seen. */
	get seen(): number {
		return this.#added.size + this.#deleted.size;
	}

	/** Resolves when others have seen `more` updates than now. */
	untilSeen(more: number): Promise<void> {
		return new Promise((go) => {
			this.#waiting = { seen: this.seen + more, go };
		});
	}

	/** Notes what this client is shown of the others' writing. */
	watch(doc: Y.Doc): void {
		moves(doc).observe((event) => {
			if (event.transaction.local) return;
			for (const [key, { action }] of event.changes.keys) {
				(action === 'delete' ? this.#deleted : this.#added).add(key);
			}
			if (this.#waiting && this.seen >= this.#waiting.seen) this.#waiting.go();
		});
	}

	/** Writes a new key, and now and then takes an own one off. */
	write(doc: Y.Doc, random: () => number): void {
		const own = this.#own.get(doc) ?? [];
		this.#own.set(doc, own);
		const old =
			own.length > 20 && random() < 0.2 ? own.splice(Math.floor(random() * own.length), 1)[0] : undefined;
		if (old !== undefined) {
			this.#meant.add(old);
			moves(doc).delete(old);
			return;
		}
		this.#written += 1;
		const key = `${doc.clientID}-${this.#written}`;
		own.push(key);
		moves(doc).set(key, { x: this.#written });
	}

	/** What somebody had seen and this document does not know. */
	missingFrom(doc: Y.Doc): string[] {
		const has = moves(doc);
		return [
			...[...this.#added].filter((key) => !has.has(key) && !this.#meant.has(key)),
			...[...this.#deleted].filter((key) => has.has(key)).map((key) => `${key} is back`),
		];
	}
}

function moves(doc: Y.Doc): Y.Map<unknown> {
	return doc.getMap('moves');
}
