import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * An embeddings endpoint that answers whatever it is told to, once `before` lets it; the variables that name it to a
 * server. It ends with the process.
 */
export async function startEmbeddings(
	status: number,
	body: string,
	before: () => Promise<unknown> = async () => undefined,
): Promise<Record<string, string>> {
	const server = createServer(async (request, response) => {
		request.resume();
		await before();
		response.writeHead(status, { 'content-type': 'application/json', 'x-should-retry': 'false' }).end(body);
	});
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	server.unref();
	const { port } = server.address() as AddressInfo;
	return { OPENAI_BASE_URL: `http://127.0.0.1:${port}/v1`, PERSONABOARD_EMBEDDING_MODEL: 'm' };
}
