import * as z from 'zod/mini';
import { behaviourQuestionsSchema } from './behaviour.ts';
import { behaviourViewSchema } from './behaviour-view.ts';

/** The calls about what people do, part of the table in `api.ts`. */
export const behaviourCalls = {
	/** What was counted last, for programs: a `BehaviourJson`. Null before the first count, without a usage export, and after somebody was erased. */
	readBehaviour: {
		method: 'GET',
		path: '/api/boards/:board/behaviour',
		response: z.object({ behaviour: z.unknown(), madeAt: z.nullable(z.string()) }),
	},
	/** The same as people read it. */
	readBehaviourView: {
		method: 'GET',
		path: '/api/boards/:board/behaviour/view',
		response: z.object({ view: z.nullable(behaviourViewSchema), madeAt: z.nullable(z.string()) }),
	},
	/** Users of a group who used an event. `users` is null under five: then only their number is told. */
	listBehaviourUsers: {
		method: 'GET',
		path: '/api/boards/:board/behaviour/users',
		response: z.object({ count: z.number(), users: z.nullable(z.array(z.string())) }),
	},
	readBehaviourQuestions: {
		method: 'GET',
		path: '/api/boards/:board/behaviour/questions',
		response: behaviourQuestionsSchema,
	},
	putBehaviourQuestions: {
		method: 'PUT',
		path: '/api/boards/:board/behaviour/questions',
		response: behaviourQuestionsSchema,
	},
} as const;
