#ifndef SARUAR_CCURL_SHIM_H
#define SARUAR_CCURL_SHIM_H

#include <curl/curl.h>

#endif
