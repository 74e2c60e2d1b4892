import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { mountWords } from '../../server/http/words.ts';
import { isCatalogue } from '../../words/speak.ts';

it('[WO9] the server gives each language’s words to whoever asks, once as long as they stay the same', async () => {
	const app = new Hono();
	mountWords(app);
	const answer = await app.request('/words/panel/en');
	expect(answer.status).toBe(200);
	expect(isCatalogue(await answer.json())).toBe(true);
	const etag = answer.headers.get('etag')!;
	const again = await app.request('/words/panel/en', { headers: { 'if-none-match': etag } });
	expect([again.status, await again.text()]).toEqual([304, '']);
	const german = await app.request('/words/panel/de');
	expect(german.headers.get('etag')).not.toBe(etag);
	for (const path of ['/words/panel/nl', '/words/toString/en', '/words/library'])
		expect((await app.request(path)).status, path).toBeGreaterThanOrEqual(400);
});
