import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { guessTable, looksLikeTable, type TableKind } from '../guess-table.ts';
import { type Panel, plainReason, say } from '../panel.ts';
import { Button } from '../parts/button.tsx';
import { decodeFile } from '../read-file.ts';
import { bringInTable } from '../run-commands.ts';
import type { PanelState } from '../state.ts';
import { strings } from '../strings.ts';

type Waiting = { name: string; text: string; kind: TableKind };
const kinds: TableKind[] = ['evidence', 'usage', 'customers'];

/** Tables by drop, paste or file choice. What each holds is guessed, shown, and brought in only after a click. */
export function TableDrop({ panel, state }: { panel: Panel; state: PanelState }): JSX.Element {
	const [waiting, setWaiting] = useState<Waiting[]>([]);
	const [over, setOver] = useState(false);
	const input = useRef<HTMLInputElement>(null);

	function add(name: string, text: string): void {
		setWaiting((list) => [
			...list.filter((item) => item.name !== name),
			{ name, text, kind: guessTable(text) },
		]);
	}
	async function addFiles(files: FileList | null): Promise<void> {
		for (const file of [...(files ?? [])]) {
			try {
				add(file.name, decodeFile(file.name, new Uint8Array(await file.arrayBuffer())));
			} catch (error) {
				say(panel, { kind: 'error', text: plainReason(error) });
			}
		}
	}
	useEffect(() => {
		const onPaste = (event: ClipboardEvent) => {
			if (event.target instanceof HTMLInputElement) return;
			const text = event.clipboardData?.getData('text/plain') ?? '';
			if (!looksLikeTable(text)) return;
			event.preventDefault();
			add(strings.files.pasted, text);
		};
		document.addEventListener('paste', onPaste);
		return () => document.removeEventListener('paste', onPaste);
	}, []);
	async function bringIn(item: Waiting): Promise<void> {
		if (await bringInTable(panel, item.name, item.kind, item.text))
			setWaiting((list) => list.filter((other) => other.name !== item.name));
	}

	return (
		<section class="tables" aria-label={strings.files.title}>
			{/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is one of three ways; the button below is the keyboard's */}
			<div
				class={over ? 'drop over' : 'drop'}
				onDragOver={(event) => {
					event.preventDefault();
					setOver(true);
				}}
				onDragLeave={() => setOver(false)}
				onDrop={(event) => {
					event.preventDefault();
					setOver(false);
					void addFiles(event.dataTransfer?.files ?? null);
				}}
			>
				<span>
					{strings.files.drop}{' '}
					<button type="button" class="link" onClick={() => input.current?.click()}>
						{strings.files.choose}
					</button>
				</span>
				<span class="hint">{strings.files.hint}</span>
				<input
					ref={input}
					class="visually-hidden"
					type="file"
					multiple
					accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
					tabIndex={-1}
					aria-label={strings.files.choose}
					onChange={(event) => {
						void addFiles(event.currentTarget.files);
						event.currentTarget.value = '';
					}}
				/>
			</div>
			{waiting.map((item) => (
				<div key={item.name} class="card">
					<strong class="break">{item.name}</strong>
					<label class="labelled inline">
						<span>{strings.files.kindLabel}</span>
						<select
							class="field"
							value={item.kind}
							onChange={(event) => {
								const kind = kinds.find((name) => name === event.currentTarget.value) ?? 'evidence';
								setWaiting((list) => list.map((other) => (other === item ? { ...other, kind } : other)));
							}}
						>
							{kinds.map((kind) => (
								<option key={kind} value={kind}>
									{strings.files.kinds[kind]}
								</option>
							))}
						</select>
					</label>
					<div class="row end">
						<Button kind="quiet" onClick={() => setWaiting((list) => list.filter((other) => other !== item))}>
							{strings.common.cancel}
						</Button>
						<Button
							kind="primary"
							disabled={state.busy !== null || state.session.at !== 'online'}
							onClick={() => void bringIn(item)}
						>
							{strings.files.bringIn}
						</Button>
					</div>
				</div>
			))}
		</section>
	);
}
