import { fileSize } from './file-size.ts';
import type { Standing } from './send-file.ts';

const make = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  text = '',
): HTMLElementTagNameMap[K] => {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
};

/** The list of files being sent, with a bar for each, and one line that is read out when something has been decided. */
export function uploadList(form: HTMLFormElement, onStop: () => void) {
  const region = make('div', 'rd-uploads');
  const summary = make('p', 'govuk-body');
  summary.setAttribute('role', 'status');
  // The form, and the button that was pressed, go away: the focus comes here.
  summary.tabIndex = -1;
  const list = make('ul', 'govuk-list rd-uploads__list');
  const stop = make('button', 'govuk-button govuk-button--secondary', 'Stop');
  stop.type = 'button';
  stop.addEventListener('click', onStop);
  // Above the list: of two hundred files its end is far away.
  region.append(summary, stop, list);
  form.after(region);
  summary.focus();
  return {
    say: (text: string) => {
      if (summary.textContent !== text) summary.textContent = text;
    },
    /** One file more; what comes back changes how it is shown. */
    add: (name: string, size: number) => {
      const item = make('li', 'rd-uploads__file');
      const id = `upload-${list.children.length}`;
      const label = make('span', 'govuk-body rd-uploads__name', name);
      label.id = id;
      const bar = make('progress', 'rd-uploads__bar');
      bar.max = size;
      bar.value = 0;
      bar.setAttribute('aria-labelledby', id);
      const words = make('span', 'govuk-hint rd-uploads__words', 'Waiting for its turn');
      item.append(label, bar, words);
      list.append(item);
      return (standing: Standing) => {
        const isError = standing.kind === 'refused';
        words.className = isError ? 'govuk-error-message rd-uploads__words' : 'govuk-hint rd-uploads__words';
        bar.hidden = isError || standing.kind === 'added' || standing.kind === 'there';
        item.dataset.standing = standing.kind;
        // What is done with gives way: what is being sent stays in sight.
        if (standing.kind === 'added' || standing.kind === 'there') list.append(item);
        if (standing.kind === 'refused' || standing.kind === 'there') words.textContent = standing.sentence;
        else if (standing.kind === 'added') words.textContent = 'Added';
        else {
          bar.value = standing.received;
          const sent = `${fileSize(standing.received)} of ${fileSize(size)}`;
          words.textContent = standing.kind === 'waiting' ? `${sent}. ${standing.why} Trying again.` : sent;
        }
      };
    },
    /** Nothing is being sent any more: what was not added comes first. */
    end: () => {
      stop.remove();
      list.prepend(...list.querySelectorAll('[data-standing=refused]'));
      summary.focus();
    },
  };
}
