/** Version of this bridge; both halves ship in one build, so a difference means a stale window. */
export const bridgeVersion = 1;
/** Our own mark on every message: shape and channel are checked, never the origin (`figjam-platform.md` 2.2). */
export const bridgeChannel = 'personaboard';
