import * as z from 'zod/mini';

/** Every way the server says no: HTTP status, and whether trying the same again can help. */
export const errorCodes = {
	'bad-request': { status: 400, retry: false },
	'not-signed-in': { status: 401, retry: false },
	'not-allowed': { status: 403, retry: false },
	'not-found': { status: 404, retry: false },
	conflict: { status: 409, retry: false },
	'too-large': { status: 413, retry: false },
	unreadable: { status: 422, retry: false },
	'too-many': { status: 429, retry: true },
	unexpected: { status: 500, retry: true },
	unavailable: { status: 503, retry: true },
} as const;
export type ErrorCode = keyof typeof errorCodes;

export const errorBodySchema = z.object({
	error: z.object({
		code: z.enum(Object.keys(errorCodes) as [ErrorCode, ...ErrorCode[]]),
		/** What happened and what the person can do, in plain words. */
		message: z.string(),
		/** Where in the input, when there is a where: a row, a line, a field. */
		at: z.optional(z.string()),
	}),
});
export type ErrorBody = z.infer<typeof errorBodySchema>;

/** A refusal with a reason a person can act on. Anything else that is thrown is a defect and shows as `unexpected`. */
export class AppError extends Error {
	override name = 'AppError' as const;
	readonly code: ErrorCode;
	readonly at: string | undefined;
	/** Seconds after which trying again can help, where that is known. */
	readonly retryAfter: number | undefined;

	constructor(
		code: ErrorCode,
		message: string,
		options: { at?: string; retryAfter?: number; cause?: unknown } = {},
	) {
		super(message, options.cause === undefined ? undefined : { cause: options.cause });
		this.code = code;
		this.at = options.at;
		this.retryAfter = options.retryAfter;
	}
}
