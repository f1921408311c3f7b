export { COVERAGE, DETAIL, LAYERS, MAX_ARCHIVE_BYTES, SCHEMA_VERSION, ZOOMS } from './contract';
export type { LayerContract, LayerName, PropertyContract } from './contract';
export { checkArchive } from './check';
export type { ArchiveSeen, LayerSeen } from './check';
