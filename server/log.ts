import type { Log, LogFields } from './ports.ts';

/** One JSON line an entry: time, level, message, fields. */
export function createLog(write: (line: string) => void, now: () => number): Log {
	function entry(level: string) {
		return (message: string, fields: LogFields = {}): void =>
			write(`${JSON.stringify({ time: new Date(now()).toISOString(), level, message, ...fields })}\n`);
	}
	return { info: entry('info'), warn: entry('warn'), error: entry('error') };
}

/** Says nothing. */
export const quietLog: Log = { info() {}, warn() {}, error() {} };

/** An error's name and message for a log line; never its input. Database errors are told by their code alone, since their text can hold values. */
export function errorFields(error: unknown): LogFields {
	if (!(error instanceof Error)) return { error: typeof error };
	const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
	const isDatabase = 'severity' in error;
	return { error: error.name, code, detail: isDatabase ? undefined : error.message.slice(0, 300) };
}
