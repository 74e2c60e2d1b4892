/**
 * Lets the newest question win: `take` is not called with an answer that comes after that of a question asked later, as
 * when somebody presses twice and the first answer is the slow one.
 */
export function newest(): <T>(answer: Promise<T>, take: (value: T) => void) => Promise<void> {
	let asked = 0;
	let taken = 0;
	return async (answer, take) => {
		asked += 1;
		const mine = asked;
		const value = await answer;
		if (mine < taken) return;
		taken = mine;
		take(value);
	};
}
