#include "libpq.h"

#include <dlfcn.h>
#include <stddef.h>
#include <string.h>

// A function of the library: where it was found, and the one that passes on to it.
#define FUNCTION(type, name, parameters, ...)  \
    static type(*found_##name) parameters;     \
    type pq_##name parameters { return found_##name(__VA_ARGS__); }

typedef void (*Receiver)(void *arg, const PGresult *result);

FUNCTION(PGconn *, connectdb, (const char *conninfo), conninfo)
FUNCTION(void, finish, (PGconn *c), c)
FUNCTION(int, status, (const PGconn *c), c)
FUNCTION(char *, errorMessage, (const PGconn *c), c)
FUNCTION(int, serverVersion, (const PGconn *c), c)
FUNCTION(int, ping, (const char *conninfo), conninfo)
FUNCTION(char *, host, (const PGconn *c), c)
FUNCTION(char *, port, (const PGconn *c), c)
FUNCTION(int, socket, (const PGconn *c), c)
FUNCTION(int, isBusy, (PGconn *c), c)
FUNCTION(int, consumeInput, (PGconn *c), c)
FUNCTION(int, sendQuery, (PGconn *c, const char *command), c, command)
FUNCTION(int, enterPipelineMode, (PGconn *c), c)
FUNCTION(int, exitPipelineMode, (PGconn *c), c)
FUNCTION(int, pipelineSync, (PGconn *c), c)
FUNCTION(int, sendPrepare, (PGconn *c, const char *name, const char *query, int count, const Oid *types), c, name, query,
    count, types)
FUNCTION(int, sendQueryPrepared,
    (PGconn *c, const char *name, int count, const char *const *values, const int *lengths, const int *formats,
        int format),
    c, name, count, values, lengths, formats, format)
FUNCTION(int, sendQueryParams,
    (PGconn *c, const char *command, int count, const Oid *types, const char *const *values, const int *lengths,
        const int *formats, int format),
    c, command, count, types, values, lengths, formats, format)
FUNCTION(PGresult *, getResult, (PGconn *c), c)
FUNCTION(int, resultStatus, (const PGresult *r), r)
FUNCTION(char *, resultErrorMessage, (const PGresult *r), r)
FUNCTION(void, clear, (PGresult *r), r)
FUNCTION(int, ntuples, (const PGresult *r), r)
FUNCTION(int, nfields, (const PGresult *r), r)
FUNCTION(char *, fname, (const PGresult *r, int column), r, column)
FUNCTION(Oid, ftype, (const PGresult *r, int column), r, column)
FUNCTION(char *, getvalue, (const PGresult *r, int row, int column), r, row, column)
FUNCTION(int, getlength, (const PGresult *r, int row, int column), r, row, column)
FUNCTION(int, getisnull, (const PGresult *r, int row, int column), r, row, column)
FUNCTION(char *, cmdStatus, (PGresult *r), r)
FUNCTION(char *, cmdTuples, (PGresult *r), r)

static char *(*found_resultErrorField)(const PGresult *, int);
static Receiver (*found_setNoticeReceiver)(PGconn *, Receiver, void *);

static void receive(void *warnings, const PGresult *result) {
    // The field of the SQLSTATE.
    const char *state = found_resultErrorField(result, 'C');
    if (state && strncmp(state, "00", 2) != 0) ++*(int *)warnings;
}

void pq_countWarnings(PGconn *connection, int *warnings) { found_setNoticeReceiver(connection, receive, warnings); }

const char *pq_load(const char *library) {
    void *handle = dlopen(library, RTLD_NOW | RTLD_LOCAL);
    if (!handle) return dlerror();
    const struct {
        void *place;
        const char *symbol;
    } functions[] = {
        {&found_connectdb, "PQconnectdb"},
        {&found_finish, "PQfinish"},
        {&found_status, "PQstatus"},
        {&found_errorMessage, "PQerrorMessage"},
        {&found_serverVersion, "PQserverVersion"},
        {&found_ping, "PQping"},
        {&found_host, "PQhost"},
        {&found_port, "PQport"},
        {&found_socket, "PQsocket"},
        {&found_isBusy, "PQisBusy"},
        {&found_consumeInput, "PQconsumeInput"},
        {&found_sendQuery, "PQsendQuery"},
        {&found_enterPipelineMode, "PQenterPipelineMode"},
        {&found_exitPipelineMode, "PQexitPipelineMode"},
        {&found_pipelineSync, "PQpipelineSync"},
        {&found_sendPrepare, "PQsendPrepare"},
        {&found_sendQueryPrepared, "PQsendQueryPrepared"},
        {&found_sendQueryParams, "PQsendQueryParams"},
        {&found_getResult, "PQgetResult"},
        {&found_resultStatus, "PQresultStatus"},
        {&found_resultErrorMessage, "PQresultErrorMessage"},
        {&found_resultErrorField, "PQresultErrorField"},
        {&found_clear, "PQclear"},
        {&found_ntuples, "PQntuples"},
        {&found_nfields, "PQnfields"},
        {&found_fname, "PQfname"},
        {&found_ftype, "PQftype"},
        {&found_getvalue, "PQgetvalue"},
        {&found_getlength, "PQgetlength"},
        {&found_getisnull, "PQgetisnull"},
        {&found_cmdStatus, "PQcmdStatus"},
        {&found_cmdTuples, "PQcmdTuples"},
        {&found_setNoticeReceiver, "PQsetNoticeReceiver"},
    };
    for (size_t i = 0; i < sizeof functions / sizeof *functions; i++) {
        void *found = dlsym(handle, functions[i].symbol);
        if (!found) return functions[i].symbol;
        memcpy(functions[i].place, &found, sizeof found);
    }
    return NULL;
}
