// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/configs/families.h"
#include "core/configs/json_fields.h"
#include "core/model/message.h"
#include "core/model/problem.h"

namespace rope {

/// The RoPE parameters of the layers of one type in the library's own present spelling: `rope_type`, `rope_theta`,
/// `partial_rotary_factor` and what the type needs, wherever the config had them.
struct RopeEntry {
    std::string layerType; ///< empty: all layers
    bool rotates = true;
    Json values = Json::object();
    std::string path;          ///< what messages call the dict: "rope_scaling", "rope_parameters.full_attention", …
    std::string partName = {}; ///< the key that says how much of the head turns, for messages
    bool isUsed = true;        ///< the model has layers of that type
};

struct RopeEntries {
    std::vector<RopeEntry> entries; ///< never empty
    bool perLayer = false;          ///< the library keeps one dict per layer type
    bool idle = false;              ///< no layer turns, and the class makes θ all the same
};

/// Does `read` for an entry. Of layers that the model has none of what cannot be read harms nobody, and no class looks
/// at it: it is said, and false returned. Throws what `read` throws for others.
template <class Read>
bool readEntry(const RopeEntry& entry, std::vector<Message>& warnings, Read read)
{
    try {
        read();
        return true;
    } catch (const InputError& error) {
        if (entry.isUsed)
            throw;
        warnings.emplace_back("{0} could not be read either: {1}.",
                              std::vector<std::string>{entry.path, std::string(error.what())});
        return false;
    }
}

/// False for the kinds of layer that use no rotation in any model: convolutions, state spaces, linear attention.
bool isRotatingType(const std::string& layerType);

/// Further names of the layers of that type, with spaces between (DeepSeek-V4's "main" are its "sliding_attention").
std::string servedBy(const Family& family, const std::string& layerType);

/// Reads both spellings (`rope_theta` with `rope_scaling`; `rope_parameters`, flat or per layer type) and fills in
/// what the family says. Throws InputError.
RopeEntries ropeEntriesOf(const JsonFields& config, const Family& family, std::vector<Message>& warnings);

} // namespace rope
