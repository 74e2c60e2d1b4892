import { bridgeChannel } from './bridge-mark.ts';
import { isDressedCommand, isNode } from './draw.ts';
import {
	type Guarded,
	isAnyOf,
	isArrayOf,
	isBoolean,
	isBytes,
	isNumber,
	isOneOf,
	isPresent,
	isRecordOf,
	isShape,
	isString,
	nullable,
	optional,
} from './guard.ts';
import { isSetting, isWorkspace } from './main-values.ts';
import type { Workshop } from './sample.ts';

/** Panel → main: a call or a cancel. */
export const isUiToMain = isAnyOf(
	isShape({
		channel: isOneOf(bridgeChannel),
		kind: isOneOf('call'),
		id: isNumber,
		name: isString,
		body: isPresent,
	}),
	isShape({ channel: isOneOf(bridgeChannel), kind: isOneOf('cancel'), id: isNumber }),
);
export type UiToMain = Guarded<typeof isUiToMain>;

const isReadScope = isOneOf('selection', 'section', 'page');
/** Which notes to bring in: what is selected, the sections that hold the selection, or the whole page. */
export type ReadScope = Guarded<typeof isReadScope>;

/** Size of the plugin window in px. */
export const isWindowSize = isShape({ width: isNumber, height: isNumber });
export type WindowSize = Guarded<typeof isWindowSize>;

/** The part of a workshop that is seen on the canvas. */
const isWorkshop = isShape({
	name: isString,
	sections: isArrayOf(
		isShape({
			key: isString,
			x: isNumber,
			y: isNumber,
			name: isString,
			width: isNumber,
			height: isNumber,
		}),
	),
	texts: isArrayOf(isShape({ x: isNumber, y: isNumber, text: isString, size: isNumber })),
	stickies: isArrayOf(
		isShape({
			x: isNumber,
			y: isNumber,
			text: isString,
			color: isString,
			wide: optional(isBoolean),
			section: nullable(isString),
		}),
	),
});

export type PlacedWorkshop = Guarded<typeof isWorkshop>;
/** Compiles only while what main places is part of the workshop that the server and the panel parse off HTTP. */
const _samePlaced: (workshop: Workshop) => PlacedWorkshop = (workshop) => workshop;

/** What goes into each call the panel makes on the main thread; what comes back is in `mainCalls` (`bridge.ts`). */
export const mainRequests = {
	init: isShape({ version: isNumber }),
	/**
	 * What stands on the board's page: what differs from what was last written comes as changes, the rest as keys. `page`
	 * is the page this board is drawn on and becomes the one that is watched; null for the page the person looks at.
	 * `places` are notes the board knows: of those that are gone from the file `sticky-gone` is among the changes.
	 */
	look: isShape({ page: nullable(isString), places: optional(isArrayOf(isNode)) }),
	readStickies: isShape({ scope: isReadScope }),
	/**
	 * `step`: the drawing is something a person asked for, and becomes an undo step of its own. `heard`: how many canvas
	 * events the commands know of; where there were more, nothing is drawn. Left out, they are drawn whatever happened.
	 */
	draw: isShape({
		commands: isArrayOf(isDressedCommand),
		heard: optional(isNumber),
		label: isString,
		page: nullable(isString),
		step: isBoolean,
	}),
	/** Selects and shows notes by node id and our own drawings by key. */
	reveal: isShape({ nodes: isArrayOf(isNode), keys: isArrayOf(isString) }),
	setWorkspace: isShape({ workspace: nullable(isWorkspace) }),
	/** Null deletes a setting. */
	saveSettings: isShape({ settings: isRecordOf(nullable(isSetting)) }),
	/** What this person changed on a board and its server has not seen. */
	readKeptEdits: isShape({ board: isString }),
	/** Keeps it on this machine in case the window is closed; null forgets it. */
	keepEdits: isShape({ board: isString, edits: nullable(isBytes) }),
	notify: isShape({ message: isString, error: isBoolean }),
	resize: isWindowSize,
	/**
	 * The file's timer and this person's view. `timer`: starts it with so many seconds, 0 stops it, -1 leaves it alone.
	 * `look`: goes there; null stays.
	 */
	room: isShape({
		timer: isNumber,
		look: nullable(isShape({ center: isShape({ x: isNumber, y: isNumber }), zoom: isNumber })),
	}),
	/** Places the sample workshop on the current page, to the right of what is there. */
	placeSample: isWorkshop,
	/** Takes everything of Personaboard out of the file: drawings, marks on notes, the workspace. Notes stay where they are. */
	removeAll: isShape({}),
};
export type MainCall = keyof typeof mainRequests;
export type CallRequest<C extends MainCall> = Guarded<(typeof mainRequests)[C]>;
