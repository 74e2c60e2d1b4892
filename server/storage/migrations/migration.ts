/** One step of the database's form. Never edit one that has shipped; add the next. */
export type Migration = { readonly name: string; readonly statements: readonly string[] };
