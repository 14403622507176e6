import { describe, expect, it } from 'vitest';
import { formats } from '../../src/formats/index.js';
import { deskOf } from '../../src/formats/desk-of.js';
import { readJson } from '../../src/formats/json.js';

const desk = (data: unknown) => deskOf(readJson(JSON.stringify(data)));

describe('the desk of a library', () => {
  it.each([
    ['zendesk', { macros: [{ title: 'Late', actions: [{ field: 'status', value: 'open' }, { field: 'comment_value', value: 'It is late.' }] }] }],
    ['zendesk', { macro: { actions: [{ field: 'comment_value_html', value: '<p>It is late.</p>' }] } }],
    ['freshdesk', [{ id: 2, title: 'Refund', content: 'Hello you', content_html: '<p>Hello you</p>' }]],
    ['intercom', { type: 'list', data: [{ id: 'a', name: 'Hello', body: null, body_text: 'Hi there you' }] }],
    ['intercom', { type: 'macro', name: 'Hello', body_text: 'Hi there you' }],
    ['help-scout', [{ id: 5, name: 'Hours', text: 'We open at nine', chatText: 'We open at nine' }]],
    ['front', { _results: [{ id: 'rsp_1', body: '<div>We open at nine</div>', is_available_for_all_inboxes: true }] }],
    ['gorgias', { data: [{ id: 9, actions: [{ name: 'addTags', arguments: {} }, { name: 'setResponseText', arguments: { body_text: 'So sorry' } }] }] }],
    ['salesforce', [{ Name: 'Hours', Message: 'We open at nine', IsInsertable: true }]],
    ['discourse', [{ title: 'Hello', slug: 'hello', content: 'Hi there', usages: 3 }]],
    ['chatwoot', [{ short_code: 'hi', content: 'Hi there' }]],
    ['zammad', [{ name: 'Hello', keywords: 'hi', content: '<p>Hi there</p>', note: '', active: true }]],
    ['osticket', [{ title: 'Thanks', response: '<p>Thank you</p>', isenabled: 1 }]],
    ['github', { data: { viewer: { savedReplies: { nodes: [{ title: 'Duplicate', body: 'Thank you!' }] } } } }],
    ['gitlab', { data: { currentUser: { savedReplies: { nodes: [{ name: 'Duplicate', content: 'Thank you!' }] } } } }],
    ['reamaze', { response_templates: [{ id: 4, body: 'Hi there' }] }],
    ['rocket-chat', { cannedResponses: [{ shortcut: 'hi', text: 'Hi there', scope: 'global' }] }],
  ])('%s', (name, data) => {
    expect(desk(data)).toBe(name);
  });

  it.each([
    [[{ title: 'Hello', body: 'Hi there' }]],
    [[{ title: 'Hello', content: 'Hi there', tags: ['a'] }]],
    [{ hello: 'Hi there, and welcome to our shop.' }],
    [[{ name: 'build', actions: [{ name: 'checkout', arguments: {} }] }]],
    [[{ question: 'When?', response: 'At nine', notes: 'For all' }]],
    [{ savedReplies: 'none' }], [[]], ['text'], [null],
  ])('is not guessed: %j', (data) => {
    expect(desk(data)).toBeUndefined();
  });

  it('is told by the columns of a table too, and none by a text', async () => {
    expect((await formats.csv('short_code,content\nhi,Hi there you\n', {})).desk).toBe('chatwoot');
    expect((await formats.text('Hi there you')).desk).toBeUndefined();
  });
});
