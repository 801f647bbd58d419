// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/configs/gguf_header.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "core/model/number_text.h"
#include "core/model/problem.h"

namespace rope {

namespace {

constexpr std::uint64_t maxKeys = 1U << 16U;
constexpr std::uint64_t maxTensors = 1U << 20U;
constexpr std::uint64_t maxText = 1U << 20U; ///< longer texts (chat templates) are passed over
constexpr std::uint64_t maxHeader = 1ULL << 28U;
constexpr std::uint64_t keptElements = 1024;
constexpr std::uint64_t maxDivisors = 4096;

/// Types of metadata values, by their numbers in the file.
enum class ValueType : std::uint32_t { U8, I8, U16, I16, U32, I32, F32, Bool, Text, List, U64, I64, F64 };

constexpr std::array<std::uint64_t, 13> valueSizes{1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8};

/// A little-endian file read from front to back, with its end known.
class Reader
{
public:
    explicit Reader(const std::string& path) : m_file(path, std::ios::binary)
    {
        std::error_code error;
        m_size = std::filesystem::file_size(path, error);
        if (error || !m_file)
            fail("that cannot be opened", "a readable file");
    }

    [[noreturn]] void fail(const std::string& what, const std::string& allowed = "a whole GGUF file") const
    {
        throw InputError("config", "a GGUF file " + what, allowed);
    }

    std::uint64_t position() const { return m_at; }
    std::uint64_t left() const { return m_size - m_at; }

    template <class T>
    T number(const char* what)
    {
        std::array<char, sizeof(T)> bytes{};
        take(bytes.data(), bytes.size(), what);
        return std::bit_cast<T>(bytes);
    }

    std::string text(const char* what, std::uint64_t most)
    {
        const auto length = number<std::uint64_t>(what);
        if (length > left())
            fail("whose " + std::string(what) + " is longer than the file");
        if (length > most)
            fail("with a " + std::string(what) + " of " + grouped(std::int64_t(std::min(length, maxHeader))) + " bytes",
                 "at most " + grouped(std::int64_t(most)));
        std::string out(std::size_t(length), '\0');
        take(out.data(), out.size(), what);
        return out;
    }

    /// Passes over a text of any length.
    void skipText(const char* what) { skip(number<std::uint64_t>(what), what); }

    void skip(std::uint64_t bytes, const char* what)
    {
        if (bytes > left())
            fail("that ends within its " + std::string(what));
        m_at += bytes;
        // A seek drops what is buffered, so a short way is read.
        if (bytes <= 4096)
            m_file.ignore(std::streamsize(bytes));
        else
            m_file.seekg(std::streamoff(m_at));
        if (m_at > maxHeader)
            fail("with a header of more than " + grouped(std::int64_t(maxHeader)) + " bytes", "a smaller header");
    }

    /// From here on positions may lie anywhere in the file.
    void leaveHeader() { m_pastHeader = true; }

    void seek(std::uint64_t to)
    {
        m_file.seekg(std::streamoff(to));
        m_at = to;
    }

private:
    void take(char* to, std::size_t bytes, const char* what)
    {
        if (bytes > left() || !m_file.read(to, std::streamsize(bytes)))
            fail("that ends within its " + std::string(what));
        m_at += bytes;
        if (m_at > maxHeader && !m_pastHeader)
            fail("with a header of more than " + grouped(std::int64_t(maxHeader)) + " bytes", "a smaller header");
    }

