import { type BoardJson, boardJsonSchema } from '../../shared/board-json.ts';
import { AppError } from '../../shared/errors.ts';
import { plainIssue } from '../http/plain-issue.ts';
import { parseJson } from './read-json.ts';

/** A `board.json` as `synthesize` writes it. Throws AppError `unreadable` with the reason and the place in the file. */
export function readBoardJson(text: string, name: string): BoardJson {
	const given = parseJson(text, name);
	const parsed = boardJsonSchema.safeParse(given);
	if (parsed.success) return parsed.data;
	const { at, sentence } = plainIssue(parsed.error.issues[0], given);
	throw new AppError('unreadable', `${name}: ${sentence} Expected the board.json that synthesize writes.`, {
		at,
	});
}
