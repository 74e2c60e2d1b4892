import type { FrameLocator, Locator, Page } from 'playwright-core';

export type Spot = {
	readonly id: string;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
};
export type SectionSpot = Spot & { readonly title: string };
/** A note somebody dragged, and the theme they dragged it into. */
export type Moved = { readonly note: string; readonly theme: string };

/** One person's window: the board in front of them and the panel beside it. */
export class WorkshopPage {
	readonly page: Page;
	readonly panel: FrameLocator;

	constructor(page: Page) {
		this.page = page;
		this.panel = page.frameLocator('iframe[title="Plugin"]');
	}

	/** Opens the file and the panel; a person who is new here agrees to what is sent. */
	async open(url: string, file: string, user: string, options: { agree: boolean }): Promise<void> {
		await this.page.goto(`${url}/playground/?${new URLSearchParams({ file, user })}`);
		await this.page.getByRole('button', { name: 'Open Personaboard' }).click();
		if (options.agree) await this.button('Agree and open the board').click();
		await this.panel.getByText('Connected').waitFor();
	}

	button(name: string | RegExp): Locator {
		return this.panel.getByRole('button', { name }).first();
	}

	async tab(name: RegExp): Promise<void> {
		await this.panel.getByRole('tab', { name }).click();
	}

	/** Goes on with Tab until the button of that name has the focus, and presses it. */
	async pressByTab(name: string | RegExp): Promise<void> {
		const control = this.button(name);
		await control.waitFor();
		for (let stops = 0; stops < 80; stops++) {
			if (await control.evaluate((element) => element === document.activeElement)) {
				await this.page.keyboard.press('Enter');
				return;
			}
			await this.page.keyboard.press('Tab');
		}
		throw new Error(`Tab does not come to ${name}`);
	}

	/** Goes to one of the three steps, from whatever page lies over them. */
	async step(name: RegExp): Promise<void> {
		const back = this.panel.getByRole('button', { name: 'Back', exact: true });
		while (await back.isVisible()) await back.click();
		await this.tab(name);
	}

	/** Presses a button that starts a run, and waits for its last word. */
	async run(name: string | RegExp, outcome: RegExp): Promise<string> {
		await this.button(name).click();
		const said = this.panel.getByText(outcome).first();
		await said.waitFor({ timeout: 120_000 });
		await this.panel.getByRole('button', { name: 'Cancel' }).waitFor({ state: 'detached', timeout: 120_000 });
		return (await said.textContent()) ?? '';
	}

	/** Where the notes are on screen now. */
	notes(): Promise<Spot[]> {
		return this.#spots('.node.sticky');
	}

	/** The words of each note by its id. */
	async noteWords(): Promise<[string, string][]> {
		await this.frame();
		return this.page
			.locator('.node.sticky')
			.evaluateAll((notes) =>
				notes.map((note): [string, string] => [
					(note as HTMLElement).dataset.node ?? '',
					note.querySelector('.inset')?.textContent ?? '',
				]),
			);
	}

	sections(): Promise<SectionSpot[]> {
		return this.#spots('.node.section');
	}

	/** The theme sections: what lies inside the zone the machine drew for them, without the tray of notes set aside. */
	async themes(): Promise<SectionSpot[]> {
		const all = await this.sections();
		const zone = all.find((section) => section.title === 'Themes');
		if (zone === undefined) return [];
		return all.filter(
			(section) => section !== zone && section.title !== 'Set aside' && within(section, zone),
		);
	}

	/** Drags a note nobody has dragged yet from one theme that is in full view into the next, as a person does. */
	async dragToNextTheme(step: number, moved: readonly Moved[] = []): Promise<Moved> {
		const { drop } = await this.liftToNextTheme(step, moved);
		return drop();
	}

	/** The same up to where the note is let go. */
	async liftToNextTheme(step: number, moved: readonly Moved[]): Promise<{ drop(): Promise<Moved> }> {
		const themes = (await this.themes()).filter(isClear);
		const from = themes[step % themes.length];
		const to = themes[(step + 1) % themes.length];
		if (themes.length < 3 || from === undefined || to === undefined)
			throw new Error(`only ${themes.length} themes are in full view`);
		const note = (await this.notes()).find(
			(spot) => within(spot, from) && isClear(spot) && !moved.some((move) => move.note === spot.id),
		);
		if (note === undefined) throw new Error(`no note of ${from.title} is left to drag`);
		const at = middleOf(note);
		const end = { x: to.x + to.width / 2, y: to.y + to.height - 6 - note.height / 2 };
		await this.page.mouse.move(at.x, at.y);
		await this.page.mouse.down();
		await this.page.mouse.move((at.x + end.x) / 2, (at.y + end.y) / 2, { steps: 4 });
		return {
			drop: async () => {
				await this.page.mouse.move(end.x, end.y, { steps: 4 });
				await this.page.mouse.up();
				return { note: note.id, theme: to.id };
			},
		};
	}

