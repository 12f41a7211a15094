#pragma once

// The part of libpq's interface that is used, each function with `pq_` for `PQ`. The library brings twenty others, so
// that it is not linked: `pq_load` finds it when a store on PostgreSQL is configured. Types and values are those of
// libpq-fe.h of PostgreSQL 14 and later, which promises not to change them.

typedef struct pg_conn PGconn;
typedef struct pg_result PGresult;
typedef unsigned int Oid;

// Of a connection's status.
#define PQ_CONNECTION_OK 0
// What a ping says where nothing answers.
#define PQ_PING_NO_RESPONSE 2
// Of a result's status.
#define PQ_COMMAND_OK 1
#define PQ_TUPLES_OK 2
#define PQ_PIPELINE_SYNC 10

// Loads the library. Null for success; otherwise what the loader says, or the function that is missing. The others may
// be called after it succeeded.
const char *pq_load(const char *library);

PGconn *pq_connectdb(const char *conninfo);
void pq_finish(PGconn *connection);
int pq_status(const PGconn *connection);
char *pq_errorMessage(const PGconn *connection);
int pq_serverVersion(const PGconn *connection);
int pq_ping(const char *conninfo);
char *pq_host(const PGconn *connection);
char *pq_port(const PGconn *connection);
int pq_socket(const PGconn *connection);
int pq_isBusy(PGconn *connection);
int pq_consumeInput(PGconn *connection);
int pq_sendQuery(PGconn *connection, const char *command);
int pq_enterPipelineMode(PGconn *connection);
int pq_exitPipelineMode(PGconn *connection);
int pq_pipelineSync(PGconn *connection);
int pq_sendPrepare(PGconn *connection, const char *name, const char *query, int count, const Oid *types);
int pq_sendQueryPrepared(
    PGconn *connection, const char *name, int count, const char *const *values, const int *lengths, const int *formats,
    int format);
int pq_sendQueryParams(
    PGconn *connection, const char *command, int count, const Oid *types, const char *const *values, const int *lengths,
    const int *formats, int format);
PGresult *pq_getResult(PGconn *connection);
int pq_resultStatus(const PGresult *result);
char *pq_resultErrorMessage(const PGresult *result);
void pq_clear(PGresult *result);
int pq_ntuples(const PGresult *result);
int pq_nfields(const PGresult *result);
char *pq_fname(const PGresult *result, int column);
Oid pq_ftype(const PGresult *result, int column);
char *pq_getvalue(const PGresult *result, int row, int column);
int pq_getlength(const PGresult *result, int row, int column);
int pq_getisnull(const PGresult *result, int row, int column);
char *pq_cmdStatus(PGresult *result);
char *pq_cmdTuples(PGresult *result);

// Counts from now on what the server warns of, but for what it only remarks (SQLSTATE class 00). `warnings` has to stay
// until the connection is finished.
void pq_countWarnings(PGconn *connection, int *warnings);
