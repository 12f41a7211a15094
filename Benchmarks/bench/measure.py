"""measure.py REPORT COMMAND...: runs a command and writes what it cost to the file REPORT as JSON.

A process of its own: the kernel counts what the parent had in memory as the child's peak, so the parent has to be small. What this one
has itself (`floor_mib`) is the least peak that can be told.
"""
import os
import sys
import time


def peak_of_self():
    with open("/proc/self/status") as status:
        for line in status:
            if line.startswith("VmHWM"):
                return int(line.split()[1]) / 1024
    return 0.0


def main():
    report, command = sys.argv[1], sys.argv[2:]
    floor = peak_of_self()
    start = time.perf_counter()
    child = os.fork()
    if child == 0:
        try:
            os.execvp(command[0], command)
        except OSError as error:
            os.write(2, f"{command[0]}: {error}\n".encode())
            os._exit(127)
    _, status, usage = os.wait4(child, 0)
    seconds = time.perf_counter() - start
    with open(report, "w") as file:
        file.write(
            '{"seconds": %.6f, "user": %.6f, "system": %.6f, "peak_mib": %.2f, "floor_mib": %.2f, "status": %d}'
            % (seconds, usage.ru_utime, usage.ru_stime, usage.ru_maxrss / 1024, floor, os.waitstatus_to_exitcode(status)))


main()
