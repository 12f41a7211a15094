#pragma once
// Calls of Linux that glibc declares only under _GNU_SOURCE, which Swift's Glibc module does not set.
#include <sys/eventfd.h>
#include <sys/xattr.h>
#include <linux/fs.h>
#include <malloc.h>

int renameat2(int from_directory, const char *from, int to_directory, const char *to, unsigned int flags);
int syncfs(int descriptor);
