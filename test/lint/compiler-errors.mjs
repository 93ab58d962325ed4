import { flattenDiagnosticMessageText } from 'typescript';

/** Programs whose settings were looked at. */
const seen = new WeakSet();

/**
 * Reports what the compiler finds wrong in a file. Rules ask for the types of every file anyway; a compiler of its own
 * would work all of them out a second time.
 */
export const compilerErrors = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const { program } = context.sourceCode.parserServices;
    const file = program?.getSourceFile(context.filename);
    // A linter without types looks at the rest.
    if (file === undefined) return {};
    const ofSettings = seen.has(program) ? [] : [...program.getOptionsDiagnostics(), ...program.getGlobalDiagnostics()];
    seen.add(program);
    const found = [...ofSettings, ...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    return {
      Program(node) {
        for (const { code, messageText, start, file: place } of found)
          context.report({
            ...(place === file && start !== undefined ? { loc: context.sourceCode.getLocFromIndex(start) } : { node }),
            message: `TS${code}: ${flattenDiagnosticMessageText(messageText, '\n')}`,
          });
      },
    };
  },
};
