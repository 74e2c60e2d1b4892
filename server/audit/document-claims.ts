import type { FieldPath } from '../../shared/claim.ts';
import type { EvidenceId } from '../../shared/ids.ts';
import { countWords, sentencesOf } from '../synthesis/text/sentences.ts';
import { type DocumentBlock, documentBlocks } from './document-blocks.ts';
import { fieldOf, limitOf } from './field-of.ts';

/** One sentence of a persona document that says something about people. */
export type DocumentClaim = {
	readonly text: string;
	readonly field: FieldPath | null;
	/** Where it stands: its headings and its label, outermost first. */
	readonly heading: readonly string[];
	/** Line in the document; null where it has no lines. */
	readonly line: number | null;
	/** Evidence it cites itself, where the document is a board of this program. */
	readonly cites?: readonly EvidenceId[];
};

/** What a persona is called and looks like: it describes nobody, so there is nothing to judge. */
const nobody =
	/^(?:full |first |last )?(?:name|title|role|job title|photo|picture|image|avatar|portrait|id|version|author|owner|status|date|created(?: on| at)?|(?:last )?updated(?: on| at)?|last reviewed|sources?|links?|references?|supporting documentation|written|drafted|stand|datum|aktualisiert|erstellt|actualizado|última actualización|creado|mis à jour|mise à jour|foto|bild|titel|fecha|nombre|nom|auteur|autor(?:in)?|table of contents|jump to|contents|appendix|changelog)$/iu;
/** A line that holds nothing but which version it is, or of when. */
const versionLine =
	/^(?:(?:version|versión|v|rev(?:ision)?|draft|entwurf)\.? ?\d+(?:\.\d+)*|(?:last )?(?:updated|reviewed)|written|drafted|created|stand|as of|(?:zuletzt )?aktualisiert|erstellt|(?:última )?actualiza(?:do|ción)|creado|mis à jour|mise à jour|créée?|\p{Lu}\p{L}{2,8}\.?(?= \d{4}$))(?:[\s,:–-]+(?:(?:am|el|le) )?(?:(?:\p{L}+\.? (?:de )?)?\d{4}|Q[1-4] \d{4}|[\d./-]+))?$/iu;
/** A label that turns round what stands behind it. */
const denying =
	/^(?:avoids?|dislikes?|hates?|never(?: uses?)?|not|no|does(?:n['’]t| not) (?:use|like|want|need)|without|rejects?|meidet|mag nicht|nutzt nicht|évite|evita)$/iu;
/** A document that talks about itself. */
const aboutItself =
	/\b(?:(?:linked|listed|see|shown) (?:below|above|here)|table of contents|last updated|this (?:document|page|section|template)|personas|a single persona|persona (?:mural|was|is) |more research is needed|(?:job )?postings?|click here|for more information|example \d)\b/iu;
/** What a template asks its writer to put in. */
const hint =
	/^(?:\[[^\]]*\]|<[^>]*>|\{[^}]*\}|\([^)]*\)|_{2,}|\.{3}|…|n\/?a|tbd|todo\b.*|lorem ipsum.*|e\.g\..*|example:.*)$/isu;
const instruction =
	/^(?:please )?(?:describe|insert|add|write|list|fill in|replace|explain|enter|include|summari[sz]e|use this)\b.*\b(?:here|your|persona(?:'s)?|the user|this (?:section|field|box)|\d ?(?:-|–|to) ?\d)\b/iu;

/** Longer ones are sentences that lead into a list. */
const longestTitle = 6;
/** Who a persona is may take a few words more: “Gudrun, head of a school canteen in town”. */
const longestPersona = 12;

/** The claims of a Markdown or plain persona document: its sentences and bullets, without what says nothing about people. */
export function claimsOfText(source: string): DocumentClaim[] {
	return documentBlocks(source).flatMap(claimsOfBlock);
}

/** The same of one stretch that has a label, such as a value in a JSON file. */
export function claimsOfBlock({ path, label, text, line }: DocumentBlock): DocumentClaim[] {
	const heading = label === '' ? [...path] : [...path, label];
	if (heading.some((words) => nobody.test(words)) || hint.test(text)) return [];
	if (/^(?:user )?persona$/iu.test(label) && countWords(text) <= longestPersona && !/\.$/u.test(text))
		return [];
	const field =
		[...heading]
			.reverse()
			.filter((words) => countWords(words) <= longestTitle)
			.map(fieldOf)
			.find((found) => found !== null) ?? null;
	return piecesOf(text, field).flatMap((piece) =>
		isClaim(piece)
			? [
					{
						text: withLabel(piece, label, field),
						field: field ?? limitOf(heading, piece),
						heading,
						line,
					},
				]
			: [],
	);
}

/** Sentences; a list of tools is one claim a tool. */
function piecesOf(text: string, field: FieldPath | null): string[] {
	const spans = sentencesOf(text).map(({ start, end }) => {
		// Quotation marks around a sentence, or around its first words, belong to it.
		const isOpened = /["“„«]/u.test(text[start - 1] ?? '');
		const isClosed = isOpened && /["”“»]/u.test(text[end] ?? '');
		return text.slice(isOpened ? start - 1 : start, isClosed ? end + 1 : end).replace(/\s+/gu, ' ');
	});
	if (field === 'constraints.tools' && spans.length === 1 && text.split(/[,;]/u).length >= 3)
		return spans[0]!.split(/[,;]\s*/u).filter((part) => part !== '');
	const pair = /^([^\s,]+(?: [^\s,]+)?) (?:and|&|und|y|et) ([^\s,]+(?: [^\s,]+)?)$/u.exec(text);
	if (field === 'constraints.tools' && pair !== null && !/^\p{Lu}?\p{Ll}+(?:s|ing) \p{L}/u.test(text))
		return pair.slice(1);
	return spans;
}

/** "35" under "Age" says nothing by itself. */
function withLabel(piece: string, label: string, field: FieldPath | null): string {
	if (label === '') return piece;
	return denying.test(label) || (field === null && countWords(piece) <= 2) ? `${label}: ${piece}` : piece;
}

function isClaim(piece: string): boolean {
	if (!/\p{L}|\d/u.test(piece) || hint.test(piece) || instruction.test(piece)) return false;
	if (/\?["”’')]*$/u.test(piece) || aboutItself.test(piece) || versionLine.test(piece)) return false;
	// A condition without what follows from it.
	if (/^(?:if|whether)\b[^,]*$/iu.test(piece)) return false;
	return piece.replace(/https?:\/\/\S+/gu, '').replace(/[^\p{L}\p{N}]+/gu, '') !== '';
}
