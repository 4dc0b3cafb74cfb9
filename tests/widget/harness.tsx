/** The whole widget, rendered on a real document over the in-memory Grist; time is in the hand of the test. */
import { type Signal, signal } from '@preact/signals';
import { configure as configureUserEvent } from '@testing-library/dom';
import { act, cleanup, configure, render, screen, within } from '@testing-library/preact';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { afterEach, vi } from 'vitest';
import type { LocalStore } from '../../src/document/local/environment.ts';
import { App } from '../../widget/App';
import { AppProvider, type AppState, createAppState } from '../../widget/app-state';
import { keepGristFar, prepareTeam, settle, settleHere, type Team, type Widget } from '../document/harness.ts';
import type { MemoryGrist } from '../fake-grist/memory-grist.ts';

// Looking for hidden parents of each element takes most of a test; the widget hides none that it shows.
configure({ defaultHidden: true, getElementError: (message) => new Error(inShort(message ?? 'no such element')) });
// `user-event` has a copy of its own of the library underneath: its events too update the screen at once.
configureUserEvent({
  eventWrapper(dispatch) {
    let result: unknown;
    void act(() => {
      result = dispatch();
    });
    return result as ReturnType<typeof dispatch>;
  },
});
afterEach(cleanup);
// A screen must hold while Grist has not answered yet.
keepGristFar();

/** What is not found, and the names of what there is, a role a line: the elements themselves would hide what failed. */
function inShort(message: string): string {
  const [missing = '', roles] = message.split('Here are the available roles:');
  if (roles === undefined) return missing;
  const lines = roles.split(/^ {2}(?=\w+:$)/m).flatMap((part) => {
    const role = /^(\w+):$/m.exec(part)?.[1];
    const names = [...part.matchAll(/^ {2}Name "(.+)":$/gm)].map(([, name]) => name);
    return role && names.length > 0 ? [`${role}: ${names.join(' · ')}`] : [];
  });
  return `${missing.trim()}\n${lines.join('\n')}`;
}

const asItIs = (raw: unknown): unknown => raw;
/** All that a page keeps of what is being typed, as JSON. */
export const draftsIn = ({ document: { drafts } }: Pick<Widget, 'document'>): string =>
  JSON.stringify(drafts.names.value.map((name) => drafts.cell(name, asItIs).peek()));

/** Whether the page has the focus of the browser, as the person has last clicked. */
let inPage = true;
document.hasFocus = () => inPage;

/** The page loses the focus of the browser, or gets it back: what was active stays so, as browsers do. */
function focusPage(on: boolean): void {
  if (inPage === on) return;
  inPage = on;
  void act(() => {
    const { activeElement, body } = document;
    if (activeElement && activeElement !== body) activeElement.dispatchEvent(new FocusEvent(on ? 'focus' : 'blur'));
    window.dispatchEvent(new Event(on ? 'focus' : 'blur'));
  });
}
// A whole document and a whole page for each test: a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000 });

// What a screen remembers of a person lives as long as the page: no two tests may meet the same one.
let lastPerson = 100;

/** Adds a person straight into the table, under an id that no other test of the file has. */
export function addPerson(grist: MemoryGrist, name: string, values: Readonly<Record<string, unknown>> = {}): number {
  lastPerson += 1;
  grist.edit(['AddRecord', 'Candidats', lastPerson, { Nom: name, Poste: 1, ...values }]);
  return lastPerson;
}

/** A person with an account, as Grist knows them. */
export function account(place: number, name: string) {
  // The first numbers are those of Grist's own accounts, visitors' among them.
  const id = place + 10;
  return {
    user: { id, name, email: `${name.toLowerCase()}@example.org` },
    token: { baseUrl: 'https://grist.example.org/api', token: 'jeton', userId: id },
  };
}

type Account = ReturnType<typeof account>;

/** The row that an account has among the evaluators from its first visit on. */
export function introduce(grist: MemoryGrist, { user: { id, name, email } }: Account): void {
  grist.edit(['AddRecord', 'Evaluateurs', null, { Nom: name, Email: email, Identifiant: id }]);
}

type Keyboard = NonNullable<Parameters<typeof userEvent.setup>[0]>;

export interface ShowOptions extends NonNullable<Parameters<Team['open']>[0]> {
  readonly store?: LocalStore;
  /** The keyboard of the user; US when not given. */
  readonly keyboard?: NonNullable<Keyboard['keyboardMap']>;
}

