// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/writers/python_text.h"
#include "core/writers/writer_list.h"

namespace rope::writing {

WriteTarget numPy()
{
    return {"numpy",
            "NumPy",
            "Python that computes these frequencies and rotates with them.",
            "NumPy 1.24",
            [](const WriteTask& task) {
                return writePython(
                    task, {"import numpy as np", "np", "", "np.array", "np.clip", "concatenate", "axis", "positions"});
            },
            true};
}

} // namespace rope::writing
