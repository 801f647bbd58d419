// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/configs/model_file.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <vector>

#include "core/configs/gguf_header.h"
#include "core/configs/model_config.h"
#include "core/model/number_text.h"
#include "core/model/text.h"

namespace rope {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t maxEntries = 4096; ///< of a folder looked through

bool isFile(const fs::path& path)
{
    std::error_code error;
    return fs::is_regular_file(path, error);
}

std::vector<fs::path> entriesOf(const fs::path& folder)
{
    std::error_code error;
    std::vector<fs::path> out;
    for (fs::directory_iterator it(folder, error), end; !error && it != end && out.size() < maxEntries;
         it.increment(error))
        out.push_back(it->path());
    std::ranges::sort(out);
    return out;
}

/// A GGUF file that stands for a model: not a later part of one, and not the projector of images beside it.
bool isModelGguf(const fs::path& path)
{
    const std::string name = path.filename().string();
    const std::size_t part = name.rfind("-of-");
    const bool isLater = part != std::string::npos && part >= 5 && name.substr(part - 5, 5) != "00001";
    return name.ends_with(".gguf") && !isLater && !name.starts_with("mmproj") && isFile(path);
}

/// What a folder holds itself: a config beside the weights, Mistral's params.json, or GGUF files.
std::vector<fs::path> ownConfigsIn(const fs::path& folder)
{
    for (const char* name : {"config.json", "params.json"})
        if (isFile(folder / name))
            return {folder / name};
    std::vector<fs::path> out = entriesOf(folder);
    std::erase_if(out, [](const fs::path& path) { return !isModelGguf(path); });
    return out;
}

/// The snapshot that refs/main of a folder of the Hugging Face cache names.
fs::path mainSnapshotOf(const fs::path& folder)
{
    std::error_code error;
    const fs::path path = folder / "refs" / "main";
    if (!isFile(path)) // opening a pipe would wait for one who writes
        return {};
    std::ifstream ref(path);
    std::array<char, 65> hash{};
    if (!ref || !ref.get(hash.data(), hash.size()))
        return {};
    const std::string name = hash.data();
    const bool isHash = name.find_first_not_of("0123456789abcdef") == std::string::npos;
    return isHash && fs::is_directory(folder / "snapshots" / name, error) ? folder / "snapshots" / name : fs::path();
}

std::vector<fs::path> configsIn(const fs::path& folder);

void addConfigsOfEach(const std::vector<fs::path>& folders, std::vector<fs::path>& out)
{
    for (const fs::path& folder : folders)
        std::ranges::copy(ownConfigsIn(folder), std::back_inserter(out));
}

/// Every config that a folder may stand for: its own, those of its snapshots (the main one alone where that is named),
/// those of the models of a whole cache.
std::vector<fs::path> configsIn(const fs::path& folder)
{
    if (auto own = ownConfigsIn(folder); !own.empty())
        return own;
    if (const fs::path main = mainSnapshotOf(folder); !main.empty())
        return ownConfigsIn(main);
    std::vector<fs::path> out;
    addConfigsOfEach(entriesOf(folder.filename() == "snapshots" ? folder : folder / "snapshots"), out);
    if (!out.empty())
        return out;
    for (const fs::path& entry : entriesOf(folder))
        if (entry.filename().string().starts_with("models--"))
            std::ranges::copy(configsIn(entry), std::back_inserter(out));
    return out;
}

bool isSafetensors(const std::string& path)
{
    return path.ends_with(".safetensors") || path.ends_with(".safetensors.index.json");
}

std::string textOf(const fs::path& path)
{
    return isFile(path) && looksLikeGguf(path.string()) ? configTextOfGguf(path.string()) : readTextFile(path.string());
}

/// Which of several, as they stand under the folder.
[[noreturn]] void askWhich(const std::string& folder, std::vector<fs::path> configs)
{
    constexpr std::size_t shown = 5;
    const std::size_t all = configs.size();
    configs.resize(std::min(all, shown));
    const auto nameOf = [&folder](const fs::path& path) {
        const fs::path name = path.lexically_relative(folder);
        return quotable((path.filename() == "config.json" ? name.parent_path() : name).string(), 120);
    };
    std::string names = joined(configs, ", ", nameOf);
    if (all > shown)
        names += ", …";
    throw InputError("config", quotable(folder, 200) + " (" + std::to_string(all) + " models)",
                     "one of them: " + names);
}

} // namespace

bool isModelFolder(const std::string& path)
{
    std::error_code error;
    return fs::is_directory(path, error) && configsIn(path).size() == 1;
}

bool holdsModels(const std::string& path)
{
    std::error_code error;
    return fs::is_directory(path, error) && !configsIn(path).empty();
}

std::string readModelFile(const std::string& path)
{
    std::error_code error;
    if (fs::is_directory(path, error)) {
        const std::vector<fs::path> configs = configsIn(path);
        if (configs.size() > 1)
            askWhich(path, configs);
        if (configs.empty())
            throw InputError("config", quotable(path, 200),
                             "a file, or a folder with a config.json (this one has none)");
        return textOf(configs.front());
    }
    if (isSafetensors(path) && isFile(path)) {
        const fs::path folder = fs::path(path).parent_path();
        for (const char* name : {"config.json", "params.json"})
            if (isFile(folder / name))
                return readTextFile((folder / name).string());
        throw InputError("config", quotable(path, 200),
                         "a safetensors file with its config.json beside it (there is none)");
    }
    return textOf(path);
}

} // namespace rope
