/* Glibc's Swift module leaves syncfs out, for it is an extension of Linux. */
#define _GNU_SOURCE
#include "CSync.h"
#include <unistd.h>

int saruar_syncfs(int descriptor) { return syncfs(descriptor); }
