/** Address in the pages as they are written; shown as that of this very server. */
export const placeholder = 'https://avis.exemple.fr';

/** Copies a piece of HTML on a press, and says so. */
export function copyable(button, code, status) {
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(code.textContent);
      status.textContent = button.dataset.done;
    } catch {
      // No clipboard without TLS: select the text, so that one key copies it.
      getSelection().selectAllChildren(code);
      status.textContent = button.dataset.failed;
    }
  });
  button.hidden = false;
}

for (const button of document.querySelectorAll('button[data-copies]')) {
  const code = document.getElementById(button.dataset.copies);
  code.textContent = code.textContent.replaceAll(placeholder, location.origin);
  copyable(button, code, document.getElementById(button.getAttribute('aria-describedby')));
}
