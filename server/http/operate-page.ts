import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import { isAccessKey } from '../access/authorise.ts';
import { clientAddress } from '../access/client-address.ts';
import { operateView } from '../observe/operate-view.ts';
import type { ContractAccess } from './handle-contract.ts';
import type { Metric } from './metrics.ts';

type Deps = {
	metrics: () => Promise<Metric[]>;
	accessKey: string | undefined;
	/** Nobody but this machine reaches the server, and whoever does may make boards anyway. */
	isOpen: boolean;
	access: Pick<ContractAccess, 'attempts' | 'trustProxy'>;
};

const security = {
	'content-security-policy':
		"default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'no-referrer',
	'cache-control': 'no-store',
};

/** The operator's page: what goes on and what needs somebody. Opens with the access key as the password, any name. */
export function mountOperate(app: Hono, { metrics, accessKey, isOpen, access }: Deps): void {
	app.get('/operate', async (c) => {
		const address = clientAddress(
			getConnInfo(c).remote.address,
			c.req.header('x-forwarded-for'),
			access.trustProxy,
		);
		if (!isOpen) {
			await access.attempts.check(address, undefined);
			const given = passwordOf(c);
			if (!isAccessKey(given, accessKey)) {
				if (given !== undefined) await access.attempts.wrong(address);
				return c.text('This page opens with the server’s access key as the password.', 401, {
					...security,
					'www-authenticate': 'Basic realm="Personaboard, operator", charset="UTF-8"',
				});
			}
		}
		const { needs, sections } = operateView(await metrics());
		const body = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex"><title>Personaboard: what goes on</title>
<style>body{font:16px/1.5 system-ui,sans-serif;color:#1e1e1e;background:#fff;max-width:52rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.5rem}h2{font-size:1.1rem;margin:2rem 0 .25rem}table{border-collapse:collapse;width:100%}
th,td{text-align:left;padding:.25rem .75rem .25rem 0;border-bottom:1px solid #d9d9d9;font-weight:400}
thead th:first-child{width:60%}td:last-child,th:last-child{text-align:right;white-space:nowrap}nav a{margin-right:1rem}</style></head>
<body><main><h1>What goes on</h1>
<nav aria-label="Sections">${sections.map(({ title }) => html`<a href="#${anchor(title)}">${title}</a>`)}</nav>
<h2>What needs somebody</h2>
${
	needs.length === 0
		? html`<p>Nothing.</p>`
		: html`<ul>${needs.map(({ what, next }) => html`<li><strong>${what}</strong> ${next}</li>`)}</ul>`
}
${sections.map(
	({ title, about, rows }) => html`<section><h2 id="${anchor(title)}">${title}</h2><p>${about}</p>
<table><thead><tr><th scope="col">Figure</th><th scope="col">Of</th><th scope="col">Now</th></tr></thead>
<tbody>${rows.map(({ help, label, value }) => html`<tr><th scope="row">${help}</th><td>${label}</td><td>${value}</td></tr>`)}</tbody></table></section>`,
)}
<p>Counters are of this server since it started. <a href="/metrics">The same for Prometheus</a>.</p>
</main></body></html>`;
		return c.html(body, { headers: security });
	});
}

function anchor(title: string): string {
	return title.toLowerCase().replaceAll(' ', '-');
}

/** The password of a browser's own dialogue, or a bearer token. */
function passwordOf(c: Context): string | undefined {
	const header = c.req.header('authorization') ?? '';
	const bearer = /^Bearer (.+)$/iu.exec(header)?.[1];
	const basic = /^Basic (.+)$/iu.exec(header)?.[1];
	if (bearer !== undefined || basic === undefined) return bearer;
	const [, password] = /^[^:]*:(.*)$/su.exec(Buffer.from(basic, 'base64').toString('utf8')) ?? [];
	return password;
}
