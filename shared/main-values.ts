import {
	type Guarded,
	isAnyOf,
	isBoolean,
	isNumber,
	isRecordOf,
	isShape,
	isString,
	nullable,
	optional,
} from './guard.ts';

/** Where this file's workspace is: kept in the file's private plugin data, readable by whoever may run the plugin here. */
export const isWorkspace = isShape({
	board: isString,
	/** Capability that lets a person who has this file join as an editor. */
	join: isString,
	/** The file's key when the workspace was made, where Figma tells it; differs in a duplicated file. */
	fileKey: nullable(isString),
	/** The file's name when it was last agreed to be this board's; another name may mean a duplicated file. */
	fileName: optional(isString),
});
export type Workspace = Guarded<typeof isWorkspace>;

export const isSetting = isAnyOf(isString, isNumber, isBoolean);
/** One person's settings on one computer, tokens among them. */
export const isSettings = isRecordOf(isSetting);
export type Settings = Guarded<typeof isSettings>;
