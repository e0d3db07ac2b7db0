export { assetHref, assetText, prepareAssets, respondWithAsset } from './assets.ts'
