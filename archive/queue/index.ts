/** A queue of reports on Redis, for any number of machines. */
export { type Campaign, clear, readCampaign } from './campaign.ts'
export { checkComplete } from './complete.ts'
export { openQueue, type Queue, speaking } from './connection.ts'
export { type Parked, type Progress, parkedOf, progressOf } from './status.ts'
export { type Submitted, submit } from './submit.ts'
export { type Worked, work } from './work.ts'
