import type { LineTable } from './lines.js';

const THIS = 'this (?:e-?mail|message|communication|transmission)';
/** Anchored, and worded so that "This email is to confirm …" and "To unsubscribe, open Settings" stay the agent's. */
const FOOTER = new RegExp(
  `^[*_#>\\s]{0,4}(?:${[
    `${THIS}(?: transmission)?,? (?:and|including|together with|with) (?:any|all|its|the) (?:\\w+ ){0,4}?(?:attach|files|documents|content)`,
    `${THIS} (?:is|may be|are) (?:\\w+ ){0,3}?(?:confidential|privileged|intended (?:only|solely|exclusively))`,
    `${THIS} (?:contains?|may contain) (?:\\w+[ ,/]{1,2}){0,4}?(?:confidential|privileged|proprietary)`,
    `${THIS} (?:was|has been) (?:sent to [^\\s@]{1,64}@|scanned for viruses|checked for viruses)`,
    `${THIS} is (?:a service|an automated (?:notification|message)) from`,
    'confidentiality(?: notice| statement| note)?\\s*(?:[:*_.-]|$)',
    '(?:legal )?disclaimer\\s*(?:[:*_-]|$)',
    `the (?:information|contents?) (?:contained |transmitted |provided )?(?:in|by|of|with) ${THIS}`,
    'if you are not the (?:intended|named) (?:recipient|addressee)',
    `if you (?:have )?received? ${THIS} in error,? (?:please |kindly )?(?:notify|contact|inform|advise|delete|destroy|immediately)`,
    'please consider the environment before printing',
    'unsubscribe(?:\\s*[|·•:<-]|$| (?:here|from this (?:list|group|newsletter))\\b)',
    '(?:click|tap) here to unsubscribe',
    'to unsubscribe from (?:this|these) (?:\\w+ )?(?:list|group|thread|newsletter|e-?mails?|notifications)\\b',
    `you(?:'re|’re| are) receiving ${THIS} because`,
    `you received ${THIS} because you are subscribed`,
  ].join('|')})`,
  'i',
);
/** What every footer holds: the long pattern, dear to make, is only made for a line with a word of each. */
const HINTS = [
  /mail|messag|communicat|transmission|confidential|disclaimer|recipient|addressee|printing|unsubscribe/i,
  /attach|files|documents|content|confidential|privileged|proprietary|intended|disclaimer|recipient|addressee|sent to|checked for|scanned for|service from|automated|information|in error|environment|unsubscribe|receiving|received/i,
];
const INITIALS = /^[*_#\s]{0,4}[tcdliupy]/i;

/** Whether a legal or mailing-list footer starts at this line; it runs to the end of its paragraph. */
export function startsFooter(line: number, lines: LineTable): boolean {
  const content = lines.trimmed(line, 160);
  return INITIALS.test(content) && HINTS.every((hint) => hint.test(content)) && FOOTER.test(content);
}
