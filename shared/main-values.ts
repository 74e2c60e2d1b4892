import * as v from 'valibot';

/** Described in valibot, as is everything that code in Figma's sandbox parses: see `docs/decisions/007-valibot-in-the-sandbox.md`. */
export const numberSchema = v.pipe(v.number(), v.finite());

/** Where this file's workspace is: kept in the file's private plugin data, readable by whoever may run the plugin here. */
export const workspaceSchema = v.object({
	board: v.string(),
	/** Capability that lets a person who has this file join as an editor. */
	join: v.string(),
	/** The file's key when the workspace was made, where Figma tells it; differs in a duplicated file. */
	fileKey: v.nullable(v.string()),
});
export type Workspace = v.InferOutput<typeof workspaceSchema>;

export const settingSchema = v.union([v.string(), numberSchema, v.boolean()]);
/** One person's settings on one computer, tokens among them. */
export const settingsSchema = v.record(v.string(), settingSchema);
export type Settings = v.InferOutput<typeof settingsSchema>;
