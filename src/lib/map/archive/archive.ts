import { AJAXError, addProtocol, type AddProtocolAction } from 'maplibre-gl';
import { PMTiles, Protocol, TileType } from 'pmtiles';
import * as v from 'valibot';
import { SCHEMA_VERSION, type LayerName } from '../../tileset';
import { ArchiveSource } from './archive-source';
import type { Basemap } from '../style/style';
import { UnusableArchive } from './unusable-archive';

const Metadata = v.object({
	attribution: v.optional(v.string(), ''),
	vector_layers: v.array(v.object({ id: v.string() })),
	version: v.optional(v.string()),
});

const LAND = 'earth' satisfies LayerName;

let protocol: Protocol | undefined;

/** Two maps wait for the same bytes: where one of them calls off, the other one asks again. */
async function readAlone(
	read: AddProtocolAction,
	...[request, abort]: Parameters<AddProtocolAction>
): ReturnType<AddProtocolAction> {
	try {
		return await read(request, abort);
	} catch (error) {
		const isCalledOff = error instanceof DOMException && error.name === 'AbortError';
		if (!isCalledOff || abort.signal.aborted) throw error;
		return read(request, abort);
	}
}

/**
 * Reads an archive that has its last zooms for one region only: where it has no tile, the map is
 * told so, and magnifies the one above instead of drawing nothing.
 */
const sparsely =
	(read: AddProtocolAction): AddProtocolAction =>
	async (request, abort) => {
		const answer = await readAlone(read, request, abort);
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

const basemaps = new Map<string, Promise<Basemap>>();

/**
 * Opens a basemap archive by HTTP range requests, once. One that could not be opened is asked for
 * anew the next time.
 *
 * @param url absolute address of a PMTiles archive of the Protomaps schema
 * @throws {UnusableArchive} when it does not answer, is damaged, or is no basemap of that schema
 */
export function openBasemap(url: string): Promise<Basemap> {
	const known = basemaps.get(url);
	if (known) return known;
	const opening = opened(url);
	basemaps.set(url, opening);
	opening.catch(() => basemaps.delete(url));
	return opening;
}

async function opened(url: string): Promise<Basemap> {
	const source = new ArchiveSource(url);
	const archive = new PMTiles(source);
	const metadata = await metadataOf(archive, source);
	sharedProtocol().add(archive);
	return {
		url,
		sourceLayers: metadata.vector_layers.map(({ id }) => id),
		attribution: wordsOf(metadata.attribution),
	};
}

async function metadataOf(
	archive: PMTiles,
	source: ArchiveSource,
): Promise<v.InferOutput<typeof Metadata>> {
	const read = async <Part>(part: Promise<Part>): Promise<Part> => {
		try {
			return await part;
		} catch (error) {
			if (error instanceof UnusableArchive) throw error;
			throw new UnusableArchive({ kind: 'unreadable' });
		}
	};
	const { tileType, tileDataOffset, tileDataLength = 0 } = await read(archive.getHeader());
	const expectedBytes = tileDataOffset + tileDataLength;
	if (source.bytes !== null && source.bytes < expectedBytes) {
		throw new UnusableArchive({ kind: 'cut-off', bytes: source.bytes, expectedBytes });
	}
	if (tileType !== TileType.Mvt) throw new UnusableArchive({ kind: 'no-vector-tiles' });
	const metadata = v.safeParse(Metadata, await read(archive.getMetadata()));
	if (!metadata.success) throw new UnusableArchive({ kind: 'other-layers', layers: [] });
	const layers = metadata.output.vector_layers.map(({ id }) => id);
	// Without land all would be sea.
	if (!layers.includes(LAND)) throw new UnusableArchive({ kind: 'other-layers', layers });
	const { version } = metadata.output;
	if (version !== undefined && majorOf(version) !== majorOf(SCHEMA_VERSION)) {
		throw new UnusableArchive({ kind: 'other-version', version });
	}
	return metadata.output;
}

const majorOf = (version: string): string | undefined => version.split('.')[0];
