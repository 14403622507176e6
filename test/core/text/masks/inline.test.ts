import { describe, expect, it } from 'vitest';
import { masked, visible } from './helpers.js';

describe('code', () => {
  it('is fenced by backticks or tildes', () => {
    expect(masked('Run:\n```sh\nnpm i\n```\nand\n~~~\nls\n~~~\nDone.')).toEqual(['code: ```sh\nnpm i\n```', 'code: ~~~\nls\n~~~']);
  });

  it('runs to the end of an unclosed backtick fence', () => {
    expect(visible('Run:\n```\nnpm i')).toBe('Run:\n·');
    expect(visible('Use ``` to fence code')).toBe('Use ``` to fence code');
  });

  it('is not what stands between dividers of tildes', () => {
    expect(masked('~~~~~~~~~~\nWe cannot.\n~~~~~~~~~~\nBye')).toEqual([]);
    expect(masked('~~~ news ~~\nWe cannot.')).toEqual([]);
  });

  it('is a span between equal runs in one paragraph', () => {
    expect(masked('Type `a b` or ``c ` d`` now')).toEqual(['code: `a b`', 'code: ``c ` d``']);
    expect(masked('Type `a\n\nb` now')).toEqual([]);
  });

  it('is not opened by an apostrophe', () => {
    expect(masked('I don`t and won`t, but `npm` does')).toEqual(['code: `npm`']);
    expect(masked('``We cannot\'\' he said')).toEqual([]);
  });
});

describe('links', () => {
  it.each([
    ['See https://example.com/a_(b).', 'url: https://example.com/a_(b)'],
    ['(see https://example.com/a)', 'url: https://example.com/a'],
    ['See www.example.com, please', 'url: www.example.com'],
    ['Go to support.example.com/help!', 'url: support.example.com/help'],
    ['Go to example.com now', 'url: example.com'],
    ['Write to ana.b@example.co.uk.', 'email: ana.b@example.co.uk'],
    ['Write to mailto:ana@example.com?subject=x now', 'url: mailto:ana@example.com?subject=x'],
    ['Open https://example.com/{{ ticket.id }}/x now', 'url: https://example.com/{{ ticket.id }}/x'],
    ['<https://example.com/a>', 'url: https://example.com/a'],
    ['Read [our guide](https://example.com "Guide") now', 'url: ](https://example.com "Guide")'],
    ['Read [it][1].\n\n[1]: https://example.com', 'url: [1]: https://example.com'],
  ])('%j', (text, mask) => {
    expect(masked(text)).toEqual([mask]);
  });

  it.each(['Ready.So we wait', 'e.g. this', 'v1.2/v1.3', 'at 5 p.m./6 p.m.', 'notes.txt', 'Done.It works', 'http://', 'me @ home', '[Name](see below we cannot)'])(
    '%j has none',
    (text) => {
      expect(masked(text)).toEqual([]);
    },
  );
});

describe('quotations', () => {
  it('of more than two words are hidden, marks included', () => {
    expect(masked('You wrote "I can\'t log in", and I found out why')).toEqual(['quotation: "I can\'t log in"']);
    expect(masked('You wrote “I can’t log in”.')).toEqual(['quotation: “I can’t log in”']);
    expect(masked('You wrote „I can’t log in“ and «je ne peux pas».')).toEqual(['quotation: „I can’t log in“', 'quotation: «je ne peux pas»']);
  });

  it.each(['Click "Save as" now', 'a 5" screen and a 7" screen are here', 'He said "we cannot do it', 'It\'s \'not my job\'', '"one two\n\nthree four"', `"${'word '.repeat(100)}"`])(
    '%j stays visible',
    (text) => {
      expect(masked(text)).toEqual([]);
    },
  );

  it('begin anew at a second opening mark', () => {
    expect(masked('The 5" one. "Oops we cannot. Click "Save it now please" first')).toEqual(['quotation: "Save it now please"']);
  });

  it('win over a placeholder inside, and are cut by a link inside', () => {
    expect(masked('It says "hello {{name}} my friend" there')).toEqual(['quotation: "hello {{name}} my friend"']);
    expect(masked('It says "go to https://example.com right now" there')).toEqual([
      'quotation: "go to ',
      'url: https://example.com',
      'quotation:  right now"',
    ]);
  });
});

