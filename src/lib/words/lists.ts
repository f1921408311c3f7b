/** What stands between the parts of an enumeration. */
export const commaIn = (language: string): string => (language === 'ar' ? '، ' : ', ');
