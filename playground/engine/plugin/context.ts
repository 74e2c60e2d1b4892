import type { Clock } from '../clock.ts';
import type { CanvasDocument } from '../document.ts';
import type { Manifest } from '../manifest.ts';
import type { Box, CanvasNode, Vec } from '../model.ts';
import type { ClientStorage } from './client-storage.ts';
import { PluginError } from './errors.ts';
import type { LoadedFonts } from './fonts.ts';
import type { Slice } from './meter.ts';
import type { NodeRef } from './wire.ts';

export type User = {
	/** Null for somebody who is not logged in. */
	readonly id: string | null;
	readonly name: string;
	readonly color: string;
	readonly photoUrl: string | null;
};

export type ActiveUser = User & {
	readonly sessionId: number;
	readonly position: Vec | null;
	readonly viewport: Box;
	readonly selection: readonly string[];
};

export type UiOptions = {
	readonly visible: boolean;
	readonly width: number;
	readonly height: number;
	readonly title: string;
	readonly themeColors: boolean;
	/** Of the window's corner on screen, in px; left out, the editor chooses. */
	readonly position?: Vec;
};

export type Notice = {
	readonly id: number;
	readonly message: string;
	readonly error: boolean;
	/** Milliseconds; Infinity stays until closed. */
	readonly timeout: number;
	readonly button?: string;
	/** The person presses the button: its callback runs, and the notice goes unless that says false. */
	press(): void;
	/** The person sends it away. */
	dismiss(): void;
};

/** What the surrounding editor does for a run. Every hook may be missing: then it is simply not shown. */
export type Hooks = {
	onShowUi?(html: string, options: UiOptions): void;
	/** A message for the iframe; called only between `uiLoaded` and the end of the UI. */
	onUiMessage?(pluginMessage: unknown): void;
	onUiResize?(width: number, height: number): void;
	/** The window's corner goes to a place on screen, in px. */
	onUiMove?(to: Vec): void;
	onUiVisible?(visible: boolean): void;
	onCloseUi?(): void;
	/** A notice shows; the next one only when it has gone. */
	onNotify?(notice: Notice): void;
	onNoticeGone?(id: number): void;
	onOpenExternal?(url: string): void;
	onViewport?(view: { readonly center: Vec; readonly zoom: number }): void;
	/** An exception, or a rejection nobody listens to. */
	onError?(text: string): void;
	/** Plugin code held the editor for too long. */
	onFroze?(slice: Slice): void;
	onLog?(level: string, text: string): void;
	onClose?(message: string | undefined): void;
};

/** The person's view of the board; the playground keeps it in step through `onViewport`. */
export type View = {
	center: Vec;
	zoom: number;
	readonly size: { readonly width: number; readonly height: number };
};

/** The part of the page the person sees, in page px. */
export function viewBounds({ center, zoom, size }: View): Box {
	const width = size.width / zoom;
	const height = size.height / zoom;
	return { x: center.x - width / 2, y: center.y - height / 2, width, height };
}

/** Everything the members of one run work on. */
export type RunContext = {
	readonly doc: CanvasDocument;
	readonly manifest: Manifest;
	readonly user: User;
	readonly clock: Clock;
	readonly hooks: Hooks;
	readonly storage: ClientStorage;
	readonly fonts: LoadedFonts;
	readonly loadedPages: Set<string>;
	readonly command: string;
	readonly view: View;
	readonly fileKey: string | undefined;
	activeUsers(): readonly ActiveUser[];
	allPagesLoaded: boolean;
};

export function nodeRef(node: CanvasNode): NodeRef {
	return { $node: node.id, $type: node.type };
}

export function maybeRef(node: CanvasNode | undefined): NodeRef | null {
	return node === undefined ? null : nodeRef(node);
}

/** The live node, or the platform's complaint about a removed one. */
export function live(run: RunContext, id: string, member: string): CanvasNode {
	const node = run.doc.get(id);
	if (node === undefined) throw new PluginError(`in ${member}: The node with id "${id}" does not exist`);
	return node;
}

/** The id inside an argument that should be a node. */
export function argumentNode(member: string, name: string, value: unknown): string {
	const id = (value as { readonly $node?: unknown } | null)?.$node;
	if (typeof id !== 'string') {
		throw new PluginError(
			`in ${member}: Expected "${name}" to have type Node but got ${typeof value} instead`,
		);
	}
	return id;
}
