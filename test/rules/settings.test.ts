import { describe, expect, it } from 'vitest';
import type { Choices } from '../../src/core/index.js';
import { flagged, flaggedUnder, shipped } from './shipped.js';

describe('a setting lets pass what is usual there', () => {
  it.each<[Partial<Choices>, string]>([
    [{ voice: 'casual' }, 'Oops, I sent you the winter catalogue.'],
    [{ voice: 'casual' }, 'No problem! The tickets are in your inbox.'],
    [{ voice: 'casual' }, 'Hi guys, the rehearsal room is free.'],
    [{ voice: 'formal' }, 'We would like to inform you that the loan is approved.'],
    [{ dialect: 'in' }, 'Kindly submit the lease by Monday.'],
    [{ dialect: 'in' }, 'Please check the form and do the needful.'],
    [{ dialect: 'in' }, 'Our surveyor will revert back to you by Monday.'],
    [{ dialect: 'in' }, 'Good morning madam, the form has arrived.'],
    [{ dialect: 'gb' }, "I'm afraid the studio is full."],
    [{ dialect: 'gb' }, 'Thanks, mate! The guitar ships tonight.'],
    [{ channel: 'chat' }, 'Please bear with us.'],
    [{ channel: 'public' }, 'Apologies for any disruption to your morning.'],
    [{ audience: 'technical' }, 'The older card reader is no longer supported.'],
    [{ audience: 'technical' }, "We can't reproduce it."],
  ])('%j: %s', (settings, text) => {
    expect(flagged(text)).not.toEqual([]);
    expect(flaggedUnder(settings, text)).toEqual([]);
  });
});

describe('a setting lets no more pass than that', () => {
  it.each<[Partial<Choices>, string, string]>([
    [{ voice: 'casual' }, "Sorry about that! I can't refund it.", 'apology/flippant'],
    [{ voice: 'casual' }, 'Listen young man, the seat is taken.', 'condescension/pet-name'],
    [{ voice: 'formal' }, 'Please be advised that the gym is shut on Sunday.', 'coldness/please-be-advised'],
    [{ dialect: 'in' }, 'You are a valued member of the club.', 'coldness/valued-label'],
    [{ dialect: 'gb' }, "I'm afraid we can't refund it.", 'refusal/cant'],
    [{ channel: 'chat' }, 'Send it at your earliest convenience.', 'coldness/earliest-convenience'],
    [{ channel: 'chat' }, "You'll have to wait.", 'demand/wait'],
    [{ channel: 'public' }, "You're overreacting to a late pizza.", 'dismissal/overreact'],
    [{ audience: 'technical' }, 'Read the manual.', 'condescension/read-the-manual'],
    [{ preset: 'minimal' }, "You'll have to wait.", 'demand/wait'],
    [{ preset: 'strict' }, 'Feel free to ring the bell.', 'framing/feel-free'],
  ])('%j: %s', (settings, text, id) => {
    expect(flaggedUnder(settings, text)).toContain(id);
  });
});

describe('the levels that rules have under a setting', () => {
  it.each(shipped.rules.filter(({ levels }) => Object.keys(levels).length > 0).map((rule) => [rule.id, rule] as const))('%s differ from its own', (_, { level, levels: { strict, ...levels } }) => {
    expect(Object.values(levels)).not.toContain(level);
    expect(strict ?? 'off').not.toBe('warning');
  });
});
