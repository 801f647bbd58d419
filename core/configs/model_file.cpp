// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/configs/model_file.h"

#include <array>
#include <filesystem>
#include <fstream>

#include "core/configs/gguf_header.h"
#include "core/configs/model_config.h"
#include "core/model/number_text.h"

namespace rope {

namespace {

namespace fs = std::filesystem;

bool isFile(const fs::path& path)
{
    std::error_code error;
    return fs::is_regular_file(path, error);
}

/// A snapshot of the Hugging Face cache: the one that refs/main names, else the only one there.
fs::path snapshotIn(const fs::path& folder)
{
    std::error_code error;
    std::ifstream ref(folder / "refs" / "main");
    std::array<char, 65> hash{};
    if (ref && ref.get(hash.data(), hash.size()))
        if (const std::string name = hash.data(); name.find_first_not_of("0123456789abcdef") == std::string::npos)
            if (fs::is_directory(folder / "snapshots" / name, error))
                return folder / "snapshots" / name;
    fs::path only;
    for (const auto& entry : fs::directory_iterator(folder / "snapshots", error)) {
        if (!only.empty())
            return {};
        only = entry.path();
    }
    return only;
}

/// The config.json that a folder holds, or one of its snapshots; empty when there is none.
fs::path configIn(const fs::path& folder)
{
    if (isFile(folder / "config.json"))
        return folder / "config.json";
    const fs::path snapshot = snapshotIn(folder);
    return !snapshot.empty() && isFile(snapshot / "config.json") ? snapshot / "config.json" : fs::path();
}

bool isSafetensors(const std::string& path)
{
    return path.ends_with(".safetensors") || path.ends_with(".safetensors.index.json");
}

} // namespace

bool isModelFolder(const std::string& path)
{
    std::error_code error;
    return fs::is_directory(path, error) && !configIn(path).empty();
}

std::string readModelFile(const std::string& path)
{
    std::error_code error;
    if (fs::is_directory(path, error)) {
        const fs::path config = configIn(path);
        return readTextFile(config.empty() ? path : config.string());
    }
    if (isSafetensors(path) && isFile(path)) {
        const fs::path config = fs::path(path).parent_path() / "config.json";
        if (!isFile(config))
            throw InputError("config", quotable(path, 200),
                             "a safetensors file with its config.json beside it (there is none)");
        return readTextFile(config.string());
    }
    if (isFile(path) && looksLikeGguf(path))
        return configTextOfGguf(path);
    return readTextFile(path);
}

} // namespace rope
