import { learn, speak } from '../../../plugin/ui/strings.ts';
import { faces } from '../../../words/catalogues.ts';
import { compile } from '../../../words/compile.ts';
import { isLanguage } from '../../../words/languages.ts';

// Imported before all else that has words in it: the panel speaks, as it does once its server has answered, the
// language the address asks for (`?lang=de`), else English; so do the scenes read outside a browser.
const { en, in: others } = faces.panel;
learn('en', compile(en));
const wanted = new URLSearchParams(globalThis.location?.search).get('lang');
if (isLanguage(wanted) && wanted !== 'en') {
	learn(wanted, compile(en, others[wanted]));
	speak(wanted);
}
