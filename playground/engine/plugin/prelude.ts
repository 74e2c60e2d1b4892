/**
 * The plugin's side of the wire, run inside the VM before its code: node wrappers with exactly the members of their
 * type, `figma`, timers, console. Wrappers are native QuickJS objects, so `in`, freezing and error texts are the
 * VM's own. It is called with host functions and answers with the functions the host calls.
 */
export const PRELUDE = String.raw`(function (ask, bytesToText, textToBytes, setupJson, html) {
'use strict';
const setup = JSON.parse(setupJson);
// One string each way: crossing the border costs more than anything said.
function hostGet(ref, name) { return ask('g' + ref + '\n' + name + '\n'); }
function hostSet(ref, name, json) { return ask('s' + ref + '\n' + name + '\n' + json); }
function hostCall(ref, name, json) { return ask('c' + ref + '\n' + name + '\n' + json); }
const members = setup.members;
const global = globalThis;
const mixed = Symbol('figma.mixed');

function toBase64(bytes) {
	return bytesToText(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}
function fromBase64(text) { return new Uint8Array(textToBytes(text)); }

// --- promises nobody listens to ---------------------------------------------------------------------------------
// A promise counts as listened to once its then is called or it is awaited (which reads its constructor).
const nativeThen = Promise.prototype.then;
const listened = new WeakSet();
const rejected = new Map();
let quiet = false;
function quietly(work) {
	const before = quiet;
	quiet = true;
	try { return work(); } finally { quiet = before; }
}
function watched(promise) {
	quietly(() => nativeThen.call(promise, undefined, (error) => rejected.set(promise, error)));
	return promise;
}
function sweep() {
	for (const [promise, error] of rejected) if (!listened.has(promise)) report(error);
	rejected.clear();
}
const NativePromise = Promise;
Object.defineProperty(Promise.prototype, 'constructor', { configurable: true, enumerable: false, set() {},
	get() {
		if (!quiet && this instanceof NativePromise) listened.add(this);
		return NativePromise;
	},
});
function replace(target, name, value) {
	Object.defineProperty(target, name, { configurable: true, writable: true, enumerable: false, value });
}
replace(Promise.prototype, 'then', function then(done, failed) {
	listened.add(this);
	return watched(quietly(() => nativeThen.call(this, done, failed)));
});
for (const name of ['all', 'race', 'any', 'reject']) {
	const native = Promise[name];
	replace(Promise, name, function (given) { return watched(native.call(NativePromise, given)); });
}
// The loader puts this around the body of every async function.
Object.defineProperty(global, '__watched', { value: watched, enumerable: false, writable: false, configurable: false });

// --- references -------------------------------------------------------------------------------------------------
const refs = new WeakMap();
const wrappers = new Map();
const protos = new Map();
const PASS = new Set(['then', 'toJSON', 'constructor', '__proto__', 'hasOwnProperty', 'isPrototypeOf', 'valueOf',
	'toString', 'toLocaleString', 'propertyIsEnumerable']);

function guard(where) {
	return new Proxy(Object.prototype, {
		get(target, key, receiver) {
			if (typeof key === 'symbol' || PASS.has(key)) return Reflect.get(target, key, receiver);
			throw new TypeError("no such property '" + key + "' on " + where);
		},
		set() { throw new TypeError('object is not extensible'); },
		has(target, key) { return key in target; },
	});
}
function define(proto, table, methodOf) {
	for (const name of table.rw.concat(table.ro)) {
		const readOnly = table.ro.includes(name);
		Object.defineProperty(proto, name, {
			configurable: true, enumerable: true,
			get() { return frozen(read(refs.get(this), name)); },
			set(value) {
				if (readOnly) throw new TypeError('no setter for property');
				answer(hostSet(refs.get(this), name, encode(value)));
			},
		});
	}
	for (const name of table.methods) {
		const value = methodOf(name) || function () {
			return frozen(answer(hostCall(refs.get(this), name, encode(Array.prototype.slice.call(arguments)))));
		};
		Object.defineProperty(proto, name, { configurable: true, enumerable: true, writable: false, value });
	}
	return proto;
}
function wrapper(ref, type) {
	let found = wrappers.get(ref);
	if (found !== undefined) return found;
	let proto = protos.get(type);
	if (proto === undefined) {
		const where = type.endsWith('_SUBLAYER') ? 'text sublayer' : type + ' node';
		proto = define(Object.create(guard(where)), members[type], nodeMethod);
		const own = { type: () => type, id: (ref) => ref.slice(1) };
		for (const name of Object.keys(own)) {
			if (!members[type].ro.includes(name)) continue;
			Object.defineProperty(proto, name, { enumerable: true,
				get() { return own[name](refs.get(this)); },
				set() { throw new TypeError('no setter for property'); } });
		}
		protos.set(type, proto);
	}
	found = Object.create(proto);
	refs.set(found, ref);
	Object.preventExtensions(found);
	wrappers.set(ref, found);
	return found;
}

// --- values -----------------------------------------------------------------------------------------------------
let dataOnly = false;
function encodeData(value) {
	dataOnly = true;
	try { return encode(value); } finally { dataOnly = false; }
}
// The border must not cost a large message more than it would natively: what is plain JSON already is only looked at.
function encode(value) { return JSON.stringify(isJson(value) ? value : tag(value)); }
function isJson(value) {
	if (typeof value === 'string' || value === null || typeof value === 'boolean') return true;
	if (typeof value === 'number') return isFinite(value);
	if (typeof value !== 'object') return false;
	if (Array.isArray(value)) return value.every(isJson);
	const proto = Object.getPrototypeOf(value);
	if (proto !== null && proto !== Object.prototype) return false;
	for (const key in value) if (key[0] === '$' || !isJson(value[key])) return false;
	return true;
}
function tag(value) {
	if (value === undefined) return { $undefined: 1 };
	if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
	if (typeof value === 'number') return isFinite(value) ? value : { $number: String(value) };
	if (value === mixed) return { $mixed: 1 };
	if (typeof value !== 'object') throw new Error('Cannot unwrap ' + typeof value);
	if (Array.isArray(value)) return value.map(tag);
	const ref = refs.get(value);
	if (ref !== undefined && dataOnly) throw new Error('Cannot unwrap a node');
	if (ref !== undefined) return { $node: ref.slice(1) };
	if (value instanceof Uint8Array) return { $bytes: toBase64(value) };
	if (value instanceof Date) return { $date: value.getTime() };
	const proto = Object.getPrototypeOf(value);
	if (proto !== null && proto !== Object.prototype) {
		throw new Error('Cannot unwrap an object of class ' + (value.constructor && value.constructor.name));
	}
	const keys = Object.keys(value);
	if (keys.some((key) => key[0] === '$')) return { $object: keys.map((key) => [key, tag(value[key])]) };
	const out = {};
	for (const key of keys) out[key] = tag(value[key]);
	return out;
}
function untag(value) {
	if (value === null || typeof value !== 'object') return value;
	if (Array.isArray(value)) return value.map(untag);
	if ('$node' in value) return wrapper('n' + value.$node, value.$type);
	if ('$text' in value) return wrapper('t' + value.$text, 'TEXT_SUBLAYER');
	if ('$label' in value) return wrapper('l' + value.$label, 'LABEL_SUBLAYER');
	if ('$mixed' in value) return mixed;
	if ('$image' in value) return methods('i' + value.$image, { hash: value.$image }, ['getBytesAsync', 'getSizeAsync']);
	if ('$file' in value) return methods('d' + value.$file, { name: value.name, type: value.type }, ['getBytesAsync', 'getTextAsync']);
	if ('$undefined' in value) return undefined;
	if ('$number' in value) return Number(value.$number);
	if ('$bytes' in value) return fromBase64(value.$bytes);
	if ('$date' in value) return new Date(value.$date);
	if ('$object' in value) return Object.fromEntries(value.$object.map((pair) => [pair[0], untag(pair[1])]));
	const out = {};
	for (const key of Object.keys(value)) out[key] = untag(value[key]);
	return out;
}
function methods(ref, object, names) {
	for (const name of names) object[name] = () => request(ref, name, []);
	return Object.freeze(object);
}
function frozen(value) {
	if (value === null || typeof value !== 'object' || refs.has(value) || value instanceof Uint8Array
		|| value instanceof Promise) return value;
	for (const key of Object.keys(value)) frozen(value[key]);
	return Object.freeze(value);
}

// --- answers of the host ----------------------------------------------------------------------------------------
const waiting = new Map();
function failure(text) {
	return text[0] === 'T' ? new TypeError(text.slice(1)) : new Error(text.slice(1));
}
function answer(text) {
	if (text[0] === '=') return text.length === 1 ? undefined : untag(JSON.parse(text.slice(1)));
	if (text[0] === '!') throw failure(text.slice(1));
	const ticket = text.slice(1);
	return watched(new Promise((resolve, reject) => waiting.set(ticket, { resolve, reject })));
}
function read(ref, name) { return answer(hostGet(ref, name)); }
function request(ref, name, args) { return answer(hostCall(ref, name, encode(args))); }

// --- callbacks --------------------------------------------------------------------------------------------------
const listeners = new Map();
let closed = false;
function listen(target, type, run, once) {
	if (typeof run !== 'function') throw new TypeError('not a function');
	request('f', '$listen', [target, type]);
	const key = target + '/' + type;
	if (!listeners.has(key)) listeners.set(key, []);
	listeners.get(key).push({ run, once });
}
function unlisten(target, type, run) {
	const key = target + '/' + type;
	listeners.set(key, (listeners.get(key) || []).filter((entry) => entry.run !== run));
}
function report(error) {
	const text = error && error.stack ? error.name + ': ' + error.message + '\n' + error.stack : String(error);
	hostCall('f', '$failed', encode([text]));
}
function guarded(run, args) {
	try {
		const result = run.apply(undefined, args);
		if (result instanceof Promise) result.catch(report);
		return result;
	} catch (error) { report(error); }
}
function fire(key, json) {
	const args = untag(JSON.parse(json));
	if (key === 'ui/message' && typeof onmessage === 'function') guarded(onmessage, args);
	for (const entry of (listeners.get(key) || []).slice()) {
		if (entry.once) unlisten(key.slice(0, key.lastIndexOf('/')), key.slice(key.lastIndexOf('/') + 1), entry.run);
		guarded(entry.run, args);
	}
}
function settle(ticket, ok, payload) {
	const held = waiting.get(ticket);
	waiting.delete(ticket);
	if (held === undefined || closed) return;
	if (ok) held.resolve(payload === '' ? undefined : untag(JSON.parse(payload)));
	else held.reject(failure(payload));
}
const timers = new Map();
let nextTimer = 1;
function setTimer(run, ms, args, repeat) {
	if (typeof run !== 'function') throw new TypeError('not a function');
	const id = nextTimer;
	nextTimer += 1;
	timers.set(id, { run, args, repeat, ms: Number(ms) || 0 });
	hostCall('f', '$timer', encode([id, Number(ms) || 0]));
	return id;
}
function timer(id) {
	const held = timers.get(id);
	if (held === undefined || closed) return;
	if (held.repeat) hostCall('f', '$timer', encode([id, Math.max(1, held.ms)]));
	else timers.delete(id);
	guarded(held.run, held.args);
}
const actions = new Map();
let nextAction = 1;
function action(run) {
	if (typeof run !== 'function') return undefined;
	actions.set(nextAction, run);
	nextAction += 1;
	return nextAction - 1;
}
function act(id, json) { return actions.has(id) ? guarded(actions.get(id), untag(JSON.parse(json))) !== false : true; }
function close() {
	closed = true; listeners.clear(); timers.clear(); waiting.clear(); rejected.clear(); onmessage = undefined;
}

// --- methods that take functions --------------------------------------------------------------------------------
function search(node, direct, keep, one) {
	const found = [];
	for (const child of request(refs.get(node), direct ? '$children' : '$descendants', [])) {
		if (keep !== undefined && !keep(child)) continue;
		if (one) return child;
		found.push(child);
	}
	return one ? null : found;
}
const special = {
	findAll(keep) { return search(this, false, keep, false); },
	findOne(keep) { return search(this, false, keep, true); },
	findChildren(keep) { return search(this, true, keep, false); },
	findChild(keep) { return search(this, true, keep, true); },
	on(type, run) { listen(refs.get(this), type, run, false); },
	once(type, run) { listen(refs.get(this), type, run, true); },
	off(type, run) { unlisten(refs.get(this), type, run); },
	toString() { return 'Node ' + refs.get(this).slice(1); },
};
function nodeMethod(name) { return special[name]; }

// --- figma ------------------------------------------------------------------------------------------------------
function facade(ref, key, where, methods) {
	const proto = define(Object.create(guard(where)), members[key], (name) => methods[name]);
	const object = Object.create(proto);
	refs.set(object, ref);
	return object;
}
let onmessage;
const ui = facade('u', 'figma.ui', 'figma.ui', {
	// Encoded for the panel; what passes the border is one string.
	postMessage(message) { answer(hostCall('u', 'postMessage', encode([encodeData(message)]))); },
	on(type, run) { listen('ui', type, run, false); },
	once(type, run) { listen('ui', type, run, true); },
	off(type, run) { unlisten('ui', type, run); },
});
Object.defineProperty(Object.getPrototypeOf(ui), 'onmessage', {
	get() { return onmessage; },
	set(run) { onmessage = run; },
});
Object.preventExtensions(ui);
const timerObject = Object.preventExtensions(facade('m', 'figma.timer', 'figma.timer', {}));
const viewport = Object.preventExtensions(facade('v', 'figma.viewport', 'figma.viewport', {}));
function thawed(name) { return function () { return request('c', name, Array.prototype.slice.call(arguments)); }; }
const clientStorage = Object.preventExtensions(facade('c', 'figma.clientStorage', 'figma.clientStorage', {
	getAsync: thawed('getAsync'), setAsync(key, value) { return answer(hostCall('c', 'setAsync', encodeData([key, value]))); },
	deleteAsync: thawed('deleteAsync'), keysAsync: thawed('keysAsync'),
}));

function channels(hex) {
	const body = String(hex).replace(/^#/, '');
	const full = body.length < 6 ? body.split('').map((c) => c + c).join('') : body;
	if (!/^[0-9a-fA-F]{6}([0-9a-fA-F]{2})?$/.test(full)) throw new Error('Invalid color "' + hex + '"');
	const at = (i) => parseInt(full.slice(i, i + 2), 16) / 255;
	return { r: at(0), g: at(2), b: at(4), a: full.length === 8 ? at(6) : 1 };
}
const util = Object.freeze({
	rgb(color) {
		const c = typeof color === 'string' ? channels(color) : color;
		return { r: c.r, g: c.g, b: c.b };
	},
	rgba(color) { return typeof color === 'string' ? channels(color) : Object.assign({ a: 1 }, color); },
	solidPaint(color, overrides) {
		const c = util.rgba(color);
		const paint = { type: 'SOLID', color: { r: c.r, g: c.g, b: c.b } };
		if (c.a !== 1) paint.opacity = c.a;
		return Object.assign(paint, overrides);
	},
	normalizeMarkdown(text) { return text; },
});

const figma = facade('f', 'figma', 'the figma global object', {
	on(type, run) { listen('figma', type, run, false); },
	once(type, run) { listen('figma', type, run, true); },
	off(type, run) { unlisten('figma', type, run); },
	base64Encode(bytes) { return toBase64(bytes); },
	base64Decode(text) { return fromBase64(text); },
	notify(message, options) {
		const given = options || {};
		const button = given.button ? { text: given.button.text, action: action(given.button.action) } : undefined;
		const id = request('f', '$notify', [message, {
			timeout: given.timeout, error: given.error, button, onDequeue: action(given.onDequeue),
		}]);
		return { cancel() { request('f', '$cancelNotify', [id]); } };
	},
});
const fixed = { mixed, ui, viewport, clientStorage, util, constants: frozen(setup.constants), timer: timerObject };
for (const name of Object.keys(fixed)) {
	if (!members.figma.ro.includes(name)) continue;
	Object.defineProperty(Object.getPrototypeOf(figma), name, {
		get() { return fixed[name]; },
		set() { throw new TypeError('no setter for property'); },
	});
}
Object.preventExtensions(figma);

function log(level) {
	return function () {
		const show = (value) => {
			if (typeof value === 'string') return value;
			if (value instanceof Error) return value.name + ': ' + value.message + '\n' + value.stack;
			try { return JSON.stringify(tag(value)); } catch (error) { return String(value); }
		};
		hostCall('f', '$log', encode([level, Array.prototype.map.call(arguments, show).join(' ')]));
	};
}
const consoleObject = { log: log('log'), error: log('error'), info: log('info'), warn: log('warn'), clear() {},
	assert(ok, text) { if (!ok) log('error')('Assertion failed', text); } };
const globals = { figma, console: consoleObject, __html__: html, __uiFiles__: setup.uiFiles,
	setTimeout(run, ms) { return setTimer(run, ms, Array.prototype.slice.call(arguments, 2), false); },
	setInterval(run, ms) { return setTimer(run, ms, Array.prototype.slice.call(arguments, 2), true); },
	clearTimeout(id) { timers.delete(id); },
	clearInterval(id) { timers.delete(id); },
	fetch(url) { return request('f', '$fetch', [url]); },
};
for (const name of Object.keys(globals)) {
	Object.defineProperty(global, name, { value: globals[name], writable: false, enumerable: true, configurable: false });
}
return { fire, settle, timer, act, close, sweep };
})`;
