import { useEffect, useState } from 'preact/hooks';
import { addFiles } from '../../files.ts';
import type { Panel } from '../../panel.ts';
import { strings } from '../../strings.ts';

/** Takes files dropped anywhere on the panel, and files, tables and texts pasted into it. True while files are held over it. */
export function useFileDrop(panel: Panel): boolean {
	const [over, setOver] = useState(false);
	useEffect(() => {
		const onOver = (event: DragEvent) => {
			if (!event.dataTransfer?.types.includes('Files')) return;
			event.preventDefault();
			setOver(true);
		};
		const onLeave = (event: DragEvent) => {
			// Going from one element to the next leaves one of them; leaving the window leads nowhere.
			if (event.relatedTarget === null) setOver(false);
		};
		const onDrop = (event: DragEvent) => {
			if (!event.dataTransfer) return;
			event.preventDefault();
			setOver(false);
			addFiles(panel, [...event.dataTransfer.files]);
		};
		const onPaste = (event: ClipboardEvent) => {
			if (event.target instanceof HTMLInputElement || !event.clipboardData) return;
			const files = pastedFiles(event.clipboardData);
			if (files.length === 0) return;
			event.preventDefault();
			addFiles(panel, files);
		};
		document.addEventListener('dragover', onOver);
		document.addEventListener('dragleave', onLeave);
		document.addEventListener('drop', onDrop);
		document.addEventListener('paste', onPaste);
		return () => {
			document.removeEventListener('dragover', onOver);
			document.removeEventListener('dragleave', onLeave);
			document.removeEventListener('drop', onDrop);
			document.removeEventListener('paste', onPaste);
		};
	}, [panel]);
	return over;
}

/** Files as they are, or text of two lines and more as a file: one line alone is more likely pasted by mistake. */
function pastedFiles(data: DataTransfer): File[] {
	if (data.files.length > 0) return [...data.files];
	const text = data.getData('text/plain');
	if (!/\S\s*[\r\n]\s*\S/.test(text)) return [];
	return [new File([text], strings.files.pasted, { type: 'text/plain' })];
}
