import { describe, expect, it } from 'vitest';
import { readJson } from '../../src/formats/json.js';
import { repliesIn } from '../../src/formats/replies-in.js';

const read = (data: unknown, fields?: readonly string[]) => repliesIn(readJson(JSON.stringify(data)), { fields });
/** "id | title | text" of every reply. */
const found = (data: unknown, fields?: readonly string[]): string[] => read(data, fields).replies.map(({ id, title, text }) => [id, title, text].join(' | '));

describe('a library as its desk exports it', () => {
  it.each([
    ['Zendesk', { macros: [{ id: 1, title: 'Late', description: 'When it is late', actions: [{ field: 'status', value: 'open' }, { field: 'comment_value', value: ['channel:all', 'Hi there, it is late.'] }] }] }, ['1 | Late | Hi there, it is late.']],
    ['Zendesk, HTML', { macros: [{ id: 1, title: 'Late', actions: [{ field: 'comment_value_html', value: '<p>Hi there</p>' }, { field: 'comment_value', value: 'Hi there' }] }] }, ['1 | Late | Hi there']],
    ['Zendesk, a text for each channel', { macros: [{ id: 1, title: 'Late', actions: [{ field: 'comment_value', value: ['channel:all', 'Hi there, it is late.'] }, { field: 'comment_value', value: ['channel:chat', 'It is late!'] }] }] }, ['1 | Late | Hi there, it is late.', '1 | Late | It is late!']],
    ['Freshdesk', [{ id: 2, title: 'Refund', content: 'Hello you', content_html: '<p>Hello you</p>', folder_id: 3 }], ['2 | Refund | Hello you']],
    ['Intercom', { type: 'list', data: [{ type: 'macro', id: 'a', name: 'Hello', body: '<p>Hi <attribute key="user.name"/></p>', body_text: 'Hi {{user.name}}' }] }, ['a | Hello | Hi {{user.name}}']],
    ['Help Scout', [{ id: 5, name: 'Hours', text: 'We open<br />at nine', chatText: 'We open at nine' }], ['5 | Hours | We open at nine']],
    ['Help Scout, HTML only', [{ id: 5, name: 'Hours', text: 'We open<br />at nine' }], ['5 | Hours | We open\nat nine']],
    ['Front', { _results: [{ id: 'rsp_1', name: 'Hours', subject: 'Our hours', body: '<div>We open at nine</div>', is_available_for_all_inboxes: true }] }, ['rsp_1 | Hours | We open at nine']],
    ['Gorgias', { data: [{ id: 9, name: 'Late', actions: [{ name: 'setResponseText', arguments: { body_text: 'So sorry', body_html: '<p>So sorry</p>' } }, { name: 'addTags', arguments: { tags: 'late one' } }] }] }, ['9 | Late | So sorry']],
    ['Salesforce', [{ Id: 'q', Name: 'Hours', Message: 'We open at nine', Category: 'General things' }], ['q | Hours | We open at nine']],
    ['Discourse', { templates: [{ title: 'Hello', slug: 'hello', content: 'Hi %{reply_to_name}', tags: ['a b'] }] }, ['hello | Hello | Hi %{reply_to_name}']],
    ['Chatwoot', [{ short_code: 'hi', content: 'Hi {{contact.name}}' }], ['hi | hi | Hi {{contact.name}}']],
    ['Zammad', [{ id: 3, name: 'Hello', keywords: 'hi hello', content: '<p>Hi #{ticket.customer.firstname}</p>', note: 'Use it often', locale: 'en-us' }], ['3 | Hello | Hi #{ticket.customer.firstname}']],
    ['osTicket', [{ title: 'Thanks', response: '<p>Thank you</p>', notes: 'For all of us' }], [' | Thanks | Thank you']],
    ['GitHub', { data: { viewer: { savedReplies: { nodes: [{ id: 'x', title: 'Duplicate', body: 'Thank you!', bodyHTML: '<p>Thank you!</p>' }] } } } }, ['x | Duplicate | Thank you!']],
    ['Re:amaze', { response_templates: [{ id: 4, name: 'Hello', body: 'Hi there', response_template_group: { id: 1, name: 'All of them' } }] }, ['4 | Hello | Hi there']],
  ])('%s', (_, data, replies) => {
    expect(found(data)).toEqual(replies);
  });
});

