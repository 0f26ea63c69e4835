// Loaded into a child by --import: when the process that started it is gone, even by kill -9, it ends as if asked to.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
// The channel alone must not keep the child alive.
process.channel?.unref()
