import type { Tokens } from './chat.ts';

/** Tokens of a text, roughly and rather too many: four characters of English are one, of other scripts two. */
export function estimateTokens(text: string): number {
	const others = text.match(/[^\u0020-\u024f]/gu)?.length ?? 0;
	return Math.ceil((text.length - others) / 4 + others / 2);
}

/** US dollars a million tokens cost, going in and coming out. */
export type Prices = { readonly input: number; readonly output: number };

export function dollars({ input, output }: Tokens, prices: Prices | undefined): number | null {
	return prices === undefined ? null : (input * prices.input + output * prices.output) / 1e6;
}

/** What a run may take at most, in tokens. What is asked for is set aside before, so that no answer runs over it. */
export interface Budget {
	/** False: there is not that much left. */
	reserve(tokens: number): boolean;
	/** Gives back what was set aside and books what was used. */
	settle(reserved: number, used: Tokens): void;
	readonly used: Tokens;
}

export function createBudget(most: number): Budget {
	let held = 0;
	let used: Tokens = { input: 0, output: 0 };
	return {
		reserve(tokens) {
			if (used.input + used.output + held + tokens > most) return false;
			held += tokens;
			return true;
		},
		settle(reserved, { input, output }) {
			held -= reserved;
			used = { input: used.input + input, output: used.output + output };
		},
		get used() {
			return used;
		},
	};
}
