import { describe, expect, it } from 'vitest';
import { lintWith, marked } from '../house-rules.js';

const levels = (yaml: string, text: string): string[] => lintWith(yaml, text).map(({ level }) => level);

describe('exceptions', () => {
  it('around: a phrase that overlaps the reported words', () => {
    const rule = 'match: "i can not"\nunless: { around: ["can\'t wait", "I mean I can\'t"] }';
    expect(marked(rule, "I can't wait. I mean I can't. I can't do it, I cannot. Wait!")).toEqual(["I can't", 'I cannot']);
  });

  it('before and after: elsewhere in the same sentence', () => {
    expect(marked('match: "you should"\nunless: { before: ["glad"] }', 'I am glad, you should know. You should know I am glad.')).toEqual(['You should']);
    expect(marked('match: "you should"\nunless: { after: ["receive"] }', 'You should soon receive it. Receive it, you should.')).toEqual(['you should']);
  });

  it('next, previous and rest: the neighbouring sentences', () => {
    expect(marked('match: "sadly"\nunless: { next: ["I can"] }', 'Sadly no. I can help. Sadly no.')).toHaveLength(1);
    expect(marked('match: "sadly"\nunless: { previous: ["thanks"] }', 'Thanks. Sadly no. Sadly no.')).toHaveLength(1);
    expect(marked('match: "sadly"\nunless: { rest: ["I can"] }', 'Sadly, I can. Sadly no. I can. Sadly. End. I can.')).toEqual(['Sadly']);
  });

  it('reply: anywhere', () => {
    expect(marked('match: "sold out"\nunless: { reply: ["back in stock"] }', 'It is sold out. A line. It is back in stock on Friday.')).toEqual([]);
  });

  it('only: speaks where one holds, and nowhere else', () => {
    expect(marked('match: "sorry"\nonly: { next: ["but"] }', 'Sorry. But no. Sorry. I fixed it.')).toHaveLength(1);
  });

  it('soften: lowers the level where an alternative follows', () => {
    const rule = 'level: error\nmatch: "I can\'t"\nsoften: [{ to: info, when: [offered] }]';
    expect(levels(rule, "I can't change it. I can send a new one.")).toEqual(['info']);
    expect(levels(rule, "I can't change it. It is late.")).toEqual(['error']);
  });

  it('soften: never raises a level that was set lower', () => {
    const rule = 'level: error\nmatch: "I can\'t"\nsoften: [{ to: warning, when: [offered] }]';
    const text = "I can't refund it, but I can send a new one.";
    expect(lintWith(rule, text).map(({ level }) => level)).toEqual(['warning']);
    expect(lintWith(rule, text, { levels: new Map([['test/rule-1', 'info']]) }).map(({ level }) => level)).toEqual(['info']);
  });
});

describe('conditions, for every rule', () => {
  const rule = 'match: "you can\'t"';
  it.each(["If you can't find it, write.", "Let me know when you really can't.", "Write in case you can't.", 'Tell me whether you cannot.'])('silence: %s', (text) => {
    expect(marked(rule, text)).toEqual([]);
  });

  it.each(["If it is late, you can't.", "You can't if it is late.", "If it is late you can't have it.", "Ask. You can't."])('end with their clause: %s', (text) => {
    expect(marked(rule, text)).toHaveLength(1);
  });

  it('are no matter to a rule that says so', () => {
    expect(marked(`${rule}\ndespite: [condition]`, "If you can't find it, write.")).toHaveLength(1);
  });
});

describe('negation, for every rule', () => {
  const rule = 'match: "your fault"';
  it.each(["It isn't your fault.", 'That was never really your fault.', 'It is not at all your fault.'])('silences: %s', (text) => {
    expect(marked(rule, text)).toEqual([]);
  });

  it.each(['It is your fault.', 'I do not know, it is your fault.', "It isn't ours. Your fault."])('ends with its clause: %s', (text) => {
    expect(marked(rule, text)).toHaveLength(1);
  });
});

describe('predicates', () => {
  it('question', () => {
    expect(marked('match: "you have to"\nunless: { when: [question] }', 'Do you have to? You have to.')).toEqual(['You have to']);
  });

  it('reported: the customer\'s own trouble', () => {
    expect(marked('match: "you can\'t"\nunless: { when: [reported] }', "I see that you can't log in. Sorry you can't. You mentioned you can't. You can't.")).toEqual(["You can't"]);
  });

  it.each(['by 5 pm', 'within 2 hours', 'on Friday', 'tomorrow', 'in the next two days', 'by {{ticket.due_date}}', 'on May 4', 'before noon', 'in 24-48 hours'])('timed: %s', (time) => {
    expect(marked('match: "I will look"\nunless: { when: [timed] }', `I will look into it ${time}.`)).toEqual([]);
  });

  it.each(['soon', 'in due course', 'when I can', 'as soon as possible', ''])('not timed: %s', (time) => {
    expect(marked('match: "I will look"\nunless: { when: [timed] }', `I will look into it ${time}.`)).toHaveLength(1);
  });

  it('template: only drafts', () => {
    const rule = 'match: "<placeholder>"\nunless: { when: [template] }';
    expect(marked(rule, 'Hi {{name}}', { mode: 'template' })).toEqual([]);
    expect(marked(rule, 'Hi {{name}}')).toEqual(['{{name}}']);
  });

  it('list-item', () => {
    expect(marked('match: "click"\nunless: { when: [list-item] }', '1. Click it\nThen click it.')).toEqual(['click']);
  });
});
