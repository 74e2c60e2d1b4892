/** Begins a note, or the name of a section, that tells people what to do here. It says so in any language. */
export const guideMark = '☞';
