/** Lets `extentOf` read any expression; imported for that alone. */
import { parseWith } from './edtf';
import { daysOfExpression } from './edtf-days';

parseWith(daysOfExpression);
