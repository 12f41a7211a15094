#pragma once
// Calls of Linux that glibc declares only under _GNU_SOURCE, which Swift's Glibc module does not set.
#include <sys/eventfd.h>
#include <sys/xattr.h>
#include <linux/fs.h>
#include <malloc.h>
#include <sys/fsuid.h>

int renameat2(int from_directory, const char *from, int to_directory, const char *to, unsigned int flags);
int syncfs(int descriptor);

#include <pthread.h>

int pthread_setname_np(pthread_t thread, const char *name);

#include <sys/socket.h>
#include <sys/types.h>

int accept4(int socket, struct sockaddr *address, socklen_t *size, int flags);

/// What SO_PEERCRED fills in: `struct ucred` of glibc.
struct peer_credentials {
    pid_t pid;
    uid_t uid;
    gid_t gid;
};

int setresuid(uid_t real, uid_t effective, uid_t saved);
int setresgid(gid_t real, gid_t effective, gid_t saved);
int getresuid(uid_t *real, uid_t *effective, uid_t *saved);
int getresgid(gid_t *real, gid_t *effective, gid_t *saved);
