import * as z from 'zod/mini';
import { personaIdSchema, sourceIdSchema } from './id-schemas.ts';
import { sourceKindSchema } from './import.ts';
import type { Role } from './sync-protocol.ts';
import { versionContentSchema, versionHeadSchema, versionIdSchema } from './version.ts';

const noteSchema = z.string().check(z.maxLength(500));

export const approvalSchema = z.object({
	label: z.string(),
	/** Empty: stands for the version. `people`: lets it pass with fewer people behind it than the rules ask for. */
	exception: z.enum(['', 'people']),
	note: z.string(),
	/** ISO date-time. */
	at: z.string(),
});

export const catalogueEntrySchema = z.object({
	source: sourceIdSchema,
	name: z.string(),
	kind: sourceKindSchema,
	/** Who answers for it; empty: nobody was named. */
	owner: z.string(),
	/** Why it may be held: what was written down, else what its people's consent is. */
	basis: z.string(),
	purpose: z.string(),
	consent: z.string(),
	/** ISO date after which its texts go; null: no limit. */
	keepUntil: z.nullable(z.string()),
	importedAt: z.string(),
	rows: z.number(),
	/** Texts in use, usage events and customer rows it holds now. */
	evidence: z.number(),
	events: z.number(),
	customers: z.number(),
	people: z.number(),
	personal: z.array(z.object({ kind: z.string(), count: z.number() })),
	/** Published versions that rest on it. */
	versions: z.array(versionIdSchema),
	/** What is missing to hold it by the rules, in sentences. */
	gaps: z.array(z.string()),
});
export type CatalogueEntry = z.infer<typeof catalogueEntrySchema>;

/** When a figure of a persona's people gets worse after a publish, and what then. */
export const kpiRuleSchema = z.object({
	persona: personaIdSchema,
	/** The event whose use is the figure: the share of the persona's active people who do it in a window. */
	event: z.string().check(z.minLength(1), z.maxLength(200)),
	worse: z.enum(['falls', 'rises']),
	/** By how much at least, beyond everybody else's change in the same time, as points of a share (0–1). */
	points: z.number().check(z.minimum(0.01), z.maximum(1)),
	/** Days before and after the publish that are compared. */
	windowDays: z.number().check(z.int(), z.minimum(7), z.maximum(90)),
	/** Offer the earlier version as an alert, or take it up again at once. */
	action: z.enum(['offer', 'roll-back']),
});
export type KpiRule = z.infer<typeof kpiRuleSchema>;

export const kpiResultSchema = z.object({
	version: versionIdSchema,
	/** `waiting`: the window after the publish is not over in the log; `too-few`: fewer than ten people on a side. */
	state: z.enum(['waiting', 'too-few', 'holds', 'worse', 'rolled-back', 'not-rolled-back']),
	from: z.nullable(z.number()),
	to: z.nullable(z.number()),
	people: z.nullable(z.number()),
	p: z.nullable(z.number()),
	/** What everybody else's share did in the same time, which is taken off; null where they are too few. */
	others: z.nullable(z.object({ from: z.number(), to: z.number(), people: z.number() })),
	/** ISO date-time of the look. */
	at: z.string(),
	why: z.string(),
});
export type KpiResult = z.infer<typeof kpiResultSchema>;

/** The calls about rules, approvals, and what a board holds. */
export const governanceCalls = {
	readPolicy: {
		method: 'GET',
		path: '/api/boards/:board/policy',
		response: z.object({
			version: z.string(),
			people: z.object({ inside: z.number(), outside: z.number() }),
			publish: z.object({ approvals: z.number(), exceptions: z.boolean() }),
			model: z.boolean(),
			kinds: z.array(sourceKindSchema),
			keepDays: z.object({ texts: z.nullable(z.number()), usage: z.nullable(z.number()) }),
		}),
	},
	readCatalogue: {
		method: 'GET',
		path: '/api/boards/:board/catalogue',
		response: z.object({ policy: z.string(), sources: z.array(catalogueEntrySchema) }),
	},
	describeSource: {
		method: 'PUT',
		path: '/api/boards/:board/sources/:source/facts',
		response: z.object({}),
	},
	approveVersion: {
		method: 'POST',
		path: '/api/boards/:board/versions/:version/approvals',
		response: z.object({ approvals: z.array(approvalSchema) }),
	},
	listApprovals: {
		method: 'GET',
		path: '/api/boards/:board/versions/:version/approvals',
		response: z.object({ approvals: z.array(approvalSchema) }),
	},
	exportVersionJson: {
		method: 'GET',
		path: '/api/boards/:board/versions/:version/persona.json',
		response: z.object({ head: versionHeadSchema, people: z.number(), content: versionContentSchema }),
	},
	listKpiRules: {
		method: 'GET',
		path: '/api/boards/:board/kpi-rules',
		response: z.object({
			rules: z.array(
				z.object({
					id: z.string(),
					rule: kpiRuleSchema,
					setBy: z.string(),
					result: z.nullable(kpiResultSchema),
				}),
			),
		}),
	},
	addKpiRule: {
		method: 'POST',
		path: '/api/boards/:board/kpi-rules',
		response: z.object({ id: z.string() }),
	},
	removeKpiRule: {
		method: 'DELETE',
		path: '/api/boards/:board/kpi-rules/:rule',
		response: z.object({}),
	},
} as const;

export const governanceRequests = {
	readPolicy: {
		access: 'viewer',
		status: 200,
		summary: 'The rules this server keeps, with their version',
		request: z.null(),
	},
	readCatalogue: {
		access: 'viewer',
		status: 200,
		summary: 'Every source of the board: owner, basis, purpose, how long it is kept, what of it is used',
		request: z.null(),
	},
	describeSource: {
		access: 'editor',
		status: 200,
		summary: 'Write down who answers for a source, why it may be held, and what for',
		request: z.object({
			owner: z.string().check(z.maxLength(80)),
			basis: z.string().check(z.maxLength(300)),
			purpose: z.string().check(z.maxLength(300)),
		}),
	},
	approveVersion: {
		access: 'editor',
		status: 200,
		summary:
			'Stand for a staged version; an owner may also let it pass with fewer people, where the rules allow',
		request: z.object({ exception: approvalSchema.shape.exception, note: noteSchema }),
	},
	listApprovals: {
		access: 'viewer',
		status: 200,
		summary: 'Who stands for a version, and who let it pass where a rule would not',
		request: z.null(),
	},
	exportVersionJson: {
		access: 'viewer',
		status: 200,
		summary: 'A published version as JSON: evidence by id, no words of notes',
		request: z.null(),
	},
	listKpiRules: {
		access: 'viewer',
		status: 200,
		summary: 'Rules about figures after a publish, and what the last look found',
		request: z.null(),
	},
	addKpiRule: {
		access: 'owner',
		status: 201,
		summary:
			'Watch a figure after every publish of a persona, and offer or take up the earlier version when it gets worse',
		request: kpiRuleSchema,
	},
	removeKpiRule: {
		access: 'owner',
		status: 200,
		summary: 'Watch that figure no longer',
		request: z.null(),
	},
} as const satisfies Record<
	keyof typeof governanceCalls,
	{ access: Role; status: number; summary: string; request: z.ZodMiniType }
>;
