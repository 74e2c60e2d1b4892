import { describe, expect, it } from 'vitest';
import { createApiClient } from '../../../plugin/ui/api-client.ts';
import { Cancelled } from '../../../plugin/ui/cancelled.ts';

const origin = 'http://server.test:8787';
type Sent = { url: string; init: RequestInit };

function client(answer: () => Response | Promise<Response>) {
	const sent: Sent[] = [];
	const api = createApiClient(origin, async (url, init = {}) => {
		sent.push({ url: String(url), init });
		return answer();
	});
	return { api, sent };
}
const json = (status: number, body: unknown) =>
	new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

describe('calls to the server', () => {
	it('[UI7] path, method, token and body follow the contract', async () => {
		const { api, sent } = client(() => json(202, { jobId: 'jo_1' }));
		await api.call('startJob', { kind: 'group', groups: 9 }, { board: 'bo_1', token: 'secret' });
		expect(sent[0]?.url).toBe(`${origin}/api/boards/bo_1/jobs`);
		expect(sent[0]?.init).toMatchObject({
			method: 'POST',
			headers: { authorization: 'Bearer secret', 'content-type': 'application/json' },
			body: '{"kind":"group","groups":9}',
		});
	});

	it('[UI7] a token is sent as a header and never in the address', async () => {
		const { api, sent } = client(() => json(200, { boardId: 'bo_1', name: 'x', role: 'editor' }));
		await api.call('readBoard', null, { board: 'bo_1', token: 'secret' });
		expect(sent[0]?.url).not.toContain('secret');
		expect(sent[0]?.init.body).toBeUndefined();
	});

	it('[UI8] a server that cannot be reached is named with its address', async () => {
		const { api } = client(() => Promise.reject(new TypeError('Failed to fetch')));
		await expect(api.call('readSample', null)).rejects.toMatchObject({
			name: 'AppError',
			code: 'unavailable',
			message: expect.stringContaining(origin),
		});
	});

	it('[UI8] the server’s own sentence reaches the person', async () => {
		const { api } = client(() =>
			json(422, { error: { code: 'unreadable', message: 'Line 3 has no text.', at: 'line 3' } }),
		);
		await expect(api.call('readSample', null)).rejects.toMatchObject({
			code: 'unreadable',
			message: 'Line 3 has no text.',
			at: 'line 3',
		});
	});

	it('[UI8] an answer from something in between, or of another shape, shows no machine text', async () => {
		const page = client(() => new Response('<html>Bad gateway nginx</html>', { status: 502 }));
		await expect(page.api.call('readSample', null)).rejects.toMatchObject({
			code: 'unavailable',
			message: expect.not.stringContaining('nginx'),
		});
		const shape = client(() => json(200, { surprise: true }));
		await expect(shape.api.call('readSample', null)).rejects.toMatchObject({ code: 'unexpected' });
	});

	it('[UI8] a stopped call is no failure of the server', async () => {
		const stop = new AbortController();
		const { api } = client(() => {
			stop.abort();
			return Promise.reject(new DOMException('aborted', 'AbortError'));
		});
		await expect(api.call('readSample', null, { signal: stop.signal })).rejects.toBeInstanceOf(Cancelled);
	});

	it('[UI7] a report in Markdown comes back as text', async () => {
		const { api } = client(
			() =>
				new Response('# Report', {
					status: 200,
					headers: { 'content-type': 'text/markdown; charset=utf-8' },
				}),
		);
		expect(await api.call('exportReport', null, { board: 'bo_1', token: 't' })).toBe('# Report');
	});
});
