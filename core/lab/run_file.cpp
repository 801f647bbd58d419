// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/run_file.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "core/configs/strict_json.h"
#include "core/lab/setup_json.h"

namespace rope::lab {

namespace {

static_assert(std::endian::native == std::endian::little, "safetensors data is little-endian");

constexpr std::size_t lengthBytes = 8;
constexpr std::size_t maxHeaderBytes = 1U << 16U;

constexpr const char* setupKey = "ropescope_lab_run";
constexpr const char* written = "a file written by 'ropescope lab train'";

[[noreturn]] void refuse(const std::string& value, const std::string& allowed)
{
    throw InputError("run", value, allowed);
}

/// One tensor: its name, shape and where its numbers are in a run.
template <class Floats>
struct Tensor {
    std::string name;
    std::vector<std::size_t> shape;
    Floats* values;
    std::size_t offset = 0; ///< in `values`

    std::size_t size() const
    {
        std::size_t out = 1;
        for (const std::size_t n : shape)
            out *= n;
        return out;
    }
};

/// Every tensor of a run in the order of the file; the sizes of the lists must be right already.
template <class Run, class Floats>
std::vector<Tensor<Floats>> tensorsOf(Run& run)
{
    std::vector<Tensor<Floats>> out;
    for (const MatrixSlot& slot : layoutOf(run.setup.shape).matrices())
        out.push_back({slot.name, {slot.rows, slot.columns}, &run.weights.values, slot.offset});
    out.push_back({"curve.loss", {run.loss.size()}, &run.loss});
    out.push_back({"curve.accuracy", {run.accuracy.size()}, &run.accuracy});
    if (!run.mean.empty()) {
        out.push_back({"adam.mean", {run.mean.size()}, &run.mean});
        out.push_back({"adam.square", {run.square.size()}, &run.square});
    }
    return out;
}

Json entryOf(const std::vector<std::size_t>& shape, std::size_t from, std::size_t to)
{
    return {{"dtype", "F32"}, {"shape", shape}, {"data_offsets", {from, to}}};
}

/// The header of a file without its length.
std::string_view headerOf(std::string_view bytes)
{
    const std::string allowed = "a safetensors file of at most " + std::to_string(limits::maxRunBytes) + " bytes";
    if (bytes.size() < lengthBytes || bytes.size() > limits::maxRunBytes)
        refuse(std::to_string(bytes.size()) + " bytes", allowed);
    std::uint64_t length = 0;
    std::memcpy(&length, bytes.data(), lengthBytes);
    if (length > maxHeaderBytes)
        refuse("a header of " + std::to_string(length) + " bytes", "at most " + std::to_string(maxHeaderBytes));
    if (length > bytes.size() - lengthBytes)
        refuse("a file of " + std::to_string(bytes.size()) + " bytes that ends within its header of " +
                   std::to_string(length),
               "the whole file");
    return bytes.substr(lengthBytes, length);
}

Json parsed(std::string_view text)
try {
    return parseStrictJson(text, "run");
} catch (const InputError& error) {
    refuse(error.problems().front().value, written);
}

/// Setup and step from the metadata; the lists get the sizes that these mean.
LabRun emptyRun(const Json& header)
{
    const auto metadata = header.find("__metadata__");
    const auto text = [&](const char* key) -> std::string {
        if (metadata == header.end() || !metadata->is_object() || metadata->size() != 2 || !metadata->contains(key) ||
            !(*metadata)[key].is_string())
            refuse("other metadata", written);
        return (*metadata)[key];
    };
    LabRun run;
    run.setup = setupFromJson(parsed(text(setupKey)));
    const std::string step = text("step");
    if (step.empty() || step.size() > 6 || step.find_first_not_of("0123456789") != std::string::npos ||
        std::stoi(step) > run.setup.steps)
        refuse("step " + quotable(step), "a step up to " + std::to_string(run.setup.steps));
    run.step = std::stoi(step);
    const std::size_t size = layoutOf(run.setup.shape).size, steps = static_cast<std::size_t>(run.step);
    run.weights = {run.setup.shape, std::vector<float>(size)};
    run.loss.resize(steps);
    run.accuracy.resize(steps);
    if (run.step > 0 && !run.isDone()) {
        run.mean.resize(size);
        run.square.resize(size);
    }
    return run;
}

void readNumbers(const Tensor<std::vector<float>>& tensor, std::string_view bytes)
{
    if (bytes.empty())
        return;
    float* const to = tensor.values->data() + tensor.offset;
    std::memcpy(to, bytes.data(), bytes.size());
    if (!std::all_of(to, to + tensor.size(), [](float x) { return std::isfinite(x); }))
        refuse(tensor.name + " with a number that is not finite", "finite numbers");
}

} // namespace

std::string runBytes(const LabRun& run)
{
    Json header;
    header["__metadata__"] = {{setupKey, shortJsonText(setupJson(run.setup))}, {"step", std::to_string(run.step)}};
    std::string data;
    for (const auto& tensor : tensorsOf<const LabRun, const std::vector<float>>(run)) {
        const std::size_t from = data.size(), size = tensor.size() * sizeof(float);
        header[tensor.name] = entryOf(tensor.shape, from, from + size);
        data.resize(from + size);
        if (size > 0)
            std::memcpy(data.data() + from, tensor.values->data() + tensor.offset, size);
    }
    std::string text = header.dump();
    text.append((lengthBytes - text.size() % lengthBytes) % lengthBytes, ' ');
    const std::uint64_t length = text.size();
    std::string out(lengthBytes, '\0');
    std::memcpy(out.data(), &length, lengthBytes);
    return out + text + data;
}

LabRun runFromBytes(std::string_view bytes)
{
    const std::string_view text = headerOf(bytes);
    const std::string_view data = bytes.substr(lengthBytes + text.size());
    const Json header = parsed(text);
    LabRun run = emptyRun(header);
    const auto tensors = tensorsOf<LabRun, std::vector<float>>(run);
    if (header.size() != tensors.size() + 1)
        refuse(std::to_string(header.size()) + " entries", std::to_string(tensors.size() + 1) + " entries");
    std::size_t at = 0;
    for (const auto& tensor : tensors) {
        const std::size_t size = tensor.size() * sizeof(float);
        if (!header.contains(tensor.name) || header[tensor.name] != entryOf(tensor.shape, at, at + size))
            refuse("tensor " + tensor.name + " missing or of another shape or place",
                   "the tensors of its setup, in order");
        if (size > data.size() - at)
            refuse("a file that ends early", "all of the numbers");
        readNumbers(tensor, data.substr(at, size));
        at += size;
    }
    if (at != data.size())
        refuse(std::to_string(data.size() - at) + " bytes too many", "nothing behind the last tensor");
    return run;
}

bool isRunFile(const std::string& path)
{
    std::error_code error;
    if (!std::filesystem::is_regular_file(path, error)) // a pipe would be waited for
        return false;
    std::string start(lengthBytes + maxHeaderBytes, '\0');
    std::ifstream file(path, std::ios::binary);
    file.read(start.data(), static_cast<std::streamsize>(start.size()));
    start.resize(static_cast<std::size_t>(file.gcount()));
    return start.size() > lengthBytes && start[lengthBytes] == '{' && start.find(setupKey) != std::string::npos;
}

} // namespace rope::lab
