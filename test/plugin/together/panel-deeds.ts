import { editEntry, moveEntry, readBoard } from '../../../shared/board-doc.ts';
import type { DrawKind } from '../../../shared/draw.ts';
import { isHidden } from '../../../shared/edit.ts';
import type { ThemeId } from '../../../shared/ids.ts';
import { personaViews } from '../../../shared/persona-view.ts';
import type { Deed, Scene } from './deeds.ts';
import { groupingOf } from './oracle.ts';
import type { PanelWindow } from './panel-window.ts';

type PanelScene = Scene & {
	window: PanelWindow;
	board: ReturnType<typeof readBoard>;
	who: { by: string; at: number };
};

/** A deed in the panel of a person who has it open and has been let in. */
function inPanel(deed: (scene: PanelScene) => string | null): Deed {
	return (scene) => {
		const { window } = scene.person;
		if (!window?.mayDecide) return null;
		const who = { by: scene.person.name, at: window.now() };
		return deed({ ...scene, window, board: readBoard(window.doc), who });
	};
}

function kindOf(entity: string): DrawKind {
	return entity === 'parked' || entity.startsWith('th_') ? 'themes' : 'cards';
}

function place(scene: PanelScene, target: ThemeId | 'parked'): string | null {
	const { dice, board, who, person, world, window } = scene;
	const evidence = dice.pick([...new Set(board.places.values())]);
	if (!evidence) return null;
	const move =
		target === 'parked'
			? ({ type: 'park', evidence, ...who } as const)
			: ({ type: 'pin', evidence, theme: target, ...who } as const);
	window.decide('themes', moveEntry(move));
	world.oracle.decide(person, null, `place ${evidence}`, target === 'parked' ? 'tray' : target);
	return `places ${evidence} in ${target} in the panel`;
}

function show(scene: PanelScene, entity: string, type: 'hide' | 'show'): string {
	const { world, person, who, window } = scene;
	window.decide(kindOf(entity), editEntry({ type, entity, ...who }));
	world.oracle.decide(person, null, `shown ${entity}`, type === 'hide' ? 'hidden' : 'shown');
	return `${type === 'hide' ? 'takes off' : 'brings back'} ${entity} in the panel`;
}

/** What people do in the panel. */
export const panelDeeds = {
	placeQuote: {
		weight: 4,
		deed: inPanel((scene) => {
			const theme = scene.dice.pick(groupingOf(scene.board).themes);
			return theme ? place(scene, theme.id) : null;
		}),
	},
	setAside: { weight: 1, deed: inPanel((scene) => place(scene, 'parked')) },
	renameTheme: {
		weight: 2,
		deed: inPanel((scene) => {
			const { board, dice, who, world, person, window } = scene;
			const theme = dice.pick(groupingOf(board).themes);
			if (!theme) return null;
			const label = `Panel name ${world.newNumber()}`;
			window.decide('themes', moveEntry({ type: 'rename', theme: theme.id, label, ...who }));
			world.oracle.decide(person, null, `text ${theme.id}`, label);
			return `renames ${theme.id} to “${label}” in the panel`;
		}),
	},
	renamePersona: {
		weight: 1,
		deed: inPanel((scene) => {
			const { board, dice, who, world, person, window } = scene;
			const persona = dice.pick(board.personas);
			if (!persona) return null;
			const name = `Panel name ${world.newNumber()}`;
			window.decide('cards', editEntry({ type: 'name', persona: persona.id, name, ...who }));
			world.oracle.decide(person, null, `text ${persona.id}`, name);
			return `renames ${persona.id} to “${name}” in the panel`;
		}),
	},
	takeOff: {
		weight: 2,
		deed: inPanel((scene) => {
			const { board, dice } = scene;
			const views = personaViews(board);
			const claims = views.flatMap(({ claims: all }) => all);
			const all = [...groupingOf(board).themes, ...views, ...claims, ...board.tensions];
			const entity = dice.pick(all.filter(({ id }) => !isHidden(board.edits, id)));
			return entity ? show(scene, entity.id, 'hide') : null;
		}),
	},
	bringBack: {
		weight: 3,
		deed: inPanel((scene) => {
			const hidden = [...scene.board.edits.values()].flatMap((edit) =>
				edit.type === 'hide' ? [edit.entity] : [],
			);
			const entity = scene.dice.pick(hidden);
			return entity ? show(scene, entity, 'show') : null;
		}),
	},
	drawAgain: {
		weight: 1,
		deed: inPanel(({ window, dice }) => {
			const kind = dice.pick(['themes', 'cards'] as const)!;
			window.background(window.drawAgain(kind));
			return `presses Draw again for ${kind}`;
		}),
	},
	bringInNew: {
		weight: 2,
		deed: inPanel(({ window, dice }) => {
			const notes = [...(window.sync?.view().loose.keys() ?? [])];
			const node = dice.pick(notes);
			if (!node || !window.online) return null;
			window.background(window.bringIn(new Set([node])));
			return `brings in the new note ${node}`;
		}),
	},
	runGrouping: { weight: 1.5, deed: inPanel(({ window }) => startRun(window, 'themes')) },
	runPersonas: { weight: 1.5, deed: inPanel(({ window }) => startRun(window, 'cards')) },
} as const satisfies Record<string, { weight: number; deed: Deed }>;

function startRun(window: PanelWindow, kind: DrawKind): string | null {
	if (!window.online) return null;
	window.background(window.runJob(kind));
	return `starts a run for ${kind}`;
}
