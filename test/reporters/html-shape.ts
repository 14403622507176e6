import { Parser } from 'htmlparser2';

const VOID = new Set(['meta']);
const KNOWN = new Set(['html', 'head', 'meta', 'title', 'style', 'body', 'header', 'main', 'section', 'article', 'h1', 'h2', 'h3', 'small', 'p', 'ul', 'ol', 'li', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'a', 'pre', 'mark', 'code', 'strong']);
const ATTRIBUTES = new Set(['lang', 'charset', 'http-equiv', 'content', 'name', 'class', 'id', 'href', 'scope']);

/** Where a page is not what was meant: tags left open, and those and attributes that only a draft could have brought. */
export function htmlFaults(page: string): string[] {
  const faults: string[] = [];
  const open: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (!KNOWN.has(name)) faults.push(`<${name}> is unknown`);
      for (const [key, value] of Object.entries(attributes)) {
        if (!ATTRIBUTES.has(key)) faults.push(`<${name} ${key}> is unknown`);
        if (key === 'href' && !/^#file-\d+$/.test(value)) faults.push(`a link to ${value}`);
      }
      if (!VOID.has(name)) open.push(name);
    },
    onclosetag(name, implied) {
      if (VOID.has(name)) return;
      if (implied || open.pop() !== name) faults.push(`</${name}> is missing`);
    },
    oncomment: () => faults.push('a comment'),
    onprocessinginstruction: (name) => { if (name !== '!doctype') faults.push(`<${name}>`); },
  });
  parser.end(page);
  return [...faults, ...open];
}

/** What a reader of the page sees in its elements of one name. */
export function textsIn(page: string, wanted: string): string[] {
  const texts: string[] = [];
  let depth = 0;
  const parser = new Parser({
    onopentag: (name) => { if (name === wanted && depth++ === 0) texts.push(''); },
    onclosetag: (name) => { if (name === wanted) depth -= 1; },
    ontext: (text) => { if (depth > 0) texts[texts.length - 1] += text; },
  });
  parser.end(page);
  return texts;
}
