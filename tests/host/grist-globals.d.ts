/* What the tests use of Grist's own page, where grist-static leaves it on `window`. */

interface GristViewSection {
  viewFields(): { all(): readonly { column(): { colId(): string } }[] };
  view(): { id(): number };
  table(): { tableId(): string };
}

interface GristDocument {
  readonly docComm: {
    applyUserActions(actions: readonly unknown[]): Promise<{ retValues: unknown[] }>;
    fetchTable(table: string): Promise<{ tableData: [string, string, number[], Record<string, unknown[]>] }>;
  };
  readonly docModel: { viewSections: { getRowModel(ref: number): GristViewSection } };
  docId(): string;
  readonly activeViewId: { get(): unknown };
  openDocPage(view: number): Promise<void>;
  moveToCursorPos(position: { sectionId: number; rowId: number; fieldIndex: number }): Promise<void>;
}

declare var gristDocPageModel: {
  readonly gristDoc: { get(): GristDocument | null };
  readonly appModel: { readonly themePrefs: { set(preferences: object): void } };
};

declare var gristOverrides: {
  readonly fakeDocId: string;
  readonly expressApp: { run(request: { method: string; path: string; body?: object }): Promise<{ data: Uint8Array }> };
};
