import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotedMessage } from '../../../src/core/reply/customer.js';
import { findMasks } from '../../../src/core/text/masks/index.js';

function heard(draft: string): string | undefined {
  return quotedMessage(draft, findMasks(draft));
}

describe("the customer's words in a draft", () => {
  it('are what it quotes, without signs and attribution', () => {
    expect(heard('It left today.\n\nOn 3 May 2024 at 10:12, Ana Lee wrote:\n> Where is it?\n> It is late.')).toBe('Where is it?\nIt is late.');
  });

  it('are none where nothing is quoted', () => {
    expect(heard('It left today.\n\nKind regards,\nBen')).toBeUndefined();
  });

  it('are read past an attribution that runs over two lines', () => {
    expect(heard('It left today.\n\nOn Friday, 3 May 2024 at 10:12, Ana Lee\n<ana@example.com> wrote:\n> Where is it?')).toBe('Where is it?');
  });

  it('are all of them where the agent answers between the lines', () => {
    expect(heard('> Where is it?\nIn the van.\n\n> When does it come?\nOn Friday.')).toBe('Where is it?\nWhen does it come?');
  });

  it('are the newest message: what is quoted deeper is older', () => {
    expect(heard('On Friday.\n\nOn 5 May 2024 at 9:00, Ana Lee wrote:\n> And when does it come?\n>\n> On 4 May 2024 at 8:00, Help wrote:\n>> It is in the van.\n>> \n>>> Where is it?')).toBe('And when does it come?');
  });

  it('are found below what the desk wrote itself', () => {
    expect(heard('One more thing: the lid follows.\n\nOn 5 May 2024 at 9:00, Acme Support <help@acme.example> wrote:\n> It is in the van.\n>\n> On 4 May 2024 at 8:00, Ana Lee wrote:\n>> Where is it?')).toBe('Where is it?');
  });

  it('are not what the agent who signs the draft wrote before', () => {
    expect(heard('One more thing: the lid follows.\n\nBen\n\nOn 5 May 2024 at 9:00, Ben Hill wrote:\n> It is in the van.\n>\n> On 4 May 2024 at 8:00, Ana Lee wrote:\n>> Where is it?')).toBe('Where is it?');
  });

  it('are the first message of an Outlook thread', () => {
    const thread = 'It left today.\n\nFrom: Ana Lee <ana@example.com>\nSent: Friday, 3 May 2024 10:12\nTo: Help\nSubject: Parcel\n\nWhere is it?\n\nFrom: Acme Support <help@acme.example>\nSent: Thursday, 2 May 2024 9:00\nTo: Ana Lee\nSubject: Parcel\n\nWe have your order.';
    expect(heard(thread)).toBe('Where is it?');
  });

  it('are below the bar of an older mail program', () => {
    expect(heard('It left today.\n\n-----Original Message-----\nFrom: Ana Lee\nSent: Friday, 3 May 2024 10:12\nTo: Help\nSubject: Parcel\n\nWhere is it?')).toBe('Where is it?');
  });

  it('are their turns in the export of a chat', () => {
    expect(heard('Customer: Where is it?\nAgent: In the van.\nCustomer: And when does it come?\nAgent: On Friday.')).toBe('Where is it?\nAnd when does it come?');
  });

  it('are none where only the desk is quoted', () => {
    expect(heard('One more thing: the lid follows.\n\nOn 5 May 2024 at 9:00, Acme Support <help@acme.example> wrote:\n> It is in the van.')).toBeUndefined();
  });

  it('never hold a quote sign, whatever the draft', () => {
    const piece = fc.constantFrom('> ', '>> ', '>', '\n', '\r\n', 'On 3 May 2024 at 9:00, Ana wrote:', 'From: Ana\nSent: today\n', 'Customer: ', 'Agent: ', 'Where is it?', ' ', '-- ', '_____');
    fc.assert(fc.property(fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')), (draft) => {
      const message = heard(draft);
      if (message !== undefined) expect(message).not.toMatch(/^>/m);
    }));
  });
});
