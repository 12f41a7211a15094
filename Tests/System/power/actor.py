"""A process of somebody else than the daemon, with a user of its own and whatever it starts."""

import os
import signal


class Actor:
    def __init__(self, user, group, work):
        self.pid = os.fork()
        if self.pid == 0:
            self.be(user, group, work)

    @staticmethod
    def be(user, group, work):
        try:
            os.setsid()
            os.setgroups([group])
            os.setgid(group)
            os.setuid(user)
            os.umask(0o002)
            os.chdir("/")
            work()
        except OSError:
            # The disk is gone; what was not told before does not count.
            pass
        finally:
            os._exit(0)

    def freeze(self):
        self.signal(signal.SIGSTOP)

    def end(self):
        self.signal(signal.SIGKILL)
        os.waitpid(self.pid, 0)

    def signal(self, number):
        """To all it started as well."""
        try:
            os.killpg(self.pid, number)
        except ProcessLookupError:
            # It has not made its group yet.
            os.kill(self.pid, number)
