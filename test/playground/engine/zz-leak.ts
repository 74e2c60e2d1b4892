import { evaluate } from '/work/main/test/playground/engine/harness.ts';
const cases = {
 small: `await figma.clientStorage.setAsync('a', { bytes: new Uint8Array([1, 2]) }); return 1`,
 get: `await figma.clientStorage.setAsync('a', { bytes: new Uint8Array([1, 2]) }); var v = await figma.clientStorage.getAsync('a'); return v.bytes[1]`,
 big: `var full=''; try { await figma.clientStorage.setAsync('big', new Uint8Array(5 * 1024 * 1024)); } catch (e) { full = e.message; } return full`,
 half: `await figma.clientStorage.setAsync('half', new Uint8Array(4 * 1024 * 1024)); await figma.clientStorage.deleteAsync('half'); return 1`,
};
for (const [k, b] of Object.entries(cases)) { const t = performance.now(); try { console.log(k, evaluate(b), performance.now() - t); } catch (e) { console.log(k, 'FAILED', (e as Error).message.slice(0, 300), performance.now()-t); } }
