/* Writes down what a program does to the files of one folder, and ends it at a given step.
 *
 * WITNESS  the folder        TRACE  where it is written down        KILL_AT  the step it does not live to do */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

static int trace = -1, steps;

/* Under which name a file of the folder is open, or nothing. */
static const char *name_of(int fd) {
    static char path[4096];
    char link[64];
    const char *folder = getenv("WITNESS");
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t n = readlink(link, path, sizeof path - 1);
    if (n < 0 || !folder) return NULL;
    path[n] = 0;
    size_t length = strlen(folder);
    if (strncmp(path, folder, length) || path[length] != '/') return NULL;
    return path + length + 1;
}

static void step(char what, const char *name, uint64_t at, const void *data, uint32_t length) {
    const char *last = getenv("KILL_AT"), *to = getenv("TRACE");
    if (++steps == (last ? atoi(last) : 0)) kill(getpid(), SIGKILL);
    if (!to) return;
    if (trace < 0) trace = syscall(SYS_openat, AT_FDCWD, to, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    uint32_t names = strlen(name);
    syscall(SYS_write, trace, &what, 1);
    syscall(SYS_write, trace, &names, 4);
    syscall(SYS_write, trace, name, names);
    syscall(SYS_write, trace, &at, 8);
    syscall(SYS_write, trace, &length, 4);
    if (data) syscall(SYS_write, trace, data, length);
}

ssize_t pwrite64(int fd, const void *data, size_t length, off64_t at) {
    const char *name = name_of(fd);
    if (name) step('w', name, at, data, length);
    return syscall(SYS_pwrite64, fd, data, length, at);
}
ssize_t pwrite(int fd, const void *data, size_t length, off_t at) { return pwrite64(fd, data, length, at); }

/* What standard output gets was promised to the user. */
ssize_t write(int fd, const void *data, size_t length) {
    ssize_t written = syscall(SYS_write, fd, data, length);
    if (fd == 1 && written > 0) step('a', "", 0, data, written);
    return written;
}

static int synced(int fd, long call) {
    const char *name = name_of(fd);
    if (name) step('s', name, 0, NULL, 0);
    return syscall(call, fd);
}
int fsync(int fd) { return synced(fd, SYS_fsync); }
int fdatasync(int fd) { return synced(fd, SYS_fdatasync); }

int ftruncate64(int fd, off64_t length) {
    const char *name = name_of(fd);
    if (name) step('t', name, length, NULL, 0);
    return syscall(SYS_ftruncate, fd, length);
}
int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }

int unlink(const char *path) {
    const char *folder = getenv("WITNESS");
    size_t length = folder ? strlen(folder) : 0;
    if (length && !strncmp(path, folder, length) && path[length] == '/') step('u', path + length + 1, 0, NULL, 0);
    return syscall(SYS_unlinkat, AT_FDCWD, path, 0);
}
