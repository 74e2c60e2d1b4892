/** Why an embeddings endpoint gave no vectors. */
export type EmbedErrorKind = 'refused' | 'limited' | 'unreachable' | 'failed' | 'bad-answer';

/** A model or endpoint that could not embed; `kind` says whether waiting or another setting may help. */
export class EmbedError extends Error {
	override readonly name = 'EmbedError';
	readonly kind: EmbedErrorKind;
	constructor(kind: EmbedErrorKind, message: string, options?: ErrorOptions) {
		super(message, options);
		this.kind = kind;
	}
}
