/*
 * What we call of Grist's plugin API, and nothing else: the script beside the page, which comes before ours, leaves it in
 * a global. Everything that comes back is `unknown`: it has crossed a window boundary, and is parsed.
 */
interface ReadyOptions {
  readonly requiredAccess: 'none' | 'read table' | 'full';
  readonly columns: readonly object[];
  readonly allowSelectBy: boolean;
  readonly onEditOptions: () => void;
}

interface GristPluginApi {
  ready(options: ReadyOptions): void;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  setCursorPos(position: { readonly rowId: number }): Promise<unknown>;
  setOption(name: string, value: unknown): Promise<unknown>;
  readonly docApi: {
    fetchTable(table: string): Promise<unknown>;
    applyUserActions(actions: readonly unknown[]): Promise<unknown>;
    getAccessToken(options: { readonly readOnly: boolean }): Promise<unknown>;
    getDocName(): Promise<unknown>;
  };
  readonly sectionApi: { mappings(): Promise<unknown> };
}

export const { grist } = globalThis as unknown as { readonly grist: GristPluginApi };
