import { CanvasDocument } from '../../../playground/engine/document.ts';
import { type PluginRun, startPlugin } from '../../../playground/engine/plugin-run.ts';
import type { ApiClient } from '../../../plugin/ui/api-client.ts';
import { createBoardSession } from '../../../plugin/ui/board-session.ts';
import { createEvidenceCache } from '../../../plugin/ui/evidence-cache.ts';
import { initialState } from '../../../plugin/ui/state.ts';
import { createStore } from '../../../plugin/ui/store.ts';
import { settingKeys } from '../../../plugin/ui/workspace-plan.ts';
import { bridgeVersion } from '../../../shared/bridge.ts';
import type { Person } from './person.ts';
import type { World } from './world.ts';

const origin = 'http://localhost:8787';

/** Keys of the files, where they are known: the setting's, and a copy's. */
export const fileKeys = { original: 'original', copy: 'copy' } as const;

/**
 * A copy of the file as it is now, with the plugin open in it: the real main, and the panel's way into a board. The
 * person has agreed to the server long ago and has a token for the board the copy still names.
 */
export class CopiedFile {
	readonly #run: PluginRun;
	readonly #doc: CanvasDocument;
	readonly #before: string;
	readonly #store = createStore(initialState);
	readonly #calls: string[] = [];

	/** `knowsKeys`: the plugin is a private one, which Figma tells the files' keys. */
	constructor(world: World, person: Person, knowsKeys: boolean) {
		const hub = world.hub.duplicate('Workshop (copy)');
		this.#doc = new CanvasDocument(hub.connect(), world.defaults);
		this.#before = this.#nodes();
		let hear: (message: unknown) => void = () => undefined;
		const { clock } = world;
		this.#run = startPlugin({
			...world.plugin,
			document: this.#doc,
			user: { id: person.name, name: person.name, color: '#9747FF', photoUrl: null },
			clock,
			storage: person.storage,
			command: 'open',
			...(knowsKeys ? { fileKey: fileKeys.copy } : {}),
			hooks: {
				onUiMessage: (message) => hear(message),
				onError: (text) => world.fault(`the plugin in a copy: ${text}`),
			},
		});
		const bridge = world.panel.createBridgeClient({
			post: (message) => this.#run.closed || this.#run.postFromUi(message),
			listen(handler) {
				hear = handler;
				return () => undefined;
			},
		});
		const call: ApiClient['call'] = async (name) => {
			this.#calls.push(name);
			throw new Error('not here');
		};
		const cache = createEvidenceCache(
			async () => [],
			() => undefined,
		);
		const session = createBoardSession({
			origin,
			store: this.#store,
			bridge,
			api: { call },
			cache,
			speaks: async () => true,
			tell: () => undefined,
		});
		clock.setTimeout(() => {
			this.#run.uiLoaded();
			bridge.call('init', { version: bridgeVersion }).then(
				(init) => {
					const settings = { [settingKeys.consent]: origin, [settingKeys.token(world.board)]: 'token' };
					session.open({ ...init, settings });
				},
				(error: unknown) => world.fault(`the plugin in a copy: ${error}`),
			);
		}, 20);
	}

	/** What it did that it should have asked for first, in sentences. */
	complaints(): string[] {
		const { session } = this.#store.get();
		return [
			...(session.at === 'copy-of-file'
				? []
				: [`in a copy of the file the panel does not ask: ${session.at}`]),
			...this.#calls.map((name) => `from a copy of the file the server was asked: ${name}`),
			...(this.#nodes() === this.#before ? [] : ['a copy of the file is not as it was copied']),
		];
	}

	dispose(): void {
		if (!this.#run.closed) this.#run.close();
	}

	#nodes(): string {
		return JSON.stringify([...this.#doc.nodes()]);
	}
}
