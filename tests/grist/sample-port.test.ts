import { expect, test } from 'vitest';
import { movePort } from '../../widget/demo/grist-host.ts';

test('the sample served on another port names that port, at the same length', () => {
  const file = Buffer.from('…http://127.0.0.1:48484/widget/…127.0.0.1:48484…');
  expect(movePort(file, 50123).toString()).toBe('…http://127.0.0.1:50123/widget/…127.0.0.1:50123…');
  expect(() => movePort(file, 8080)).toThrow();
});
