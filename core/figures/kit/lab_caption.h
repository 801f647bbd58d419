// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "core/lab/lab_data.h"

namespace rope {

/// What a figure of the Lab is measured on, in parts of one line as captionOf(Scene): that the model is small and what
/// it was asked, its seed, its RoPE and sizes. Of several runs what they do not share is listed, or left to the legend.
std::vector<Message> captionOf(const lab::LabData& data);
/// Of one run under a RoPE at a length.
std::vector<Message> captionOf(const lab::LabSetup& setup, const RopeSpec& rope, int length);

} // namespace rope
