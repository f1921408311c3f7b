import { dossierEntries } from './dossiers';
import type { EntryGenerator } from './$types';

export const entries: EntryGenerator = dossierEntries;
