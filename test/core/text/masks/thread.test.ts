import { describe, expect, it } from 'vitest';
import { masked, visible } from './helpers.js';

describe('quoted lines', () => {
  it('are the customer\'s, nested or indented, and a block is one mask', () => {
    expect(masked('Hi Ana,\n> it broke\n>> when?\n  > today\nFixed now.')).toEqual(['quote: > it broke\n>> when?\n  > today']);
  });

  it('leave inline replies between them visible', () => {
    expect(visible('> Can I return it?\nYou can, until Friday.\n> And the fee?\nThere is none.')).toBe('·\nYou can, until Friday.\n·\nThere is none.');
  });

  it('keep CRLF line ends out of the mask', () => {
    expect(masked('Hi\r\n> broken\r\nFixed')).toEqual(['quote: > broken']);
  });
});

describe('attributions', () => {
  it.each([
    'On Mon, Jan 5, 2022 at 10:07 AM Ana <ana@example.com> wrote:',
    'On 5 Jan 2022, at 10:07, Ana Diaz wrote:',
    'On Mon, Jan 5, 2022 at 10:07 AM Ana Diaz\n<ana@example.com> wrote:',
    'On Mon, Jan 5, 2022\nat 10:07 AM Ana Diaz\n<ana@example.com> wrote:',
    'Le lun. 5 janv. 2022 à 10:07, Ana <ana@example.com> a écrit :',
    'Am 5. Mai 2022 um 10:07 schrieb Ana <ana@example.com>:',
    'El lun, 5 ene 2022 a las 10:07, Ana (<ana@example.com>) escribió:',
    'Op ma 5 jan. 2022 om 10:07 schreef Ana <ana@example.com>:',
    'På 5. mai 2022 skrev Ana:',
    '2022-05-03 10:07 GMT+02:00 Ana <ana@example.com>:',
    'Ana Diaz <ana@example.com> wrote:',
  ])('%j hides itself and all below it', (line) => {
    expect(visible(`It is on its way.\n\n${line}\n\nWhere is it?\nAnswer me!`)).toBe('It is on its way.\n\n·');
  });

  it('followed by > lines hide only those', () => {
    expect(visible('On Monday Ana wrote:\n\n> Where is it?\n\nOn its way.')).toBe('·\n\n·\n\nOn its way.');
  });

  it.each([
    'On Monday Bob wrote: we can\'t refund',
    'On Monday Bob wrote:\nwe can\'t refund',
    'On 5 May 2022 you wrote:\nthat it broke. We can fix that.',
    'On 5 May 2022 our courier wrote:\nrefused. So I sent another.',
    'On 5 May 2022 we shipped it. Later Bob wrote:\nrefused.',
    'On Monday your parcel left; here is the list:\nshoes',
    'Please write to Bob <bob:\nthanks',
  ])('%j is prose', (text) => {
    expect(visible(text)).toBe(text);
  });
});

describe('bars and blocks above a thread', () => {
  it.each([
    '-----Original Message-----',
    '---------- Forwarded message ---------',
    '-----Ursprüngliche Nachricht-----',
    'Begin forwarded message:',
    '##- Please type your reply above this line -##',
    '-- Reply above this line --',
    'From: Ana <ana@example.com>\nSent: Monday, 5 May 2022 10:07\nTo: Support\nSubject: Broken',
    '*From:* Ana\n*Sent:* Monday',
    'Von: Ana\nGesendet: Montag',
    '________________________________\nFrom: Ana\nTo: Support',
  ])('%j hides all below it', (mark) => {
    expect(visible(`It is fixed.\n\n${mark}\n\nIt is broken!`)).toBe('It is fixed.\n\n·');
  });

  it.each([
    'Here are the steps.\n---\nOpen Settings.',
    'Your trip:\nFrom: Leeds\nTo: York\n\nHave fun.',
    'The first.\n--- Step 2 ---\nThe second.',
    'Fill it in:\n________________________________\nThen send it.',
    'Please reply above this line so that we see it. Thank you.',
    'The letter is\nFrom: Ana\nand it is kind.',
  ])('%j has none', (text) => {
    expect(visible(text)).toBe(text);
  });

  it('count for nothing in a closed code fence', () => {
    expect(visible('Send this:\n```\nFrom: a@b.co\nSubject: x\n```\nThen wait.')).toBe('Send this:\n·\nThen wait.');
  });
});

