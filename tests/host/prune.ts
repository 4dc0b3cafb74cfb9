import type { GristPage } from './grist-page.ts';

/** The document as a file, without the history of how it was made. */
export async function pruneAndDownload(grist: GristPage): Promise<Buffer> {
  await grist.page.evaluate(() =>
    gristOverrides.expressApp.run({
      method: 'post',
      path: `/api/docs/${gristOverrides.fakeDocId}/states/remove`,
      body: { keep: 1 },
    }),
  );
  return grist.download();
}
