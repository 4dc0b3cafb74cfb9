/** Puts a text on the clipboard, with its structure where the browser takes it. */

/** `plain`: copied without structure; `refused`: nothing was copied. */
export type Copied = 'rich' | 'plain' | 'refused';

/** Works where the clipboard is refused to an embedded page, as long as a key or a click has just asked for it. */
function copyByCommand(html: string, text: string): boolean {
  if (typeof document.execCommand !== 'function') return false;
  let taken = false;
  const fill = (event: ClipboardEvent) => {
    if (!event.clipboardData) return;
    event.clipboardData.setData('text/html', html);
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    taken = true;
  };
  document.addEventListener('copy', fill);
  try {
    return document.execCommand('copy') && taken;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', fill);
  }
}

export async function copyRich(html: string, text: string): Promise<Copied> {
  const { clipboard } = navigator;
  try {
    if (typeof ClipboardItem === 'function' && typeof clipboard?.write === 'function') {
      const blob = (content: string, type: string) => new Blob([content], { type });
      await clipboard.write([
        new ClipboardItem({ 'text/html': blob(html, 'text/html'), 'text/plain': blob(text, 'text/plain') }),
      ]);
      return 'rich';
    }
  } catch {
    // Refused: the older way may still be open.
  }
  if (copyByCommand(html, text)) return 'rich';
  try {
    await clipboard.writeText(text);
    return 'plain';
  } catch {
    return 'refused';
  }
}
