import './tests/architecture/lint-components.js';
import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';
import { ARROWS } from './tests/architecture/arrows.js';
import { forbiddenImports } from './tests/architecture/lint.js';

const CODE = '{ts,js,svelte}';

const NO_SLEEPING = [
	{
		selector: "CallExpression[callee.property.name='waitForTimeout']",
		message: 'Wait for a condition, not for a time.',
	},
];

export default defineConfig(
	globalIgnores(['build/', '.svelte-kit/', 'tests/.output/', 'tiles/.cache/', '**/generated/']),
	js.configs.recommended,
	ts.configs.strictTypeChecked,
	svelte.configs.recommended,
	prettier,
	svelte.configs.prettier,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: {
				projectService: true,
				tsconfigRootDir: import.meta.dirname,
				extraFileExtensions: ['.svelte'],
			},
		},
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			'no-undef': 'off',
			eqeqeq: 'error',
			'no-console': 'error',
			'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true },
			],
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
			'@typescript-eslint/restrict-template-expressions': [
				'error',
				{ allowNumber: true, allowBoolean: true },
			],
			// Positions are counted in code points, which is what spreading a string gives.
			'@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
			'@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
			'@typescript-eslint/consistent-type-assertions': [
				'error',
				{ assertionStyle: 'as', objectLiteralTypeAssertions: 'never' },
			],
		},
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
		rules: {
			'svelte/no-navigation-without-resolve': 'off',
			'prefer-const': 'off',
			// svelte-check holds these.
			'@typescript-eslint/no-unsafe-argument': 'off',
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/no-unsafe-call': 'off',
			'@typescript-eslint/no-unsafe-member-access': 'off',
			'@typescript-eslint/no-unsafe-return': 'off',
		},
	},
	{
		files: ['src/**/*.ts'],
		ignores: ['**/*.d.ts'],
		rules: {
			'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true } }],
		},
	},
	...ARROWS.map((arrow) => ({
		files: [`src/${arrow.folder}/**/*.${CODE}`],
		ignores: ARROWS.filter(({ folder }) => folder.startsWith(`${arrow.folder}/`)).map(
			({ folder }) => `src/${folder}/**`,
		),
		rules: {
			'@typescript-eslint/no-restricted-imports': ['error', { patterns: forbiddenImports(arrow) }],
		},
	})),
	{
		files: ['src/cli/**', 'tests/**', 'tiles/**', '*.config.*'],
		rules: { 'no-console': 'off' },
	},
	{
		files: ['tests/**/*.ts', 'tiles/**/*.test.ts'],
		rules: {
			'no-restricted-syntax': ['error', ...NO_SLEEPING],
			'@typescript-eslint/no-non-null-assertion': 'off',
		},
	},
	{
		// Playwright reads the names in the first pattern, and an empty one means "none".
		files: ['tests/e2e/**/*.ts'],
		rules: { 'no-empty-pattern': 'off' },
	},
	{
		// The tile build has packages of its own, whose types the project does not see.
		files: ['**/*.js', 'tiles/**/*.ts'],
		ignores: ['tiles/layers/**', 'tiles/check.ts'],
		extends: [ts.configs.disableTypeChecked],
	},
);
