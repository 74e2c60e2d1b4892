import type { BoardSnapshot } from '../../shared/board-doc.ts';
import { type CardSpec, cardOf, type EvidenceLookup, evidenceChip } from '../../shared/card.ts';
import type { DrawKind, TensionSpec } from '../../shared/draw.ts';
import type { DrawCommand, ThemeSpec } from '../../shared/draw-command.ts';
import type { DrawnWords } from '../../shared/drawn-words.ts';
import { isBroughtBack, isHidden } from '../../shared/edit.ts';
import { effectiveGrouping } from '../../shared/grouping.ts';
import { textHash } from '../../shared/hash.ts';
import type { EvidenceId, NodeId } from '../../shared/ids.ts';
import { personaViews } from '../../shared/persona-view.ts';
import { sheetCards } from '../../shared/sheet-cards.ts';
import { stripKey, stripSpec } from '../../shared/strip-spec.ts';
import { tensionSpecs } from '../../shared/tension.ts';
import { boardLanguage } from '../../words/languages.ts';
import { trayKey, zoneKeys } from './canvas-keys.ts';
import { stringsIn } from './strings.ts';

/**
 * What should stand on the canvas, whole. `version` changes with anything in it; `order` has the keys of everything
 * that stands directly in the zone; `hashes` says per key which state of it this is.
 */
export type DrawPlan = {
	version: string;
	order: string[];
	hashes: ReadonlyMap<string, string>;
} & (
	| { kind: 'themes'; sections: ThemeSpec[] }
	| { kind: 'cards'; cards: CardSpec[]; tensions: TensionSpec[] }
);

/**
 * Board → canvas, themes (rules RC9–RC11, DR74). Pure. A note a person dragged out of every theme stays where it lies; one
 * set aside otherwise goes to the tray. A section a person took off stays off.
 */
export function planThemes(board: BoardSnapshot): DrawPlan {
	const words = wordsFor(board);
	const grouping = effectiveGrouping(board.themes, board.members, board.moves);
	const nodes = nodesByEvidence(board);
	const stickiesOf = (ids: readonly EvidenceId[]): NodeId[] => ids.flatMap((id) => nodes.get(id) ?? []);
	const staying = new Set(
		board.moves.flatMap((move) => (move.type === 'park' && move.stays ? [move.evidence] : [])),
	);
	const contradicted = new Set(saidAgainstDone(board).flatMap((id) => nodes.get(id) ?? []));
	const withMarks = (stickies: NodeId[]): Pick<ThemeSpec, 'stickies' | 'marks'> => {
		const notes = stickies.filter((node) => contradicted.has(node));
		return { stickies, ...(notes.length === 0 ? {} : { marks: { text: words.saysDoes, notes } }) };
	};
	const sections: ThemeSpec[] = [];
	for (const theme of grouping.themes) {
		if (isHidden(board.edits, theme.id)) continue;
		if (theme.members.length === 0 && theme.labelBy === 'machine') continue;
		sections.push({
			key: theme.id,
			title: theme.label,
			note: theme.criterion,
			chip: evidenceChip(theme.members, board, words),
			tint: theme.order,
			...withMarks(stickiesOf(theme.members)),
		});
	}
	const tray = stickiesOf(
		grouping.parked.flatMap(({ evidence }) => (staying.has(evidence) ? [] : [evidence])),
	);
	if (tray.length > 0 && !isHidden(board.edits, trayKey)) {
		sections.push({
			key: trayKey,
			title: words.parkedTitle,
			note: words.parkedNote,
			chip: '',
			tint: -1,
			...withMarks(tray),
		});
	}
	return { kind: 'themes', ...versioned(sections), sections };
}

/** Board → canvas, persona cards and tensions (rule RC12). Pure. */
export function planCards(board: BoardSnapshot, lookup: EvidenceLookup): DrawPlan {
	const words = wordsFor(board);
	const cards = personaViews(board).map((persona): CardSpec => {
		const card = cardOf(persona, lookup, board, words);
		const strip = board.strips.get(persona.archetype);
		if (!strip || isHidden(board.edits, stripKey(card.key))) return card;
		return { ...card, strip: stripSpec(card.key, card.blocks.length, strip, words) };
	});
	cards.push(...sheetCards(board, lookup, words));
	const tensions = tensionSpecs(board, lookup, words);
	return { kind: 'cards', ...versioned([...cards, ...tensions]), cards, tensions };
}

export function planOf(kind: DrawKind, board: BoardSnapshot, lookup: EvidenceLookup): DrawPlan {
	return kind === 'themes' ? planThemes(board) : planCards(board, lookup);
}

/** What a draw says besides the plan itself: see `shared/draw.ts`. */
export type DrawDetails = { accept: ReadonlyMap<NodeId, string | null>; standing: ReadonlySet<string> };

