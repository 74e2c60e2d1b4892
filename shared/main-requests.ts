import * as v from 'valibot';
import { bridgeChannel } from './bridge-mark.ts';
import { drawCommandSchema, nodeSchema } from './draw.ts';
import { numberSchema, settingSchema, workspaceSchema } from './main-values.ts';
import type { Workshop } from './sample.ts';

/** Panel → main: a call or a cancel. */
export const uiToMainSchema = v.variant('kind', [
	v.object({
		channel: v.literal(bridgeChannel),
		kind: v.literal('call'),
		id: numberSchema,
		name: v.string(),
		body: v.unknown(),
	}),
	v.object({ channel: v.literal(bridgeChannel), kind: v.literal('cancel'), id: numberSchema }),
]);
export type UiToMain = v.InferOutput<typeof uiToMainSchema>;

const readScopeSchema = v.picklist(['selection', 'section', 'page']);
/** Which notes to bring in: what is selected, the sections that hold the selection, or the whole page. */
export type ReadScope = v.InferOutput<typeof readScopeSchema>;

/** Size of the plugin window in px. */
export const windowSchema = v.object({ width: numberSchema, height: numberSchema });
export type WindowSize = v.InferOutput<typeof windowSchema>;

const placed = { key: v.string(), x: numberSchema, y: numberSchema };
const workshopRequestSchema = v.object({
	name: v.string(),
	product: v.object({
		name: v.string(),
		description: v.string(),
		features: v.array(v.object({ event: v.string(), label: v.string() })),
	}),
	sections: v.array(v.object({ ...placed, name: v.string(), width: numberSchema, height: numberSchema })),
	texts: v.array(v.object({ ...placed, text: v.string(), size: numberSchema })),
	stickies: v.array(
		v.object({
			...placed,
			text: v.string(),
			color: v.string(),
			wide: v.optional(v.boolean()),
			section: v.nullable(v.string()),
			author: v.string(),
		}),
	),
});

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
/** Compiles only while the workshop that main parses here is the one that the server and the panel parse off HTTP. */
const _sameWorkshop: Same<v.InferOutput<typeof workshopRequestSchema>, Workshop> = true;

/** What goes into each call the panel makes on the main thread; what comes back is in `mainCalls` (`bridge.ts`). */
export const mainRequests = {
	init: v.object({ version: numberSchema }),
	readStickies: v.object({ scope: readScopeSchema }),
	draw: v.object({ commands: v.array(drawCommandSchema), label: v.string() }),
	reveal: v.object({ nodes: v.array(nodeSchema) }),
	setWorkspace: v.object({ workspace: v.nullable(workspaceSchema) }),
	/** Null deletes a setting. */
	saveSettings: v.object({ settings: v.record(v.string(), v.nullable(settingSchema)) }),
	notify: v.object({ message: v.string(), error: v.boolean() }),
	resize: windowSchema,
	/** Places the sample workshop on the current page, to the right of what is there. */
	placeSample: workshopRequestSchema,
};
export type MainCall = keyof typeof mainRequests;
export type CallRequest<C extends MainCall> = v.InferOutput<(typeof mainRequests)[C]>;
