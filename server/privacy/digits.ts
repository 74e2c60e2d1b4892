/** Whether the last of some digits is the check digit of Luhn's rule, as on every payment card. */
export function passesLuhn(digits: string): boolean {
	let sum = 0;
	for (let i = 0; i < digits.length; i++) {
		const digit = Number(digits[digits.length - 1 - i]);
		const doubled = i % 2 === 1 ? digit * 2 : digit;
		sum += doubled > 9 ? doubled - 9 : doubled;
	}
	return sum % 10 === 0;
}

/** The text up to `start`, at most `length` UTF-16 units of it: where cue words are looked for. */
export function before(text: string, start: number, length = 48): string {
	return text.slice(Math.max(0, start - length), start);
}
