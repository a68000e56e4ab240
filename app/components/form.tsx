import type { ReactNode } from 'react';

export interface FormProps {
  children: ReactNode;
  /** Where it is sent; this very page unless given. */
  action?: string | undefined;
  /** It carries files. */
  files?: boolean | undefined;
  /** Fields nobody sees. A form that changes a case carries `commandId`, so that sending it twice does it once. */
  hidden?: Readonly<Record<string, string | number>> | undefined;
  id?: string | undefined;
}

/** A plain HTML form. What is wrong with it is said by the server, so the browser's own checks are off. */
export function Form({ children, action, files = false, hidden = {}, id }: FormProps) {
  return (
    <form method="post" action={action} encType={files ? 'multipart/form-data' : undefined} noValidate id={id}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}
