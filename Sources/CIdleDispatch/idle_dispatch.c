// On Linux libdispatch counts the runnable threads of its pools once a second, from the first task to the end of the
// process (swift-corelibs-libdispatch, src/event/workqueue.c), to add threads where all of a pool are blocked. It has
// no switch. A service that waits for files for months is woken 86,400 times a day by that and has nothing to gain:
// its blocking work runs on queues and threads of its own, never on the pools.
//
// These are the two functions through which a pool's thread would register to be counted. They are all that
// workqueue.c exports, so with the Swift libraries linked in statically, as the package's binary has them, the linker
// takes these and leaves that file out. In a build with dynamic libraries they have no effect.
// The idle scenario of Tests/System fails if a new libdispatch does this in another way.

#include "CIdleDispatch.h"
#include <stdbool.h>

bool _dispatch_workq_worker_register(void *root_queue) { return false; }

void _dispatch_workq_worker_unregister(void *root_queue) {}

// libdispatch also sets the priority of each of its threads with setpriority(2), and writes to the log of each that may
// not, which under systemd's sandbox is every one. The program has the priority that the service manager gave it.
int setpriority(int which, unsigned who, int priority) { return 0; }
