#pragma once
#include <libxml/xmlversion.h>
// Debian's libxml2 shows ICU's headers, which clash with the ICU inside Foundation. Only the tail of
// xmlCharEncodingHandler depends on this, a structure that libxml2 itself allocates.
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlreader.h>
#include <libxml/HTMLparser.h>
#include <libxml/xmlsave.h>
#include <libxml/xpath.h>
