import type { Manifest } from './manifest.ts';

const ALWAYS = ["'unsafe-inline'", "'unsafe-eval'", 'data:', 'blob:'];
const WEB_FONTS = 'https://static.figma.com/webfont/';

/**
 * The content security policy of the plugin's iframe. `development` is a plugin run from its manifest file, where
 * `devAllowedDomains` count too. Without `networkAccess` any domain may be reached.
 */
export function contentSecurityPolicy(manifest: Manifest, mode: 'development' | 'published'): string {
	const access = manifest.networkAccess;
	const listed = access === undefined ? ['*'] : access.allowedDomains;
	const development = mode === 'development' ? (access?.devAllowedDomains ?? []) : [];
	// `*` in a policy leaves out ws: when the page is not itself loaded over http.
	const open = listed.includes('*') ? ['*', 'http:', 'https:', 'ws:', 'wss:'] : listed;
	const domains = [...open.filter((domain) => domain !== 'none'), ...development];
	const sources = [...ALWAYS, ...domains].join(' ');
	return `default-src ${sources}; font-src ${sources} ${WEB_FONTS}`;
}
