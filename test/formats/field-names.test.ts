import { describe, expect, it } from 'vitest';
import { readFieldName } from '../../src/formats/field-names.js';

const roleOf = (key: string): string => readFieldName(key).role;

describe('the name of a field', () => {
  it.each(['body', 'Body', 'BODY', 'reply_text', 'Reply text', 'replyText', 'reply-text', 'Canned Response', 'Macro text', 'responseContent', 'bodyHTML', 'HtmlValue', 'Email version', 'Suggested reply', 'text_en', 'Message to customer', 'bodyMarkdown', 'content_md', 'Sample response', 'Response (copy/paste)', 'Verbiage', 'Public comment'])('%j is a reply', (key) => {
    expect(roleOf(key)).toBe('reply');
  });

  it.each(['title', 'Macro name', 'reply_id', 'Response time', 'message type', 'Template name', 'Customer message', 'internal note', 'When to use', 'Notes', 'Text color', 'country', 'Comments', 'Agent comments', 'Example', 'Internal comment', ''])('%j is none', (key) => {
    expect(roleOf(key)).not.toBe('reply');
  });

  it('tells a variant and a language', () => {
    expect(readFieldName('Chat version')).toMatchObject({ variant: 'chat' });
    expect(readFieldName('body_de')).toMatchObject({ role: 'reply', language: 'de' });
    expect(readFieldName('bodyText').rank).toBeLessThan(readFieldName('body').rank);
    expect(readFieldName('body').rank).toBeLessThan(readFieldName('body_html').rank);
  });
});
