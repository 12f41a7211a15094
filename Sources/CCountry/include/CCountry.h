// What is known of the country's units, which the program holds: the tables of config/units, byte for byte.
#ifndef CCOUNTRY_H
#define CCOUNTRY_H

#include <stddef.h>

/// A constant part of the program: it is there as long as the process is.
typedef struct {
    const unsigned char *_Nonnull start;
    size_t count;
} country_bytes;

country_bytes country_units(void);
country_bytes country_successions(void);
country_bytes country_kinds(void);
country_bytes country_kind_words(void);
country_bytes country_body_words(void);
country_bytes country_usual_offices(void);

#endif