    std::ifstream m_file;
    std::uint64_t m_size = 0;
    std::uint64_t m_at = 0;
    bool m_pastHeader = false;
};

ValueType typeOf(Reader& in)
{
    const auto type = in.number<std::uint32_t>("value type");
    if (type > std::uint32_t(ValueType::F64))
        in.fail("with a value of the unknown type " + std::to_string(type), "types 0 to 12");
    return ValueType(type);
}

Json scalar(Reader& in, ValueType type)
{
    const char* const what = "value";
    switch (type) {
    case ValueType::U8: return in.number<std::uint8_t>(what);
    case ValueType::I8: return in.number<std::int8_t>(what);
    case ValueType::U16: return in.number<std::uint16_t>(what);
    case ValueType::I16: return in.number<std::int16_t>(what);
    case ValueType::U32: return in.number<std::uint32_t>(what);
    case ValueType::I32: return in.number<std::int32_t>(what);
    case ValueType::F32: return double(in.number<float>(what));
    case ValueType::Bool: return in.number<std::uint8_t>(what) != 0;
    case ValueType::U64: return in.number<std::uint64_t>(what);
    case ValueType::I64: return in.number<std::int64_t>(what);
    case ValueType::F64: return in.number<double>(what);
    default: return {};
    }
}

/// The first elements of a list of numbers; a list of texts (the vocabulary) is passed over.
Json list(Reader& in)
{
    const ValueType type = typeOf(in);
    const auto count = in.number<std::uint64_t>("list length");
    if (type == ValueType::List)
        in.fail("with a list of lists", "lists of numbers and texts");
    const std::uint64_t least = type == ValueType::Text ? 8 : valueSizes[std::size_t(type)];
    if (count > in.left() / least)
        in.fail("with a list longer than the file");
    if (type == ValueType::Text) {
        for (std::uint64_t i = 0; i < count; ++i)
            in.skipText("vocabulary");
        return {};
    }
    Json out = Json::array();
    const std::uint64_t kept = std::min(count, keptElements);
    for (std::uint64_t i = 0; i < kept; ++i)
        out.push_back(scalar(in, type));
    in.skip((count - kept) * least, "list");
    return out;
}

/// Nothing for what is of no use here: long texts.
Json value(Reader& in)
{
    const ValueType type = typeOf(in);
    if (type == ValueType::List)
        return list(in);
    if (type != ValueType::Text)
        return scalar(in, type);
    const std::uint64_t at = in.position();
    const auto length = in.number<std::uint64_t>("text");
    if (length > maxText) {
        in.skip(length, "text");
        return {};
    }
    in.seek(at);
    return in.text("text", maxText);
}

struct TensorInfo {
    std::uint64_t elements = 1;
    std::uint32_t type = 0;
    std::uint64_t offset = 0;
};

TensorInfo tensorInfo(Reader& in)
{
    TensorInfo out;
    const auto dims = in.number<std::uint32_t>("tensor");
    if (dims > 8)
        in.fail("with a tensor of " + std::to_string(dims) + " dimensions", "at most 8");
    for (std::uint32_t d = 0; d < dims; ++d) {
        const auto size = in.number<std::uint64_t>("tensor");
        out.elements = size != 0 && out.elements > (1ULL << 60U) / size ? 1ULL << 60U : out.elements * size;
    }
    out.type = in.number<std::uint32_t>("tensor");
    out.offset = in.number<std::uint64_t>("tensor");
    return out;
}

std::vector<double> divisorsAt(Reader& in, const std::string& name, const TensorInfo& info, std::uint64_t start,
                               std::uint64_t end)
{
    constexpr std::uint32_t float32 = 0;
    if (info.type != float32)
        in.fail("whose " + name + " is of type " + std::to_string(info.type), "32-bit floats there");
    if (info.elements < 1 || info.elements > maxDivisors)
        in.fail("whose " + name + " has " + std::to_string(info.elements) + " elements",
                "from 1 to " + std::to_string(maxDivisors) + ", one per pair");
    if (start > end || info.offset > end - start || info.elements * 4 > end - start - info.offset)
        in.fail("that ends before its " + name);
    in.seek(start + info.offset);
    std::vector<double> out;
    for (std::uint64_t i = 0; i < info.elements; ++i)
        out.push_back(double(in.number<float>("divisors")));
    return out;
}

bool holdsDivisors(const std::string& name)
{
    for (const char* stem : {"rope_freqs.weight", "rope_factors_long.weight", "rope_factors_short.weight"})
        if (name == stem || name.ends_with(std::string(1, '.').append(stem)))
            return true;
    return false;
}

void checkStart(Reader& in)
{
    if (in.number<std::uint32_t>("first bytes") != 0x46554747U)
        in.fail("without its first four letters", "a file that starts with GGUF");
    const auto version = in.number<std::uint32_t>("version");
    if (version != 0 && (version & 0xffffU) == 0)
        in.fail("of the big-endian kind", "a little-endian one");
    if (version < 2 || version > 3)
        in.fail("of version " + std::to_string(version), "version 2 or 3");
}

} // namespace

bool looksLikeGguf(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    std::array<char, 4> magic{};
    return file.read(magic.data(), magic.size()) && std::memcmp(magic.data(), "GGUF", 4) == 0;
}

GgufHeader readGgufHeader(const std::string& path)
{
    Reader in(path);
    checkStart(in);
    const auto tensors = in.number<std::uint64_t>("tensor count");
    const auto keys = in.number<std::uint64_t>("key count");
    if (keys > maxKeys || tensors > maxTensors)
        in.fail("with " + std::to_string(keys) + " keys and " + std::to_string(tensors) + " tensors",
                "at most " + grouped(std::int64_t(maxKeys)) + " and " + grouped(std::int64_t(maxTensors)));
    GgufHeader out;
    for (std::uint64_t i = 0; i < keys; ++i) {
        std::string key = in.text("key", 1U << 16U);
        Json read = value(in);
        if (!out.values.emplace(key, std::move(read)).second)
            in.fail("with the key " + quotable(key) + " twice", "every key once");
    }
    std::map<std::string, TensorInfo> wanted;
    for (std::uint64_t i = 0; i < tensors; ++i) {
        const std::string name = in.text("tensor name", 1U << 16U);
        const TensorInfo info = tensorInfo(in);
        const std::size_t dot = name.rfind("rope_");
        if (holdsDivisors(name))
            wanted.emplace(name.substr(dot), info); // the same in every layer: the first counts
    }
    std::uint64_t alignment = 32;
    if (const auto it = out.values.find("general.alignment"); it != out.values.end() && it->second.is_number_unsigned())
        alignment = it->second.get<std::uint64_t>();
    if (alignment == 0 || alignment > (1U << 20U))
        in.fail("with an alignment of " + std::to_string(alignment), "from 1 to 1048576");
    const std::uint64_t end = in.position() + in.left();
    const std::uint64_t start = (in.position() + alignment - 1) / alignment * alignment;
    in.leaveHeader();
    for (const auto& [name, info] : wanted)
        out.divisors[name] = divisorsAt(in, name, info, start, end);
    return out;
}

} // namespace rope
