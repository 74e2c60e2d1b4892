import type { Cue, SpokenField } from './cues.ts';

/** How the fields are spoken of in one language. */
export type Wordings = {
	readonly cues: Partial<Readonly<Record<SpokenField, readonly Cue[]>>>;
	/** A sentence with one of them does not show the field. */
	readonly vetoes?: Partial<Readonly<Record<SpokenField, RegExp>>>;
	/** What makes a stretch of somebody's talk a sentence. */
	readonly finite?: RegExp;
	/** True where the words right before or right after a cue turn it into its opposite. */
	readonly isDenied: (before: string, after: string) => boolean;
};
/** Alternatives of a pattern. `~` stands for up to three words none of which denies, `…` for any three. */
type Lists = Partial<
	Readonly<Record<SpokenField, { readonly strong: readonly string[]; readonly weak?: readonly string[] }>>
>;

/**
 * Wordings from plain lists. `deny`: what denies the next words, `denyAfter`: what denies the words before it unless one
 * of `ends` stands between. JavaScript's word border knows no accents, so letters are looked for instead.
 */
export function wordings(
	{ deny, denyAfter, ends }: { deny: string; denyAfter?: string; ends?: string },
	lists: Lists,
): Wordings {
	const word = (list: string): string => String.raw`(?<!\p{L})(?:${list})(?!\p{L})`;
	const plain = String.raw`(?:(?!${word(`${deny}${denyAfter ? `|${denyAfter}` : ''}`)})[\p{L}\d]+[\s']+){0,3}`;
	const any = String.raw`(?:[\p{L}\d]+[\s']+){0,3}`;
	const cue = (weight: number, list: readonly string[]): Cue => [
		weight,
		new RegExp(word(list.join('|').replaceAll('~ ', plain).replaceAll('… ', any)), 'iu'),
	];
	const before = new RegExp(String.raw`${word(deny)}(?:[\s']+\p{L}+){0,2}[\s']+$`, 'iu');
	const after =
		denyAfter === undefined
			? null
			: new RegExp(String.raw`^(?:\s+(?!${word(ends ?? '')})\p{L}+){0,3}\s+${word(denyAfter)}`, 'iu');
	return {
		cues: Object.fromEntries(
			Object.entries(lists).map(([field, { strong, weak }]) => [
				field,
				[cue(3, strong), ...(weak ? [cue(2, weak)] : [])],
			]),
		),
		isDenied: (left, right) => before.test(left) || after?.test(right) === true,
	};
}
