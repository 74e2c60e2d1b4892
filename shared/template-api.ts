import { workshopSchema } from './sample.ts';

/** The boards one can begin from. What each holds is in `server/templates`. */
export const templateNames = ['research', 'audit', 'priorities', 'market'] as const;
export type TemplateName = (typeof templateNames)[number];

/** The call for a template; see `api.ts`. */
export const templateCalls = {
	readTemplate: {
		method: 'GET',
		path: '/api/template',
		response: workshopSchema,
	},
} as const;
