/** This package's version. */
export { version } from '../archive/index.ts'
