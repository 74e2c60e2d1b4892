import * as z from 'zod/mini';
import { templateNames } from './template-api.ts';

/** What goes into the call for a template, and who may make it; see `api-requests.ts`. */
export const templateRequests = {
	readTemplate: {
		access: 'none',
		status: 200,
		query: true,
		summary: 'A template as notes and sections for the canvas; none of them is evidence',
		request: z.object({
			name: z.enum(templateNames),
			/** Such as `de`; English where there is no template in it. */
			language: z.string(),
		}),
	},
} as const;
