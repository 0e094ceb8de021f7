#pragma once
#include <poll.h>
#include <stdint.h>
#include <sys/eventfd.h>
#include <unistd.h>

/* Glibc's Swift module leaves eventfd out. */
static inline int saruar_eventfd(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }
static inline void saruar_eventfd_post(int fd) { uint64_t one = 1; ssize_t ignored = write(fd, &one, sizeof one); (void)ignored; }
static inline void saruar_eventfd_clear(int fd) { uint64_t count; ssize_t ignored = read(fd, &count, sizeof count); (void)ignored; }
