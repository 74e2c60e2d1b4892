import type { usageWords } from '../en/library-usage.ts';
import type { Translation } from '../message.ts';

export const usage: Translation<typeof usageWords> = {
	usage: {
		title: 'Nutzung auf diesem Server',
		text: 'Sie wird dort gelesen, wo sie liegt, jedes Mal, wenn gezählt wird, was Menschen tun. Hier wird keine Zeile davon behalten.',
		use: 'Verwenden',
		useLabel: '{name} auf diesem Board verwenden',
		used: 'In Gebrauch',
		leave: 'Nicht mehr verwenden',
		leaveLabel: '{name} auf diesem Board nicht mehr verwenden',
	},
};
