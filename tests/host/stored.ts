import type { Frame } from 'playwright-core';

/** All that the widget of this frame keeps in the browser; where the browser refuses it, fails at once and says so. */
export const stored = (frame: Frame): Promise<readonly unknown[]> =>
  frame.evaluate(
    () =>
      new Promise<readonly unknown[]>((resolve, reject) => {
        const opening = indexedDB.open('entretien-structure');
        // The widget makes it, when it first has something to keep.
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onerror = () =>
          opening.error?.name === 'AbortError'
            ? resolve([])
            : reject(new Error(`this browser refuses the frame its storage: ${opening.error}`));
        opening.onsuccess = () => {
          const reading = opening.result.transaction('local').objectStore('local').getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result);
          };
        };
      }),
  );
