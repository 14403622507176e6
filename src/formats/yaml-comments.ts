import { Lexer } from 'yaml';
import type { Comment } from './reply.js';

/** What the lexer writes before a scalar, whose own "#" is no comment. */
const SCALAR = '\x1f';
/** Signs of its own, which do not stand in the source. */
const SIGNS = new Set([SCALAR, '\x02', '\x18']);

/** Comments behind `#`, in the order of the file. They stand beside values and never in one. */
export function yamlComments(source: string): readonly Comment[] {
  const comments: Comment[] = [];
  let at = 0;
  let last = '';
  for (const lexeme of new Lexer().lex(source)) {
    if (lexeme.startsWith('#') && last !== SCALAR) comments.push({ text: lexeme.slice(1), range: [at, at + lexeme.length], isBeside: true });
    if (!SIGNS.has(lexeme)) at += lexeme.length;
    last = lexeme;
  }
  return comments;
}
