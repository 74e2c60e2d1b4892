import type { JSX } from 'preact';
import type { Tool } from './board.tsx';
import type { Presence } from './connection.ts';

const tools: readonly { readonly tool: Tool; readonly label: string; readonly key: string }[] = [
	{ tool: 'select', label: 'Select', key: 'V' },
	{ tool: 'hand', label: 'Pan', key: 'H' },
	{ tool: 'sticky', label: 'Sticky', key: 'S' },
	{ tool: 'section', label: 'Section', key: 'Shift+S' },
	{ tool: 'text', label: 'Text', key: 'T' },
];

export function ToolBar({
	tool,
	setTool,
	onUndo,
	onRedo,
}: {
	tool: Tool;
	setTool: (tool: Tool) => void;
	onUndo: () => void;
	onRedo: () => void;
}): JSX.Element {
	return (
		<nav class="bar tools" aria-label="Tools">
			{tools.map((entry) => (
				<button
					type="button"
					key={entry.tool}
					aria-pressed={tool === entry.tool}
					title={`${entry.label} (${entry.key})`}
					onClick={() => setTool(entry.tool)}
				>
					{entry.label}
				</button>
			))}
			<button type="button" title="Undo (Ctrl+Z)" onClick={onUndo}>
				↶ Undo
			</button>
			<button type="button" title="Redo (Ctrl+Shift+Z)" onClick={onRedo}>
				↷ Redo
			</button>
		</nav>
	);
}

type Command = { readonly name: string; readonly command: string };

export function TopBar(props: {
	readonly file: string;
	readonly me: { readonly name: string; readonly color: string };
	readonly others: ReadonlyMap<number, Presence>;
	readonly running: boolean;
	readonly commands: readonly Command[];
	readonly onRun: (command: string) => void;
	readonly onSecondWindow: () => void;
}): JSX.Element {
	return (
		<div class="top">
			<div class="bar">
				<span class="file">{props.file}</span>
				<span class="muted">a FigJam on your machine, to try Personaboard in</span>
			</div>
			<div class="bar">
				{props.commands.map(({ name, command }, index) => (
					<button
						type="button"
						key={command}
						class={index === 0 && !props.running ? 'primary' : ''}
						onClick={() => props.onRun(command)}
					>
						{index === 0 ? 'Open Personaboard' : name}
					</button>
				))}
				<button type="button" onClick={props.onSecondWindow} title="Opens this file again as another person">
					Add a person
				</button>
				<div class="people">
					{[{ ...props.me }, ...props.others.values()].map((person, index) => (
						<span
							key={index}
							style={{ background: person.color }}
							title={index === 0 ? `${person.name} (you)` : person.name}
						>
							{person.name.slice(0, 1)}
						</span>
					))}
				</div>
			</div>
		</div>
	);
}
