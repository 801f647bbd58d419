// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/writers/python_text.h"
#include "core/writers/writer_list.h"

namespace rope::writing {

WriteTarget pyTorch()
{
    return {"pytorch",
            "PyTorch",
            "Python that computes these frequencies and rotates with them.",
            "the documentation of PyTorch 2",
            [](const WriteTask& task) {
                return writePython(task,
                                   {"import torch", "torch", ", dtype=torch.float64", "torch.tensor", "torch.clamp",
                                    "cat", "dim", "torch.as_tensor(positions, dtype=torch.float64)"});
            },
            true};
}

} // namespace rope::writing
