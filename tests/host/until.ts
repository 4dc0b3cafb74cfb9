/** How long a step may take, in ms: on the slowest of machines it has come by then, or it never does. */
export const patience = 60_000;

/** Resolves as soon as `holds` does; for what no event tells. */
export async function until(holds: () => Promise<boolean>, limit = patience): Promise<void> {
  const deadline = Date.now() + limit;
  const late = () => new Error(`still not so after ${limit} ms: ${holds}`);
  let timer: NodeJS.Timeout | undefined;
  // A question to a page may itself have no answer.
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late()), limit);
  });
  try {
    while (!(await Promise.race([holds(), silence]))) {
      if (Date.now() > deadline) throw late();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  } finally {
    clearTimeout(timer);
  }
}
