const CODES = new Set('aa ar bg bn ca cs cy da de el es et eu fa fi fil fr ga gl he hi hr hu hy id in is it ja jp ka kk ko lt lv mk ms nb nl nn no pl pt ro ru sk sl sq sr sv ta th tl tr uk ur uz vi zh'.split(' '));
const NAMES = new Set(('arabic bulgarian catalan chinese croatian czech danish deutsch dutch espanol español estonian finnish français francais french german greek hebrew hindi hungarian indonesian ' +
  'italian italiano japanese korean latvian lithuanian malay mandarin nederlands norwegian polish polski portuguese português romanian russian serbian slovak slovenian spanish swedish thai turkish ukrainian vietnamese welsh').split(' '));
const ENGLISH = /^(?:en|eng|english|any|all|default|\*|)(?:[-_ (].*)?$/i;

/** @returns whether a text marked so is for readers of English, or for everybody */
export function isEnglish(language: string): boolean {
  return ENGLISH.test(language.trim());
}

/** @returns whether a word names a language: `en`, `pt-BR`, `German` */
export function isLanguage(word: string): boolean {
  const [code = '', region] = word.trim().toLowerCase().split(/[-_]/);
  if (region !== undefined && !/^(?:[a-z]{2}|[a-z]{4}|\d{3})$/.test(region)) return false;
  return code === 'en' || CODES.has(code) || (region === undefined && (code === 'english' || NAMES.has(code)));
}
