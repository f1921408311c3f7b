/** Titles and forms before a name, written as they stand in a text: the stop ends no sentence. */
export const BEFORE_A_NAME: ReadonlySet<string> = new Set([
	...['Mr', 'Mrs', 'Ms', 'Dr', 'Prof', 'Rev', 'Hon', 'St', 'Mt', 'Gen', 'Col', 'Maj', 'Capt'],
	...['Lt', 'Sgt', 'Cpl', 'Cmdr', 'Adm', 'Gov', 'Sen', 'Rep', 'Pres', 'Amb', 'Msgr'],
	...['Mme', 'Mlle', 'Hr', 'Fr', 'Sn', 'Doç', 'Yrd', 'Av', 'Alb', 'Org'],
	...['проф', 'акад', 'ген', 'полк', 'подп', 'им', 'ул', 'пос', 'обл', 'респ', 'св', 'тов', 'гр'],
	...['Проф', 'Акад', 'Ген', 'Св', 'вул', 'ім'],
]);

/** Words that always have something after them, in lower case and without their last stop. */
export const NEVER_LAST: ReadonlySet<string> = new Set([
	...['vs', 'cf', 'viz', 'approx', 'ca', 'resp', 'bzw', 'e.g', 'i.e', 'z.b', 'd.h', 'u.a', 'p.ex'],
	...['см', 'ср', 'напр', 'т.е', 'т.к', 'т.н', 'тыс', 'млн', 'млрд'],
]);

/** Words that are shortened before a number, in lower case: a stop and a digit do not part. */
export const BEFORE_A_NUMBER: ReadonlySet<string> = new Set([
	...['no', 'nr', 'art', 'fig', 'sec', 'ch', 'vol', 'p', 'pp', 'ca', 'approx', 'abs', 'bd'],
	...['jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec'],
	...['ст', 'стр', 'рис', 'табл', 'гл', 'янв', 'февр', 'апр', 'авг', 'сент', 'окт', 'нояб', 'дек'],
]);
