import { describe, expect, it } from 'vitest';
import { meaningReader } from '../../../server/audit/meaning.ts';
import { deniesEvidence } from '../../../server/synthesis/gate/negation.ts';
import { withAbsence } from '../../../server/synthesis/text/absence.ts';
import { opposedStems } from '../../../server/synthesis/text/polarity.ts';

const meaningOf = meaningReader();
const opposed = (a: string, b: string): string[] =>
	opposedStems(meaningOf(a).polarity, meaningOf(b).polarity);

describe('what is said to be missing', () => {
	const said = 'When a sample arrives without a barcode I have to type the patient number by hand.';

	it('[GA8] agrees with the note that says it is not there, and not with one that says it is', () => {
		const claim = 'Types the patient number by hand when the barcode is missing.';
		expect(opposed(claim, said)).toEqual([]);
		expect(deniesEvidence(claim, [said])).toBe(false);
		expect(opposed(claim, 'I type the patient number by hand from the barcode.')).toEqual(['barcod']);
		expect(deniesEvidence('The barcode is missing on the sample.', ['The sample has a barcode.'])).toBe(true);
	});

	it('[GA8] is the thing named, before the word or behind it, and never a pronoun', () => {
		expect(withAbsence('Labels are often missing.')).toBe('without Labels.');
		expect(withAbsence('I look for missing tubes.')).toBe('I look for without tubes.');
		expect(withAbsence('They were missing a filter.')).toBe('They were without a filter.');
		expect(withAbsence('It is missing')).toBe('It is missing');
	});
});
