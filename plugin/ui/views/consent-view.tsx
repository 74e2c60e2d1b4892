import type { JSX } from 'preact';
import type { Panel } from '../panel.ts';
import { Button } from '../parts/button.tsx';
import { language, strings } from '../strings.ts';
import { useAbout } from './about-server.ts';

/** Shown before any text leaves the file; lists exactly what is sent where. */
export function ConsentView({ panel }: { panel: Panel }): JSX.Element {
	const { consent } = strings;
	const passed = usePassedOn(panel);
	return (
		<main class="page" aria-labelledby="consent-title">
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
				{Object.values(consent.sent).map((line) => (
					<li key={line}>{line}</li>
				))}
			</ul>
			<h2>{consent.passedTitle}</h2>
			<ul class="bullets" aria-live="polite">
				{passed.map((line) => (
					<li key={line}>{line}</li>
				))}
			</ul>
			<h2>{consent.keptTitle}</h2>
			<ul class="bullets">
				{Object.values(consent.kept).map((line) => (
					<li key={line}>{line}</li>
				))}
			</ul>
			<div class="actions">
				<Button kind="primary" onClick={() => panel.session.agree()}>
					{consent.agree}
				</Button>
				<a class="link" href={`${panel.origin}/help/${language}/privacy`} target="_blank" rel="noreferrer">
					{strings.help.privacy}
				</a>
			</div>
		</main>
	);
}

/** Where the server sends texts on to, in lines to read. */
function usePassedOn(panel: Panel): string[] {
	const { consent } = strings;
	const about = useAbout(panel);
	if (about === 'asking') return [consent.passedAsking];
	if (about === 'unknown') return [consent.passedUnknown];
	if (about.passesTextTo.length === 0) return [consent.passedNothing];
	return about.passesTextTo.map(({ host, purpose }) => consent.passed(host, purpose));
}
