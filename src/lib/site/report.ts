/**
 * Where an error is reported to, with the text of the report begun. A contact is an address of
 * mail, or of a page that takes `title` and `body` (as the issue forms of code hosts do); without
 * one a mail opens that the reader addresses.
 */
export function reportAddress(contact: string | null, subject: string, body: string): string {
	if (contact !== null && /^https?:\/\//.test(contact)) {
		const page = new URL(contact);
		page.searchParams.set('title', subject);
		page.searchParams.set('body', body);
		return page.href;
	}
	const parts = { subject, body: body.replaceAll('\n', '\r\n') };
	const query = Object.entries(parts).map(([key, text]) => `${key}=${encodeURIComponent(text)}`);
	return `mailto:${contact ?? ''}?${query.join('&')}`;
}
