/**
 * Imported before the parser of components, which looks for this while it is loaded: the linter then
 * has one program of all files, in which a component is what it is, and not another program for every
 * component, in which all others are `any`.
 */
process.env['SVELTE_ESLINT_PARSER_EXPERIMENTAL_TS_SYS_HOOK'] = '1';