describe('mail headers at the top', () => {
  it('are hidden to the first blank line, folded lines too', () => {
    expect(masked('From: a@b.co\nSubject: Your\n refund\nMIME-Version: 1.0\n\nHi Ana')).toEqual([
      'header: From: a@b.co\nSubject: Your\n refund\nMIME-Version: 1.0',
    ]);
  });

  it('need two fields', () => {
    expect(masked('Subject: your refund\n\nHi Ana')).toEqual([]);
    expect(masked('Date: Monday\nTime: noon\n\nHi Ana')).toEqual([]);
  });
});

describe('signatures', () => {
  it('begin at dash dash space and end at the thread', () => {
    expect(masked('Done.\n-- \nAna\nAcme\n\nOn 5 May 2022 10:07, Bob wrote:\n> Why?')).toEqual([
      'signature: -- \nAna\nAcme',
      'quote: On 5 May 2022 10:07, Bob wrote:\n> Why?',
    ]);
  });

  it('may have lost the space near the end, unless sentences follow', () => {
    expect(masked('Done.\n\n--\nAna Diaz\nAcme')).toEqual(['signature: --\nAna Diaz\nAcme']);
    expect(masked('Done.\n\n--\nAna Diaz\n\n> Why?')).toEqual(['signature: --\nAna Diaz', 'quote: > Why?']);
    expect(masked('First part.\n--\nWe cannot send it before Friday.')).toEqual([]);
  });

  it('are not dividers and not sign-offs', () => {
    expect(masked('Done.\n---\nKind regards,\nAna')).toEqual([]);
  });

  it('of programs are one line', () => {
    expect(visible('Done.\nSent from my iPhone\nOne more thing: it is free.')).toBe('Done.\n·\nOne more thing: it is free.');
    expect(masked('Done.\n\nGet Outlook for iOS')).toEqual(['signature: Get Outlook for iOS']);
    expect(masked('It was sent.\nSent from my desk to yours.')).toEqual([]);
  });
});

describe('footers', () => {
  it.each([
    'This e-mail and any attachments are confidential.\nDelete it.',
    'CONFIDENTIALITY NOTICE: for Ana only.',
    'The information contained in this message is private.',
    'If you are not the intended recipient, delete it.',
    'Unsubscribe | Preferences',
    'To unsubscribe from this list, click here.',
  ])('%j is hidden to the end of its paragraph', (footer) => {
    expect(visible(`Done.\n\n${footer}\n\nP.S. It is free.`)).toBe('Done.\n\n·\n\nP.S. It is free.');
  });

  it.each([
    'Hi. This email is to confirm your refund.',
    'This message is to let you know we cannot.',
    'To unsubscribe, open Settings.',
    'The information you sent is enough.',
  ])('%j is a reply', (text) => {
    expect(masked(text)).toEqual([]);
  });
});

describe('chat exports', () => {
  it('hide the customer when both sides are named', () => {
    expect(visible('[10:02] Customer: It broke.\nBadly.\n[10:03] Agent: I can help.\n[10:04] Customer: Good.\n[10:05] Agent: Done.')).toBe(
      '·\n[10:03] Agent: I can help.\n·\n[10:05] Agent: Done.',
    );
  });

  it('stay whole when nobody says who is who', () => {
    expect(masked('[10:02] Ana: It broke.\n[10:03] Bob: I can help.')).toEqual([]);
    expect(masked('Customer: please read this.')).toEqual([]);
  });

  it('are told from a form above a reply', () => {
    expect(visible('Agent: Bob\nCustomer: Ana\n\nHi Ana, it is done.')).toBe('Agent: Bob\n·\n\nHi Ana, it is done.');
  });
});

describe('a text that is all thread', () => {
  it('is linted whole', () => {
    expect(masked('> We cannot refund you.\n> Sorry.')).toEqual([]);
    expect(masked('##- Please type your reply above this line -##\n\nHi Ana')).toEqual([]);
  });
});
