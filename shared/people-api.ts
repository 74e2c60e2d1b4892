import * as z from 'zod/mini';
import { entityIdSchema, evidenceIdSchema } from './id-schemas.ts';
import { entitySchema, findingSchema, personSchema, receiptSchema } from './people.ts';

/** The calls about people, personal data and the team's own words, part of the table in `api.ts`. */
export const peopleCalls = {
	listPeople: {
		method: 'GET',
		path: '/api/boards/:board/people',
		response: z.object({ people: z.array(personSchema), withoutPerson: z.number() }),
	},
	/** Consent, how long to keep, users they are. */
	changePerson: {
		method: 'POST',
		path: '/api/boards/:board/people/:person',
		response: z.object({}),
	},
	/** Two codes that are one person; the first goes. A person's decision. */
	joinPeople: {
		method: 'POST',
		path: '/api/boards/:board/people/:person/join',
		response: z.object({}),
	},
	erasePerson: {
		method: 'POST',
		path: '/api/boards/:board/people/:person/erase',
		response: receiptSchema,
	},
	listReceipts: {
		method: 'GET',
		path: '/api/boards/:board/receipts',
		response: z.object({ receipts: z.array(receiptSchema) }),
	},
	/**
	 * What was found, at most 1,000, open ones first. `open` counts what nobody has looked at, `blocking` what keeps the board from being
	 * exported: severe ones that are shown, or stand in what people wrote.
	 */
	listFindings: {
		method: 'GET',
		path: '/api/boards/:board/findings',
		response: z.object({ findings: z.array(findingSchema), open: z.number(), blocking: z.number() }),
	},
	decideFindings: {
		method: 'POST',
		path: '/api/boards/:board/findings',
		response: z.object({ open: z.number(), blocking: z.number() }),
	},
	/** Texts as they came, where something in them is hidden; each look is on record. */
	readOriginals: {
		method: 'POST',
		path: '/api/boards/:board/originals',
		response: z.object({ originals: z.array(z.object({ evidence: evidenceIdSchema, text: z.string() })) }),
	},
	listEntities: {
		method: 'GET',
		path: '/api/boards/:board/entities',
		response: z.object({ entities: z.array(entitySchema) }),
	},
	putEntity: {
		method: 'POST',
		path: '/api/boards/:board/entities',
		response: z.object({ id: entityIdSchema }),
	},
	removeEntity: {
		method: 'DELETE',
		path: '/api/boards/:board/entities/:entity',
		response: z.object({}),
	},
} as const;
