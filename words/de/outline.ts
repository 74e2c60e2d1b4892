import type { outlineWords } from '../en/outline.ts';
import type { Translation } from '../message.ts';

export const outline: Translation<typeof outlineWords> = {
	outline: {
		title: 'Gliederung',
		text: 'Alles auf dem Board als Überschriften und Listen, zum Lesen und Arbeiten mit der Tastatur.',
		empty: 'Noch ist nichts auf dem Board.',
		notDrawn: 'Es ist gerade nicht auf dem Board gezeichnet.',
		sheets: 'Entscheidungen und Änderungen',
		kinds: { did: 'Getan', measured: 'Gemessen', observed: 'Beobachtet' },
		moveHint: 'Die Pfeiltasten gehen durch die Themen, die Eingabetaste verschiebt die Notiz.',
		moved: '„{note}“ ist jetzt in {theme}.',
		movedAside: '„{note}“ ist jetzt beiseitegelegt.',
		edit: 'Bearbeiten',
		editLabel: 'Bearbeiten: {sentence}',
		vote: 'Für {option} stimmen',
	},
};
