// SPDX-License-Identifier: GPL-3.0-or-later
// What the two Python targets share: the same lines in two dialects.
#pragma once
#include "core/writers/writer_parts.h"

namespace rope {

/// How a library says the few things that its name alone does not change.
struct PythonDialect {
    const char* import; ///< "import numpy as np"
    const char* name;   ///< "np"
    const char* real;   ///< further arguments that make float64: ", dtype=torch.float64"
    const char* array;  ///< makes an array of a list
    const char* clip;   ///< limits to a range
    const char* join;   ///< puts arrays behind each other
    const char* axis;   ///< the name of its axis argument
    const char* tokens; ///< positions of x as an array of the library
};

/// About fifteen lines that compute the frequencies shown and rotate with them.
Written writePython(const WriteTask& task, const PythonDialect& dialect);

} // namespace rope
