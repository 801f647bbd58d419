// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

namespace rope {

/// Whatever stands for a model, as the text of its config: a config.json (or a scene, as it is), a GGUF file, a
/// safetensors file or folder with its config.json beside it, a folder of the Hugging Face cache.
/// Throws InputError ("config", path, what is allowed).
std::string readModelFile(const std::string& path);

/// True for a folder that readModelFile() finds a config in.
bool isModelFolder(const std::string& path);

/// The config that a GGUF file's header amounts to, as JSON text of model_type "gguf". Throws InputError.
std::string configTextOfGguf(const std::string& path);

} // namespace rope
