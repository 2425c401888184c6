/* A disk that fails at the operation it is told to. Loaded into a program under test (LD_PRELOAD); what that program does
 * to files beneath DALIL_FAULT_UNDER is counted, and operation DALIL_FAULT_AT fails with DALIL_FAULT_ERROR: an error
 * number, or 0 for a write or a read that does half of what it is asked. With DALIL_FAULT_STAYS all after it fail too.
 * What failed, and where, is written into DALIL_FAULT_TOLD, how many operations there were into DALIL_FAULT_COUNT.
 *
 * Counted is what changes the disk; with DALIL_FAULT_READS, in its stead, what only reads it. With DALIL_FAULT_WHERE only
 * what is done in such a place counts (stick, original, database, draft, vault, out, former), which keeps another disk whole.
 *
 * With DALIL_FAULT_KEPT it writes into that folder what a power cut would leave, by inode: `<inode>` the bytes of a file when it
 * was last made durable, `<inode>.names` the names in a folder when it was. What is in DALIL_FAULT_DEAF (a place, or
 * the end of a path from a slash on) is never made durable, though the disk says so. */

#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

static const char *under, *told, *counted, *where, *kept, *deaf;
static long at;
static int error, stays, reads;
static atomic_long count;
static unsigned char ours[65536];

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static void say(const char *file, const char *text) {
    if (!file) return;
    int fd = REAL(open)(file, O_WRONLY | O_CREAT | O_APPEND, 0600);
    if (fd < 0) return;
    ssize_t done = REAL(write)(fd, text, strlen(text));
    (void)done;
    REAL(close)(fd);
}

__attribute__((constructor)) static void begin(void) {
    told = getenv("DALIL_FAULT_TOLD");
    counted = getenv("DALIL_FAULT_COUNT");
    const char *number = getenv("DALIL_FAULT_AT");
    at = number ? atol(number) : 0;
    number = getenv("DALIL_FAULT_ERROR");
    error = number ? atoi(number) : EIO;
    stays = getenv("DALIL_FAULT_STAYS") != NULL;
    reads = getenv("DALIL_FAULT_READS") != NULL;
    where = getenv("DALIL_FAULT_WHERE");
    kept = getenv("DALIL_FAULT_KEPT");
    deaf = getenv("DALIL_FAULT_DEAF");
    under = getenv("DALIL_FAULT_UNDER");
}

__attribute__((destructor)) static void end(void) {
    char text[32];
    snprintf(text, sizeof text, "%ld\n", (long)count);
    if (under) say(counted, text);
}

static const char *const places[] = {"", "stick", "original", "database", "draft", "vault", "out", "former"};

/* Which place a path beneath lies in; 0 for none. */
static unsigned char place_of(const char *path) {
    if (!under || !path || strncmp(path, under, strlen(under)) != 0) return 0;
    path += strlen(under); /* which may lie beneath /tmp/ itself */
    if (strstr(path, "/stick")) return 1;
    if (strncmp(path, "/out", 4) == 0) return 6; /* what leaves the vault */
    if (strstr(path, "/blobs")) return 2;
    if (strstr(path, "/db/")) return 3;
    if (strstr(path, "/tmp/")) return 4;
    if (strstr(path, "/former-keys")) return 7;
    return 5;
}

static int beneath(const char *path) { return place_of(path) != 0; }

/* Whether this operation is the one that fails. */
static int fails(const char *what, unsigned char place) {
    if (where && strcmp(where, places[place]) != 0) return 0;
    long now = atomic_fetch_add(&count, 1) + 1;
    if (now < at || (now > at && !stays)) return 0;
    if (now == at) {
        char text[64];
        snprintf(text, sizeof text, "%s %s\n", what, places[place]);
        say(told, text);
    }
    errno = error;
    return 1;
}

/* What changes the disk and can't be done by half. */
static int fails_whole(const char *what, unsigned char place) { return !reads && error != 0 && fails(what, place); }

/* What only looks at the disk and can't be done by half. */
static int fails_looking(const char *what, unsigned char place) { return reads && error != 0 && fails(what, place); }

static int fails_open(const char *path, int flags) {
    int changes = (flags & (O_CREAT | O_TRUNC)) || (flags & O_ACCMODE) != O_RDONLY;
    int looks = !(flags & (O_CREAT | O_TRUNC));
    if (!beneath(path)) return 0;
    return (changes && fails_whole("open", place_of(path))) || (looks && fails_looking("open", place_of(path)));
}

static unsigned char held(int fd) { return under && fd >= 0 && fd < (int)sizeof ours ? ours[fd] : 0; }

