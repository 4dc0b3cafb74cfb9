/** Resolves as soon as `holds` does; for what no event tells. */
export async function until(holds: () => Promise<boolean>, patience = 10_000): Promise<void> {
  const deadline = Date.now() + patience;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`still not so after ${patience} ms: ${holds}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
