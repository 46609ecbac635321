// Closes a test run with one plain line, `N passed, N failed, N skipped`, for machines that read logs.
export default class PlainLine {
  onTestRunEnd(modules, unhandledErrors) {
    const count = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    let broken = unhandledErrors.length;
    for (const module of modules) {
      // A file that fails to load has no tests to count, and is a failure all the same.
      if (module.errors().length > 0) broken++;
      for (const test of module.children.allTests()) count[test.result().state]++;
    }
    process.on('exit', () => {
      console.log(`${count.passed} passed, ${count.failed + count.pending + broken} failed, ${count.skipped} skipped`);
    });
  }
}
