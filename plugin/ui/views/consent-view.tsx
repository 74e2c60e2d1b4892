import type { JSX } from 'preact';
import type { Panel } from '../panel.ts';
import { Button } from '../parts/button.tsx';
import { strings } from '../strings.ts';

/** Shown before any text leaves the file; lists exactly what is sent where. */
export function ConsentView({ panel }: { panel: Panel }): JSX.Element {
	const { consent } = strings;
	return (
		<section class="page" aria-labelledby="consent-title">
			<h1 id="consent-title">{consent.title}</h1>
			<p>{consent.lead}</p>
			<dl class="facts">
				<dt>{consent.where}</dt>
				<dd>
					<code>{panel.origin}</code>
				</dd>
			</dl>
			<h2>{consent.sentTitle}</h2>
			<ul class="bullets">
				{consent.sent.map((line) => (
					<li key={line}>{line}</li>
				))}
			</ul>
			<h2>{consent.keptTitle}</h2>
			<ul class="bullets">
				{consent.kept.map((line) => (
					<li key={line}>{line}</li>
				))}
			</ul>
			<div class="actions">
				<Button kind="primary" onClick={() => panel.session.agree()}>
					{consent.agree}
				</Button>
			</div>
		</section>
	);
}
