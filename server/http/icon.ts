import type { Hono } from 'hono';

/** A note with a person on it, before a dashed one. */
const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<rect width="32" height="32" rx="6" fill="#3a1878"/>
<rect x="12" y="4" width="16" height="16" rx="2" fill="none" stroke="#d9c2ff" stroke-width="1.5" stroke-dasharray="3 2"/>
<rect x="4" y="9" width="18" height="18" rx="2" fill="#ffd266"/>
<circle cx="13" cy="16" r="3.5" fill="#3a1878"/>
<path d="M6 27c0-5 3-7 7-7s7 2 7 7z" fill="#3a1878"/>
</svg>
`;

/** What a browser shows on the tab of any page of this server: it asks for it at this address by itself. */
export function mountIcon(app: Hono): void {
	app.get('/favicon.ico', (c) =>
		c.body(icon, {
			headers: {
				'content-type': 'image/svg+xml',
				'cache-control': 'public, max-age=86400',
				'x-content-type-options': 'nosniff',
				'content-security-policy': "default-src 'none'",
			},
		}),
	);
}
