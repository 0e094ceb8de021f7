#ifndef SARUAR_CCURL_SHIM_H
#define SARUAR_CCURL_SHIM_H

#include <curl/curl.h>

/* curl_easy_setopt and curl_easy_getinfo are variadic macros, which Swift does not import: one function per kind of value. */
static inline CURLcode saruar_curl_set_long(CURL *handle, CURLoption option, long value) { return curl_easy_setopt(handle, option, value); }

static inline CURLcode saruar_curl_set_text(CURL *handle, CURLoption option, const char *text) {
  return curl_easy_setopt(handle, option, text); /* libcurl keeps a copy */
}

static inline CURLcode saruar_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *list) {
  return curl_easy_setopt(handle, option, list); /* libcurl keeps no copy */
}

static inline CURLcode saruar_curl_set_errors(CURL *handle, char *buffer) { return curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, buffer); }

typedef size_t (*saruar_curl_transfer)(char *bytes, size_t size, size_t count, void *context);

static inline CURLcode saruar_curl_set_reader(CURL *handle, saruar_curl_transfer read, void *context) {
  CURLcode code = curl_easy_setopt(handle, CURLOPT_READFUNCTION, read);
  return code == CURLE_OK ? curl_easy_setopt(handle, CURLOPT_READDATA, context) : code;
}

/* The lines with which the server answers. */
static inline CURLcode saruar_curl_set_listener(CURL *handle, saruar_curl_transfer hear, void *context) {
  CURLcode code = curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, hear);
  return code == CURLE_OK ? curl_easy_setopt(handle, CURLOPT_HEADERDATA, context) : code;
}

static inline long saruar_curl_response(CURL *handle) {
  long code = 0;
  curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &code);
  return code;
}

#endif
