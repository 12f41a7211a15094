#pragma once
#include <libxml/xmlversion.h>
// Debian builds libxml2 with ICU, whose headers clash with the ICU inside Foundation. Only the last, private fields of
// encoding handlers depend on it, and nobody here touches those.
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlreader.h>
#include <libxml/HTMLparser.h>
#include <libxml/xmlsave.h>
#include <libxml/xpath.h>
#include <libxml/xmlschemas.h>

// xmlFree is a variable that holds a function; Swift 6 takes a variable of C for shared mutable state.
static inline void releaseXMLText(xmlChar *text) { xmlFree(text); }

static inline void ignoreXMLMessage(void *context, const char *message, ...) {
    (void)context;
    (void)message;
}

static inline void ignoreXMLError(void *context, xmlErrorPtr error) {
    (void)context;
    (void)error;
}

// What a parser has to say is asked of it. Some faults of encodings are told to nobody's handler but the thread's, which prints bytes
// of the file.
static inline void silenceXMLMessages(void) {
    xmlSetGenericErrorFunc(NULL, ignoreXMLMessage);
    xmlSetStructuredErrorFunc(NULL, ignoreXMLError);
}
