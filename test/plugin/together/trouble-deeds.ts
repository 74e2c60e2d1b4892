import { refuseNth } from '../../../playground/engine/chaos.ts';
import { addPage, goToPage } from '../../../playground/engine/user-pages.ts';
import { CopiedFile } from './copied-file.ts';
import type { Deed } from './deeds.ts';

/** ms a laptop stays shut, or a tab in the background. */
const nap = 30_000;

/** What goes wrong, or simply happens, around the people. */
export const troubleDeeds = {
	openWindow: {
		weight: 6,
		deed({ person, dice }) {
			if (person.window) return null;
			const refusing = dice.chance(0.15) ? dice.between(1, 12) : 0;
			person.openWindow(refusing > 0 ? { refuse: refuseNth(refusing) } : {});
			return refusing > 0 ? `opens the plugin; its change no. ${refusing} will fail` : 'opens the plugin';
		},
	},
	closeWindow: {
		weight: 2,
		deed({ person }) {
			if (!person.window) return null;
			person.closeWindow(true);
			return 'closes the plugin';
		},
	},
	killWindow: {
		weight: 2,
		deed({ person }) {
			if (!person.window) return null;
			person.closeWindow(false);
			return 'loses the plugin without a word';
		},
	},
	crashTab: {
		weight: 0.7,
		deed({ person }) {
			person.crash();
			return 'has a crash and opens the file again';
		},
	},
	loseBoard: {
		weight: 2,
		deed({ person }) {
			if (!person.boardNetwork) return null;
			person.loseBoard();
			return 'loses the connection to the board';
		},
	},
	loseNetwork: {
		weight: 2,
		deed({ person }) {
			if (!person.seat.line.online) return null;
			person.loseBoard();
			person.seat.line.cut();
			return 'loses the network';
		},
	},
	heal: {
		weight: 6,
		deed({ person }) {
			if (person.boardNetwork && person.seat.line.online) return null;
			person.heal();
			return 'is back on the network';
		},
	},
	sleep: {
		weight: 1,
		deed({ person, world }) {
			const { tab } = person.seat;
			if (tab.asleep) return null;
			tab.sleep();
			world.clock.setTimeout(() => tab.wake(), nap);
			return 'shuts the laptop for half a minute';
		},
	},
	openCopy: {
		// Only where a plan asks for it.
		weight: 0,
		deed({ world, person, dice }) {
			world.copies.push(new CopiedFile(world, person, dice.chance(0.5)));
			return 'duplicates the file and opens the plugin in the copy';
		},
	},
	switchPage: {
		weight: 1,
		deed({ person, doc, dice, sees }) {
			const pages = [...doc.nodes()].filter((node) => node.type === 'PAGE').map(({ id }) => id);
			if (pages.length === 1) person.act(() => addPage(doc));
			const others = [...doc.nodes()].filter((node) => node.type === 'PAGE' && node.id !== doc.page.id);
			const page = dice.pick(others);
			if (!page || sees.own.size === 0) return null;
			goToPage(doc, page.id);
			return `goes to ${page.name}`;
		},
	},
} as const satisfies Record<string, { weight: number; deed: Deed }>;
