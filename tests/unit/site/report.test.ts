import { describe, expect, it } from 'vitest';
import { reportAddress } from '$lib/site/report';

const bodyOf = (address: string, key: string) => new URL(address).searchParams.get(key);

describe('the address of a report', () => {
	it('is a mail to the contact, with line breaks as mails have them', () => {
		const address = reportAddress('desk@example.org', 'Error in “Karabakh”', 'one\ntwo & three');
		expect(address).toMatch(/^mailto:desk@example\.org\?/);
		expect(bodyOf(address, 'subject')).toBe('Error in “Karabakh”');
		expect(bodyOf(address, 'body')).toBe('one\r\ntwo & three');
	});

	it('is a mail that the reader addresses where there is no contact', () => {
		expect(reportAddress(null, 'a', 'b')).toBe('mailto:?subject=a&body=b');
	});

	it('is the page of the contact, which keeps its own parameters', () => {
		const address = reportAddress('https://example.org/issues/new?labels=error', 'a', 'b\nc');
		expect(bodyOf(address, 'labels')).toBe('error');
		expect(bodyOf(address, 'title')).toBe('a');
		expect(bodyOf(address, 'body')).toBe('b\nc');
	});
});
