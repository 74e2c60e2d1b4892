import * as z from 'zod/mini';
import { bridgeChannel } from './bridge-mark.ts';
import { canvasChangeSchema } from './canvas-change.ts';
import { isBytes } from './guard.ts';
import { evidenceIdSchema, nodeIdSchema } from './id-schemas.ts';
import type { MainCall } from './main-requests.ts';
import { isSettings, isWorkspace, type Settings, type Workspace } from './main-values.ts';
import { stickySnapshotSchema } from './sticky.ts';
import { lookSchema } from './sync-protocol.ts';

// The panel's side of the bridge: what it parses off the main thread. What it sends is described where the main thread
// parses it (`main-requests.ts`); the panel finds both here.
export { bridgeChannel, bridgeVersion } from './bridge-mark.ts';
export type { CallRequest, MainCall, UiToMain } from './main-requests.ts';
export type { Workspace } from './main-values.ts';

const workspaceAnswer = z.nullable(z.custom<Workspace>(isWorkspace));

export const initSchema = z.object({
	version: z.number(),
	command: z.string(),
	fileName: z.string(),
	fileKey: z.nullable(z.string()),
	workspace: workspaceAnswer,
	user: z.object({ name: z.string(), color: z.string(), session: z.number() }),
	/** This user's settings from clientStorage, tokens among them. */
	settings: z.custom<Settings>(isSettings),
	selection: z.number(),
	/** The page the person looks at. */
	page: z.string(),
	/** Sessions of everybody in this file now; a person on this board who is not among them is in another file. Empty where FigJam does not tell. */
	sessions: z.array(z.number()),
});
export type Init = z.infer<typeof initSchema>;

export const drawReportSchema = z.object({
	created: z.number(),
	moved: z.number(),
	written: z.number(),
	removed: z.number(),
	/** Stickies that were asked for and are no longer on the canvas. */
	missing: z.array(nodeIdSchema),
	/** What to show after a user's command: the zone or cards just drawn. */
	shown: z.array(nodeIdSchema),
	/** Keys of sections that are on their way out: they go in a draw a few seconds later. */
	left: z.array(z.string()),
	/** Notes that were asked for by evidence, made now or found. */
	made: z.array(z.object({ node: nodeIdSchema, evidence: evidenceIdSchema })),
});
export type DrawReport = z.infer<typeof drawReportSchema>;

/** What stands on the board's page. */
export const canvasLookSchema = z.object({
	/** The page that was looked at; null when the page asked for is gone. */
	page: z.nullable(z.string()),
	/** What differs from what was last written: what people did while nobody watched. */
	changes: z.array(canvasChangeSchema),
	/** Keys of our own nodes that stand there. */
	keys: z.array(z.string()),
	/** Version on each zone; null where there is no zone. */
	versions: z.object({ themes: z.nullable(z.string()), cards: z.nullable(z.string()) }),
});
export type CanvasLook = z.infer<typeof canvasLookSchema>;

/** Calls the panel makes on the main thread: what comes back from each. */
export const mainCalls = {
	init: { response: initSchema },
	look: { response: canvasLookSchema },
	readStickies: { response: z.object({ stickies: z.array(stickySnapshotSchema), skipped: z.number() }) },
	/** Null: people did something the commands did not know of, and nothing was drawn. */
	draw: { response: z.nullable(drawReportSchema) },
	reveal: { response: z.object({ found: z.number() }) },
	setWorkspace: { response: z.object({ workspace: workspaceAnswer }) },
	saveSettings: { response: z.object({}) },
	/** When they were kept; `edits` null where they had to make room for another board's. Null for nothing kept. */
	readKeptEdits: {
		response: z.nullable(z.object({ at: z.number(), edits: z.nullable(z.custom<Uint8Array>(isBytes)) })),
	},
	/** `kept` is false when there is no room for them. */
	keepEdits: { response: z.object({ kept: z.boolean() }) },
	notify: { response: z.object({}) },
	resize: { response: z.object({}) },
	/** `left`: seconds on the file's timer; 0 when it is stopped. `look`: where this person looks. */
	room: {
		response: z.object({
			left: z.number(),
			state: z.enum(['STOPPED', 'PAUSED', 'RUNNING']),
			look: lookSchema,
		}),
	},
	/** How many notes were placed. */
	placeSample: { response: z.object({ stickies: z.number() }) },
	/** How many drawings went and how many notes lost their mark. */
	removeAll: { response: z.object({ removed: z.number(), unmarked: z.number() }) },
} as const satisfies Record<MainCall, { response: z.ZodMiniType }>;
export type CallResponse<C extends MainCall> = z.infer<(typeof mainCalls)[C]['response']>;

/** News the main thread sends unasked. */
export const mainEventSchema = z.discriminatedUnion('type', [
	z.object({ type: z.literal('canvas'), changes: z.array(canvasChangeSchema) }),
	/** `notes`: how many stickies are selected; `keys`: our own nodes among the selection; `evidence`: evidence ids of selected stickies. */
	z.object({
		type: z.literal('selection'),
		notes: z.number(),
		keys: z.array(z.string()),
		evidence: z.array(z.string()),
	}),
	/** The person looks at another page now; the board's own page goes on being watched. */
	z.object({ type: z.literal('page'), page: z.string() }),
	/** Somebody started, held, changed or stopped the file's timer, or it has run out. */
	z.object({ type: z.literal('timer') }),
	z.object({ type: z.literal('progress'), label: z.string(), done: z.number(), total: z.number() }),
]);
export type MainEvent = z.infer<typeof mainEventSchema>;

/** Why the canvas did not do what it was asked; `strings.canvas` has the sentence for each. */
const refusalSchema = z.enum(['nonsense', 'pageGone', 'sectionGone', 'sampleGone', 'stopped', 'failed']);
export type Refusal = z.infer<typeof refusalSchema>;

/** Main → panel: the reply to a call, or an event. */
export const mainToUiSchema = z.union([
	z.object({
		channel: z.literal(bridgeChannel),
		kind: z.literal('reply'),
		id: z.number(),
		ok: z.literal(true),
		body: z.unknown(),
	}),
	z.object({
		channel: z.literal(bridgeChannel),
		kind: z.literal('reply'),
		id: z.number(),
		ok: z.literal(false),
		message: refusalSchema,
	}),
	z.object({ channel: z.literal(bridgeChannel), kind: z.literal('event'), event: mainEventSchema }),
]);
export type MainToUi = z.infer<typeof mainToUiSchema>;
