/** A widget that fills the sample document, through the same adapter and the same set-up as the real one. */
import { createPluginGrist } from '../../../src/grist/plugin/plugin-grist.ts';
import { populate } from '../sample-content.ts';

declare global {
  interface Window {
    populate: (widgetUrl: string) => Promise<void>;
  }
}

const port = createPluginGrist('');
port.start([], () => {});
window.populate = (widgetUrl) => populate(port, widgetUrl);
