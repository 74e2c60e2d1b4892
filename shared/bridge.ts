import * as z from 'zod/mini';
import { canvasChangeSchema } from './canvas-change.ts';
import { drawCommandSchema, drawReportSchema } from './draw.ts';
import { nodeIdSchema } from './id-schemas.ts';
import { workshopSchema } from './sample.ts';
import { readScopeSchema, stickySnapshotSchema } from './sticky.ts';

/** Version of this bridge; both halves ship in one build, so a difference means a stale window. */
export const bridgeVersion = 1;
/** Our own mark on every message: shape and channel are checked, never the origin (`figjam-platform.md` 2.2). */
export const bridgeChannel = 'personaboard';

const settingValue = z.union([z.string(), z.number(), z.boolean()]);

/** Where this file's workspace is: kept in the file's private plugin data, readable by whoever may run the plugin here. */
export const workspaceSchema = z.object({
	board: z.string(),
	/** Capability that lets a person who has this file join as an editor. */
	join: z.string(),
	/** The file's key when the workspace was made, where Figma tells it; differs in a duplicated file. */
	fileKey: z.nullable(z.string()),
});
export type Workspace = z.infer<typeof workspaceSchema>;

export const initSchema = z.object({
	version: z.number(),
	command: z.string(),
	fileName: z.string(),
	fileKey: z.nullable(z.string()),
	workspace: z.nullable(workspaceSchema),
	user: z.object({ name: z.string(), color: z.string(), session: z.number() }),
	/** This user's settings from clientStorage, tokens among them. */
	settings: z.record(z.string(), settingValue),
	selection: z.number(),
});
export type Init = z.infer<typeof initSchema>;

/** Calls the panel makes on the main thread: one entry = what goes in and what comes back. */
export const mainCalls = {
	init: { request: z.object({ version: z.number() }), response: initSchema },
	readStickies: {
		request: z.object({ scope: readScopeSchema }),
		response: z.object({ stickies: z.array(stickySnapshotSchema), skipped: z.number() }),
	},
	draw: {
		request: z.object({ commands: z.array(drawCommandSchema), label: z.string() }),
		response: drawReportSchema,
	},
	reveal: { request: z.object({ nodes: z.array(nodeIdSchema) }), response: z.object({ found: z.number() }) },
	setWorkspace: {
		request: z.object({ workspace: z.nullable(workspaceSchema) }),
		response: z.object({ workspace: z.nullable(workspaceSchema) }),
	},
	saveSettings: {
		request: z.object({ settings: z.record(z.string(), z.nullable(settingValue)) }),
		response: z.object({}),
	},
	notify: { request: z.object({ message: z.string(), error: z.boolean() }), response: z.object({}) },
	resize: { request: z.object({ width: z.number(), height: z.number() }), response: z.object({}) },
	/** Places the sample workshop on the current page, to the right of what is there. Returns the section it lies in. */
	placeSample: {
		request: workshopSchema,
		response: z.object({ stickies: z.number() }),
	},
} as const;
export type MainCall = keyof typeof mainCalls;
export type CallRequest<C extends MainCall> = z.infer<(typeof mainCalls)[C]['request']>;
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
	z.object({ type: z.literal('progress'), label: z.string(), done: z.number(), total: z.number() }),
]);
export type MainEvent = z.infer<typeof mainEventSchema>;

/** Envelopes. UI → main: a call or a cancel. Main → UI: the reply to a call, or an event. */
export const uiToMainSchema = z.discriminatedUnion('kind', [
	z.object({
		channel: z.literal(bridgeChannel),
		kind: z.literal('call'),
		id: z.number(),
		name: z.string(),
		body: z.unknown(),
	}),
	z.object({ channel: z.literal(bridgeChannel), kind: z.literal('cancel'), id: z.number() }),
]);
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
		message: z.string(),
	}),
	z.object({ channel: z.literal(bridgeChannel), kind: z.literal('event'), event: mainEventSchema }),
]);
export type UiToMain = z.infer<typeof uiToMainSchema>;
export type MainToUi = z.infer<typeof mainToUiSchema>;
