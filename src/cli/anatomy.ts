import { createIgnoredBy, readConfig } from '../config/index.js';
import { formats } from '../formats/index.js';
import { renderAnatomy, renderAnatomyJson } from '../reporters/anatomy.js';
import { replyTitle } from '../reporters/pretty.js';
import { addContext, readCustomer } from './context.js';
import { choice, createCommand, parse } from './command.js';
import { tell, UserError } from './errors.js';
import { fileError } from './file-errors.js';
import { addColor, addRuleSources, settingOption } from './flags.js';
import type { LintOptions } from './options.js';
import { readText } from './read.js';
import { createPlan } from './plan.js';
import { configFolder } from './settings.js';
import { findSources } from './sources.js';
import { surfaceOf } from './surface.js';
import type { ExitCode, World } from './world.js';

type AnatomyOptions = Omit<LintOptions, 'format' | 'paths'> & { readonly format: 'pretty' | 'json' };

/** `tone-lint anatomy <file>`: what a reply does well, its parts with their words, and what is missing. */
export async function anatomy(argv: readonly string[], world: World): Promise<ExitCode> {
  const command = createCommand('tone-lint anatomy', world)
    .description('Shows what a reply is made of: what it does well, its parts with their words, and what is missing.')
    .argument('[paths...]', 'drafts; "-", or nothing, for standard input')
    .addOption(choice('-f, --format <name>', 'how it is printed', ['pretty', 'json']).default('pretty'))
    .addOption(settingOption('channel'));
  addContext(command);
  addColor(addRuleSources(command));
  if (!parse(command, argv)) return 0;

  const options = { ...command.opts<AnatomyOptions>(), paths: command.args };
  const config = await readConfig(configFolder(options, world.cwd), world.cwd, options.config);
  const { termsOf } = await createPlan(options, config, world);
  const { sources, problems } = await findSources(options.paths, { cwd: world.cwd, ignoredBy: await createIgnoredBy(config) });
  const customer = readCustomer(options.context, sources, world);

  let gap = '';
  const failures: Error[] = [...problems];
  const surface = surfaceOf(world.stdout, options.color, world.env);
  for (const source of sources) {
    try {
      const terms = termsOf(source.name);
      const { replies } = await formats[source.format]((await readText(source, world)).text, terms);
      if (replies.length === 0) throw new UserError('There is no reply in it.', source.name);
      const { linter } = await terms.means();
      for (const reply of replies) {
        const { anatomy: parts } = linter.read(reply.text, { customer });
        const title = replies.length === 1 ? source.name : `${source.name}: ${replyTitle(reply)}`;
        if (options.format === 'json') world.stdout.write(renderAnatomyJson(source.name, reply, parts, reply.toSource));
        else world.stdout.write(gap + (await renderAnatomy(title, parts, surface)));
        gap = '\n';
      }
    } catch (error) {
      failures.push(fileError(error, source.name));
    }
  }
  for (const failure of failures) tell(failure, world);
  return failures.length > 0 ? 2 : 0;
}
