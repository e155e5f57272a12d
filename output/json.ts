/** A dataset as JSON text, exactly as the contract has it. */
import { z } from 'zod'
import { Dataset } from '../pipeline/dataset.ts'

/**
 * The dataset with its keys in the schema's order.
 * @throws Error that names the report and each place where the dataset breaks the contract.
 */
function inContractOrder(dataset: Dataset): Dataset {
  const parsed = Dataset.safeParse(dataset)
  if (parsed.success) return parsed.data
  throw new Error(`${dataset.report.path}: breaks the contract\n${z.prettifyError(parsed.error)}`)
}

/**
 * A dataset of this process's own pipeline, which its schema has checked and put in order already:
 * one that came from elsewhere goes through `toJson`.
 */
export const printJson = (dataset: Dataset): string => `${JSON.stringify(dataset, null, 2)}\n`

/** The same as one line of JSON Lines. */
export const printJsonLine = (dataset: Dataset): string => `${JSON.stringify(dataset)}\n`

/** One dataset, two-space indent, newline at the end. */
export function toJson(dataset: Dataset): string {
  return printJson(inContractOrder(dataset))
}

/** Datasets as JSON Lines: one a line, newline after each. */
export function toJsonLines(datasets: readonly Dataset[]): string {
  return datasets.map((dataset) => printJsonLine(inContractOrder(dataset))).join('')
}
