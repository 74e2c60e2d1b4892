import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CanvasDocument } from '../engine/document.ts';
import { pageBox, unionBox } from '../engine/geometry.ts';
import type { Manifest } from '../engine/manifest.ts';
import type { Vec } from '../engine/model.ts';
import type { Notice } from '../engine/plugin/context.ts';
import { Board, type Tool } from './board.tsx';
import { type Camera, fitted, viewportBox, zoomedAt } from './camera.ts';
import type { CanvasConnection, Presence } from './connection.ts';
import { loadPlugin, menuOf } from './plugin-files.ts';
import { PluginRun } from './plugin-run.ts';
import { PluginWindow } from './plugin-window.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { nextPersonUrl, type WindowSettings } from './settings.ts';
import { ToolBar, TopBar } from './toolbar.tsx';

type Props = {
	readonly doc: CanvasDocument;
	readonly connection: CanvasConnection;
	readonly settings: WindowSettings;
};

/** One window of the playground: the board, the plugin's window, the others. */
export function App({ doc, connection, settings }: Props): JSX.Element {
	const [camera, setCamera] = useState<Camera>(() => startCamera(doc));
	const [tool, setTool] = useState<Tool>('select');
	const [others, setOthers] = useState<ReadonlyMap<number, Presence>>(new Map());
	const [manifest, setManifest] = useState<Manifest | null>(null);
	const [run, setRun] = useState<PluginRun | null>(null);
	const [notices, setNotices] = useState<readonly Notice[]>([]);
	const [lost, setLost] = useState(false);
	const cursor = useRef<Vec | null>(null);
	const screen = useScreen();
	const live = useRef({ camera, others, screen });
	live.current = { camera, others, screen };

	useEffect(() => {
		loadPlugin().then((plugin) => setManifest(plugin.manifest), console.error);
		connection.onPresence((session, presence) =>
			setOthers((before) => {
				const next = new Map(before);
				if (presence === null) next.delete(session);
				else next.set(session, presence);
				return next;
			}),
		);
		connection.onLost(() => {
			setLost(true);
			setInterval(() => {
				fetch('/healthz').then(
					() => location.reload(),
					() => {},
				);
			}, 1000);
		});
	}, [connection]);

	useEffect(() => {
		let told = '';
		const share = (): void => {
			const mine: Presence = {
				name: settings.user.name,
				color: settings.user.color,
				cursor: cursor.current,
				selection: doc.selection.ids,
				viewport: viewportBox(live.current.camera, live.current.screen),
			};
			const now = JSON.stringify(mine);
			// Every word of one window has all others draw themselves anew.
			if (now === told) return;
			told = now;
			connection.sharePresence(mine);
		};
		share();
		const timer = setInterval(share, 200);
		return () => clearInterval(timer);
	}, [connection, doc, settings]);

	useEffect(() => run?.look(camera, screen), [run, camera, screen]);

	const show = (ids: readonly string[]): void => {
		const boxes = ids
			.map((id) => doc.get(id))
			.filter((node) => node !== undefined)
			.map((node) => pageBox(doc, node));
		const box = unionBox(boxes);
		if (box !== null) setCamera(fitted(box, live.current.screen));
	};

	async function start(command: string): Promise<void> {
		run?.close();
		const files = await loadPlugin();
		const next = await PluginRun.start({
			files,
			doc,
			file: settings.file,
			user: settings.user,
			command,
			view: () => ({ camera: live.current.camera, screen: live.current.screen }),
			others: () => live.current.others,
			onCamera: setCamera,
			onNotices: setNotices,
			onClosed: (closed) => setRun((current) => (current === closed ? null : current)),
		});
		setRun(next);
	}

	const commands = useMemo(() => (manifest === null ? [] : menuOf(manifest)), [manifest]);
	return (
		<>
			<Board
				doc={doc}
				person={settings.user}
				camera={camera}
				setCamera={setCamera}
				tool={tool}
				setTool={setTool}
				others={others}
				onCursor={(at) => {
					cursor.current = at;
				}}
				onLink={(node) => {
					doc.selection.set([node]);
					show([node]);
				}}
			/>
			<TopBar
				file={settings.file}
				me={settings.user}
				others={others}
				running={run !== null}
				commands={commands}
				onRun={(command) => void start(command)}
				onSecondWindow={() =>
					window.open(
						nextPersonUrl(settings.file, [
							settings.user.name,
							...[...others.values()].map((other) => other.name),
						]),
						'_blank',
					)
				}
			/>
			<ToolBar tool={tool} setTool={setTool} onUndo={() => doc.undo()} onRedo={() => doc.redo()} />
			<div class="bar zoom">
				<button
					type="button"
					aria-label="Zoom out"
					onClick={() => setCamera(zoomedAt(camera, 1 / 1.4, middle(screen)))}
				>
					−
				</button>
				<button
					type="button"
					title="Show everything"
					onClick={() => show(doc.children(doc.firstPage).map((node) => node.id))}
				>
					{Math.round(camera.zoom * 100)} %
				</button>
				<button
					type="button"
					aria-label="Zoom in"
					onClick={() => setCamera(zoomedAt(camera, 1.4, middle(screen)))}
				>
					+
				</button>
			</div>
			{manifest !== null && (
				<SelectionBar
					doc={doc}
					camera={camera}
					manifest={manifest}
					onRun={(command) => void start(command)}
				/>
			)}
			{run !== null && (
				<PluginWindow
					key={run.key}
					run={run}
					title={run.title}
					frameKind={settings.frame}
					onClose={() => run.close()}
				/>
			)}
			<div class="toasts" aria-live="polite">
				{notices.map((notice) => (
					<div class={notice.error ? 'toast error' : 'toast'} key={notice.id}>
						{notice.message}
						{notice.button !== undefined && (
							<button type="button" onClick={() => notice.press()}>
								{notice.button}
							</button>
						)}
					</div>
				))}
			</div>
			{lost && (
				<div class="lost">The server is gone. This window comes back by itself when it is there again.</div>
			)}
		</>
	);
}

function useScreen(): { width: number; height: number } {
	const [size, setSize] = useState({ width: window.innerWidth, height: window.innerHeight });
	useEffect(() => {
		const update = (): void => setSize({ width: window.innerWidth, height: window.innerHeight });
		window.addEventListener('resize', update);
		return () => window.removeEventListener('resize', update);
	}, []);
	return size;
}

function startCamera(doc: CanvasDocument): Camera {
	const box = unionBox(doc.children(doc.firstPage).map((node) => pageBox(doc, node)));
	const screen = { width: window.innerWidth, height: window.innerHeight };
	return box === null ? { x: -screen.width / 2, y: -screen.height / 2, zoom: 1 } : fitted(box, screen);
}

function middle(screen: { width: number; height: number }): Vec {
	return { x: screen.width / 2, y: screen.height / 2 };
}