	/** Drops a file on the middle of the panel, as a person does from their desktop. */
	async dropFile(name: string, contents: string | Uint8Array): Promise<void> {
		await this.panel.locator('body').evaluate(
			(body, file) => {
				const data = new DataTransfer();
				data.items.add(new File([new Uint8Array(file.bytes)], file.name));
				const at = { bubbles: true, cancelable: true, dataTransfer: data };
				body.dispatchEvent(new DragEvent('dragover', at));
				body.dispatchEvent(new DragEvent('drop', at));
			},
			{ name, bytes: [...Buffer.from(contents)] },
		);
	}

	/** Everything drawn on the page, back to front: what it is, where on the page, how large, with which words. */
	async drawing(): Promise<string[]> {
		return this.page.locator('.node').evaluateAll((nodes) =>
			nodes.map((node) => {
				const { dataset, style } = node as HTMLElement;
				const own = node.querySelector('.inset, .section-title') ?? node;
				return [
					dataset.node,
					node.className,
					style.transform,
					style.width,
					style.height,
					own.textContent,
				].join(' ');
			}),
		);
	}

	/** Puts a note of one's own on the board, at a place of the window. */
	async stick(text: string, x: number, y: number): Promise<void> {
		await this.page.getByTitle('Sticky (S)').click();
		await this.page.mouse.click(x, y);
		const editor = this.page.getByLabel('Text', { exact: true });
		await editor.fill(text);
		await editor.press('Escape');
		// What is not drawn yet cannot be pointed at.
		await this.frame();
	}

	/** Types over the text of a node on the canvas, as a person does: double click, type, click away. */
	async typeOver(node: Locator, text: string): Promise<void> {
		const at = await this.lookAt(node, 18);
		await this.page.mouse.dblclick(at.x, at.y);
		const editor = this.page.getByLabel('Text', { exact: true });
		await editor.fill(text);
		await editor.press('Escape');
	}

	/** Pans and zooms, as a person would, until this part of the board can be read and nothing lies over it. */
	async lookAt(part: Locator, height = 14): Promise<{ x: number; y: number }> {
		await this.showAll();
		for (let step = 0; step < 12; step++) {
			const box = await part.boundingBox();
			if (box === null) throw new Error('this is not on the board');
			await this.page.mouse.move(480, 450);
			await this.page.mouse.wheel(box.x + box.width / 2 - 480, box.y + box.height / 2 - 450);
			await this.frame();
			if (box.height >= height) break;
			await this.page.keyboard.down('Control');
			await this.page.mouse.wheel(0, -120);
			await this.page.keyboard.up('Control');
			await this.frame();
		}
		const box = await part.boundingBox();
		if (box === null) throw new Error('this is not on the board');
		return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
	}

	/** Leaves nothing on the board chosen. */
	async chooseNothing(): Promise<void> {
		await this.page.locator('.board').press('Escape');
	}

	/** Brings the whole board into view. */
	async showAll(): Promise<void> {
		await this.page.getByTitle('Show everything').click();
	}

	/** Brings the themes into view, beside the panel. */
	async showThemes(): Promise<void> {
		await this.showAll();
		const zone = (await this.sections()).find(({ title }) => title === 'Themes');
		if (zone === undefined) throw new Error('there are no themes on the board');
		await this.page.mouse.move(480, 450);
		await this.page.mouse.wheel(zone.x - 40, zone.y - 110);
		await this.frame();
	}

	/** Resolves once the page has drawn what it knows by now: the board is drawn a frame after it changes. */
	async frame(): Promise<void> {
		await this.page.evaluate(
			() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
		);
	}

	async #spots(selector: string): Promise<SectionSpot[]> {
		await this.frame();
		return this.page.locator(selector).evaluateAll((elements) =>
			elements.map((element) => {
				const { x, y, width, height } = element.getBoundingClientRect();
				const title = element.querySelector('.section-title')?.textContent ?? '';
				return { id: (element as HTMLElement).dataset.node ?? '', x, y, width, height, title };
			}),
		);
	}
}

export function within(inner: Spot, outer: Spot): boolean {
	const x = inner.x + inner.width / 2;
	const y = inner.y + inner.height / 2;
	return x > outer.x && x < outer.x + outer.width && y > outer.y && y < outer.y + outer.height;
}

export function middleOf(spot: Spot): { x: number; y: number } {
	return { x: spot.x + spot.width / 2, y: spot.y + spot.height / 2 };
}

/** True for what nothing lies over: neither the bars nor the panel. */
export function isClear(spot: Spot): boolean {
	return spot.x > 20 && spot.x + spot.width < 960 && spot.y > 90 && spot.y + spot.height < 780;
}
