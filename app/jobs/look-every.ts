/** What is looked for again and again. */
interface Looking {
  readonly everyMs: number;
  /** Whether it looks once before that time has passed. */
  readonly isAtOnce: boolean;
  /** One look. Resolves with true once there will be nothing to look for any more. */
  readonly look: (isStopping: () => boolean) => Promise<boolean>;
  readonly failed: (error: unknown, isStopping: boolean) => void;
}

/** Looks for something every so often, one look at a time. Returns what stops it, once the look under way has ended. */
export function lookEvery({ everyMs, isAtOnce, look, failed }: Looking): () => Promise<void> {
  let underWay: Promise<void> | null = null;
  let isStopping = false;
  const once = (): void => {
    underWay ??= look(() => isStopping)
      .then((isOver) => (isOver ? clearInterval(timer) : undefined))
      .catch((error: unknown) => failed(error, isStopping))
      .finally(() => {
        underWay = null;
      });
  };
  const timer = setInterval(once, everyMs);
  timer.unref();
  if (isAtOnce) once();
  return async () => {
    isStopping = true;
    clearInterval(timer);
    await underWay;
  };
}
