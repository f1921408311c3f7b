export {
	COVERAGE,
	DETAIL,
	LABEL_LANGUAGES,
	LAYERS,
	MAX_ARCHIVE_BYTES,
	SCHEMA_VERSION,
	ZOOMS,
} from './contract';
export type {
	Coverage,
	LabelLanguage,
	LayerContract,
	LayerName,
	PropertyContract,
	PropertyType,
} from './contract';
export { checkArchive } from './check';
export type { ArchiveSeen, Disagreement, LayerSeen, Origin, PropertySeen } from './check';
