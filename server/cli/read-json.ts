import { AppError } from '../../shared/errors.ts';

/** What a JSON file holds; `name` is the file's, for the refusal. Throws AppError `unreadable`. */
export function parseJson(text: string, name: string): unknown {
	try {
		return JSON.parse(text.replace(/^\ufeff/u, ''));
	} catch (error) {
		throw new AppError('unreadable', `${name} is not JSON: ${error instanceof Error ? error.message : ''}`, {
			cause: error,
		});
	}
}
