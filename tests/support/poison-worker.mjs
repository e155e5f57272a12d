/** What threads run in tests of the pool: the path of a task says how it ends. */
export default async function run({ task, begun }) {
  Atomics.store(begun, 0, 1)
  const kept = []
  if (task.path === 'hang') for (;;) kept.length = 0
  if (task.path === 'memory') for (;;) kept.push(new Array(100_000).fill(task.path + kept.length))
  if (task.path === 'exit') process.exit(7)
  if (task.path === 'throw') throw new Error('thrown past its catch')
  if (task.path === 'later') {
    setTimeout(() => {
      throw new Error('thrown by a callback')
    }, 0)
    await new Promise(() => {})
  }
  const counts = { claims: 0, targets: 0, tasks: 0, checksFailed: 0, unaccounted: 0 }
  return { outcome: 'done', json: new TextEncoder().encode('{}'), id: task.path, counts, explanation: null }
}
