import { AJAXError, addProtocol, type AddProtocolAction } from 'maplibre-gl';
import { PMTiles, Protocol } from 'pmtiles';
import * as v from 'valibot';
import type { Basemap } from './style/style';

const Metadata = v.object({
	attribution: v.optional(v.string(), ''),
	vector_layers: v.array(v.object({ id: v.string() })),
});

let protocol: Protocol | undefined;

/**
 * Reads an archive that has its last zooms for one region only: where it has no tile, the map is
 * told so, and magnifies the one above instead of drawing nothing.
 */
const sparsely =
	(read: AddProtocolAction): AddProtocolAction =>
	async (request, abort) => {
		const answer = await read(request, abort);
		const { data } = answer;
		if (request.type === 'json' && typeof data === 'object') {
			return { ...answer, data: Object.assign({ sparse: true }, data) };
		}
		if (data instanceof Uint8Array && data.length === 0) {
			throw new AJAXError(404, 'No such tile', request.url, new Blob());
		}
		return answer;
	};

/** The one reader of `pmtiles://` addresses; archives that were opened are not opened again. */
function sharedProtocol(): Protocol {
	if (!protocol) {
		protocol = new Protocol();
		addProtocol('pmtiles', sparsely(protocol.tile));
	}
	return protocol;
}

/** Attributions may hold links: their words are enough. */
const wordsOf = (html: string): string => html.replace(/<[^>]*>/g, '').trim();

/**
 * Opens a basemap archive by HTTP range requests.
 *
 * @param url absolute address of a PMTiles archive of the Protomaps schema
 * @throws when it does not answer, or has no vector layers
 */
export async function openBasemap(url: string): Promise<Basemap> {
	const shared = sharedProtocol();
	const archive = shared.get(url) ?? new PMTiles(url);
	shared.add(archive);
	const metadata = v.parse(Metadata, await archive.getMetadata());
	return {
		url,
		sourceLayers: metadata.vector_layers.map(({ id }) => id),
		attribution: wordsOf(metadata.attribution),
	};
}
