import { type EvidenceLevel, qualitativeFrom } from '../../../shared/persona.ts';
import { strings } from '../strings.ts';

/** How good the evidence is, in words: what is a hypothesis says what is missing. */
export function levelText(level: EvidenceLevel, people: number): string {
	const { personas: words } = strings;
	if (level !== 'hypothesis' || people === 0) return words.levels[level];
	return people < qualitativeFrom ? words.levelFew(people, qualitativeFrom) : words.levelUnstable(people);
}
