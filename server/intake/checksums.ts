/** Length of a whole IBAN by country (ISO 13616 registry). */
const IBAN_LENGTHS: Readonly<Record<string, number>> = {
	AD: 24,
	AE: 23,
	AT: 20,
	BE: 16,
	BG: 22,
	CH: 21,
	CY: 28,
	CZ: 24,
	DE: 22,
	DK: 18,
	EE: 20,
	ES: 24,
	FI: 18,
	FR: 27,
	GB: 22,
	GR: 27,
	HR: 21,
	HU: 28,
	IE: 22,
	IL: 23,
	IS: 26,
	IT: 27,
	LI: 21,
	LT: 20,
	LU: 20,
	LV: 21,
	MC: 27,
	MT: 31,
	NL: 18,
	NO: 15,
	PL: 28,
	PT: 25,
	RO: 24,
	SA: 24,
	SE: 24,
	SI: 19,
	SK: 24,
	SM: 27,
	TR: 26,
	UA: 29,
};

/** How long an IBAN of this country is; 0 for a country that is not in the table. */
export function ibanLength(country: string): number {
	return IBAN_LENGTHS[country.toUpperCase()] ?? 0;
}

/** Whether letters and digits without spaces are a valid IBAN: remainder 1 modulo 97 (ISO 7064). */
export function isIban(compact: string): boolean {
	const turned = (compact.slice(4) + compact.slice(0, 4)).toUpperCase();
	let remainder = 0;
	for (const char of turned) {
		const value = Number.parseInt(char, 36);
		remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
	}
	return remainder === 1;
}

/** Prefix and length of the large issuers' numbers (ISO/IEC 7812 ranges). */
const ISSUERS =
	/^(?:4(?:\d{12}|\d{15}|\d{18})|(?:5[1-5]|2[2-7])\d{14}|3[47]\d{13}|3[068]\d{12}|35\d{14}|6\d{15,18})$/;

/** Whether digits (spaces and hyphens allowed) are a payment card number: an issuer's prefix and the Luhn check digit. */
export function isCardNumber(written: string): boolean {
	const digits = written.replace(/\D/g, '');
	if (!ISSUERS.test(digits) || /^(\d)\1+$/.test(digits)) return false;
	let sum = 0;
	for (let i = 0; i < digits.length; i++) {
		const digit = Number(digits[digits.length - 1 - i]);
		const doubled = i % 2 === 1 ? digit * 2 : digit;
		sum += doubled > 9 ? doubled - 9 : doubled;
	}
	return sum % 10 === 0;
}
