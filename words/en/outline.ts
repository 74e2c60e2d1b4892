import type { EvidenceKind } from '../../shared/evidence.ts';
import { message } from '../message.ts';

/** The texts of the board as an outline, and of what is done with the keyboard instead of dragging. */
export const outlineWords = {
	outline: {
		title: 'Outline',
		text: 'Everything on the board as headings and lists, to read and to work with by keyboard.',
		empty: 'Nothing is on the board yet.',
		notDrawn: 'It is not drawn on the board right now.',
		sheets: 'Decisions and changes',
		kinds: { did: 'Done', measured: 'Measured', observed: 'Observed' } satisfies Record<
			Exclude<EvidenceKind, 'said'>,
			string
		>,
		moveHint: 'Arrow keys look through the themes, Enter moves the note.',
		moved: message(['note', 'theme'], '“{note}” is in {theme} now.'),
		movedAside: message(['note'], '“{note}” is set aside now.'),
		edit: 'Edit',
		editLabel: message(['sentence'], 'Edit: {sentence}'),
		vote: message(['option'], 'Vote for {option}'),
	},
} as const;
