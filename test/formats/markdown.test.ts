import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SHAPES } from '../../src/formats/index.js';
import { readMarkdown } from '../../src/formats/markdown.js';

const found = (source: string): string[] => readMarkdown(source).replies.map(({ title, text }) => `${title} | ${text}`);

describe('Markdown', () => {
  it('is one reply, and a draft', () => {
    expect(readMarkdown('Hi Ana,\n\n## Steps\nDo this.\n')).toMatchObject({ mode: 'draft', replies: [{ title: null, text: 'Hi Ana,\n\n## Steps\nDo this.' }] });
  });

  it('is a template behind front matter', () => {
    expect(readMarkdown('---\ntitle: Late\n---\n\nHi you\n')).toMatchObject({ mode: 'template', replies: [{ text: 'Hi you' }] });
  });

  it('reads on in a table behind a comment between two rows', () => {
    expect(found('| Title | Reply |\n|---|---|\n| Late | It is late. |\n<!-- for\nus -->\n| Lost | It is lost. |\n\nMore | of us\n')).toEqual(['Late | It is late.', 'Lost | It is lost.']);
  });

  it('may be a library whose fences hold the replies', () => {
    expect(found('# Replies\nHow to use them.\n\n## Late\n```\nHi you,\nit is late.\n```\n\n## Lost\n```md\nHi there\n```\n\n```js\nlet x = 1\n```\n')).toEqual(['Late | Hi you,\nit is late.', 'Lost | Hi there']);
    expect(found('- **Late**\n\n  _action: none_\n\n  ```md\n  Hi you\n\n  Bye you\n  ```\n\n- **Lost**\n\n  ```md\n  Hi there\n  ```\n')).toEqual(['Late | Hi you\n\nBye you', 'Lost | Hi there']);
  });

  it('may keep them in block quotes', () => {
    expect(found('## Late\n> Hi you,\n> it is late.\n\n## Lost\n> Hi there\n')).toEqual(['Late | Hi you,\nit is late.', 'Lost | Hi there']);
  });

  it('may part them by lines', () => {
    expect(found('---- LATE\nHi you\n\n---- LOST ----\nHi there\n')).toEqual(['LATE | Hi you', 'LOST | Hi there']);
  });

  it('may keep them under headings', () => {
    expect(found('# All\nHow to use them.\n\n## Late\nHi you\n\n## Lost\nHi there\n\n## Found\nHi all\n')).toContain('Lost | Hi there');
    expect(found('## Late\nHi you\n\n## Lost\nHi there\n\n## Found\nHi all\n')).toEqual(['Late | Hi you', 'Lost | Hi there', 'Found | Hi all']);
  });

  it('may keep them in a list under its title, with bullets or numbers', () => {
    expect(found('# Replies\nPick one.\n\n- **Late**: Hi you! It is on its way.\n- **Lost**: Hi you! We send a new one.\n')).toEqual(['Late | Hi you! It is on its way.', 'Lost | Hi you! We send a new one.']);
    expect(found('# Replies\n\n1. Thanks for your message to us.\n2. I\'m sorry, it is late today.\n3. Can I help with more?\n')).toHaveLength(3);
    expect(found('# Log in again\n\n1. Please open the page again.\n2. Please type your new password.\n3. Please press the green button.\n')).toHaveLength(1);
  });

  it('may keep them in the toggles of a wiki, with its remarks left out', () => {
    expect(found('# Macros\n\n- Late parcel\n    \n    Hi you,\n    \n    it is late.\n    \n- Lost parcel\n    \n    Hi you,\n    \n    it is lost.\n')).toEqual(['Late parcel | Hi you,\n\nit is late.', 'Lost parcel | Hi you,\n\nit is lost.']);
    expect(found('# Late\n\n<aside>\nAsk Bob first.\n\n</aside>\n\nHi you,\nit is late.\n')).toEqual(['Late | Hi you,\nit is late.']);
  });

  it('is one reply where its headings are steps', () => {
    expect(found('---\ntitle: Cancel\n---\n\nYou can cancel in two steps:\n\n## Step one\nOpen your settings.\n\n## Step two\nPress the button.\n')).toHaveLength(1);
  });

  it('leaves comments out, and tells of them', () => {
    const { replies, comments } = readMarkdown('<!-- for colleagues:\nnever sent -->\nHi you,\n<!-- here -->we <!-- not --> are late.\n<!-- no end');
    expect(replies[0]!.text).toBe('Hi you,\nwe  are late.\n<!-- no end');
    expect(comments!.map(({ text }) => text)).toEqual([' for colleagues:\nnever sent ', ' here ', ' not ']);
  });

  it('leaves out what stands beside a reply for colleagues', () => {
    expect(found('## Late\n**When to use:** it is late\n**Subject:** Your parcel\n\nHi you,\nit is late.\n\n**Notes:** ask Bob first\n')).toEqual(['Late | Hi you,\nit is late.']);
    expect(found('## Late\nHi you,\nit is late.\n\n> **Note:** ask Bob first\n> or Ann.\n\n## Lost\nHi you,\nit is lost.\n\n> [!WARNING]\n> Ask Ann.\n')).toEqual(['Late | Hi you,\nit is late.', 'Lost | Hi you,\nit is lost.']);
    expect(found('## Late\nHi you,\nit is late.\n\n*Internal note: ask Bob first.*\n\n## Lost\n(Note: not on Sundays)\n\nHi you,\nit is lost.\n')).toEqual(['Late | Hi you,\nit is late.', 'Lost | Hi you,\nit is lost.']);
    expect(found('## Late\n**Bad:** It is not our fault.\n\n**Good:** I have asked the carrier today.\n\n## Lost\n**Don\'t say:** You lost it.\n\n**Say:** I have sent a new one.\n')).toEqual(['Late | I have asked the carrier today.', 'Lost | I have sent a new one.']);
    expect(found('## Late\n**Use this when** it is late.\n\nHi you,\nit is late.\n\n## Lost\n**Use this if** it is lost.\nSubject line: Your parcel\n\nHi you,\nit is lost.\n')).toEqual(['Late | Hi you,\nit is late.', 'Lost | Hi you,\nit is lost.']);
    expect(found('## Late\n**Email version:**\nHi you, it is late.\n\n**Chat version:** It is late.\n')).toEqual(['Late (Email version) | Hi you, it is late.', 'Late (Chat version) | It is late.']);
    expect(found('## Late\n**Customer says:**\n> Where is it?\n\n**Reply:**\n> Sorry, it is late.\n')).toEqual(['Late | Sorry, it is late.']);
  });

  it('is one reply where it greets above its headings', () => {
    expect(found('# Refund\n\nHi you,\n\n## One\nOpen it.\n\n## Two\nClose it.\n\n## Three\nDo it.\n')).toHaveLength(1);
    expect(found('We looked, and found this.\n\n## Cause\nThe disk was full.\n\n## Fix\nWe grew it.\n\n## Next\nWe watch it.\n')).toHaveLength(1);
  });

  it('points at the file, past indents and quote signs', () => {
    const source = '## A\n> Hi you,\n> we can\'t\n> do it.\n\n## B\n> Hi there\n';
    const [reply] = readMarkdown(source).replies;
    const start = reply!.text.indexOf("can't");
    expect(source.slice(...reply!.toSource([start, start + "can't\ndo".length]))).toBe("can't\n> do");
  });

  it('points at its own words, whatever the file looks like', () => {
    const line = fc.constantFrom('Hi you', '## Late', '> quoted words', '```', '```md', '---', '---- Title', '- **Lost**', '- **Lost:** a bullet', '**Bold title**', '**Response:** said here', '**Notes:** for us', 'Title', '====', '| A | Reply |', '|---|---|', '| x | some \\| cell |', '<details>', '</details>', '  indented words', '', 'more\r');
    fc.assert(fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const source = lines.join('\n');
      for (const { text, toSource } of [undefined, ...SHAPES].flatMap((shape) => readMarkdown(source, { shape }).replies)) {
        for (const { index, 0: word } of text.matchAll(/\w+/g)) expect(source.slice(...toSource([index, index + word.length]))).toBe(word);
      }
    }));
  });
});
