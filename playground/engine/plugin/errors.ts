/** An error the plugin sees. `TypeError` is what the platform throws for misuse of the object model. */
export class PluginError extends Error {
	readonly kind: 'Error' | 'TypeError';

	constructor(message: string, kind: 'Error' | 'TypeError' = 'Error') {
		super(message);
		this.kind = kind;
	}
}

/** The answer to an asynchronous member: `work` runs when the promise settles, so it sees the document of then. */
export class Later {
	readonly work: () => unknown;

	constructor(work: () => unknown) {
		this.work = work;
	}
}

/** A member the typings have and this simulator does not act out. */
export function notSimulated(member: string): PluginError {
	return new PluginError(`in ${member}: not simulated`);
}
