import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../../playground/engine/csp.ts';
import { CanvasDocument } from '../../../playground/engine/document.ts';
import { MemoryHub } from '../../../playground/engine/hub.ts';
import { loadBundle } from '../../../playground/engine/loader-gate.ts';
import { manifestProblems, parseManifest } from '../../../playground/engine/manifest.ts';
import committed from '../../../playground/engine/members.generated.json' with { type: 'json' };
import { membersFor } from '../../../playground/engine/plugin/members.ts';
import { memberTable } from '../../../playground/engine/scripts/member-table.ts';
import { themeFor, uiPage } from '../../../playground/engine/theme.ts';
import { stamp } from '../../../playground/engine/user-api.ts';
import { ANA, evaluate, MANIFEST, start } from './harness.ts';

const refusalOf = (...bundle: Parameters<typeof loadBundle>): string | null => loadBundle(...bundle).refusal;

describe('loading a plugin', () => {
	it('[FJ1] the VM has the typed globals and nothing of a browser or Node', () => {
		const absent =
			'window document self global URL URLSearchParams TextEncoder TextDecoder atob btoa crypto performance Blob AbortController queueMicrotask Intl XMLHttpRequest WebSocket localStorage WebAssembly navigator process require structuredClone'.split(
				' ',
			);
		const present =
			'__html__ __uiFiles__ console setTimeout clearTimeout setInterval clearInterval fetch figma';
		const found = evaluate(
			`return { absent: ${JSON.stringify(absent)}.filter((n) => n in globalThis),
				present: ${JSON.stringify(present.split(' '))}.filter((n) => n in globalThis),
				debug: typeof console.debug };`,
		);
		expect(found).toEqual({ absent: [], present: present.split(' '), debug: 'undefined' });
	});

	it('[FJ2] newer syntax is refused with its line', () => {
		expect(refusalOf('var a = {};\nvar b = a?.c;')).toBe('Syntax error on line 2: Unexpected token');
		for (const code of ['var a = {...b}', 'try {} catch {}', 'a ?? b', 'var x = 1n', 'import x from "y"']) {
			expect(refusalOf(code), code).toMatch(/^Syntax error on line 1: /);
		}
		expect(refusalOf('async function f(a,) { return (await a) ** 2; }')).toBeNull();
		expect(refusalOf('var a = b?.c', { ecmaVersion: 2020, htmlComments: true })).toBeNull();
		expect(() => start('let a = b ?? c;')).toThrow('Syntax error on line 1');
	});

	it('[FJ3] the text scan does not care about strings and comments', () => {
		for (const code of ['import("x")', '// import (2026)', '"import/* */"', 'var s = "\\n import  ("']) {
			expect(refusalOf(`\n${code}`), code).toBe(
				'SyntaxError: possible import expression rejected around line 2',
			);
		}
		expect(refusalOf('var s = "<!-- x"')).toMatch('html comment');
		expect(refusalOf('var reimport = 1; reimport(2); "important (2)"')).toBeNull();
	});

	it('[FJ4] the manifest is checked before the code', () => {
		const bad = { ...MANIFEST, documentAccess: undefined };
		expect(() => start('syntax error here', { manifest: bad })).toThrow('Manifest error: documentAccess');
		expect(() => start('', { manifest: { ...MANIFEST, editorType: ['figma'] } })).toThrow(
			'The manifest editorType does not include "figjam".',
		);
		const noScheme = { ...MANIFEST, networkAccess: { allowedDomains: ['figma.com'] } };
		expect(manifestProblems(noScheme)[0]).toContain('must include a scheme');
		const local = { ...MANIFEST, networkAccess: { allowedDomains: ['http://localhost:1'] } };
		expect(manifestProblems(local)).toEqual(['networkAccess.reasoning is required']);
		expect(manifestProblems(MANIFEST)).toEqual([]);
		const other = membersFor(parseManifest({ ...MANIFEST, editorType: ['figma'] }));
		expect(other.figma.methods).not.toContain('createSticky');
		expect(membersFor(parseManifest(MANIFEST)).figma.methods).toContain('createSticky');
	});

	it('[FJ4] members behind a permission throw without it', () => {
		const manifest = { ...MANIFEST, permissions: [] };
		const read = (member: string): any => evaluate(`return figma.${member};`, { manifest });
		expect(read('currentUser').error).toContain('"currentuser" permission');
		expect(read('activeUsers').error).toContain('"activeusers" permission');
		const hub = new MemoryHub();
		const id = stamp(new CanvasDocument(hub.connect()), ANA, { at: { x: 0, y: 0 }, name: 'Heart' });
		const ask = `return (await figma.getNodeByIdAsync('${id}')).getAuthorAsync();`;
		expect(evaluate(ask, { hub, manifest }).error).toContain('"fileusers" permission');
		expect(evaluate(ask, { hub })).toEqual({ id: ANA.id, name: 'Ana', photoUrl: null });
	});

	it('[FJ5] the UI is given as __html__, and a second showUI closes the first', () => {
		const shown: string[] = [];
		const world = start(
			`figma.showUI(__html__, { width: 10, height: -5 }); figma.showUI(''); console.log(__uiFiles__.a);`,
			{
				html: '<p>one</p>',
				uiFiles: { a: 'file a' },
				hooks: {
					onShowUi: (html, options) => shown.push(`show ${html} ${options.width}x${options.height}`),
					onCloseUi: () => shown.push('close'),
				},
			},
		);
		world.tick();
		expect(shown).toEqual(['show <p>one</p> 70x0', 'close', 'show  300x200']);
	});

	it('[FJ14] the policy is built from the manifest, development hosts only in development', () => {
		const manifest = parseManifest({
			...MANIFEST,
			networkAccess: {
				allowedDomains: ['https://api.example.com', 'wss://api.example.com'],
				devAllowedDomains: ['http://localhost:8787', 'ws://localhost:8787'],
			},
		});
		const published = contentSecurityPolicy(manifest, 'published');
		expect(published).toMatch(/^default-src [^;]*https:\/\/api\.example\.com wss:\/\/api\.example\.com;/);
		expect(published).not.toContain('localhost');
		expect(contentSecurityPolicy(manifest, 'development')).toContain('ws://localhost:8787');
		const none = parseManifest({ ...MANIFEST, networkAccess: { allowedDomains: ['none'] } });
		expect(contentSecurityPolicy(none, 'published').split(';')[0]).not.toMatch(/none|https?:|wss?:/);
	});

	it('[FJ17] theme tokens and class are there only when asked for', () => {
		expect(themeFor(false)).toBeNull();
		expect(themeFor(true)?.className).toBe('figma-light');
		expect(themeFor(true)?.css).toContain('--figma-color-bg-brand: #9747ff');
		const html = '<!doctype html><html lang="en"><head><title>x</title></head></html>';
		const plain = uiPage(html, { themeColors: false, policy: 'p' });
		expect(plain).not.toContain('figma-');
		expect(plain).toMatch(/^<!doctype html>/);
		const themed = uiPage(html, { themeColors: true, policy: 'p' });
		expect(themed).toContain('<html class="figma-light" lang="en">');
		expect(themed).toContain('<style id="figma-style">');
	});

	it('[FJ19] the member table is what the installed typings say', () => {
		const path = new URL('../../../node_modules/@figma/plugin-typings/plugin-api.d.ts', import.meta.url);
		expect(memberTable(readFileSync(path, 'utf8'))).toEqual(committed);
	});
});
