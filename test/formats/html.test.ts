import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml, readHtml } from '../../src/formats/html.js';

describe('HTML', () => {
  it.each([
    ['<p>Hi Ana,</p><p>It&rsquo;s on its&nbsp;way.</p>', 'Hi Ana,\n\nIt’s on its\u00a0way.'],
    ['Hi,<br>one<br />two<br><br>three', 'Hi,\none\ntwo\n\nthree'],
    ['<ul><li>One</li><li>Two</li></ul>After', 'One\nTwo\n\nAfter'],
    ['Hello\n   <b>dear</b>\n friend ', 'Hello dear friend'],
    ['a<script>can\'t</script><style>x{}</style><!-- no -->b', 'ab'],
    ['<div style="color:#fff; DISPLAY : none">For <div>the</div> inbox</div><p style="display:block">Hi</p>', 'Hi'],
    ['Run <code>npm can\'t</code> now', "Run `npm can't` now"],
    ['<pre>a  b\n c</pre>', 'a  b\n c'],
    ['Hi <attribute key="user.name" default="there"/>, you', 'Hi <attribute key="user.name" default="there"/>, you'],
    ['Hi <attribute\nkey="user.name"/>, you', 'Hi {{user.name}}, you'],
    ['5 &lt; 6 &amp; x &#39;q&#x27;', "5 < 6 & x 'q'"],
    ['<div><div>Deep</div></div><div>Next</div>', 'Deep\n\nNext'],
    ['', ''],
  ])('%j reads %j', (html, text) => {
    expect(readHtml(html).text).toBe(text);
  });

  it('knows the place of its words, entities whole', () => {
    const html = '<p>Sorry, we can&#39;t <b>refund</b> it.</p>';
    const { text, toSource } = readHtml(html);
    const start = text.indexOf("can't");
    expect(html.slice(...toSource([start, start + "can't refund".length]))).toBe('can&#39;t <b>refund');
  });

  it('writes other words so that they read the same', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', '<', '&', '>', 'b') }), (words) => {
      expect(readHtml(escapeHtml(words)).text).toBe(words);
    }));
  });

  it('points at source that reads as the words, whatever the markup', () => {
    const piece = fc.constantFrom('word', "can't", ' ', '&amp;', '&#39;', '<b>', '</b>', '<br>', '<p>', '</p>', '<li>', '\n');
    fc.assert(fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const html = pieces.join('');
      const { text, toSource } = readHtml(html);
      for (const { index, 0: word } of text.matchAll(/\S+/g)) expect(readHtml(html.slice(...toSource([index, index + word.length]))).text).toBe(word);
    }));
  });
});

it('writes a placeholder as the tag that it is, and nothing else', () => {
  expect(escapeHtml('Hi <attribute key="user.name" default="there"/>, 1 < 2')).toBe('Hi <attribute key="user.name" default="there"/>, 1 &lt; 2');
  expect(escapeHtml('<attribute of it> & <b>')).toBe('&lt;attribute of it&gt; &amp; &lt;b&gt;');
});
