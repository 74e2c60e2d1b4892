import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as z from 'zod/mini';
import { type PartAnswer, type PartStore, partAnswerSchema } from '../synthesis/model/part-store.ts';

const lineSchema = z.object({ key: z.string(), answer: partAnswerSchema });

/** A model's answers in a file beside the results, one a line as they come: a run that broke off goes on from there. */
export function createPartFile(path: string): PartStore {
	let known: Promise<Map<string, PartAnswer>> | undefined;
	return {
		async getMany(keys) {
			known ??= readLines(path);
			const all = await known;
			return new Map(keys.flatMap((key) => (all.has(key) ? [[key, all.get(key)!] as const] : [])));
		},
		async put(key, answer) {
			await mkdir(dirname(path), { recursive: true });
			await appendFile(path, `${JSON.stringify({ key, answer })}\n`);
		},
	};
}

async function readLines(path: string): Promise<Map<string, PartAnswer>> {
	const text = await readFile(path, 'utf8').catch(() => '');
	const out = new Map<string, PartAnswer>();
	for (const line of text.split('\n')) {
		const parsed = lineSchema.safeParse(parse(line));
		// A line that broke off is asked for again.
		if (parsed.success) out.set(parsed.data.key, parsed.data.answer);
	}
	return out;
}

function parse(line: string): unknown {
	try {
		return JSON.parse(line);
	} catch {
		return null;
	}
}
