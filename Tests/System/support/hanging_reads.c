// Preloaded, makes reading a file of the spool of so many bytes never end, as on a disk that does not answer.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int hangs(int descriptor) {
    const char *size = getenv("HANGING_SIZE");
    struct stat file;
    char link[64], path[4096];
    if (!size || fstat(descriptor, &file) != 0 || file.st_size != atoll(size)) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return strstr(path, "spool") != NULL;
}

ssize_t pread64(int descriptor, void *bytes, size_t count, off64_t offset) {
    static ssize_t (*real)(int, void *, size_t, off64_t);
    if (!real) real = (ssize_t(*)(int, void *, size_t, off64_t))dlsym(RTLD_NEXT, "pread64");
    while (hangs(descriptor)) sleep(3600);
    return real(descriptor, bytes, count, offset);
}

ssize_t pread(int descriptor, void *bytes, size_t count, off_t offset) {
    return pread64(descriptor, bytes, count, offset);
}
