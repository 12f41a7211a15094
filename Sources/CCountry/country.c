#include "CCountry.h"

// #embed is C23; clang has it in all modes.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char units[] = {
#embed "../../config/units/viet-nam.csv"
};

static const unsigned char successions[] = {
#embed "../../config/units/successions.csv"
};

country_bytes country_units(void) { return (country_bytes){units, sizeof units}; }

country_bytes country_successions(void) { return (country_bytes){successions, sizeof successions}; }
