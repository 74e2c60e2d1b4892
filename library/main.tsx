import { render } from 'preact';
import { App } from './app.tsx';
import { createCall } from './call.ts';
import { beginLanguage } from './language.ts';
import { readWayIn } from './way-in.ts';

const root = document.getElementById('library');
if (root)
	begin(root).catch(() => {
		// Without the server there is no language to say it in.
		root.textContent = 'The server cannot be reached. Check that it is running, then load this page again.';
	});

async function begin(root: Element): Promise<void> {
	await beginLanguage({ location, storage: sessionStorage, preferred: navigator.languages });
	const wayIn = readWayIn({ location, history, storage: sessionStorage });
	render(<App call={wayIn && createCall(wayIn, (...request) => fetch(...request))} />, root);
}
