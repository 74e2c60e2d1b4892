import type { Manifest } from '../manifest.ts';
import table from '../members.generated.json' with { type: 'json' };

type Members = {
	readonly rw: readonly string[];
	readonly ro: readonly string[];
	readonly methods: readonly string[];
};

/** Functions that exist in FigJam only, and only for plugins that name it as an editor. */
const FIGJAM_ONLY = [
	'createSticky',
	'createShapeWithText',
	'createConnector',
	'createCodeBlock',
	'createGif',
	'createTable',
	'timer',
];

/** Functions of the typings that FigJam does not have. */
const NOT_IN_FIGJAM =
	/^(createPage|createPageDivider|createComponent.*|combineAsVariants|create\w*Style|moveLocal\w+|createSlide.*|create\w*CanvasRow|getLocal\w+|getStyle.*|import\w+|variables|teamLibrary|annotations|codegen|devResources|motion|buzz|vscode|\w+SlideGrid|\w+CanvasGrid|moveNodesToCoord|\w*Shader\w*|loadBrushesAsync|createVideoAsync)$/;

/** The member table a plugin with this manifest meets in FigJam. */
export function membersFor(manifest: Manifest): Readonly<Record<string, Members>> {
	const all: Readonly<Record<string, Members>> = table;
	const figma = all.figma;
	if (figma === undefined) throw new Error('the member table has no figma');
	const figjam = manifest.editorType.includes('figjam');
	const keep = (name: string): boolean =>
		!NOT_IN_FIGJAM.test(name) && (figjam || !FIGJAM_ONLY.includes(name));
	return {
		...all,
		figma: { rw: figma.rw.filter(keep), ro: figma.ro.filter(keep), methods: figma.methods.filter(keep) },
	};
}
