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

/** One dataset, two-space indent, newline at the end. */
export function toJson(dataset: Dataset): string {
  return `${JSON.stringify(inContractOrder(dataset), null, 2)}\n`
}

/** Datasets as JSON Lines: one a line, newline after each. */
export function toJsonLines(datasets: readonly Dataset[]): string {
  return datasets.map((dataset) => `${JSON.stringify(inContractOrder(dataset))}\n`).join('')
}
