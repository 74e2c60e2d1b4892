import { textHash } from '../../shared/hash.ts';
import { type Drawing, ownNode } from './drawing.ts';
import { readData, writeData } from './node-data.ts';
import { ownOrNew } from './own-node.ts';
import { ink, solid, white } from './palette.ts';

/**
 * A line from one node to another, behind everything. With a label it runs from centre to centre, which is all a straight
 * connector can do, so that only the part between the two is seen; without one it is an arrow between their facing sides.
 */
export async function drawLine(
	drawing: Drawing,
	section: SectionNode,
	spec: { key: string; from: SceneNode; to: SceneNode; label: string; font: FontName },
): Promise<void> {
	const { key, from, to, label } = spec;
	const hash = textHash(JSON.stringify([from.id, to.id, label]));
	const standing = ownNode(drawing, key);
	if (standing && readData(standing, 'look') === hash) return;
	const font = await drawing.fonts.heavier(spec.font);
	if (section.removed || from.removed || to.removed) return;
	function create(): ConnectorNode {
		const line = figma.createConnector();
		// Before its text has a font a new connector can be neither written nor moved.
		line.text.fontName = font;
		return line;
	}
	const line = ownOrNew(drawing, section, key, 'decoration', 'CONNECTOR', create, 0);
	if (!line) return;
	if (label) {
		line.connectorLineType = 'STRAIGHT';
		line.connectorEndStrokeCap = 'NONE';
	}
	const magnet = label ? 'CENTER' : 'AUTO';
	line.connectorStart = { endpointNodeId: from.id, magnet };
	line.connectorEnd = { endpointNodeId: to.id, magnet };
	line.strokes = solid(ink);
	line.strokeWeight = 2;
	line.text.fontName = font;
	line.text.characters = label;
	line.text.fontSize = 20;
	line.text.fills = solid(ink);
	line.textBackground.fills = solid(white);
	writeData(line, 'look', hash);
	drawing.report.written += 1;
}
