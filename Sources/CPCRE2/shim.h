#pragma once

// The library has one interface for each width of a code unit, chosen by this macro: ours is UTF-8, so bytes.
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
