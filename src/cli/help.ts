/** Printed under the flags of `tone-lint --help`. */
export const EXAMPLES = `
Examples:
  tone-lint draft.txt                     one draft
  tone-lint replies/ "macros/**/*.md"     a folder, and files by a pattern
  pbpaste | tone-lint                     what you are about to send
  tone-lint -f json -o report.json replies/
  tone-lint --changed origin/main macros/ replies changed since the branch left
  tone-lint --fail-on warning --max-warnings 5 replies/
  tone-lint --rule refusal/cant:warning --rule coldness:off draft.txt

Commands:
  tone-lint explain <rule>                what it marks, why, and better words
  tone-lint rules                         every rule with its level
  tone-lint anatomy draft.txt             what a reply has, and what it lacks
  tone-lint init                          a config to start from
  A file of that name: tone-lint ./rules, or tone-lint -- rules

Exit codes:
  0  nothing at or above --fail-on
  1  findings there, or more warnings than --max-warnings
  2  something could not be judged; standard error says what and what to do
`;
