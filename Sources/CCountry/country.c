#include "CCountry.h"

// #embed is C23; clang has it in all modes.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char units[] = {
#embed "../../config/units/viet-nam.csv"
};

static const unsigned char successions[] = {
#embed "../../config/units/successions.csv"
};

static const unsigned char kinds[] = {
#embed "../../config/units/kinds.csv"
};

static const unsigned char kind_words[] = {
#embed "../../config/units/kind-words.csv"
};

static const unsigned char body_words[] = {
#embed "../../config/units/body-words.csv"
};

static const unsigned char usual_offices[] = {
#embed "../../config/units/usual-offices.csv"
};

country_bytes country_units(void) { return (country_bytes){units, sizeof units}; }

country_bytes country_successions(void) { return (country_bytes){successions, sizeof successions}; }

country_bytes country_kinds(void) { return (country_bytes){kinds, sizeof kinds}; }

country_bytes country_kind_words(void) { return (country_bytes){kind_words, sizeof kind_words}; }

country_bytes country_body_words(void) { return (country_bytes){body_words, sizeof body_words}; }

country_bytes country_usual_offices(void) { return (country_bytes){usual_offices, sizeof usual_offices}; }
