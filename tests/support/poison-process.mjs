/** What processes run in tests of those that are alone: the path of a task says how they end. */
process.once('message', ({ task }) => {
  const kept = []
  if (task.path === 'hang') for (;;) kept.length = 0
  if (task.path === 'memory') for (;;) kept.push(new Array(100_000).fill(task.path + kept.length))
  if (task.path === 'exit') process.exit(7)
  const counts = { claims: 0, targets: 0, tasks: 0, checksFailed: 0, unaccounted: 0 }
  // More than a pipe holds: the end of it is read when the process has gone.
  const json = new Uint8Array(4 * 1024 * 1024)
  const outcome = { outcome: 'done', json, id: task.path, counts, explanation: null }
  process.send(outcome, () => process.disconnect())
})
