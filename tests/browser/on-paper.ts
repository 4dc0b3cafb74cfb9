/** What a frame gives when it is printed: a PDF of its page alone, as a browser makes of a frame. */
import type { Frame, Page } from 'playwright-core';

/** In the frame: the page as it stands, with its styles and without its code. */
function standing(): string {
  const page = document.documentElement.cloneNode(true) as HTMLElement;
  for (const element of page.querySelectorAll('script, link, style, meta[http-equiv]')) element.remove();
  const style = document.createElement('style');
  style.textContent = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText))
    .join('\n');
  page.querySelector('head')?.append(style);
  return `<!doctype html>${page.outerHTML}`;
}

/** How many sheets of A4 it takes. */
export async function onPaper(beside: Page, frame: Frame): Promise<number> {
  const html = await frame.evaluate(standing);
  const page = await beside.context().newPage();
  try {
    await page.setContent(html);
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  } finally {
    await page.close();
  }
}
