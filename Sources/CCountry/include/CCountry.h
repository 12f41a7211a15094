// The register of the whole country, which the program holds: config/units/viet-nam.csv and successions.csv, byte for byte.
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

#endif
