import mammoth from 'mammoth';
import { answered, readArchive } from './archive.ts';

const what = 'a Word document';

/** A Word document's words as light Markdown: headings, list items, one paragraph a block, line breaks kept. Throws `AppError('unreadable')`. */
export async function documentText(path: string, name: string): Promise<string> {
	const buffer = await readArchive(path, name, what);
	const pictures = mammoth.images.imgElement(async () => ({ src: '' }));
	const { value: html } = await answered(
		mammoth.convertToHtml({ buffer }, { convertImage: pictures }),
		name,
		what,
	);
	return html
		.replace(/<h([1-6])>/gu, (_, level: string) => `\n\n${'#'.repeat(Number(level))} `)
		.replace(/<li>/gu, '\n- ')
		.replace(/<br\s*\/?>/gu, '\n')
		.replace(/<\/(?:td|th)>/gu, ' | ')
		.replace(/<\/(?:p|h[1-6]|ul|ol|tr|table)>/gu, '\n\n')
		.replace(/<[^>]*>/gu, '')
		.replace(/&(lt|gt|quot|amp|nbsp|#39);/gu, (_, entity: string) => ENTITIES[entity]!)
		.replace(/\n{3,}/gu, '\n\n');
}

const ENTITIES: Readonly<Record<string, string>> = {
	lt: '<',
	gt: '>',
	quot: '"',
	amp: '&',
	nbsp: ' ',
	'#39': "'",
};
