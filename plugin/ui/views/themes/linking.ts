import { createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';
import type { EvidenceId } from '../../../../shared/ids.ts';
import type { Panel } from '../../panel.ts';
import { type Link, linkNotes } from '../../theme-commands.ts';

/** A link of two notes on its way: the first is chosen, the second is asked for. */
export type Linking = {
	pending: { type: Link['type']; first: EvidenceId } | null;
	begin(type: Link['type'], first: EvidenceId): void;
	choose(second: EvidenceId): void;
	cancel(): void;
};

/** Notes stand deep in lists of themes; each asks here whether it is being chosen. */
export const LinkingContext = createContext<Linking | null>(null);

export function useLinking(): Linking | null {
	return useContext(LinkingContext);
}

export function useNewLinking(panel: Panel): Linking {
	const [pending, setPending] = useState<Linking['pending']>(null);
	return {
		pending,
		begin: (type, first) => setPending({ type, first }),
		choose(second) {
			if (pending && pending.first !== second) linkNotes(panel, pending.type, pending.first, second);
			setPending(null);
		},
		cancel: () => setPending(null),
	};
}
