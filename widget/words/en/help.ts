import type { HelpWords } from '../fr/help';

export const words: HelpWords = {
  title: 'Help',
  intro:
    'Select someone, go through the script, take down every fact you hear. Ratings come later, each on your own, then the team talks once it has cooled down.',
  keys: [
    [
      'Keyboard, in the “New proof” line',
      [
        ['Enter', 'save the proof'],
        ['+  −  ?', 'as first character: for, against, doubt'],
        ['#3 or Alt + 3', 'change criterion'],
        ['#', 'every criterion: a digit or letters, the arrows, then Enter'],
        ['Ctrl + Enter', 'next point'],
        ['Ctrl + Shift + Enter', 'skip this point'],
        ['Alt + ↑ ↓', 'look at another point, and mark nothing'],
        ['↑', 'on an empty line: take the latest proof back'],
        ['Esc', 'leave the proof as it was; from elsewhere, back to the line'],
        ['Ctrl + Z', 'on an empty line: take back your latest proof about this person'],
        ['Ctrl + Shift + Z', 'bring it again'],
        ['Shift + Enter', 'a new line of the same proof'],
      ],
    ],
    [
      'Keyboard, on ratings',
      [
        ['1  2  3  0', 'rate (0: not observed); in My ratings it goes to the next criterion too'],
        ['←  →', 'choose a rating, and go no further'],
        ['Enter', 'next criterion'],
        ['↑  ↓', 'in the debrief: another criterion'],
        ['3 then +  −  ?', 'on a proof to sort: its criterion, then its sign'],
      ],
    ],
  ],
  shortcuts: 'Keyboard shortcuts (signs, numbers, digits) besides Enter',
  language: 'Language of the widget',
  itself: 'English',
  drafts: 'What you are typing is kept on this computer until it is saved.',
  notKept:
    'This browser keeps nothing here: a private window, storage refused to pages of another site, or a full disk. What you are typing, or what Grist has not received yet, is lost if you close the tab or change page. You can allow storage for this site in the browser’s settings.',
  clearDrafts: 'Erase the drafts on this computer',
  confirmClear: 'Erase the drafts for good',
  cleared: 'Drafts erased.',
  version: (version: string) => `Version ${version}`,
  accessibility: 'Accessibility (in French)',
};
