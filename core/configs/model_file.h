// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

namespace rope {

/// Whatever stands for a model, as the text of its config: a config.json (or a scene, as it is), a GGUF file, a
/// safetensors file or folder with its config.json or params.json beside it, a folder with one GGUF file, a folder of
/// the Hugging Face cache with one model. Throws InputError ("config", path, what is allowed).
std::string readModelFile(const std::string& path);

/// True for a folder that readModelFile() finds one config in.
bool isModelFolder(const std::string& path);
/// True for a folder with configs in it: one, or several of which readModelFile() asks for one by its path.
bool holdsModels(const std::string& path);

/// The config that a GGUF file's header amounts to, as JSON text of model_type "gguf". Throws InputError.
std::string configTextOfGguf(const std::string& path);

} // namespace rope
