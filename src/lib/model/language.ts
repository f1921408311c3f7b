/** A language of the interface. */
export type Language = 'en' | 'ar';

/** The language of a page from the `lang` part of its path; the root is English. */
export const languageOf = (pathPart: string | undefined): Language =>
	pathPart === 'ar' ? 'ar' : 'en';

export const directionOf = (language: Language): 'ltr' | 'rtl' =>
	language === 'ar' ? 'rtl' : 'ltr';
