import { problemStatus, type ProblemCode } from '@spplus/contract';
import { problemGuides } from '@spplus/contract/problem-titles';

const codes = Object.keys(problemGuides).filter((code): code is ProblemCode => code in problemStatus);

/** The page that the `type` of every problem points into: what each code means, and what to do. */
export const problemPage = (): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>Problems of the Services Publics+ API</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="problems.css">
  </head>
  <body>
    <main>
      <h1>Problems of the Services Publics+ API</h1>
      <p>
        Every error is a problem document (RFC 9457). Its <code>code</code> is stable; its <code>requestId</code> names
        the request in the logs of the service. The <a href="./">endpoints</a> say which problems each may answer.
      </p>
${codes.map(section).join('\n')}
    </main>
  </body>
</html>
`;

const section = (code: ProblemCode): string => {
  const { title, meaning, next } = problemGuides[code];
  return `      <section id="${code}">
        <h2><code>${code}</code> <span>${problemStatus[code]}</span></h2>
        <p><strong>${html(title)}.</strong> ${html(meaning)}</p>
        <p>${html(next)}</p>
      </section>`;
};

/** Escaped, with \`code\` between back quotes marked up. */
const html = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/`([^`]+)`/g, '<code>$1</code>');

/** Its style sheet. */
export const problemStyle = `:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }
section { border-top: 1px solid; padding-top: 0.5rem; }
section:target { border-top-width: 4px; }
h2 { font-size: 1.1rem; margin: 0.5rem 0; }
h2 span { font-weight: normal; }
`;
