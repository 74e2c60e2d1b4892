import type { BoardId, UploadId } from '../../shared/ids.ts';
import type { PersonaDocument } from '../audit/read-document.ts';
import { type ImportDeps, noSteps } from './import-deps.ts';
import { withUpload } from './uploads.ts';

/**
 * An uploaded persona document as sentences to judge, with personal data hidden in all of them: an old persona often
 * has somebody's name and address. Throws AppError `unreadable` or `not-found`.
 */
export async function readUploadedPersona(
	deps: ImportDeps,
	board: BoardId,
	upload: UploadId,
	signal: AbortSignal,
): Promise<PersonaDocument> {
	const document = await withUpload(deps, board, upload, { ...noSteps, signal }, (path, { name }) =>
		deps.reader.persona(path, name, signal),
	);
	const headings = [...new Set(document.claims.flatMap(({ heading }) => heading))];
	const [title = '', ...rest] = await deps.desk.hide(board, [
		document.title,
		...headings,
		...document.claims.map(({ text }) => text),
	]);
	const shown = new Map(headings.map((heading, at) => [heading, rest[at]!]));
	return {
		...document,
		title,
		claims: document.claims.map((claim, at) => ({
			...claim,
			text: rest[headings.length + at]!,
			heading: claim.heading.map((heading) => shown.get(heading)!),
		})),
		text: null,
	};
}
