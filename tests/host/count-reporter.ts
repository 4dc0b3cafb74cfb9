/** One last line that a machine reads without knowing Vitest: `12 passed, 0 failed`. */
import type { Reporter, TestModule } from 'vitest/node';

export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    let passed = 0;
    let failed = unhandled.length;
    for (const module of modules) {
      const states = [...module.children.allTests()].map((test) => test.result().state);
      passed += states.filter((state) => state === 'passed').length;
      const failures = states.filter((state) => state === 'failed').length;
      // A file that does not load, or fails around its tests, has no failed test to show for it.
      failed += module.state() === 'failed' ? Math.max(failures, 1) : failures;
    }
    process.once('exit', () => console.log(`${passed} passed, ${failed} failed`));
  }
}
