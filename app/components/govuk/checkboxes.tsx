import { Choices, type ChoicesProps } from './choices.tsx';

/** Any number of answers. */
export function Checkboxes({ values = [], ...rest }: ChoicesProps & { values?: readonly string[] | undefined }) {
  return <Choices {...rest} kind="checkbox" chosen={values} />;
}
