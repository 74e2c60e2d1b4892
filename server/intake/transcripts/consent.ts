import { excerptOf } from '../normalise.ts';

const REFUSED =
	/(?:prefers?|prefer(?:red)?|rather|asked|wants?|wish(?:es)?) not (?:to )?be (?:recorded|quoted|named)|(?:do not|don['’]t|please don['’]t|never) (?:record|quote|name) (?:me|him|her|them|this)|not (?:consent|agree)|no consent|consent\s*:\s*(?:no|refused|declined|none)|off the record|möchte nicht (?:aufgenommen|aufgezeichnet|zitiert)|nicht einverstanden|ne (?:souhaite|veut|veux) pas être (?:enregistré|cité)|pas d['’]accord pour|no (?:quiere|quiero|desea) (?:ser )?(?:grabad|citad)|no consiente/iu;
const ASKED =
	/\bconsent\b|(?:ok|okay|fine|happy|comfortable|all right|alright|permission|agree|mind)\b.{0,60}\brecord|\brecord(?:ed|ing)?\b.{0,60}\b(?:ok|okay|fine|alright|all right|agree|permission|mind|allowed)\b|einverstanden.{0,60}auf(?:nehme|nahme|zeichn)|auf(?:nehme|nahme|zeichn).{0,60}(?:einverstanden|in ordnung|ok)|enregistr.{0,60}(?:accord|permission|autoris)|(?:accord|permission|autoris).{0,60}enregistr|consentimiento|consentement|grabar.{0,60}(?:permiso|acuerdo|bien)|(?:permiso|acuerdo).{0,60}grab/iu;

/** What is said about recording and quoting near the start, as a sentence for the person who brings the file in; empty when nothing is. */
export function consentNotices(opening: readonly { text: string; locator: string | null }[]): string[] {
	const refused = opening.find(({ text }) => REFUSED.test(text));
	if (refused)
		return [
			`Near the start${placeOf(refused.locator)}: “${excerptOf(refused.text)}” Choose “notes only” unless you know better.`,
		];
	const asked = opening.find(({ text }) => ASKED.test(text));
	return asked ? [`About consent, near the start${placeOf(asked.locator)}: “${excerptOf(asked.text)}”`] : [];
}

function placeOf(locator: string | null): string {
	return locator === null ? '' : ` (${locator})`;
}
