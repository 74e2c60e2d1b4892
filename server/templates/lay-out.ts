import { guideMark } from '../../shared/guide-mark.ts';
import type { Workshop } from '../../shared/sample.ts';

/**
 * A board to begin from, as its words. Every sentence in `says` becomes a note that guides people and is never evidence.
 * A section of `evidence` is for what people said or did; what lies in any other is kept apart when notes are brought in.
 */
export type Template = {
	readonly title: string;
	readonly sections: readonly TemplateSection[];
	/** What to do once it is filled in, said under the title. */
	readonly next: string;
};
export type TemplateSection = {
	readonly title: string;
	readonly says: readonly string[];
	readonly evidence?: true;
};

/** px on the canvas. A sticky is 240 wide and grows with its text; a row leaves room for that. */
const note = 240;
const gap = 24;
const rowStep = 312;
const side = 40;
/** Under a section's title. */
const top = 64;
const columns = 2;
/** So many rows of notes fit in a section, guiding ones included. */
const rows = 4;
const betweenSections = 80;
/** Around all of it, and what the title and what comes next take above the sections. */
const around = 64;
const head = 300;
const titleSize = 64;
const nextSize = 24;
const guideColour = '#D3BDFF';

const sectionWidth = 2 * side + columns * note + (columns - 1) * gap;
const sectionHeight = top + side + rows * rowStep;

/** The template as nodes for the canvas: sections side by side, each with its guiding notes in the first cells. Pure. */
export function layOut({ title, sections, next }: Template): Workshop {
	return {
		name: title,
		product: { name: '', description: '', features: [] },
		sections: sections.map((section, at) => ({
			key: `s${at}`,
			name: section.evidence ? section.title : marked(section.title),
			x: around + at * (sectionWidth + betweenSections),
			y: head,
			width: sectionWidth,
			height: sectionHeight,
		})),
		texts: [
			{ key: 'title', text: marked(title), x: around, y: head - 220, size: titleSize },
			{ key: 'next', text: marked(next), x: around, y: head - 100, size: nextSize },
		],
		stickies: sections.flatMap(({ says }, at) =>
			says.map((text, cell) => ({
				key: `s${at}n${cell}`,
				text: marked(text),
				color: guideColour,
				section: `s${at}`,
				author: '',
				x: side + (cell % columns) * (note + gap),
				y: top + Math.floor(cell / columns) * rowStep,
			})),
		),
	};
}

function marked(text: string): string {
	return `${guideMark} ${text}`;
}
