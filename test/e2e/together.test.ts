import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../support/chromium.ts';
import { WorkshopPage } from './workshop-page.ts';
import { closeStage, enterStage, type Stage, shoot } from './workshop-stage.ts';

const skip = findChromium() === undefined;
if (skip) console.warn('No Chromium found: the end-to-end test of several people (WS15–WS19) is skipped.');

/** Several people on one file, each in a window of their own; each step stands on the one before it. */
describe.skipIf(skip)('several people in one file', () => {
	let stage: Stage;
	let ana: WorkshopPage;
	let ben: WorkshopPage;

	async function enter(name: string): Promise<WorkshopPage> {
		const window = new WorkshopPage(await stage.browser.newPage());
		await window.open(stage.playground.url, 'together', name, { agree: true });
		return window;
	}
	const zones = async (window: WorkshopPage, title: string): Promise<number> =>
		(await window.sections()).filter((section) => section.title === title).length;
	const cards = async (window: WorkshopPage): Promise<string[]> =>
		(await window.sections()).flatMap(({ title }) => (title.startsWith('The ') ? [title] : []));

	beforeAll(async () => {
		stage = await enterStage();
		ana = await enter('Ana');
		await ana.button(/Try the sample workshop/).click();
		await ana.panel.getByText('customers.csv').waitFor();
		await ana.panel.getByRole('button', { name: 'Cancel' }).waitFor({ state: 'detached' });
		ben = await enter('Ben');
	});

	afterAll(async () => {
		await closeStage(stage);
	});

	it('[WS15] [FJ50] the window that draws is closed in the middle, and another one makes the drawing whole', async () => {
		// A drawing takes a second; in a slow window it lasts until the others have seen it.
		const devtools = await ana.page.context().newCDPSession(ana.page);
		await devtools.send('Emulation.setCPUThrottlingRate', { rate: 10 });
		await ana.button('Group notes into themes').click();
		const drawing = ben.panel.getByText(/Ana is drawing the board, \d+ of/).first();
		await drawing.waitFor({ timeout: 120_000 });
		await shoot(ben, 'panel-another-draws');
		await ana.page.close();
		await expect.poll(() => zones(ben, 'Themes')).toBe(1);
		const inThemes = async (): Promise<number> => {
			const themes = await ben.themes();
			return (await ben.notes()).filter((note) =>
				themes.some(
					(theme) =>
						note.x >= theme.x &&
						note.x + note.width <= theme.x + theme.width + 1 &&
						note.y + note.height <= theme.y + theme.height + 1 &&
						note.y >= theme.y,
				),
			).length;
		};
		await ben.tab(/Themes/);
		await expect.poll(inThemes).toBeGreaterThanOrEqual(130);
		expect((await ben.notes()).length).toBe(180);
		const titles = (await ben.themes()).map((theme) => theme.title);
		expect(new Set(titles).size).toBe(titles.length);
	});

	it('[WS16] undo takes the drawing back and it rests until somebody asks for it', async () => {
		await ben.run(/Group again/, /themes from 158 notes/);
		await ben.tab(/Personas/);
		await ben.run('Write personas', /3 personas/);
		expect(await zones(ben, 'Personas')).toBe(1);
		const undo = ben.page.getByTitle('Undo (Ctrl+Z)');
		for (let press = 0; press < 6 && (await zones(ben, 'Personas')) === 1; press++) {
			await undo.click();
		}
		expect(await zones(ben, 'Personas')).toBe(0);
		const again = ben.button('Draw again');
		await again.waitFor();
		await shoot(ben, 'panel-drawing-rests');
		await ben.run('Draw again', /3 personas/);
		await again.waitFor({ state: 'detached' });
		expect((await cards(ben)).length).toBe(3);
	});

	it('[WS17] a card taken off the board stays off until it is brought back', async () => {
		const [first] = await cards(ben);
		const title = ben.page.locator('.section-title', { hasText: first! });
		const at = await ben.lookAt(title, 18);
		await ben.page.mouse.click(at.x, at.y);
		await ben.page.keyboard.press('Delete');
		await expect.poll(async () => (await cards(ben)).length).toBe(2);
		const takenOff = ben.panel.getByText(/taken off/).first();
		await takenOff.waitFor();
		await ben.run('Write again', /personas/);
		expect(await cards(ben)).not.toContain(first);
		await takenOff.click();
		await ben.button(/Bring back/).click();
		await expect.poll(async () => (await cards(ben)).sort()).toContain(first);
		expect((await cards(ben)).length).toBe(3);
	});

	it('[WS18] a third person’s window sees it all, and goes on when the others leave', async () => {
		const cara = await enter('Cara');
		await cara.tab(/Personas/);
		await cara.panel
			.getByText(/3 personas/)
			.first()
			.waitFor();
		await ben.page.close();
		await cara.run('Write again', /3 personas/);
		expect([await zones(cara, 'Personas'), await zones(cara, 'Themes')]).toEqual([1, 1]);
		expect((await cards(cara)).length).toBe(3);
		ben = await enter('Dan');
	});

	it('[WS19] everything of ours can be taken out of the file while somebody else has it open, and the notes stay', async () => {
		await ben.button(/This board/).click();
		await ben.button('Remove Personaboard data').click();
		await ben.button('Remove data').click();
		await shoot(ben, 'panel-remove');
		await ben.button('Yes, remove it').click();
		await ben.panel.getByText('Personaboard’s data is removed').waitFor();
		const ours = async (): Promise<string[]> =>
			(await ben.sections()).flatMap(({ title }) => (/^(Themes|Personas|The )/.test(title) ? [title] : []));
		await expect.poll(ours).toEqual([]);
		expect((await ben.notes()).length).toBe(180);
	});
});
