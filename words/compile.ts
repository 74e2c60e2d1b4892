import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import type { Catalogue, Message } from './message.ts';
import { type Part, type SpokenCatalogue, signOf } from './speak.ts';

type Other = string | { readonly [name: string]: Other | undefined } | undefined;

/**
 * A catalogue as the server sends it, in the words of a translation where it has them. Throws with the text's name
 * where a pattern cannot be read or names an argument that the text does not get.
 */
export function compile(catalogue: Catalogue, translation?: Other, path = ''): SpokenCatalogue {
	const there = typeof translation === 'object' ? translation : {};
	const compiled: SpokenCatalogue = {};
	for (const [name, node] of Object.entries(catalogue)) {
		const other = there[name];
		const own = `${path}${name}`;
		if (typeof node === 'string') compiled[name] = typeof other === 'string' ? other : node;
		else if (node !== undefined && isMessage(node))
			compiled[name] = partsOf(typeof other === 'string' ? other : node.text, node.names, own);
		else if (node !== undefined) compiled[name] = compile(node, other, `${own}.`);
	}
	return compiled;
}

function isMessage(node: Catalogue | Message): node is Message {
	return Array.isArray(node.names);
}

/** The signs of the texts that take arguments, one after the other. Throws where a plain text would be taken for one. */
export function calledSigns(catalogue: Catalogue): string {
	const called = new Set<string>();
	const plain = new Map<string, string>();
	const walk = (node: Catalogue, path: string): void => {
		for (const [name, inner] of Object.entries(node)) {
			const own = path + name;
			if (typeof inner === 'string') plain.set(signOf(own), own);
			else if (inner !== undefined && isMessage(inner)) called.add(signOf(own));
			else if (inner !== undefined) walk(inner, `${own}.`);
		}
	};
	walk(catalogue, '');
	for (const sign of called)
		if (plain.has(sign))
			throw new Error(`The text ${plain.get(sign)} needs another name: its sign is taken.`);
	return [...called].join('');
}

/** `{n, plural, one {# note} other {# notes}}` → `[[0, {one: [0, ' note'], other: [0, ' notes']}]]`. */
export function partsOf(text: string, names: readonly string[], path: string): Part[] {
	let read: MessageFormatElement[];
	try {
		read = parse(text, { ignoreTag: true });
	} catch (cause) {
		throw new Error(`The text ${path} cannot be read: ${text}`, { cause });
	}
	const place = (name: string): number => {
		const at = names.indexOf(name);
		if (at < 0) throw new Error(`The text ${path} names {${name}}, which it does not get.`);
		return at;
	};
	const parts = (elements: readonly MessageFormatElement[], counted: number): Part[] =>
		elements.map((element): Part => {
			switch (element.type) {
				case TYPE.literal:
					return element.value;
				case TYPE.argument:
					return place(element.value);
				case TYPE.pound:
					return counted;
				case TYPE.plural:
				case TYPE.select: {
					const at = place(element.value);
					const cases = Object.entries(element.options).map(([value, option]) => [
						value,
						parts(option.value, element.type === TYPE.plural ? at : counted),
					]);
					return [at, Object.fromEntries(cases)];
				}
				default:
					throw new Error(`The text ${path} uses a form that is not spoken here: ${text}`);
			}
		});
	return parts(read, 0);
}