/**
 * The command that brings the canvas from what was drawn last (`before`: key → hash) to this plan. A drawing nothing is
 * left of goes with its zone.
 */
export function commandFor(
	plan: DrawPlan,
	board: BoardSnapshot,
	before: ReadonlyMap<string, string>,
	details: DrawDetails,
): DrawCommand {
	const { kind, order, version, hashes } = plan;
	const placedIn = new Set(details.accept.values());
	const isNews = ({ key }: { key: string }): boolean =>
		before.get(key) !== hashes.get(key) || placedIn.has(key);
	const zone = { key: zoneKeys[kind], title: zoneTitle(kind, board), version, order };
	const again = wantedBack(plan, board).filter((key) => !details.standing.has(key));
	return plan.kind === 'themes'
		? {
				type: 'themes',
				zone,
				sections: plan.sections.filter(isNews),
				accept: [...details.accept].map(([node, section]) => ({ node, section })),
				again,
			}
		: {
				type: 'cards',
				zone,
				cards: plan.cards.filter(isNews),
				tensions: plan.tensions.filter(isNews),
				again,
			};
}

/** Keys of all that a plan draws: sections, cards, tensions and what is in them. */
export function keysOf(plan: DrawPlan): string[] {
	if (plan.kind === 'themes') return plan.order;
	const blocks = plan.cards.flatMap(({ blocks: lines, strip, table }) =>
		[...lines, ...(strip ? [strip, ...strip.parts] : []), ...(table ? [table] : [])].map(({ key }) => key),
	);
	const sides = plan.tensions.flatMap((tension) => tension.sides.map((side) => side.key));
	return [...plan.order, ...blocks, ...sides];
}

/** Evidence whose words are on cards or in tensions. */
export function evidenceOnCards(board: BoardSnapshot): Set<EvidenceId> {
	const views = personaViews(board);
	const lines = [...views.flatMap(({ claims }) => claims), ...board.sheets.flatMap((sheet) => sheet.lines)];
	const cited = lines.flatMap(({ citations }) => citations);
	const quoted = lines.flatMap(({ text }) =>
		text.flatMap((part) => (typeof part === 'string' ? [] : [part.quote])),
	);
	return new Set([...cited, ...quoted, ...board.tensions.flatMap(({ a, b }) => [...a, ...b])]);
}

/** What people said and the log does not show, as long as the contradiction stands on the board. */
function saidAgainstDone(board: BoardSnapshot): EvidenceId[] {
	return board.tensions
		.filter(({ id, kind }) => kind === 'say-do' && !isHidden(board.edits, id))
		.flatMap(({ a, b }) => [...a, ...b])
		.filter((id) => board.evidence.get(id)?.kind === 'said');
}

function nodesByEvidence(board: BoardSnapshot): Map<EvidenceId, NodeId[]> {
	const nodes = new Map<EvidenceId, NodeId[]>();
	for (const [node, evidence] of board.places) {
		const list = nodes.get(evidence);
		if (list) list.push(node);
		else nodes.set(evidence, [node]);
	}
	return nodes;
}

/** What people brought back, with the heading over a sentence: it went with the last sentence under it. */
function wantedBack(plan: DrawPlan, board: BoardSnapshot): string[] {
	const isBack = (key: string): boolean => isBroughtBack(board.edits, key);
	const whole = plan.order.filter(isBack);
	if (plan.kind === 'themes') return whole;
	const strips = plan.cards.flatMap(({ strip, table }) =>
		[strip, table].flatMap((part) => (part && isBack(part.key) ? [part.key] : [])),
	);
	const lines = plan.cards.flatMap(({ blocks }) =>
		blocks.flatMap((block, at) => {
			if (!isBack(block.key)) return [];
			const heading = blocks.slice(0, at).findLast(({ style }) => style === 'heading');
			return heading ? [heading.key, block.key] : [block.key];
		}),
	);
	return [...new Set([...whole, ...strips, ...lines])];
}

function versioned(specs: readonly { key: string }[]): Pick<DrawPlan, 'version' | 'order' | 'hashes'> {
	const hashes = new Map(specs.map((spec) => [spec.key, textHash(JSON.stringify(spec))]));
	return {
		version: textHash(JSON.stringify([...hashes])),
		order: specs.map(({ key }) => key),
		hashes,
	};
}

function zoneTitle(kind: DrawKind, board: BoardSnapshot): string {
	const words = wordsFor(board);
	return kind === 'themes' ? words.themesZone : words.personasZone;
}

/** The drawing's own words are the board's, whoever draws it (rule WO5). */
function wordsFor(board: BoardSnapshot): DrawnWords {
	return stringsIn(boardLanguage(board)).drawn;
}
