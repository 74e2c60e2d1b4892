import type { DrawKind } from '../../shared/draw.ts';
import type { EvidenceId, NodeId } from '../../shared/ids.ts';
import type { CanvasNews } from './canvas-news.ts';
import type { DrawPlan } from './draw-plan.ts';
import type { WriterMemory } from './reconcile.ts';

/** What the window that writes keeps at hand for as long as it holds the lease. */
export type WriterDesk = WriterMemory & {
	/** Notes what people did that the next draws must know. */
	heard(news: CanvasNews): void;
	/** A person undid, redid or deleted this drawing: what was drawn last says nothing about what stands. */
	disturbed(kind: DrawKind): void;
	/** Something stands in this drawing that its plan does not have. */
	foundOver(kind: DrawKind): void;
	/** Nothing is drawn over a person who goes back in steps while this plan stays the same. */
	hold(kind: DrawKind, version: string): void;
	/** This plan stands now; `accepted` went along with it. */
	drew(plan: DrawPlan, accepted: ReadonlyMap<NodeId, string | null>): void;
	/** These marks were sent. */
	marked(tags: ReadonlyMap<NodeId, EvidenceId>, withDraw: boolean): void;
};

export function createWriterDesk(): WriterDesk {
	const before: Record<DrawKind, ReadonlyMap<string, string>> = { themes: new Map(), cards: new Map() };
	const held: Partial<Record<DrawKind, string>> = {};
	const untidy = new Set<DrawKind>();
	const accept = new Map<NodeId, string | null>();
	const tags = new Map<NodeId, EvidenceId>();
	const tagged = new Set<NodeId>();
	return {
		before,
		held,
		untidy,
		accept,
		tags,
		tagged,
		heard(news) {
			for (const [node, section] of news.accept) accept.set(node, section);
			for (const [node, evidence] of news.tags) tags.set(node, evidence);
			for (const { map, key, value } of news.edits)
				if (map === 'places' && value === undefined) tags.delete(key);
		},
		disturbed(kind) {
			before[kind] = new Map();
			delete held[kind];
		},
		foundOver(kind) {
			before[kind] = new Map();
			untidy.add(kind);
		},
		hold(kind, version) {
			held[kind] = version;
		},
		drew(plan, accepted) {
			before[plan.kind] = plan.hashes;
			delete held[plan.kind];
			untidy.delete(plan.kind);
			for (const [node, section] of accepted) if (accept.get(node) === section) accept.delete(node);
		},
		marked(sent, withDraw) {
			// A mark set right after a paste lies on top of it in the person's history: set once, it may be undone with it.
			for (const node of sent.keys()) {
				if (withDraw) tags.delete(node);
				tagged.add(node);
			}
		},
	};
}
