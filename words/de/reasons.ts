import type { keptApartText } from '../../shared/reasons.ts';
import type { Translation } from '../message.ts';

/** Why an item was kept apart. */
export const reasons: Translation<typeof keptApartText> = {
	empty: 'Es steht nichts darauf.',
	'emoji-only': 'Sie enthält nur Emoji. Schreib ein Wort daneben, um sie hereinzuholen.',
	question: 'Es liest sich wie eine Frage im Interview.',
	staff: 'Jemand aus eurem Team oder ein Bot hat es geschrieben.',
	header: 'Es liest sich wie eine Überschrift.',
	legend: 'Es erklärt eine Farbe.',
	'no-words': 'Es enthält keine Worte.',
	'too-long': 'Es ist länger als 4.000 Zeichen. Bitte in einzelne Zitate teilen.',
	'own-node': 'Personaboard hat es gezeichnet.',
	guide: 'Es leitet an, wie das ☞ sagt. Nimm das ☞ von der Notiz oder dem Bereich, um es hereinzuholen.',
	'unreadable-row': 'Die Zeile hat keinen Text.',
	'consent-refused': 'Wer es sagte, möchte nicht, dass es verwendet wird.',
	'keep-time-over': 'Die Zeit, in der es aufbewahrt werden darf, ist um.',
	split: 'Sie enthält mehrere Zitate; jedes hat jetzt eine eigene Notiz.',
	erased: 'Es gehört zu einer Person, deren Worte hier gelöscht wurden.',
};
