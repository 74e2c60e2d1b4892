import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { frameUrl } from './frame-url.ts';
import type { PluginRun, UiState } from './plugin-run.ts';

type Props = {
	readonly run: PluginRun;
	readonly title: string;
	readonly frameKind: 'data' | 'srcdoc';
	readonly onClose: () => void;
};

/** The plugin's floating window: its HTML in an opaque frame, messages to and from the sandbox, size and place as the plugin asks. */
export function PluginWindow({ run, title, frameKind, onClose }: Props): JSX.Element | null {
	const [ui, setUi] = useState<UiState | null>(run.ui);
	const [place, setPlace] = useState(() => ({ x: Math.max(16, window.innerWidth - 440), y: 72 }));
	const frame = useRef<HTMLIFrameElement>(null);
	const grab = useRef<{ dx: number; dy: number } | null>(null);

	useLayoutEffect(() => run.onUi(setUi), [run]);
	const wanted = ui?.place ?? null;
	useEffect(() => {
		if (wanted !== null) setPlace(wanted);
	}, [wanted]);
	// Before the frame can have loaded: its first word is heard however late effects come.
	useLayoutEffect(() => {
		const receive = (event: MessageEvent): void => {
			if (event.source !== frame.current?.contentWindow) return;
			const data: unknown = event.data;
			if (typeof data === 'object' && data !== null && 'pluginMessage' in data)
				run.fromUi(data.pluginMessage);
		};
		window.addEventListener('message', receive);
		run.onToUi((message) =>
			frame.current?.contentWindow?.postMessage({ pluginMessage: message, pluginId: run.pluginId }, '*'),
		);
		return () => window.removeEventListener('message', receive);
	}, [run]);

	if (ui === null) return null;
	return (
		<section
			class="window"
			aria-label={ui.title ?? title}
			hidden={!ui.visible}
			style={{
				left: `${place.x}px`,
				top: `${place.y}px`,
				width: `${ui.width}px`,
				height: `${ui.height + 40}px`,
			}}
		>
			<header
				onPointerDown={(event) => {
					if (event.target instanceof HTMLButtonElement) return;
					event.currentTarget.setPointerCapture(event.pointerId);
					grab.current = { dx: event.clientX - place.x, dy: event.clientY - place.y };
				}}
				onPointerMove={(event) => {
					if (grab.current !== null)
						setPlace({ x: event.clientX - grab.current.dx, y: Math.max(0, event.clientY - grab.current.dy) });
				}}
				onPointerUp={() => {
					grab.current = null;
				}}
			>
				{ui.title ?? title}
				<button type="button" aria-label="Close the plugin" onClick={onClose}>
					✕
				</button>
			</header>
			<iframe
				ref={frame}
				key={ui.key}
				title="Plugin"
				{...(frameKind === 'srcdoc'
					? { srcdoc: ui.page, sandbox: 'allow-scripts allow-popups allow-forms' }
					: { src: frameUrl(ui.page) })}
				onLoad={() => run.frameLoaded()}
			/>
		</section>
	);
}
