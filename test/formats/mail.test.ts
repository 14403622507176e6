import { describe, expect, it } from 'vitest';
import { readMail, readMailbox } from '../../src/formats/mail.js';

const mail = (...lines: string[]): string => lines.join('\r\n');

describe('a mail', () => {
  it('without MIME is read as it stands', () => {
    const source = mail('From: a@example.com', 'Subject: Late', '', 'Hi you');
    expect(readMail(source)).toMatchObject({ mode: 'draft', replies: [{ title: 'Late', text: source }] });
  });

  it('is its plain text, decoded, in its place', () => {
    const source = mail('Subject: Late', 'MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: quoted-printable', '', 'Hi, we can=E2=80=99t find=', ' it.');
    const [reply] = readMail(source).replies;
    expect(reply?.text).toBe('Hi, we can’t find it.');
    expect(source.slice(...reply!.toSource([7, 12]))).toBe('can=E2=80=99t');
    expect(reply!.encode('we’ll')).toBe('we=E2=80=99ll');
  });

  it('of several parts is the plain one', () => {
    const source = mail('Content-Type: multipart/alternative; boundary="x"', '', '--x', 'Content-Type: text/plain', '', 'Hi you', '--x', 'Content-Type: text/html', '', '<p>Hi you</p>', '--x--', '');
    expect(readMail(source).replies.map(({ text }) => text.trim())).toEqual(['Hi you']);
  });

  it('of HTML alone is what a reader sees', () => {
    const source = mail('Content-Type: multipart/mixed; boundary=x', '', '--x', 'Content-Type: text/html', '', '<p>Hi &amp; bye</p>', '--x--');
    expect(readMail(source).replies.map(({ text }) => text.trim())).toEqual(['Hi & bye']);
  });

  it('packed as base64 has its body for a place', () => {
    const source = mail('Content-Type: text/plain', 'Content-Transfer-Encoding: base64', '', btoa('Hi you, we are late.'));
    const [reply] = readMail(source).replies;
    expect(reply?.text).toBe('Hi you, we are late.');
    expect(source.slice(...reply!.toSource([3, 6]))).toBe(btoa('Hi you, we are late.'));
  });
});

describe('a mailbox', () => {
  it('has its lines that begin with "From" as they were written', () => {
    const source = 'From a@b Mon\nSubject: =?utf-8?Q?Late_=E2=80=93_now?=\n\nHi you\n>From now on we can ship.\n';
    const [reply] = readMailbox(source).replies;
    expect(reply).toMatchObject({ title: 'Late – now' });
    expect(reply!.text).toContain('\nFrom now on');
    const start = reply!.text.indexOf('can ship');
    expect(source.slice(...reply!.toSource([start, start + 8]))).toBe('can ship');
  });


  it('is a mail behind every "From "', () => {
    const source = 'From a@b Mon\nSubject: One\n\nHi you\n\nFrom c@d Tue\nSubject: Two\n\nHi there\n';
    expect(readMailbox(source).replies.map(({ title }) => title)).toEqual(['One', 'Two']);
    expect(readMailbox(source).replies[1]!.text).toContain('Hi there');
  });
});
