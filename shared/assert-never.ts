/** Ends an exhaustive switch: a new arm without a case is a compile error, and a wrong value at run time says what it was. */
export function assertNever(value: never): never {
	throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
