import { render } from 'preact';
import { App } from './app.tsx';
import { createCall } from './call.ts';
import { readWayIn } from './way-in.ts';

const root = document.getElementById('library');
if (root) {
	const wayIn = readWayIn({ location, history, storage: sessionStorage });
	render(<App call={wayIn && createCall(wayIn, (...request) => fetch(...request))} />, root);
}
