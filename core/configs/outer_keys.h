// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "core/configs/json_fields.h"
#include "core/model/message.h"

namespace rope {

/// The config with what the class of a multimodal model makes of the keys of its language model that stand at the top
/// level: unread, so that they are left out and its own values stand there, or laid over text_config. Others stay as
/// they are. What has no effect is told in `warnings`.
Json withOuterKeysRead(Json config, std::vector<Message>& warnings);

} // namespace rope
