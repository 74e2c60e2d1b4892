import type { Clock } from '../clock.ts';
import type { CanvasDocument } from '../document.ts';
import type { Manifest } from '../manifest.ts';
import type { Box, CanvasNode, Vec } from '../model.ts';
import type { ClientStorage } from './client-storage.ts';
import { PluginError } from './errors.ts';
import type { LoadedFonts } from './fonts.ts';
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
	readonly position?: Vec;
};

export type Notice = {
	readonly id: number;
	readonly message: string;
	readonly error: boolean;
	/** Milliseconds; Infinity stays until closed. */
	readonly timeout: number;
	readonly button?: string;
	/** The person pressed the button; true when the notice should go. */
	press(): boolean;
	dequeued(reason: 'timeout' | 'dismiss' | 'action_button_click'): void;
};

/** What the surrounding editor does for a run. Every hook may be missing: then it is simply not shown. */
export type Hooks = {
	onShowUi?(html: string, options: UiOptions): void;
	/** A message for the iframe; called only between `uiLoaded` and the end of the UI. */
	onUiMessage?(pluginMessage: unknown): void;
	onUiResize?(width: number, height: number): void;
	onUiMove?(x: number, y: number): void;
	onUiVisible?(visible: boolean): void;
	onCloseUi?(): void;
	onNotify?(notice: Notice): void;
	onCancelNotify?(id: number): void;
	onOpenExternal?(url: string): void;
	onViewport?(view: { readonly center: Vec; readonly zoom: number }): void;
	/** An exception or unhandled rejection in a callback. */
	onError?(text: string): void;
	onLog?(level: string, text: string): void;
	onClose?(message: string | undefined): void;
};

/** The person's view of the board; the playground keeps it in step through `onViewport`. */
export type View = {
	center: Vec;
	zoom: number;
	readonly size: { readonly width: number; readonly height: number };
};

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
	currentPage: string;
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
