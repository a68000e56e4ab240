/** What a test file opened, to be closed after its last test, the last first. */
const open: (() => Promise<unknown>)[] = [];

/** Closes something after the last test of the file, wherever it is opened: `afterAll` called in a hook or in a test is never heard. */
export const closeAfterFile = (close: () => Promise<unknown>): void => {
  open.push(close);
};

export async function closeWhatIsOpen(): Promise<void> {
  for (const close of open.splice(0).reverse()) await close();
}
