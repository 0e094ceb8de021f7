#ifndef SARUAR_CPOSTGRES_SHIM_H
#define SARUAR_CPOSTGRES_SHIM_H

#include <libpq-fe.h>

// The field codes of an error are character macros, which Swift does not import.
enum {
  SARUAR_DIAG_SEVERITY = PG_DIAG_SEVERITY_NONLOCALIZED,
  SARUAR_DIAG_SQLSTATE = PG_DIAG_SQLSTATE,
  SARUAR_DIAG_MESSAGE = PG_DIAG_MESSAGE_PRIMARY,
  SARUAR_DIAG_DETAIL = PG_DIAG_MESSAGE_DETAIL,
  SARUAR_DIAG_HINT = PG_DIAG_MESSAGE_HINT,
  SARUAR_DIAG_POSITION = PG_DIAG_STATEMENT_POSITION,
  SARUAR_DIAG_CONTEXT = PG_DIAG_CONTEXT,
  SARUAR_DIAG_SCHEMA = PG_DIAG_SCHEMA_NAME,
  SARUAR_DIAG_TABLE = PG_DIAG_TABLE_NAME,
  SARUAR_DIAG_COLUMN = PG_DIAG_COLUMN_NAME,
  SARUAR_DIAG_CONSTRAINT = PG_DIAG_CONSTRAINT_NAME,
  SARUAR_DIAG_ROUTINE = PG_DIAG_SOURCE_FUNCTION,
};

// libpq prints notices to standard error unless told otherwise, which would break a worker's JSON log.
static inline void saruar_ignore_notice(void *argument, const PGresult *result) {
  (void)argument;
  (void)result;
}

static inline void saruar_silence_notices(PGconn *connection) {
  PQsetNoticeReceiver(connection, saruar_ignore_notice, NULL);
}

#endif
