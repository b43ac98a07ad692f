/* Between the program and the C library: every call on a file below one folder can be made to
   fail, or be written down. Loaded with LD_PRELOAD, steered through ctypes by shim.py.

   Kinds: 0 write (and truncate), 1 sync, 2 open, 3 read, 4 name (link, rename, unlink). */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#define FDS 4096
enum { WRITE, SYNC, OPEN, READ, NAME, KINDS };

static char folder[1024];
static size_t folder_length;
static char tracked[FDS];
static long counts[KINDS];
static long fired;
static struct { int kind, error, forever; long nth; } fault = {-1, 0, 0, 0};
static int half_done;
static int trace = -1;

void shim_folder(const char *path) {
    snprintf(folder, sizeof folder, "%s", path);
    folder_length = strlen(folder);
}

void shim_arm(int kind, long nth, int error, int forever) {
    memset(counts, 0, sizeof counts);
    fired = half_done = 0;
    fault.kind = kind;
    fault.nth = nth;
    fault.error = error;
    fault.forever = forever;
}

long shim_count(int kind) { return counts[kind]; }
long shim_fired(void) { return fired; }

#define REAL(type, name, ...) \
    static type (*real)(__VA_ARGS__); \
    if (!real) real = (type (*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

static int ours(const char *path) {
    return folder_length && path && strncmp(path, folder, folder_length) == 0 &&
           (path[folder_length] == '/' || !path[folder_length]);
}

static int known(int fd) { return fd >= 0 && fd < FDS && tracked[fd]; }

/* Count a call; nonzero when this one fails. */
static int fails(int kind) {
    long now = ++counts[kind];
    if (fault.kind != kind) return 0;
    if (now == fault.nth || (fault.forever && now > fault.nth)) {
        fired++;
        errno = fault.error;
        return 1;
    }
    return 0;
}

struct head { int32_t op, fd; int64_t at, length; int32_t one, two; };

static void note(int op, int fd, int64_t at, const char *one, const char *two,
                 const void *data, int64_t length) {
    if (trace < 0) return;
    struct head head = {op, fd, at, length, one ? strlen(one) : 0, two ? strlen(two) : 0};
    struct iovec parts[4] = {{&head, sizeof head}, {(void *)one, head.one},
                             {(void *)two, head.two}, {(void *)data, data ? length : 0}};
    REAL(ssize_t, "writev", int, const struct iovec *, int);
    int held = errno;
    if (real(trace, parts, 4) < 0) _exit(99);
    errno = held;
}

void shim_trace(const char *path) {
    REAL(int, "open64", const char *, int, ...);
    trace = real(path, O_WRONLY | O_CREAT | O_APPEND, 0600);
}

/* What comes with the trace: o open, c close, w write, t truncate, s sync, u unlink, r rename,
   l link. */

static int opened(int fd, const char *path, int flags, int existed) {
    if (fd >= 0 && fd < FDS) tracked[fd] = 1;
    if (fd >= 0) note('o', fd, (flags & O_TRUNC ? 2 : 0) | !existed, path, 0, 0, 0);
    return fd;
}

static int exists(const char *path) { struct stat found; return lstat(path, &found) == 0; }

#define OPENING(NAME_) \
    int NAME_(const char *path, int flags, ...) { \
        va_list rest; va_start(rest, flags); mode_t mode = va_arg(rest, mode_t); va_end(rest); \
        REAL(int, #NAME_, const char *, int, ...); \
        if (!ours(path)) { int fd = real(path, flags, mode); \
            if (fd >= 0 && fd < FDS) tracked[fd] = 0; return fd; } \
        if (fails(OPEN)) return -1; \
        int existed = exists(path); \
        return opened(real(path, flags, mode), path, flags, existed); \
    }
OPENING(open)
OPENING(open64)

#define OPENING_AT(NAME_) \
    int NAME_(int at, const char *path, int flags, ...) { \
        va_list rest; va_start(rest, flags); mode_t mode = va_arg(rest, mode_t); va_end(rest); \
        REAL(int, #NAME_, int, const char *, int, ...); \
        if (!ours(path)) { int fd = real(at, path, flags, mode); \
            if (fd >= 0 && fd < FDS) tracked[fd] = 0; return fd; } \
        if (fails(OPEN)) return -1; \
        int existed = exists(path); \
        return opened(real(at, path, flags, mode), path, flags, existed); \
    }
OPENING_AT(openat)
OPENING_AT(openat64)

int close(int fd) {
    REAL(int, "close", int);
    if (known(fd)) { note('c', fd, 0, 0, 0, 0, 0); tracked[fd] = 0; }
    return real(fd);
}

/* A full disk takes the first half of what it is given, and refuses the rest. */
static int64_t allowed(size_t length) {
    if (half_done) {
        half_done = fault.forever;
        fired++;
        errno = ENOSPC;
        return -1;
    }
    if (!fails(WRITE)) return (int64_t)length;
    if (fault.error != ENOSPC || length < 2) return -1;
    half_done = 1;
    return (int64_t)length / 2;
}

ssize_t write(int fd, const void *data, size_t length) {
    REAL(ssize_t, "write", int, const void *, size_t);
    if (!known(fd)) return real(fd, data, length);
    int64_t some = allowed(length);
    if (some < 0) return -1;
    int64_t at = lseek(fd, 0, SEEK_CUR);
    if (fcntl(fd, F_GETFL) & O_APPEND) at = lseek(fd, 0, SEEK_END);
    ssize_t done = real(fd, data, (size_t)some);
    if (done > 0) note('w', fd, at, 0, 0, data, done);
    return done;
}

#define WRITING_AT(NAME_) \
    ssize_t NAME_(int fd, const void *data, size_t length, off64_t at) { \
        REAL(ssize_t, #NAME_, int, const void *, size_t, off64_t); \
        if (!known(fd)) return real(fd, data, length, at); \
        int64_t some = allowed(length); \
        if (some < 0) return -1; \
        ssize_t done = real(fd, data, (size_t)some, at); \
        if (done > 0) note('w', fd, at, 0, 0, data, done); \
        return done; \
    }
WRITING_AT(pwrite)
WRITING_AT(pwrite64)

#define TRUNCATING(NAME_) \
    int NAME_(int fd, off64_t length) { \
        REAL(int, #NAME_, int, off64_t); \
        if (known(fd) && fails(WRITE)) return -1; \
        int done = real(fd, length); \
        if (!done && known(fd)) note('t', fd, length, 0, 0, 0, 0); \
        return done; \
    }
TRUNCATING(ftruncate)
TRUNCATING(ftruncate64)

ssize_t read(int fd, void *data, size_t length) {
    REAL(ssize_t, "read", int, void *, size_t);
    if (known(fd) && fails(READ)) return -1;
    return real(fd, data, length);
}

#define READING_AT(NAME_) \
    ssize_t NAME_(int fd, void *data, size_t length, off64_t at) { \
        REAL(ssize_t, #NAME_, int, void *, size_t, off64_t); \
        if (known(fd) && fails(READ)) return -1; \
        return real(fd, data, length, at); \
    }
READING_AT(pread)
READING_AT(pread64)

#define SYNCING(NAME_) \
    int NAME_(int fd) { \
        REAL(int, #NAME_, int); \
        if (!known(fd)) return real(fd); \
        if (fails(SYNC)) return -1; \
        note('s', fd, 0, 0, 0, 0, 0); \
        return real(fd); \
    }
SYNCING(fsync)
SYNCING(fdatasync)

int unlink(const char *path) {
    REAL(int, "unlink", const char *);
    if (ours(path) && fails(NAME)) return -1;
    int done = real(path);
    if (!done && ours(path)) note('u', -1, 0, path, 0, 0, 0);
    return done;
}

int rename(const char *one, const char *two) {
    REAL(int, "rename", const char *, const char *);
    if (ours(two) && fails(NAME)) return -1;
    int done = real(one, two);
    if (!done && ours(two)) note('r', -1, 0, one, two, 0, 0);
    return done;
}

int link(const char *one, const char *two) {
    REAL(int, "link", const char *, const char *);
    if (ours(two) && fails(NAME)) return -1;
    int done = real(one, two);
    if (!done && ours(two)) note('l', -1, 0, one, two, 0, 0);
    return done;
}

int linkat(int at, const char *one, int to, const char *two, int flags) {
    REAL(int, "linkat", int, const char *, int, const char *, int);
    if (ours(two) && fails(NAME)) return -1;
    int done = real(at, one, to, two, flags);
    if (!done && ours(two)) note('l', -1, 0, one, two, 0, 0);
    return done;
}
