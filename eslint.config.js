import figma from '@figma/eslint-plugin-figma-plugins';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

// Biome lints the rest; this adds what only Figma's own rules know about the sandbox.
export default defineConfig([
	{ ignores: ['**', '!plugin', '!plugin/main', '!plugin/main/**'] },
	{
		files: ['plugin/main/**/*.ts'],
		extends: [figma.flatConfigs.recommended],
		languageOptions: {
			parser: tseslint.parser,
			parserOptions: { projectService: true },
		},
	},
]);
