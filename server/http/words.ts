import { createHash } from 'node:crypto';
import type { Hono } from 'hono';
import { AppError } from '../../shared/errors.ts';
import { type Face, faces, wholeCatalogue } from '../../words/catalogues.ts';
import { isLanguage, type Language } from '../../words/languages.ts';

type Served = { body: string; etag: string };

/** `GET /words/panel/de`: the texts of the panel or of the library in one language. No word of a board is in them. */
export function mountWords(app: Hono): void {
	const served = new Map<string, Served>();
	app.get('/words/:face/:language', (c) => {
		const { face, language } = c.req.param();
		if (!isFace(face) || !isLanguage(language))
			throw new AppError('not-found', 'There are no words of this name, or not in this language.');
		const key = `${face}/${language}`;
		const words = served.get(key) ?? compiled(face, language);
		served.set(key, words);
		const headers = { etag: words.etag, 'cache-control': 'no-cache' };
		if (c.req.header('if-none-match') === words.etag) return c.body(null, 304, headers);
		return c.body(words.body, 200, { ...headers, 'content-type': 'application/json; charset=utf-8' });
	});
}

function isFace(name: string): name is Face {
	return Object.hasOwn(faces, name);
}

function compiled(face: Face, language: Language): Served {
	const body = JSON.stringify(wholeCatalogue(face, language));
	return { body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` };
}
