/**
 * How long this process computes while something is done (ms), on all its threads. A busy machine lengthens the time that passes, not this one.
 * What other processes compute is not in it.
 */
export async function workOf(act: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
