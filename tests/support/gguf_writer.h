// SPDX-License-Identifier: GPL-3.0-or-later
// GGUF files byte by byte, after docs/gguf.md of ggml.
#pragma once
#include <array>
#include <bit>
#include <cstdint>
#include <string>
#include <vector>

#include <QByteArray>

namespace rope::test {

/// Writes a GGUF file: keys, then tensors of 32-bit floats.
class GgufWriter
{
public:
    GgufWriter& text(const std::string& key, const std::string& value)
    {
        put(m_keys, key);
        number<std::uint32_t>(m_keys, 8);
        put(m_keys, value);
        ++m_keyCount;
        return *this;
    }
    GgufWriter& integer(const std::string& key, std::uint32_t value)
    {
        put(m_keys, key);
        number<std::uint32_t>(m_keys, 4);
        number(m_keys, value);
        ++m_keyCount;
        return *this;
    }
    GgufWriter& real(const std::string& key, float value)
    {
        put(m_keys, key);
        number<std::uint32_t>(m_keys, 6);
        number(m_keys, value);
        ++m_keyCount;
        return *this;
    }
    GgufWriter& words(const std::string& key, int count)
    {
        put(m_keys, key);
        number<std::uint32_t>(m_keys, 9);
        number<std::uint32_t>(m_keys, 8);
        number<std::uint64_t>(m_keys, std::uint64_t(count));
        for (int i = 0; i < count; ++i)
            put(m_keys, "token" + std::to_string(i));
        ++m_keyCount;
        return *this;
    }
    GgufWriter& integers(const std::string& key, const std::vector<std::uint32_t>& values)
    {
        put(m_keys, key);
        number<std::uint32_t>(m_keys, 9);
        number<std::uint32_t>(m_keys, 4);
        number<std::uint64_t>(m_keys, values.size());
        for (const std::uint32_t value : values)
            number(m_keys, value);
        ++m_keyCount;
        return *this;
    }
    GgufWriter& tensor(const std::string& name, const std::vector<float>& values)
    {
        put(m_tensors, name);
        number<std::uint32_t>(m_tensors, 1);
        number<std::uint64_t>(m_tensors, values.size());
        number<std::uint32_t>(m_tensors, 0);
        number<std::uint64_t>(m_tensors, m_data.size());
        for (const float value : values)
            number(m_data, value);
        m_data.append(QByteArray((32 - m_data.size() % 32) % 32, '\0'));
        ++m_tensorCount;
        return *this;
    }
    QByteArray bytes(std::uint32_t version = 3) const
    {
        QByteArray out("GGUF");
        number(out, version);
        number<std::uint64_t>(out, m_tensorCount);
        number<std::uint64_t>(out, m_keyCount);
        out += m_keys + m_tensors;
        out.append(QByteArray((32 - out.size() % 32) % 32, '\0'));
        return out + m_data;
    }

private:
    template <class T>
    static void number(QByteArray& out, T value)
    {
        const auto bytes = std::bit_cast<std::array<char, sizeof(T)>>(value);
        out.append(bytes.data(), qsizetype(bytes.size()));
    }
    static void put(QByteArray& out, const std::string& text)
    {
        number<std::uint64_t>(out, text.size());
        out.append(text.data(), qsizetype(text.size()));
    }

    QByteArray m_keys, m_tensors, m_data;
    std::uint64_t m_keyCount = 0, m_tensorCount = 0;
};

} // namespace rope::test