export interface Shown extends Widget {
  readonly state: AppState;
  readonly now: Signal<number>;
  readonly user: UserEvent;
  /** Shows what has been done, before Grist has answered anything. */
  draw(): Promise<void>;
  /** Lets everything that follows from what has been done happen, Grist's answers included, up to the screen. */
  update(): Promise<void>;
  /** Lets `ms` pass, for timers and for the clock of the screen. */
  pass(ms: number): Promise<void>;
  /** Types as `user-event` writes keys: `{Enter}`, `[Digit3]`; then waits for the screen. */
  keys(text: string): Promise<void>;
  click(element: Element): Promise<void>;
  /** Clicks elsewhere than in the page: in Grist, in another window. */
  leave(): Promise<void>;
  /** Comes back to the page without a click in it. */
  comeBack(): Promise<void>;
  /** Clicks a row of Grist's own list, which takes the keyboard. */
  pick(rowId: number | undefined): Promise<void>;
  /** Chooses an option of a list by its text. */
  choose(list: string | RegExp, option: string | RegExp): Promise<void>;
  unmount(): void;
}

/** Opens the widget on the team's document and shows it. */
export async function show(team: Team, options: ShowOptions = {}): Promise<Shown> {
  const { keyboard, ...connection } = options;
  inPage = true;
  const widget = await team.open({ attended: () => document.hasFocus(), ...connection });
  const now = signal(team.time.now() / 1000);
  const state = createAppState({
    document: widget.document,
    now,
    widgetUrl: 'https://widget.example.org/',
    language: 'fr',
    rememberLanguage: () => {},
    shortcuts: true,
    rememberShortcuts: () => {},
  });
  const { unmount } = render(
    <AppProvider value={state}>
      <App />
    </AppProvider>,
  );
  // No pause between keys: the screen is brought up to date after each of them.
  const user = userEvent.setup({ delay: null, ...(keyboard && { keyboardMap: keyboard }) });
  const pass = (ms: number) =>
    act(async () => {
      await team.time.pass(ms);
      now.value = team.time.now() / 1000;
    });
  const draw = () => act(settleHere);
  const update = async () => {
    await draw();
    const all = async () => {
      await settle();
      await vi.dynamicImportSettled();
      await settle();
    };
    await act(all);
    // Parts whose code is fetched when they are first shown: what has just come may show one.
    await act(all);
  };
  const shown: Shown = {
    ...widget,
    state,
    now,
    user,
    draw,
    update,
    pass,
    async keys(text) {
      await user.keyboard(text);
      await update();
    },
    async click(element) {
      focusPage(true);
      await user.click(element);
      await update();
    },
    async leave() {
      focusPage(false);
      await update();
    },
    async comeBack() {
      focusPage(true);
      await update();
    },
    async pick(rowId) {
      focusPage(false);
      widget.client.moveTo(rowId ?? 0);
      await update();
    },
    async choose(list, option) {
      const element = screen.getByRole('combobox', { name: list });
      await user.selectOptions(element, within(element).getByRole('option', { name: option }));
      await update();
    },
    unmount,
  };
  await update();
  return shown;
}

export interface Session extends Shown {
  readonly team: Team;
  /** Ids of the people, in the order of their names. */
  readonly ids: readonly number[];
}

/** A prepared document with people in it, and one widget open on the first of them. */
export async function start(
  people: readonly (string | (Readonly<Record<string, unknown>> & { readonly Nom: string }))[] = ['Inès Marchand'],
  options: ShowOptions = {},
): Promise<Session> {
  const team = await prepareTeam();
  const ids = people.map((person) =>
    typeof person === 'string' ? addPerson(team.grist, person) : addPerson(team.grist, person.Nom, person),
  );
  if (options.user && options.token) introduce(team.grist, { user: options.user, token: options.token } as Account);
  return { ...(await show(team, options)), team, ids };
}

/** The line on which proofs are typed. */
export const line = (): HTMLTextAreaElement => screen.getByRole('textbox', { name: 'Nouvelle preuve' });

/** The sign that the line shows. */
export const signShown = (): string => screen.getByRole('button', { name: /^Signe/ }).textContent?.trim() ?? '';

/** The criterion to which the next proof goes, as the line shows it. */
export function criterionShown(): string {
  const list: HTMLSelectElement = screen.getByRole('combobox', { name: 'Critère de la preuve' });
  return list.options[list.selectedIndex]?.textContent?.trim() ?? '';
}

/** What an element says, whatever its spaces are: those of French before a colon do not break. */
export const said = (element: Element | null): string => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** The place of the header that says what is saved. */
export const statusPlace = (): HTMLElement => within(screen.getByRole('banner')).getByRole('status');
export const status = (): string => said(statusPlace());

export const tab = (name: string): HTMLElement => screen.getByRole('tab', { name });

/** Rows of Grist, the columns asked for only. */
export const rows = (team: Team, table: string, ...columns: readonly string[]): readonly Record<string, unknown>[] =>
  team.grist.rows(table).map((row) => Object.fromEntries(columns.map((column) => [column, row[column]])));