static int keep(int fd, unsigned char place) {
    if (fd >= 0 && fd < (int)sizeof ours) ours[fd] = place;
    return fd;
}

/* Where it is written down what is durable of an inode. */
static void durable_of(char *into, size_t size, const struct stat *about) {
    snprintf(into, size, "%s/%lu%s", kept, (unsigned long)about->st_ino, S_ISDIR(about->st_mode) ? ".names" : "");
}

/* What was just made has nothing on the disk yet, whatever had its inode before. */
static void forget(const char *path) {
    char durable[4096];
    struct stat about;
    if (!kept || !beneath(path) || stat(path, &about) != 0) return;
    durable_of(durable, sizeof durable, &about);
    REAL(unlink)(durable);
}

/* What loses its last name keeps its inode to itself until the program ends: a folder that names it still must not come to name
 * something new. */
static void hold(const char *path) {
    if (kept && beneath(path)) (void)REAL(open)(path, O_PATH | O_NOFOLLOW | O_CLOEXEC);
}

static void list(int fd, const char *folder, int out) {
    DIR *names = REAL(opendir)(folder);
    for (struct dirent *name; names && (name = readdir(names));) {
        struct stat about;
        if (strcmp(name->d_name, ".") == 0 || strcmp(name->d_name, "..") == 0) continue;
        if (fstatat(fd, name->d_name, &about, AT_SYMLINK_NOFOLLOW) != 0) continue;
        dprintf(out, "%lu %c %s\n", (unsigned long)about.st_ino, S_ISDIR(about.st_mode) ? 'd' : 'f', name->d_name);
    }
    if (names) closedir(names);
}

static void copy(const char *from, int out) {
    char block[65536];
    int in = REAL(open)(from, O_RDONLY);
    for (ssize_t length; in >= 0 && (length = REAL(read)(in, block, sizeof block)) > 0;)
        if (REAL(write)(out, block, (size_t)length) != length) abort();
    if (in >= 0) REAL(close)(in);
}

/* Whether the disk lies about this one. */
static int is_deaf_to(int fd) {
    char link[64], path[4096];
    if (!deaf) return 0;
    if (deaf[0] != '/') return strcmp(deaf, places[held(fd)]) == 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < (ssize_t)strlen(deaf)) return 0;
    path[length] = 0;
    return strcmp(path + length - strlen(deaf), deaf) == 0;
}

