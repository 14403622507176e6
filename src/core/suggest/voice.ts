const AS_WE: Readonly<Record<string, string>> = { I: 'we', "I'm": "we're", "I've": "we've", "I'll": "we'll", "I'd": "we'd", my: 'our', me: 'us', mine: 'ours', myself: 'ourselves' };

/** Templates are written in the first person singular; a writer who says "we" gets "we". */
export function inPersonOf(template: string, plural: boolean): string {
  if (!plural) return template;
  return template.replace(/\b(?:I(?:'(?:m|ve|ll|d))?|my|me|mine|myself)\b(?![\w']|[^[\]{}]*[\]}])/g, (word) => AS_WE[word] ?? word);
}

/** @returns whether the writer speaks as "we" in this text rather than as "I" */
export function speaksAsWe(lowerCaseText: string): boolean | undefined {
  const we = /(?<![\w'])(?:we|our|us)(?![\w])/.test(lowerCaseText);
  const i = /(?<![\w'])(?:i|i'm|im|i've|i'll|i'd|my|me)(?![\w'])/.test(lowerCaseText);
  return we === i ? undefined : we;
}

export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Lower-cases a first letter that was only large because a sentence began there. */
export function decapitalise(text: string): string {
  if (/^(?:I\b|[A-Z]{2}|[A-Z]\d)/.test(text)) return text;
  return text.charAt(0).toLowerCase() + text.slice(1);
}