describe('placeholders', () => {
  it.each([
    ['Hi {{{Recipient.FirstName}}},', 'name: {{{Recipient.FirstName}}}'],
    ['Hi {{ticket.requester.first_name}},', 'name: {{ticket.requester.first_name}}'],
    ['Hi {{ x.first_name | default: "there, my friend" }},', 'name: {{ x.first_name | default: "there, my friend" }}'],
    ['Hi {%customer.firstName,fallback=there%},', 'name: {%customer.firstName,fallback=there%}'],
    ['{% if ticket.date %} late', 'other: {% if ticket.date %}'],
    ['Hi <attribute key="user.name" default="there"/>,', 'name: <attribute key="user.name" default="there"/>'],
    ['Ticket %{ticket.number} is', 'number: %{ticket.number}'],
    ['Ticket %7Bticket.number%7D is', 'number: %7Bticket.number%7D'],
    ['Hi #{ticket.customer.firstname},', 'name: #{ticket.customer.firstname}'],
    ['Hi {!Contact.FirstName},', 'name: {!Contact.FirstName}'],
    ['You owe ${amount} now', 'number: ${amount}'],
    ['Ticket {$ticket.id} is', 'number: {$ticket.id}'],
    ['[[first_name|Dear Reader]], hello', 'name: [[first_name|Dear Reader]]'],
    ['By {order.due_date} at last', 'time: {order.due_date}'],
    ['Hi [Customer name],', 'name: [Customer name]'],
    ['Your [PRODUCT NAME] is', 'other: [PRODUCT NAME]'],
    ['Order [order number] left', 'number: [order number]'],
    ['Hi <customer name>,', 'name: <customer name>'],
    ['Order XXXX left', 'other: XXXX'],
    ['Dear ____, hello', 'other: ____'],
  ])('%j', (text, mask) => {
    expect(masked(text)).toEqual([mask]);
  });

  it.each([
    ['Hi {{name}, hello', 'broken: {{name}'],
    ['Hi {{name we cannot', 'broken: {{name'],
    ['Hi {name}}, hello', 'broken: {name}}'],
  ])('%j lacks a brace, and hides no word beside it', (text, mask) => {
    expect(masked(text)).toEqual([mask]);
  });

  it.each([
    '[Fixed] [Solved] [sic] [...] [v2.1]', '- [x] done\n- [ ] not', 'As noted [1] and [Ticket #4711]', '[we see your name here]',
    '[text][ref]', '{ "a": 1 }', '{not this one}', '{top:24px}', '<b>bold</b> <br/>', 'I <3 it', 'C:\\Users\\<user>\\x', 'XXL and XXX', 'TBD',
    'above\n____________\nbelow', 'snake_case and __init__',
  ])('%j has none', (text) => {
    expect(masked(text)).toEqual([]);
  });

  it('give way to links and code', () => {
    expect(masked('`{{name}}` and https://example.com/{{id}}')).toEqual(['code: `{{name}}`', 'url: https://example.com/{{id}}']);
  });
});

describe('a greeting without its name', () => {
  it.each(['Hi ,', 'Hello  ,\nWe got it', 'Thanks.\nGood morning ,'])('%j is a broken placeholder', (text) => {
    expect(masked(text)).toEqual(['broken: ,']);
  });

  it.each(['Hi,', 'Hi !', 'Hi Ana ,', 'Oh hi , there'])('%j is none', (text) => {
    expect(masked(text)).toEqual([]);
  });
});
