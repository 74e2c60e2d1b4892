import { pageBox } from '../../../playground/engine/geometry.ts';
import * as user from '../../../playground/engine/user-api.ts';
import type { EvidenceId } from '../../../shared/ids.ts';
import { dataOf } from '../main/plugin-on-canvas.ts';
import {
	byHand,
	cardKey,
	claimKey,
	type Deed,
	drawn,
	emptySpot,
	knownNotes,
	named,
	pickDrawn,
	type Scene,
	spotIn,
	themeKey,
	wayTo,
} from './deeds.ts';
import { homeOf, ownKey, takePicture } from './picture.ts';

/** Drags nodes so that the first one's middle comes to a place on the page. */
function drag(scene: Scene, nodes: readonly { id: string }[], at: { x: number; y: number }): void {
	const { doc } = scene;
	const way = wayTo(doc, doc.need(nodes[0].id), at);
	const ids = nodes.map(({ id }) => id);
	byHand(scene, () => user.move(doc, ids, way.x, way.y));
}

function dragInto(scene: Scene, matching: RegExp): string | null {
	const { dice, doc } = scene;
	const note = dice.pick(knownNotes(scene));
	const target = dice.pick(drawn(scene, matching).filter(({ id }) => id !== note?.parent));
	if (!note || !target) return null;
	drag(scene, [note], spotIn(dice, pageBox(doc, target)));
	return `drags ${named(note)} into ${named(target)}`;
}

function removing(matching: RegExp): Deed {
	return (scene) => {
		const node = pickDrawn(scene, matching);
		if (!node) return null;
		byHand(scene, () => user.remove(scene.doc, [node.id]));
		return `deletes ${ownKey(node)} ${named(node)}`;
	};
}

function rewording(matching: RegExp, words: (scene: Scene, before: string) => string): Deed {
	return (scene) => {
		const { doc } = scene;
		const node = pickDrawn(scene, matching);
		if (!node) return null;
		const before = node.type === 'SECTION' ? node.name : (node.text?.characters ?? '');
		const text = words(scene, before);
		byHand(scene, () =>
			node.type === 'SECTION' ? user.rename(doc, node.id, text) : user.editText(doc, node.id, text),
		);
		return `words ${ownKey(node)} anew: “${text}”`;
	};
}

function newWords({ person, world }: Scene, what: string): string {
	return `${what} ${world.newNumber()} by ${person.name}`;
}

function shifting(matching: RegExp): Deed {
	return (scene) => {
		const { doc, dice } = scene;
		const node = dice.pick(drawn(scene, matching));
		if (!node) return null;
		if (dice.chance(0.3)) drag(scene, [node], emptySpot(doc, dice));
		else byHand(scene, () => user.move(doc, [node.id], dice.between(-300, 300), dice.between(-300, 300)));
		return `moves ${ownKey(node)}`;
	};
}

function copying(scene: Scene, nodes: readonly { id: string }[]): string[] {
	let made: string[] = [];
	byHand(scene, () => {
		made = user.duplicate(
			scene.doc,
			nodes.map(({ id }) => id),
		);
	});
	return made;
}