describe('any other library', () => {
  it('is found by the names of its fields, however deep', () => {
    expect(found({ categories: [{ name: 'Money', templates: [{ label: 'Refund', text: 'Hello you' }] }] })).toEqual(['templates | Refund | Hello you']);
  });

  it('may keep a reply in paragraphs', () => {
    expect(found([{ id: 'late', paragraphs: ['Your parcel is late.', 'I have asked the carrier about it.'] }])).toEqual(['late |  | Your parcel is late.\nI have asked the carrier about it.']);
  });

  it('may name a reply by its language alone', () => {
    expect(found({ late: { title: 'Late', en: 'It is late.', de: 'Es ist spät.' }, lost: { title: 'Lost', en: 'It is lost.' } })).toEqual(['late | Late | It is late.', 'lost | Lost | It is lost.']);
    expect(found([{ en: 'Late parcel', body: 'It is late.' }])).toEqual([' |  | It is late.']);
  });

  it('may be a record of talks, of which only what is said to customers is sent', () => {
    const talk = { messages: [{ role: 'system', content: 'You help people.' }, { role: 'user', content: 'Where is it, please?' }, { role: 'assistant', content: 'Hi, it is on its way.' }] };
    expect(found([talk])).toEqual(['messages | messages | Hi, it is on its way.']);
    expect(read([talk]).skipped).toEqual(['2 messages that the team did not write']);
    expect(found([{ role: 'Agent', content: 'Hi, it is on its way.' }, { role: 'Billing', content: 'We refund it.' }])).toHaveLength(2);
  });

  it('may keep its replies under their names', () => {
    expect(found({ late: { content: 'It is late', label: 'Late parcel' } })).toEqual(['late | Late parcel | It is late']);
    expect(found({ greeting: 'Hello and welcome to our shop.', title: 'These are all of our replies' })).toEqual(['greeting | greeting | Hello and welcome to our shop.']);
  });

  it('is read where the user says', () => {
    const data = { macros: [{ name: 'Late', wording: 'It is late', text: 'Not this one' }] };
    for (const field of ['wording', 'macros[].wording', '$.macros[*].wording']) expect(found(data, [field])).toEqual(['macros | Late | It is late']);
  });

  it('leaves out what no customer reads, and says so', () => {
    const data = [
      { body: 'Hello you' }, { body: 'Hallo du', language: 'de' }, { body: 'Salut toi', lang: 'fr-CA' }, { body: 'Ask Bob first', private: true },
      { name: 'x', actions: [{ field: 'comment_value', value: 'Ask Ann first' }, { field: 'comment_mode_is_public', value: 'false' }] },
    ];
    expect(found(data)).toEqual([' |  | Hello you']);
    expect(read(data).skipped).toEqual(['2 internal notes', '2 replies in other languages (de, fr-CA)']);
  });

  it('counts what it leaves out once, also where nothing else is there', () => {
    expect(read([{ body: 'Ask Bob first', private: true }, { body: 'Hallo du', lang: 'de' }])).toMatchObject({ replies: [], skipped: ['1 internal note', '1 reply in other languages (de)'] });
  });

  it('may have its words in several languages, or said in several ways', () => {
    expect(found({ late: { en: 'It is a day late.', de: 'Es kommt einen Tag später.' } })).toEqual(['late | late | It is a day late.']);
    expect(found([{ id: 1, title: 'Late', 'Email version': 'Hi, it is late.', 'Chat version': 'Late, sorry!' }])).toEqual(['1 | Late (Email version) | Hi, it is late.', '1 | Late (Chat version) | Late, sorry!']);
    expect(found([{ id: 1, title: 'Late', body: ['Hi you,', '', 'it is late.'] }])).toEqual(['1 | Late | Hi you,\n\nit is late.']);
    expect(found([{ id: 1, title: 'Late', replies: ['It is late, sorry.', 'Hi, it is late.'] }])).toHaveLength(2);
  });

  it('knows the place of words that stand in several strings', () => {
    const source = '{"body": ["Hi you,", "it is late."]}';
    const [reply] = repliesIn(readJson(source), {}).replies;
    expect(source.slice(...reply!.toSource([8, 10]))).toBe('it');
    expect(source.slice(...reply!.toSource([3, 10]))).toBe('you,", "it');
  });

  it('that has none says what it has', () => {
    expect(read({ meta: { owner: 'Ann', tags: ['a'] } })).toMatchObject({ replies: [], fields: ['meta.owner', 'meta.tags[]'] });
  });

  it('knows the place of every word, through JSON and HTML', () => {
    const source = JSON.stringify([{ body: '<p>We "can&#39;t" say</p>' }]);
    const [reply] = repliesIn(readJson(source), {}).replies;
    const start = reply!.text.indexOf("can't");
    expect(source.slice(...reply!.toSource([start, start + 5]))).toBe('can&#39;t');
    expect(reply!.encode('a "b" & c')).toBe('a \\"b\\" &amp; c');
  });
});
