import type { Suggestion } from '../core/types.js';
import { words, type Word } from './layout.js';
import type { Paint, Palette } from './palette.js';
import { brief } from './visible.js';

export type Wording = Pick<Suggestion, 'text' | 'kind'>;

/** Longer than any sentence a person would take over. */
const LONGEST = 400;

/** What may not be true is never offered bare. */
const CONDITION = 'if true:';

/** A suggestion in one line. */
export function wording(suggestion: Wording): string {
  const better = betterWords(suggestion);
  return suggestion.kind === 'promise' ? `${CONDITION} ${better}` : better;
}

/** The same to lay out, where slots and the condition stand out. */
export function suggestionWords(suggestion: Wording, palette: Palette): Word[] {
  const condition = suggestion.kind === 'promise' ? words(CONDITION, palette.caution) : [];
  return [...condition, ...slotWords(betterWords(suggestion), palette.slot)];
}

function betterWords({ text }: Wording): string {
  return text.trim() === '' ? '(leave it out)' : brief(text, LONGEST);
}

/** A slot may hold several words (`[what you can do]`) and be wrapped between them. */
function slotWords(text: string, paint: Paint): Word[] {
  let open = false;
  return words(text).map((word) => {
    const slots = open ? /^[^\]]+\]?|\[[^\]]*\]?/g : /\[[^\]]*\]?/g;
    open = open ? !word.text.includes(']') : word.text.lastIndexOf('[') > word.text.lastIndexOf(']');
    return { ...word, paint: (shown: string) => shown.replace(slots, (slot) => paint(slot)) };
  });
}