/** What people do on the canvas, and how often compared with one another. */
export const canvasDeeds = {
	dragToTheme: { weight: 12, deed: (scene) => dragInto(scene, themeKey) },
	dragToTray: { weight: 2, deed: (scene) => dragInto(scene, /^parked$/) },
	dragIntoZone: { weight: 1, deed: (scene) => dragInto(scene, /^zone:/) },
	dragOut: {
		weight: 4,
		deed(scene) {
			const note = scene.dice.pick(knownNotes(scene));
			if (!note) return null;
			drag(scene, [note], emptySpot(scene.doc, scene.dice));
			return `drags ${named(note)} away`;
		},
	},
	nudge: {
		weight: 2,
		deed(scene) {
			const { doc, dice } = scene;
			const note = dice.pick(knownNotes(scene));
			if (!note) return null;
			byHand(scene, () => user.move(doc, [note.id], dice.between(-60, 60), dice.between(-60, 60)));
			return `nudges ${named(note)}`;
		},
	},
	shiftTheme: { weight: 2, deed: shifting(themeKey) },
	shiftZone: { weight: 1, deed: shifting(/^zone:/) },
	shiftCard: { weight: 1, deed: shifting(cardKey) },
	renameTheme: { weight: 3, deed: rewording(themeKey, (scene) => newWords(scene, 'Theme')) },
	renameCard: { weight: 1, deed: rewording(cardKey, (scene) => newWords(scene, 'Card')) },
	rewordRole: { weight: 1, deed: rewording(/^pe_.*\/role$/, (scene) => newWords(scene, 'Role')) },
	rewordClaim: {
		weight: 5,
		deed: rewording(claimKey, (scene, before) => {
			const sources = /\s*\[[^\]]*\]\s*$/.exec(before)?.[0] ?? '';
			return `${newWords(scene, 'Sentence')}${scene.dice.chance(0.7) ? sources : ''}`;
		}),
	},
	clearClaim: { weight: 1, deed: rewording(claimKey, () => '') },
	deleteClaim: { weight: 2, deed: removing(claimKey) },
	deleteTheme: { weight: 1, deed: removing(themeKey) },
	deleteCard: { weight: 1, deed: removing(cardKey) },
	deleteTension: { weight: 0.5, deed: removing(/^te_[^/#]*$/) },
	deletePart: { weight: 0.5, deed: removing(/[/#]/) },
	deleteTray: { weight: 0.2, deed: removing(/^parked$/) },
	deleteZone: { weight: 0.5, deed: removing(/^zone:/) },
	deleteNote: {
		weight: 1,
		deed(scene) {
			const note = scene.dice.pick([...scene.sees.notes.values()])?.node;
			if (!note) return null;
			byHand(scene, () => user.remove(scene.doc, [note.id]));
			return `deletes ${named(note)}`;
		},
	},
	copyNote: {
		weight: 2,
		deed(scene) {
			const { dice, doc } = scene;
			const note = dice.pick(knownNotes(scene));
			if (!note) return null;
			const made = copying(scene, [note]).map((id) => doc.need(id));
			const target = dice.pick(drawn(scene, themeKey));
			if (target && dice.chance(0.6)) drag(scene, made, spotIn(dice, pageBox(doc, target)));
			return `copies ${named(note)} as ${made.map(({ id }) => id).join()}`;
		},
	},
	copyDrawing: {
		weight: 1,
		deed(scene) {
			const node = scene.dice.pick(drawn(scene, /^(pe|th|te)_[^/#]*$/));
			if (!node) return null;
			return `copies ${ownKey(node)} as ${copying(scene, [node]).join()}`;
		},
	},
	cutAndPaste: {
		weight: 1,
		deed(scene) {
			const { dice, doc, world, person } = scene;
			const note = dice.pick(knownNotes(scene));
			if (!note) return null;
			const clipboard = user.copy(doc, [note.id]);
			byHand(scene, () => user.remove(doc, [note.id]));
			let made: string[] = [];
			byHand(scene, () => {
				made = user.paste(doc, clipboard, { x: 40, y: 40 }, doc.firstPage);
			});
			const target = dice.pick(drawn(scene, themeKey));
			if (target)
				drag(
					scene,
					made.map((id) => ({ id })),
					spotIn(dice, pageBox(doc, target)),
				);
			// It is the same note to them, and where they put it is where it belongs, unless there are copies.
			const shown = [...scene.sees.notes.values()].filter((other) => other.evidence === dataOf(note, 'e'));
			const home = homeOf(doc, doc.need(made[0]));
			const evidence = dataOf(note, 'e') as EvidenceId;
			if (shown.length > 1) return `cuts ${named(note)} and pastes it as ${made.join()}`;
			world.oracle.pasted.set(made[0], evidence);
			if (home.startsWith('th_')) world.oracle.decide(person, made[0], `place ${evidence}`, home);
			return `cuts ${named(note)} and pastes it as ${made.join()}`;
		},
	},
	writeNote: {
		weight: 2,
		deed(scene) {
			const { dice, doc, person } = scene;
			const target = dice.pick(drawn(scene, themeKey));
			if (!target) return null;
			const at = spotIn(dice, pageBox(doc, target));
			const text = newWords(scene, 'New note');
			byHand(scene, () =>
				user.createSticky(doc, { id: person.name, name: person.name }, { at, text, page: doc.firstPage }),
			);
			return `writes “${text}” in ${named(target)}`;
		},
	},
	rewordNote: {
		weight: 0.7,
		deed(scene) {
			const note = scene.dice.pick(knownNotes(scene));
			if (!note) return null;
			const text = newWords(scene, 'Other words');
			byHand(scene, () => user.editText(scene.doc, note.id, text));
			return `writes “${text}” in ${named(note)}`;
		},
	},
	ownSection: {
		weight: 1,
		deed(scene) {
			const { dice, doc } = scene;
			const zone = dice.pick(drawn(scene, /^zone:themes$/));
			const note = dice.pick(knownNotes(scene));
			if (!zone || !note) return null;
			const box = pageBox(doc, zone);
			const at = { x: box.x + 20, y: box.y + box.height - 320 };
			const name = newWords(scene, 'Own');
			byHand(scene, () =>
				user.createSection(doc, { at, width: 400, height: 300, name, page: doc.firstPage }),
			);
			drag(scene, [note], { x: at.x + 200, y: at.y + 150 });
			return `draws the section “${name}” and puts ${named(note)} there`;
		},
	},
	intoOwnSection: {
		weight: 1,
		deed(scene) {
			const { dice, doc } = scene;
			const note = dice.pick(knownNotes(scene));
			const own = [...doc.nodes()].filter((node) => node.type === 'SECTION' && dataOf(node, 'k') === '');
			const target = dice.pick(own);
			if (!note || !target) return null;
			drag(scene, [note], spotIn(dice, pageBox(doc, target)));
			return `drags ${named(note)} into ${named(target)}`;
		},
	},
	undo: { weight: 5, deed: (scene) => again(scene, 'undo') },
	redo: { weight: 2, deed: (scene) => again(scene, 'redo') },
} as const satisfies Record<string, { weight: number; deed: Deed }>;

/** ms between two presses of the same keys. */
const pressEvery = 400;

/** Takes steps back, or forth again. What the plugin had drawn is not this person's decision. */
function again(scene: Scene, way: 'undo' | 'redo'): string | null {
	const { person, world, dice } = scene;
	const presses = dice.between(1, 3);
	function press(left: number): string | null {
		const before = takePicture(person.seat.doc);
		const step = way === 'undo' ? person.undo() : person.redo();
		if (step === null) return null;
		if (step === 'own') world.oracle.sawAgain(person, before, takePicture(person.seat.doc));
		else {
			world.drawingsUndone = true;
			world.oracle.sawPluginAgain(person, before, takePicture(person.seat.doc));
		}
		if (left > 1) {
			person.seat.tab.setTimeout(() => {
				const line = press(left - 1);
				if (line) world.tell(`${person.name} ${line}`);
			}, pressEvery);
		}
		return `${way}es ${step === 'own' ? 'their own step' : "their plugin's step"}`;
	}
	return press(presses);
}
