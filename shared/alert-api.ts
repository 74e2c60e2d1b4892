import * as z from 'zod/mini';
import { signalKindSchema } from './freshness.ts';
import { archetypeIdSchema, claimIdSchema, evidenceIdSchema, personaIdSchema } from './id-schemas.ts';
import type { Role } from './sync-protocol.ts';

export const severitySchema = z.enum(['high', 'normal']);
export type Severity = z.infer<typeof severitySchema>;

export const alertActionSchema = z.enum([
	'interview',
	'update-claims',
	'split-persona',
	'check-tracking',
	'roll-back',
	'dismiss',
]);
export type AlertAction = z.infer<typeof alertActionSchema>;

/** What is known of a change, in numbers and ids; words are looked up when it is shown. */
export const alertFactsSchema = z.object({
	id: z.string(),
	/** The signal's key, to dismiss it by; of a KPI rule its id. */
	key: z.string(),
	kind: z.union([signalKindSchema, z.literal('kpi')]),
	severity: severitySchema,
	/** How much of all users' lives with the product it touches, 0–1: effect × share of people × weight of the sentences. */
	weight: z.number(),
	archetype: z.nullable(archetypeIdSchema),
	persona: z.nullable(personaIdSchema),
	subject: z.string(),
	howMuch: z.object({
		from: z.nullable(z.number()),
		to: z.nullable(z.number()),
		low: z.nullable(z.number()),
		high: z.nullable(z.number()),
		unit: z.string(),
		/** People the latest figure rests on. */
		people: z.number(),
	}),
	/** ISO dates: when the first window that showed it ended, and about when it began. */
	since: z.nullable(z.string()),
	began: z.nullable(z.string()),
	howSure: z.object({
		p: z.nullable(z.number()),
		looks: z.number(),
		minimumDetectable: z.nullable(z.number()),
	}),
	/** Other figures of the same change, told with it: steps to and from a feature, everyone beside a group. */
	also: z.optional(
		z.array(
			z.object({
				key: z.string(),
				kind: signalKindSchema,
				archetype: z.nullable(archetypeIdSchema),
				subject: z.string(),
				from: z.nullable(z.number()),
				to: z.nullable(z.number()),
				unit: z.string(),
				people: z.number(),
			}),
		),
	),
	claims: z.array(claimIdSchema),
	/** What those sentences rest on, at most five. */
	evidence: z.array(evidenceIdSchema),
	/** Share of the change of the whole that is other people rather than other behaviour; null where nothing can be split. */
	otherPeople: z.nullable(z.number()),
	notes: z.array(z.string()),
	actions: z.array(alertActionSchema),
	/** ISO date by which somebody should have decided. */
	due: z.string(),
});
export type AlertFacts = z.infer<typeof alertFactsSchema>;

/** An alert as people read it. */
export const alertSchema = z.object({
	...alertFactsSchema.shape,
	state: z.enum(['open', 'over', 'dismissed']),
	openedAt: z.string(),
	owner: z.nullable(z.string()),
	what: z.string(),
	lines: z.array(z.string()),
	whyMaybe: z.array(z.string()),
	advice: z.array(z.string()),
});
export type Alert = z.infer<typeof alertSchema>;

/** What may leave the server: ids and numbers; also names of events, themes, personas; also quotes, personal data hidden. */
export const alertDetailSchema = z.enum(['numbers', 'names', 'quotes']);
export type AlertDetail = z.infer<typeof alertDetailSchema>;

/** How often what weighs less is told. */
export const digestSchema = z.enum(['off', 'daily', 'weekly']);

const settingsSchema = z.object({
	webhook: z.nullable(z.string()),
	emails: z.array(z.string()),
	digest: digestSchema,
	detail: alertDetailSchema,
});
export type AlertSettings = z.infer<typeof settingsSchema>;

const deliverySchema = z.object({
	id: z.string(),
	channel: z.enum(['webhook', 'email']),
	subject: z.string(),
	state: z.enum(['waiting', 'sent', 'given-up']),
	tries: z.number(),
	madeAt: z.string(),
	problem: z.nullable(z.string()),
});

/** The calls about alerts, to whom they go, and who owns a persona. */
export const alertCalls = {
	listAlerts: {
		method: 'GET',
		path: '/api/boards/:board/alerts',
		response: z.object({ alerts: z.array(alertSchema) }),
	},
	readAlertSettings: {
		method: 'GET',
		path: '/api/boards/:board/alerts/settings',
		response: z.object({
			...settingsSchema.shape,
			/** Whether the operator has set a mail server up. */
			canMail: z.boolean(),
			deliveries: z.array(deliverySchema),
		}),
	},
	changeAlertSettings: {
		method: 'PUT',
		path: '/api/boards/:board/alerts/settings',
		/** `secret`: signs what is sent to a new webhook address; shown once, null when the address is the same. */
		response: z.object({ secret: z.nullable(z.string()) }),
	},
	whereAlertsGo: {
		method: 'GET',
		path: '/api/boards/:board/alerts/where',
		/** `emails`: how many; whose they are is for owners. */
		response: z.object({
			webhook: z.boolean(),
			emails: z.number(),
			digest: digestSchema,
			detail: alertDetailSchema,
		}),
	},
	tryAlerts: {
		method: 'POST',
		path: '/api/boards/:board/alerts/try',
		response: z.object({
			waiting: z.number(),
			/** What became of the test at each address within a few seconds. */
			tried: z.array(
				z.object({
					to: z.string(),
					state: deliverySchema.shape.state,
					problem: deliverySchema.shape.problem,
				}),
			),
		}),
	},
	setPersonaOwner: {
		method: 'PUT',
		path: '/api/boards/:board/owners',
		response: z.object({}),
	},
	listPersonaOwners: {
		method: 'GET',
		path: '/api/boards/:board/owners',
		response: z.object({ owners: z.array(z.object({ persona: personaIdSchema, name: z.string() })) }),
	},
} as const;

export const alertRequests = {
	listAlerts: {
		access: 'viewer',
		status: 200,
		summary: 'What has changed and asks for somebody, worst first; then what is over or dismissed',
		request: z.null(),
	},
	readAlertSettings: {
		access: 'owner',
		status: 200,
		summary: 'Where alerts of a board go, and what became of the last ones sent',
		request: z.null(),
	},
	changeAlertSettings: {
		access: 'owner',
		status: 200,
		summary: 'Say where alerts of a board go, how often, and how much they may tell',
		request: z.object({
			webhook: z.nullable(z.string().check(z.maxLength(500))),
			emails: z.array(z.string().check(z.maxLength(200))).check(z.maxLength(10)),
			digest: digestSchema,
			detail: alertDetailSchema,
		}),
	},
	whereAlertsGo: {
		access: 'viewer',
		status: 200,
		summary:
			'Whether alerts of a board go anywhere, how often, and how much they tell, without the addresses',
		request: z.null(),
	},
	tryAlerts: {
		access: 'owner',
		status: 200,
		summary: 'Send a test message to the addresses of the board, and say what became of it',
		request: z.object({}),
	},
	setPersonaOwner: {
		access: 'editor',
		status: 200,
		summary: 'Name who answers for a persona; an empty name takes it back',
		request: z.object({ persona: personaIdSchema, name: z.string().check(z.maxLength(80)) }),
	},
	listPersonaOwners: {
		access: 'viewer',
		status: 200,
		summary: 'Who answers for which persona',
		request: z.null(),
	},
} as const satisfies Record<
	keyof typeof alertCalls,
	{ access: Role; status: number; summary: string; request: z.ZodMiniType }
>;
