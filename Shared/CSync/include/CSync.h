#pragma once

/* Flushes everything that waits to be written on the file system of an open file; 0, or -1 with errno. */
int saruar_syncfs(int descriptor);
