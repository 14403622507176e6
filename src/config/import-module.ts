/** A file of its own beside the bundle: from code that V8 has cached, Node imports nothing. */
export function importModule(url: string): Promise<{ readonly default?: unknown }> {
  return import(/* @vite-ignore */ url) as Promise<{ readonly default?: unknown }>;
}
