/**
 * Written forms that stand for several words, so that "can't", "cant", "cannot" and "can not"
 * are all read as *can* + *not*, in patterns and in drafts alike.
 */
const WHOLE = new Map(Object.entries({
  "can't": 'can not', cant: 'can not', cannot: 'can not', "won't": 'will not', wont: 'will not',
  "shan't": 'shall not', "ain't": 'is not', aint: 'is not',
  gotta: 'got to', hafta: 'have to', gonna: 'going to', wanna: 'want to', gimme: 'give me', lemme: 'let me',
  dunno: 'do not know', shoulda: 'should have', coulda: 'could have', woulda: 'would have',
  "y'all": 'you all', yall: 'you all', "let's": 'let us',
  im: 'i am', ive: 'i have', youll: 'you will', youre: 'you are', youve: 'you have', thats: 'that is', theres: 'there is',
  weve: 'we have', theyll: 'they will', theyre: 'they are', theyve: 'they have', whats: 'what is', heres: 'here is', itll: 'it will',
  "'tis": 'it is', "how'd": 'how did', "why'd": 'why did',
  // chat
  u: 'you', ur: 'your', ya: 'you', pls: 'please', plz: 'please', soz: 'sorry', sry: 'sorry', thx: 'thanks', tnx: 'thanks', thnx: 'thanks',
  cuz: 'because', coz: 'because', '&': 'and', ppl: 'people', msg: 'message', dm: 'dm',
}));

/** Auxiliaries that lose their apostrophe in chat without becoming another word ("were", "ill" and "wed" are words). */
const BARE_NEGATIONS = /^(do|did|does|is|are|was|were|has|have|had|could|should|would|must|need)n'?t$/;
const SUFFIXES: Readonly<Record<string, string>> = { ll: 'will', re: 'are', ve: 'have', m: 'am', d: 'would' };
const CLITIC = /^(.+)'(ll|re|ve|m|d|s)$/;
const T = 116;
const N = 110;
const APOSTROPHE = 39;
/** After these, *'s* is a verb; after any other word it is read as the possessive. */
const BEFORE_IS = new Set(['it', 'that', 'there', 'here', 'he', 'she', 'what', 'who', 'where', 'how', 'when', 'why', 'this', 'everything', 'nothing', 'something', 'one']);

/** Outlines of the whole forms: a word with another is none of them. */
const OUTLINES = new Uint8Array(512);
for (const word of WHOLE.keys()) OUTLINES[outline(word, 0, word.length)] = 1;

/** Length, first and last letter as one number. */
function outline(text: string, start: number, end: number): number {
  return (31 * text.charCodeAt(start) + 7 * text.charCodeAt(end - 1) + (end - start)) & 511;
}

/** Tells at a glance, for most words, that `expand` would find nothing in that stretch of a text. */
export function mayExpand(text: string, start: number, end: number): boolean {
  const beforeLast = text.charCodeAt(end - 2);
  return beforeLast === APOSTROPHE || (beforeLast === N && text.charCodeAt(end - 1) === T) || text.charCodeAt(end - 3) === APOSTROPHE || OUTLINES[outline(text, start, end)] === 1;
}

/**
 * @param word lower case, straight apostrophes
 * @returns the words it stands for, or `undefined` where it stands for itself
 */
export function expand(word: string): readonly string[] | undefined {
  const whole = WHOLE.get(word);
  if (whole !== undefined) return whole.split(' ');
  const length = word.length;
  if (length > 3 && word.charCodeAt(length - 1) === T && (word.charCodeAt(length - 2) === N || word.charCodeAt(length - 2) === APOSTROPHE)) {
    const negation = BARE_NEGATIONS.exec(word);
    if (negation) return [negation[1]!, 'not'];
  }
  if (!word.includes("'")) return undefined;
  const clitic = CLITIC.exec(word);
  if (!clitic) return undefined;
  const [, base, suffix] = clitic as unknown as [string, string, string];
  if (suffix === 's') return BEFORE_IS.has(base) ? [base, 'is'] : [base, "'s"];
  const stem = expand(base) ?? [base];
  return [...stem, SUFFIXES[suffix]!];
}

/** American and British spellings as one: "apologize" is read as "apologise". */
export function fold(word: string): string {
  if (word.length < 6 || !word.includes('z')) return word;
  return word.replace(/([iy])z(e|ed|es|er|ers|ing|ation|ations|able)$/, '$1s$2');
}
