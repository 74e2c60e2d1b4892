/** What JSX becomes in the bundle: children as arguments take fewer letters than children as a property. */
export { Fragment, h } from 'preact';
