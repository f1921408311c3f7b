import { version } from '$app/environment';
import { error } from '@sveltejs/kit';
import { compiledFrom } from '$lib/dossier/compile';
import { diskReader, dossierFolders } from '$lib/dossier/disk';
import { loadDossier } from '$lib/dossier/load';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

const FOLDER = 'static/dossiers';

export const entries: EntryGenerator = async () =>
	(await dossierFolders(FOLDER)).map((dossier) => ({ dossier }));

/** A dossier in one file, made when the site is built. */
export const GET: RequestHandler = async ({ params }) => {
	const compiled = compiledFrom(
		await loadDossier(diskReader(`${FOLDER}/${params.dossier}`)),
		version,
	);
	if (compiled === null) error(404, 'The dossier could not be read.');
	return Response.json(compiled);
};
