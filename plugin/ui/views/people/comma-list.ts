/** What somebody wrote with commas, semicolons or line breaks between, each once. */
export function commaList(text: string): string[] {
	return [...new Set(text.split(/[,;\n]/).map((part) => part.trim()))].filter((part) => part !== '');
}
