#pragma once

// The spelling checker's C interface. The header is named without its folder's folder, because
// `pkg-config --cflags hunspell` adds the inner folder to the search path.
#include <hunspell.h>