/* Writes down what a power cut from now on would leave of a file or a folder: whole, or what it was before. */
static int remember(int fd, int done) {
    char from[64], durable[4096], part[4200];
    struct stat about;
    if (done != 0 || !kept || !held(fd) || is_deaf_to(fd)) return done;
    if (fstat(fd, &about) != 0) abort();
    durable_of(durable, sizeof durable, &about);
    snprintf(part, sizeof part, "%s.part-%d", durable, fd);
    snprintf(from, sizeof from, "/proc/self/fd/%d", fd);
    int out = REAL(open)(part, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (out < 0) abort();
    if (S_ISDIR(about.st_mode)) list(fd, from, out);
    else copy(from, out);
    REAL(close)(out);
    if (REAL(rename)(part, durable) != 0) abort();
    return 0;
}

#define MODE(flags)                                                                                                    \
    mode_t mode = 0;                                                                                                   \
    if ((flags) & (O_CREAT | O_TMPFILE)) {                                                                             \
        va_list rest;                                                                                                  \
        va_start(rest, flags);                                                                                         \
        mode = va_arg(rest, mode_t);                                                                                   \
        va_end(rest);                                                                                                  \
    }

int open(const char *path, int flags, ...) {
    MODE(flags)
    if (fails_open(path, flags)) return -1;
    int is_new = kept && (flags & O_CREAT) && access(path, F_OK) != 0;
    int fd = keep(REAL(open)(path, flags, mode), place_of(path));
    if (is_new && fd >= 0) forget(path);
    return fd;
}

int open64(const char *path, int flags, ...) {
    MODE(flags)
    if (fails_open(path, flags)) return -1;
    int is_new = kept && (flags & O_CREAT) && access(path, F_OK) != 0;
    int fd = keep(REAL(open64)(path, flags, mode), place_of(path));
    if (is_new && fd >= 0) forget(path);
    return fd;
}

int close(int fd) {
    if (fd >= 0 && fd < (int)sizeof ours) ours[fd] = 0;
    return REAL(close)(fd);
}

#define WRITE(name, offset_type)                                                                                       \
    ssize_t name(int fd, const void *bytes, size_t length, offset_type offset) {                                       \
        if (!reads && held(fd) && length > 0 && fails("write", held(fd))) {                                            \
            if (error != 0) return -1;                                                                                 \
            return REAL(name)(fd, bytes, length > 1 ? length / 2 : length, offset);                                    \
        }                                                                                                              \
        return REAL(name)(fd, bytes, length, offset);                                                                  \
    }
WRITE(pwrite, off_t)
WRITE(pwrite64, off64_t)

ssize_t write(int fd, const void *bytes, size_t length) {
    if (!reads && held(fd) && length > 0 && fails("write", held(fd))) {
        if (error != 0) return -1;
        return REAL(write)(fd, bytes, length > 1 ? length / 2 : length);
    }
    return REAL(write)(fd, bytes, length);
}

/* Half of what is asked, never nothing: nothing would be the end of the file. */
static size_t half(size_t length) { return length > 1 ? length / 2 : length; }

#define READ(name, offset_type)                                                                                        \
    ssize_t name(int fd, void *bytes, size_t length, offset_type offset) {                                             \
        if (reads && held(fd) && length > 0 && fails("read", held(fd))) {                                              \
            if (error != 0) return -1;                                                                                 \
            return REAL(name)(fd, bytes, half(length), offset);                                                        \
        }                                                                                                              \
        return REAL(name)(fd, bytes, length, offset);                                                                  \
    }
READ(pread, off_t)
READ(pread64, off64_t)

ssize_t read(int fd, void *bytes, size_t length) {
    if (reads && held(fd) && length > 0 && fails("read", held(fd))) {
        if (error != 0) return -1;
        return REAL(read)(fd, bytes, half(length));
    }
    return REAL(read)(fd, bytes, length);
}

DIR *opendir(const char *path) {
    if (beneath(path) && fails_looking("list", place_of(path))) return NULL;
    return REAL(opendir)(path);
}

#define ON_DESCRIPTOR(name, says)                                                                                      \
    int name(int fd) {                                                                                                 \
        if (held(fd) && fails_whole(says, held(fd))) return -1;                                                        \
        return remember(fd, REAL(name)(fd));                                                                           \
    }
ON_DESCRIPTOR(fsync, "sync")
ON_DESCRIPTOR(fdatasync, "sync")

int ftruncate(int fd, off_t length) {
    if (held(fd) && fails_whole("truncate", held(fd))) return -1;
    return REAL(ftruncate)(fd, length);
}

int ftruncate64(int fd, off64_t length) {
    if (held(fd) && fails_whole("truncate", held(fd))) return -1;
    return REAL(ftruncate64)(fd, length);
}

int rename(const char *from, const char *to) {
    if ((beneath(from) || beneath(to)) && fails_whole("rename", place_of(to))) return -1;
    hold(to);
    return REAL(rename)(from, to);
}

int renameat2(int at_from, const char *from, int at_to, const char *to, unsigned int flags) {
    if ((beneath(from) || beneath(to)) && fails_whole("rename", place_of(to))) return -1;
    return REAL(renameat2)(at_from, from, at_to, to, flags);
}

int link(const char *from, const char *to) {
    if (beneath(to) && fails_whole("link", place_of(to))) return -1;
    return REAL(link)(from, to);
}

int mkdir(const char *path, mode_t mode) {
    if (beneath(path) && fails_whole("mkdir", place_of(path))) return -1;
    int done = REAL(mkdir)(path, mode);
    if (done == 0) forget(path);
    return done;
}

int chmod(const char *path, mode_t mode) {
    if (beneath(path) && fails_whole("chmod", place_of(path))) return -1;
    return REAL(chmod)(path, mode);
}

int unlink(const char *path) {
    if (beneath(path) && fails_whole("unlink", place_of(path))) return -1;
    hold(path);
    return REAL(unlink)(path);
}

/* What is removed with its folder is named by the folder's descriptor. */
int unlinkat(int folder, const char *name, int flags) {
    char link[32], path[4096];
    ssize_t length = 0;
    if (under && name[0] != '/' && folder != AT_FDCWD) {
        snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
        length = readlink(link, path, sizeof path - 1);
        if (length < 0) length = 0;
    }
    path[length] = 0;
    snprintf(path + length, sizeof path - (size_t)length, length ? "/%s" : "%s", name);
    if (beneath(path) && fails_whole("unlink", place_of(path))) return -1;
    hold(path);
    return REAL(unlinkat)(folder, name, flags);
}

int rmdir(const char *path) {
    if (beneath(path) && fails_whole("unlink", place_of(path))) return -1;
    hold(path);
    return REAL(rmdir)(path);
}
