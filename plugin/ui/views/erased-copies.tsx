import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { applyEdits } from '../../../shared/board-doc.ts';
import type { NodeId } from '../../../shared/ids.ts';
import { reveal } from '../decisions.ts';
import { erasedNotes } from '../drawing-meta.ts';
import { copiesOfErased, erasedHashes, forgetErased } from '../erased-copies.ts';
import { openBoard, type Panel } from '../panel.ts';
import { Notice } from '../parts/notice.tsx';
import { removeNotes } from '../run-commands.ts';
import { mayEdit } from '../session.ts';
import type { PanelState } from '../state.ts';
import { strings } from '../strings.ts';

/**
 * Copies that people made by hand of notes whose words were erased. They are looked for on the page the person sees, and
 * go on a press; put away, they are not offered again to anybody.
 */
export function ErasedCopies({ panel, state }: { panel: Panel; state: PanelState }): JSX.Element | null {
	const { copies: words } = strings;
	const { board, session, busy } = state;
	const [found, setFound] = useState<NodeId[]>([]);
	const hashes = mayEdit(session) && erasedNotes(board).length === 0 ? erasedHashes(board) : [];
	const wanted = hashes.join(' ');
	useEffect(() => {
		setFound([]);
		if (wanted === '' || busy !== null) return;
		let stale = false;
		panel.bridge
			.call('readStickies', { scope: 'page' })
			.then(({ stickies }) => {
				if (stale) return;
				const { id } = openBoard(panel);
				setFound(copiesOfErased(stickies, wanted.split(' '), panel.session.snapshot(), id));
			})
			.catch(() => undefined);
		return () => {
			stale = true;
		};
	}, [panel, wanted, busy === null, state.init?.page]);
	if (found.length === 0) return null;
	return (
		<Notice
			kind="info"
			action={{
				label: words.remove(found.length),
				disabled: busy !== null,
				run: () => void removeNotes(panel, found),
			}}
			second={{ label: words.show, run: () => void reveal(panel, found) }}
			onDismiss={() => applyEdits(openBoard(panel).doc, forgetErased(hashes), 'panel')}
		>
			{words.found(found.length)}
		</Notice>
	);
}
