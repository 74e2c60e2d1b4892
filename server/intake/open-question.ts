/** Whether a header is a question put to people. */
export function isQuestion(name: string): boolean {
	return (
		/\?[\s*)\]]*$|^\.\.\.|\?.{0,60}$/u.test(name) ||
		/^(?:what|why|how|which|where|when|who|please|tell us|describe|was|warum|wie|welche|wo|pourquoi|comment|anything|sonst noch|autre chose|algo más|quel|que|qué|por qué|cómo|cuál|any other)\b.* .*/iu.test(
			name,
		)
	);
}
