/** Colours with a contrast of 4.5 or more on their ground, by light, by dark and in print. */
export const STYLE = `
:root { --ground: #fff; --ink: #1b1b1f; --soft: #5c5c66; --line: #d9d9de; --error: #b3261e; --warning: #7a5200; --info: #1c5fa8; --error-ground: #fde3e1; --warning-ground: #fdf0cf; --info-ground: #e1eefb; }
@media (prefers-color-scheme: dark) { :root { --ground: #17171a; --ink: #ececf0; --soft: #a5a5b0; --line: #3a3a42; --error: #ff9d94; --warning: #f2c14e; --info: #8fc1ff; --error-ground: #4d1a17; --warning-ground: #473508; --info-ground: #14345a; } }
body { max-width: 50rem; margin: 2rem auto; padding: 0 1rem; background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.25; }
h2 { margin-top: 2.5rem; border-bottom: 1px solid var(--line); }
small { color: var(--soft); font-weight: normal; }
a { color: var(--info); }
table { border-collapse: collapse; width: 100%; }
th, td { padding: .25rem .75rem .25rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; font-weight: normal; }
thead th { color: var(--soft); }
td { font-variant-numeric: tabular-nums; }
article { margin: 1.5rem 0; break-inside: avoid-page; }
pre { padding: .75rem 1rem; border: 1px solid var(--line); border-radius: .25rem; font: inherit; white-space: pre-wrap; }
mark { color: inherit; border-bottom: 2px solid; }
mark.error { background: var(--error-ground); border-color: var(--error); }
mark.warning { background: var(--warning-ground); border-color: var(--warning); }
mark.info { background: var(--info-ground); border-color: var(--info); }
strong.error, code.error { color: var(--error); }
strong.warning, code.warning { color: var(--warning); }
strong.info, code.info { color: var(--info); }
li p { margin: .25rem 0; }
@media print { body { max-width: none; margin: 0; } mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;
