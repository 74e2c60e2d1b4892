import fc from 'fast-check';

/**
 * Every run draws the same cases: whether a change lands must not hang on luck. `PERSONABOARD_CASES=random` draws new
 * ones, any whole number those of that seed; a case once seen to fail stays as a named test.
 */
const { PERSONABOARD_CASES: asked = '20261122' } = process.env;
/** What tests that draw their cases by themselves begin with. */
export const seed = asked === 'random' ? Date.now() % 2 ** 31 : Number.parseInt(asked, 10);
fc.configureGlobal({ seed });

export { fc };
