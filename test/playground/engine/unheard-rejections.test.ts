import { describe, expect, it } from 'vitest';
import { start } from './harness.ts';

const LOST = `async function f(){ await null; throw new Error('lost'); }`;

describe('rejections nobody listens to', () => {
	it.each<[string, string, string[]]>([
		['a call dropped', `${LOST} f();`, ['lost']],
		['a throw before the first await', `async function f(){ throw new Error('lost'); } void f();`, ['lost']],
		['an arrow with an expression', `var f = async () => (await null, nothere.x); f();`, ['nothere']],
		[
			'arrows in arrows',
			`var f = async()=>async()=>{ throw new Error('in') }; f().then(function (g) { g(); });`,
			['in'],
		],
		['awaited by one that is dropped', `${LOST} async function g(){ await f(); } g();`, ['lost']],
		['handed on by one that is dropped', `${LOST} async function g(){ return f(); } g();`, ['lost']],
		['only the good end heard', `${LOST} f().then(function(){});`, ['lost']],
		['a handler that throws', `Promise.resolve(1).then(function(){ throw new Error('then') });`, ['then']],
		['finally', `${LOST} f().finally(function(){});`, ['lost']],
		['all', `${LOST} Promise.all([f(), f()]);`, ['lost']],
		['reject', `Promise.reject(new Error('plain'));`, ['plain']],
		['what is no error', `(async () => { throw 'just text' })();`, ['just text']],
		['the editor’s own', `figma.loadFontAsync({ family: 'No', style: 'No' });`, ['could not be loaded']],
		['a timer', `setTimeout(async function () { throw new Error('late'); }, 5);`, ['late']],
		[
			'a method, which keeps this and arguments',
			`({ k: 'K', async m(a) { await 0; throw new Error('m' + a + this.k + arguments.length); } }).m(1);`,
			['m1K1'],
		],
		[
			'methods of a class',
			`class A { async async() { throw new Error('own') } static async s() { throw new Error('static') } } new A().async(); A.s();`,
			['own', 'static'],
		],
	])('[PE8] %s is told', (_case, code, expected) => {
		const world = start(code);
		world.tick(100);
		expect(world.run.faults).toHaveLength(expected.length);
		for (const [index, text] of expected.entries()) expect(world.run.faults[index]).toContain(text);
		expect(world.errors).toEqual(world.run.faults);
	});

	it.each<[string, string]>([
		['caught around the await', `${LOST} (async function(){ try { await f(); } catch (e) {} })();`],
		['caught by the promise', `${LOST} f().catch(function(){});`],
		[
			'caught behind all',
			`${LOST} (async function(){ try { await Promise.all([f(), f()]); } catch (e) {} })();`,
		],
		['settled with others', `${LOST} Promise.allSettled([f()]);`],
		['behind in a race', `${LOST} Promise.race([Promise.resolve(1), f()]);`],
		[
			'listened to later in the tick',
			`${LOST} var p = f(); Promise.resolve().then(function(){ p.catch(function(){}); });`,
		],
	])('[PE8] %s is not', (_case, code) => {
		const world = start(code);
		world.tick(100);
		expect(world.run.faults).toEqual([]);
	});

	it('[PE8] the report names the line of the source, and a promise is still a promise', () => {
		const world = start(
			`\nasync function f() {\n\tawait null;\n\tthrow new Error('here');\n}\nf();
			console.log(Promise.resolve(1).constructor === Promise, f().catch(function () {}) instanceof Promise);`,
		);
		world.tick();
		expect(world.run.faults[0]).toMatch(/code\.js:4/);
		expect(world.logs).toEqual(['true true']);
	});
});
