import * as encoding from 'lib0/encoding';
import type { BoardClient } from './board-client.ts';

/** An awareness message about one client, written by hand. */
export function presenceOf(client: number, clock: number, state: unknown): Uint8Array {
	return encoding.encode((encoder) => {
		encoding.writeVarUint(encoder, 1);
		encoding.writeVarUint(encoder, client);
		encoding.writeVarUint(encoder, clock);
		encoding.writeVarString(encoder, JSON.stringify(state));
	});
}

/** Resolves once `holds` of the names this client is shown. */
export function shown({ provider }: BoardClient, holds: (names: unknown[]) => boolean): Promise<void> {
	const { awareness } = provider;
	return new Promise((resolve) => {
		const look = (): void => {
			if (!holds([...awareness.getStates().values()].map((state) => state.name))) return;
			awareness.off('change', look);
			resolve();
		};
		awareness.on('change', look);
		look();
	});
}
