import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import type { ApiResponse } from '../../shared/api.ts';
import { workshopSchema } from '../../shared/sample.ts';

/** The sample workshop that ships with the server. */
export async function readSample(): Promise<ApiResponse<'readSample'>> {
	const [workshop, usage, customers] = await Promise.all(
		['workshop.json', 'usage.csv', 'customers.csv'].map((name) =>
			readFile(new URL(`../sample/${name}`, import.meta.url), 'utf8'),
		),
	);
	return { workshop: z.parse(workshopSchema, JSON.parse(workshop!)), usage: usage!, customers: customers! };
}
