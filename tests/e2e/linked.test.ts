import { textFragmentLink } from '../../src/lib/anchor/text-fragment';
import { isHeldTarget } from '../../src/lib/model/citation';
import type { Claim } from '../../src/lib/model/claim';
import { dashboard } from './dashboard';
import { drawnMap } from './drawn-map';
import { expect, test } from './harness';
import { claimNamed, sources } from './karabakh';

const depot = claimNamed('claim:sep25-depot-place');
const school = claimNamed('claim:sep19-yeghtsahogh-school');

/** The linked source that a claim rests on, and the words that it cites there. */
function citedBy(claim: Claim) {
	const [citation] = claim.citations;
	const source = sources.find(({ id }) => id === citation?.source);
	if (source?.kind !== 'linked' || !citation || isHeldTarget(citation.target)) {
		throw new Error(`${claim.id} rests on no linked source.`);
	}
	return { source, fragment: citation.target.fragment };
}

test('from the list of all sources to a report, and to its sentence on its own page', async ({
	page,
	context,
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const { sources: panel, open, showClaims, claim } = dashboard(page);
	const { source, fragment } = citedBy(depot);
	await open();
	await panel.getByRole('button', { name: 'All sources' }).click();
	const list = panel.getByRole('navigation', { name: 'List of sources' });
	const entries = list.locator('button[data-source]');
	await expect(entries).toHaveCount(sources.length);
	await expect(entries.first()).toBeFocused();
	await page.keyboard.press('End');
	await expect(entries.last()).toBeFocused();
	await list.getByRole('radio', { name: 'publisher' }).check();
	await expect(list.getByRole('heading', { name: source.publisher.en })).toBeVisible();
	await list.locator(`[data-source="${source.id}"]`).click();

	await expect(list).toHaveCount(0);
	await expect(panel.getByRole('heading', { level: 2 })).toBeFocused();
	expect(new URL(page.url()).searchParams.get('select')).toBe(source.id);
	await expect(panel.getByText('Armenian · 25 September 2023 · 1 claim')).toBeVisible();
	await expect(panel.getByText('Our paraphrase')).toBeVisible();
	const words = panel.locator('p[lang="hy"]');
	await expect(words).toHaveText(`… ${fragment.start} … ${fragment.end ?? ''} …`);
	await expect(words).toHaveAttribute('dir', 'ltr');

	const sentence = panel.getByRole('link', { name: 'Open at the sentence' });
	await expect(sentence).toHaveAttribute('href', textFragmentLink(source.url, fragment));
	const whole = panel.getByRole('link', { name: 'Open the page' });
	await expect(whole).toHaveAttribute('href', source.url);
	for (const link of [sentence, whole]) {
		await expect(link).toHaveAttribute('target', '_blank');
		await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
		await expect(link).toHaveAttribute('referrerpolicy', 'no-referrer');
	}

	await panel.locator('[data-card]').getByRole('button', { name: 'Cite' }).click();
	const forms = panel.getByRole('group', { name: 'Copy the citation as' });
	const copied = async (form: string) => {
		await forms.getByRole('button', { name: form }).click();
		await expect(panel.getByText(`Citation copied: ${form}`)).toBeVisible();
		return page.evaluate(() => navigator.clipboard.readText());
	};
	expect(await copied('BibTeX')).toContain(`url = {${textFragmentLink(source.url, fragment)}}`);
	expect(await copied('BibTeX')).toContain(`${depot.statement.en} (our paraphrase)`);
	expect(JSON.parse(await copied('CSL-JSON'))).toMatchObject([
		{ type: 'webpage', language: 'hy', issued: { 'date-parts': [[2023, 9, 25]] } },
	]);
	expect(await copied('Plain text')).toContain(source.publisher.en);

	await showClaims();
	await claim(school.statement.en).click();
	await expect(panel.getByRole('heading', { name: school.statement.en })).toBeVisible();
	await expect(panel.getByText(/^Source \d+ of \d+: /)).toBeVisible();
	await drawnMap(page).expectSelected(`${school.id}/0`, true);
});
