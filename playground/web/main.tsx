import { render } from 'preact';
import { CanvasDocument } from '../engine/document.ts';
import { App } from './app.tsx';
import { joinCanvas } from './connection.ts';
import { windowSettings } from './settings.ts';

const root = document.getElementById('app');
if (root === null) throw new Error('the page has no #app');
const settings = windowSettings(location.search);
const scheme = location.protocol === 'https:' ? 'wss' : 'ws';

joinCanvas(`${scheme}://${location.host}/playground/canvas?file=${encodeURIComponent(settings.file)}`)
	.then((connection) => {
		const doc = new CanvasDocument(connection);
		document.title = `${settings.user.name} · ${settings.file} · Personaboard playground`;
		render(<App doc={doc} connection={connection} settings={settings} />, root);
	})
	.catch((error: unknown) => {
		root.textContent = error instanceof Error ? error.message : String(error);
	});
